import { describe, expect, test } from "vitest";
import { law } from "../law/bundled.js";
import { checkExamples, runExample } from "./run-example.js";

describe("the examples of the rule files", () => {
  test.each(law.offences.map(({ id, examples }) => ({ id, examples })))("$id comes out as its examples say", ({ id }) => {
    expect(checkExamples({ ...law, offences: law.offences.filter((offence) => offence.id === id) })).toEqual([]);
  });
  test("every offence shows at least one that is met, one that is not, and one that is open", () => {
    for (const { id, examples } of law.offences) expect([id, ...new Set(examples.map(({ expect: expected }) => expected.status))].toSorted()).toEqual([id, "made-out", "not-made-out", "undetermined"].toSorted());
  });
});

describe("an example that is wrong", () => {
  const [offence] = law.offences;
  if (offence === undefined) throw new Error("the law holds no offence");
  const [example] = offence.examples;
  if (example === undefined) throw new Error("the offence holds no example");
  const checked = (changed: Partial<typeof example>) => checkExamples({ ...law, offences: [{ ...offence, examples: [{ ...example, ...changed }] }] });
  test("is named by its place in the rule file", () => {
    const other = example.expect.status === "made-out" ? "not-made-out" : "made-out";
    expect(checked({ expect: { status: other } })).toEqual([{ code: "rules/example", path: "/examples/0/expect/status", rule: offence.id, file: expect.stringContaining(`art-${offence.article}-`) }]);
    expect(checked({ expect: { ...example.expect, statutory: { imprisonment: { min: "P99Y", max: "life" }, fine: null } } })).toEqual([expect.objectContaining({ path: "/examples/0/expect/statutory" })]);
    expect(checked({ expect: { ...example.expect, missing: ["conduct.no-such-act"] } })).toEqual([expect.objectContaining({ path: "/examples/0/expect/missing" })]);
    expect(checked({ expect: { ...example.expect, reason: "no-such-reason" } })).toEqual([expect.objectContaining({ path: "/examples/0/expect/reason" })]);
    expect(checked({ expect: { ...example.expect, aggravations: ["no-such-aggravation"] } })).toEqual([expect.objectContaining({ path: "/examples/0/expect/aggravations" })]);
  });
  test("of a law without files is named without one", () => {
    const wrong = { ...law, files: [], offences: [{ ...offence, examples: [{ ...example, expect: { ...example.expect, reason: "no-such-reason" } }] }] };
    expect(checkExamples(wrong)).toEqual([{ code: "rules/example", path: "/examples/0/expect/reason", rule: offence.id }]);
  });
  test("about a form that the offence does not have is named, not thrown", () => {
    expect(checked({ form: "par-99" })).toEqual([expect.objectContaining({ path: "/examples/0/form" })]);
    expect(() => runExample(law, offence, { ...example, form: "par-99" })).toThrow(RangeError);
  });
});

describe("the day of an example", () => {
  const offence = law.offences.find(({ id }) => id === "criminal-code-2009.art-239");
  const example = offence?.examples.find(({ expect: { status } }) => status === "made-out");
  if (offence === undefined || example === undefined) throw new Error("the law holds no such example");
  test("is one on which the text is in force, also where no source gives the days", () => {
    const undated = { ...law, instruments: law.instruments.map((one) => ({ ...one, inForce: null, provisions: [] })) };
    expect([runExample(law, offence, example).status, runExample(undated, offence, example).status]).toEqual(["made-out", "undetermined"]);
  });
  test("before the text leaves the charge open: the example is about what it says, not about its day", () => {
    expect(runExample(law, offence, { ...example, date: "1990-01-01" })).toMatchObject({ status: "undetermined", reason: "commencement-uncertain" });
  });
});
