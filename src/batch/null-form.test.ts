import { describe, expect, test } from "vitest";
import { isStatable } from "../schema/case.js";
import { law } from "../law/bundled.js";
import { answerLine } from "./answer-line.js";
import { caseLines } from "./caseload.test-data.js";
import { lacksOfNullForm, nullFormOf } from "./null-form.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const options = { law, compact: true, nullForm: false };
const facts = law.vocabulary.filter(isStatable).map(({ id }) => id);

describe("the null form", () => {
  test("means the same as the case that leaves facts out", () => {
    for (const line of caseLines.slice(0, 12)) {
      const full = JSON.stringify(nullFormOf(JSON.parse(line), law));
      expect(answerLine(bytes(full), 1, options)).toEqual(answerLine(bytes(line), 1, options));
      expect(answerLine(bytes(full), 1, { ...options, nullForm: true }).refused).toBe(false);
    }
  });
  test("names every fact of the law that an event may state, in one order, whichever the case states", () => {
    const shapes = caseLines.map((line) => (nullFormOf(JSON.parse(line), law) as { events: { facts?: object }[] }).events.flatMap((event) => (event.facts === undefined ? [] : [Object.keys(event.facts)])));
    for (const keys of shapes.flat()) expect(keys).toEqual(facts);
  });
  test("a fact that is left out is a missing key, at each place where facts stand", () => {
    const value = nullFormOf({
      accused: [{ id: "A1", facts: {} }], victims: [{ id: "V1", facts: {} }, { id: "V2" }],
      events: [{ facts: {}, accused: [{ facts: {} }], victims: ["V1", { facts: {} }], between: [{ facts: {} }] }],
    }, law);
    expect(lacksOfNullForm(value, law)).toEqual([]);
    const [anywhere, ofAccused, ofVictim] = ["conduct.remove", "accused.keeps-victim-under-control", "victim.consented"];
    for (const [path, fact] of [["/accused/0/facts", ofAccused], ["/victims/0/facts", ofVictim], ["/events/0/facts", anywhere], ["/events/0/accused/0/facts", ofAccused], ["/events/0/victims/1/facts", ofVictim], ["/events/0/between/0/facts", anywhere]] as const) {
      const damaged = structuredClone(value);
      const place = path.slice(1).split("/").reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], damaged);
      expect(Reflect.deleteProperty(place as object, fact)).toBe(true);
      expect(lacksOfNullForm(damaged, law)).toEqual([{ code: "schema/missing-key", path: `${path}/${fact}` }]);
    }
  });
  test("is asked for by an option: the same line is refused with it and accepted without", () => {
    const line = bytes(caseLines[0] ?? "");
    expect(answerLine(line, 1, options).refused).toBe(false);
    const { refused, text } = answerLine(line, 1, { ...options, nullForm: true });
    expect(refused).toBe(true);
    expect((JSON.parse(text) as { issues: unknown[] }).issues).toHaveLength(100);
  });
  test("allows a byte order mark as everything else does", () => {
    const full = `\uFEFF${JSON.stringify(nullFormOf(JSON.parse(caseLines[0] ?? ""), law))}`;
    expect(answerLine(bytes(full), 1, { ...options, nullForm: true }).refused).toBe(false);
  });
});
