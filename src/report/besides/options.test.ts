import { describe, expect, test } from "vitest";
import type { AssessedCharge } from "../../schema/assessment.js";
import type { CourtOption } from "../../schema/sentencing-result.js";
import { linesOf, sampleContext, words } from "../sample-text.test-data.js";
import { sampleCharge } from "../sample.test-data.js";
import { options } from "./options.js";

const context = sampleContext();
const cite = [{ instrument: "sample-act", article: "3", rank: "official-text" as const }];
const open = (id: string, changes: Partial<CourtOption> = {}): CourtOption => ({ id, open: true, reason: null, conditions: [], limits: [], cite, ...changes });
const closed = (id: string, reason: NonNullable<CourtOption["reason"]>): CourtOption => ({ id, open: false, reason, conditions: [], limits: [], cite });
const charge = (list: readonly CourtOption[], changes: Partial<AssessedCharge> = {}, offenceClass: AssessedCharge["penalty"]["class"] = "misdemeanour") => {
  const plain = sampleCharge(changes);
  return { ...plain, penalty: { ...plain.penalty, class: offenceClass, options: [...list] } };
};
const { optionCondition, optionReason, forCharges } = words.sentencing;

describe("the court's options", () => {
  test("an open option carries its article and the bounds that its rule sets to its conditions", () => {
    const lines = linesOf(options(context, [charge([open("suspension", { conditions: ["pronounced-penalty", "no-prior-conviction"] })])]));
    expect(lines[1]).toContain("SA 3");
    expect(lines[1]).toContain(optionCondition["pronounced-penalty"]("up to 5 years"));
    expect(lines[1]).toContain(optionCondition["no-prior-conviction"]("3 years"));
  });

  test("a minor's option names the age from which it is open", () => {
    const lines = linesOf(options(context, [charge([open("work", { conditions: ["old-enough"] })], {}, "petty")]));
    expect(lines[1]).toContain(optionCondition["old-enough"]("16 years or more"));
  });

  test("limits are told in figures", () => {
    const limits: CourtOption["limits"] = [{ of: "probation", term: { min: "P1Y", max: "P3Y" } }, { of: "instalment", term: { min: "P1M" } }, { of: "deferment", term: { max: "P1Y" } }, { of: "work", hours: { min: 30, max: 200 } }];
    const text = linesOf(options(context, [charge([open("work", { limits })])])).join(" ");
    for (const figures of ["1 to 3 years", "1 month or more", "up to 1 year", "30 to 200 hours"]) expect(text).toContain(figures);
  });

  test("closed options stand in one line, by reason", () => {
    const lines = linesOf(options(context, [charge([closed("suspension", "prior-conviction"), closed("work", "maximum-too-high"), closed("reprimand", "maximum-too-high")])]));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.match(new RegExp(optionReason["maximum-too-high"], "g"))).toHaveLength(1);
    expect(lines[0]).toContain(optionReason["prior-conviction"]);
  });

  test("what holds for all charges names none of them, what holds for some names those", () => {
    const [first, second] = [charge([open("suspension"), open("work")]), charge([open("suspension"), closed("work", "class")], { offence: "sample-act.art-4.par-2" })];
    const lines = linesOf(options(context, [first, second])).map((line) => line.replaceAll("\u00a0", " "));
    const line = (label: string) => lines.find((text) => text.includes(label));
    expect(line("suspension")).not.toContain("SA 3:");
    expect(line("work for all (")).toContain(forCharges("SA 3"));
    expect(lines.at(-1)).toContain(forCharges("SA 4(2)"));
  });

  test("options that are open in the same way stand together", () => {
    expect(linesOf(options(context, [charge([open("suspension"), open("work")])]))).toHaveLength(2);
  });
});
