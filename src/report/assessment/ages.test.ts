import { describe, expect, test } from "vitest";
import type { AgeFinding } from "../../schema/age.js";
import { linesOf, sampleContext, words } from "../sample-text.test-data.js";
import { sampleAge } from "../sample.test-data.js";
import { ages } from "./ages.js";

const linesFor = (list: AgeFinding[]) => linesOf(ages(sampleContext({ ages: list }))).slice(2);
const cite = [{ report: "105", rank: "report" as const }];
const item = (id: string, changes: Partial<AgeFinding["trace"][number]> = {}): AgeFinding["trace"][number] => ({ item: id, kind: "bone-examination", use: "counts", reason: null, birth: null, years: [15, 19], indicates: null, contradicts: [], factor: null, cite, ...changes });

describe("ages", () => {
  test("events at which a person's age is the same stand in one item, victims before accused", () => {
    const adult = sampleAge({ person: "A1", role: "accused", years: [40, 40], minor: { value: false, basis: "evidence" }, uncertain: null });
    const lines = linesFor([adult, { ...adult, event: "E2" }, sampleAge({ event: "E2" }), sampleAge()]);
    expect(lines.filter((line) => /^[-?~] /.test(line))).toHaveLength(2);
    expect(lines[0]).toContain(words.sections.ageOf("V1", ["E1", "E2"]));
    expect(lines.at(-1)).toContain(words.sections.ageOf("A1", ["E1", "E2"]));
  });

  test("the lower line is told of a victim who is not an adult", () => {
    expect(linesFor([sampleAge()])[0]).toContain(words.age.line.under15);
    expect(linesFor([sampleAge({ minor: { value: false, basis: "evidence" } })])[0]).not.toContain(words.age.line.under15);
  });

  test("the evidence is named with what became of it, and contradictions with the items", () => {
    const text = linesFor([sampleAge({ uncertain: "contradiction", contradictions: ["D1", "D2"], trace: [item("D1", { use: "contradicts" }), item("D2", { kind: "identity-card", use: "set-aside-forged" })] })]).join("\n");
    expect(text).toContain(`D1, bone test, ${words.age.use.contradicts}`);
    expect(text).toContain(words.age.use["set-aside-forged"]);
    expect(text).toContain(words.sections.contradict(["D1", "D2"]));
    expect(text).toContain(words.age.uncertain.contradiction);
  });

  test("a presumption carries its mark, what gives rise to it, and that the age is being verified", () => {
    const lines = linesFor([sampleAge({ minor: { value: true, basis: "presumption" }, verification: "pending", child: "presumption", presumption: { id: "sample-act.presumed-child", factors: [{ item: "D2", factor: "straddles-line" }], cite } })]);
    expect(lines[0]?.startsWith("~ ")).toBe(true);
    const text = lines.join("\n");
    expect(text).toContain(words.age.factorOf("D2", words.age.factor["straddles-line"]));
    expect(text).toContain(words.sections.verificationPending);
    expect(text).toContain("presumed a child");
  });

  test("the years that doubt leaves to an accused are told", () => {
    const lines = linesFor([sampleAge({ role: "accused", person: "A1", years: [17, 19], favourable: [17, 17] })]);
    expect(lines.join("\n")).toContain(`${words.age.favourable}: ${words.years([17, 17])}`);
  });
});
