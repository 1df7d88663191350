import { describe, expect, test } from "vitest";
import { outcomeUnder } from "../dev/check-elements.js";
import { elementsFrames } from "../dev/elements-table.js";
import { law } from "../law/bundled.js";

const frames = elementsFrames();
const offences = [...new Set(frames.map(({ offence }) => offence))];

describe("what each offence asks for, against tables typed by hand from the sources", () => {
  test("no frame stands twice", () => {
    expect(new Set(frames.map(({ name }) => name)).size).toBe(frames.length);
  });

  test("every offence and every form has a table", () => {
    const charges = law.offences.flatMap(({ id, forms }) => forms?.map((form) => `${id}.${form.id}`) ?? [id]);
    expect(charges.filter((id) => !offences.includes(id))).toEqual([]);
  });

  test.each(offences)("%s holds, fails and stays open as its tables say", (offence) => {
    const differing = frames.filter((frame) => frame.offence === offence).flatMap((frame) => {
      const { outcome, charge } = outcomeUnder(law, frame);
      const names = frame.about.kind === "charge" && frame.unknown !== undefined ? { missing: charge.missing } : {};
      const expected = frame.about.kind === "charge" && frame.unknown !== undefined ? { missing: [frame.unknown] } : {};
      const [found, wanted] = [JSON.stringify({ outcome, ...names }), JSON.stringify({ outcome: frame.outcome, ...expected })];
      return found === wanted ? [] : [`${frame.name}: ${found}, not ${wanted}`];
    });
    expect(differing).toEqual([]);
  });
});
