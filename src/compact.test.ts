import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assess } from "./assess.js";
import { assessCompact } from "./compact.js";
import { law } from "./law/bundled.js";
import { parseCase } from "./parse-case.js";

const parsed = parseCase(readFileSync(new URL("../fixtures/cases/training-014.json", import.meta.url)));
if (!parsed.ok) throw new Error("the fixture is refused");
const compact = assessCompact(parsed.case, { law });
const whole = assess(parsed.case, { law });

describe("a compact assessment", () => {
  test("lists the charges of the whole one, with their ranges", () => {
    expect(compact.charges.map(({ offence, status, applied }) => [offence, status, applied])).toEqual(whole.charges.map(({ offence, status, penalty }) => [offence, status, penalty.applied]));
  });

  test("tells every leaf of a condition by one letter, after the letter of the whole", () => {
    const { elements } = compact.charges.find(({ offence }) => offence === "lshtse-2008.art-10") ?? { elements: [] };
    expect(elements.every((codes) => /^[mpun]+$/.test(codes))).toBe(true);
    // Removal of a minor is met by its first limb; two other limbs are open, their means not stated.
    expect(elements[0]).toMatch(/^mm/);
  });

  test("names what counts for an accused by position", () => {
    const [sentence] = compact.sentence;
    const [counted] = whole.sentence;
    expect(sentence?.counted.map((at) => compact.charges[at]?.offence)).toEqual(counted?.counted.map(({ offence }) => offence));
    expect(sentence?.counted.length).toBeGreaterThan(0);
  });

  test("names the offences that absorb a charge, those of its relations", () => {
    expect(compact.charges.map(({ absorbedBy }) => absorbedBy)).toEqual(whole.charges.map(({ relations }) => relations.filter(({ kind }) => kind === "absorbed-by").map(({ offence }) => offence)));
    expect(compact.charges.some(({ absorbedBy }) => absorbedBy.length > 0)).toBe(true);
  });

  test("is a small part of the whole", () => {
    expect(JSON.stringify(compact).length * 5).toBeLessThan(JSON.stringify(whole).length);
  });
});

test("what a case does not have the compact result does not either: a victim, a charge that counts, a victim not found", () => {
  const about = (victims: readonly { readonly id: string; readonly found: boolean }[]) => assessCompact({ ...parsed.case, custody: [], proof: [], victims: victims.map(({ id }) => ({ id })), events: parsed.case.events.map((event) => ({ ...event, between: [], victims: [...victims] })) }, { law, all: true });
  expect(about([{ id: "V1", found: false }]).notFound).toEqual([{ victim: "V1", event: parsed.case.events[0]?.id }]);
  const none = about([]);
  expect(none).not.toHaveProperty("notFound");
  expect(new Set(none.charges.map(({ victim }) => victim))).toEqual(new Set([null]));
  expect(none.sentence.map(({ heaviest }) => heaviest)).toContain(null);
});
