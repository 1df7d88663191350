import { describe, expect, test } from "vitest";
import type { AssessedCharge } from "../../schema/assessment.js";
import type { PenaltyRange } from "../../schema/penalty.js";
import { linesOf, sampleContext, viewOf, words } from "../sample-text.test-data.js";
import { sampleCharge } from "../sample.test-data.js";
import { steps } from "./steps.js";

const context = sampleContext();
const range = (min: string, max: string): PenaltyRange => ({ imprisonment: { min, max }, fine: null });
const cite = (article: string) => [{ instrument: "sample-act", article, rank: "official-text" as const }];
const { penalty } = sampleCharge();
const linesFor = (changes: Partial<AssessedCharge["penalty"]>, of: Partial<AssessedCharge> = {}) => linesOf(steps(context, viewOf(context, sampleCharge({ ...of, penalty: { ...penalty, ...changes } }))));
const mitigation = { step: "mitigation" as const, rule: "sample-act.art-9", before: range("P2Y", "P10Y"), after: range("P6M", "P10Y"), cite: cite("9") };

describe("the sum from the statutory range", () => {
  test("is shown also where only mitigation changes it, with its article and both results", () => {
    const lines = linesFor({ applied: mitigation.before, ifMitigated: mitigation.after, steps: [mitigation] });
    expect(lines[0]).toContain(words.sentencing.steps);
    expect(lines[1]).toMatch(/^1\. .*2 to 10 years → 6 months to 10 years .*SA 9/);
    expect(lines[2]).toContain(words.penalty(range("P2Y", "P10Y")));
    expect(lines[2]).toContain(words.sentencing.orMitigated("", words.sentencing.short(range("P6M", "P10Y"))));
  });

  test("numbers every step in its order, each with its range before and after and its article", () => {
    const lines = linesFor({
      applied: range("P2Y", "P10Y"), ifMitigated: mitigation.after,
      steps: [
        { step: "form", rule: "sample-act.art-3.minor-victim", before: range("P1Y", "P3Y"), after: range("P2Y", "P5Y"), cite: cite("3") },
        { step: "participation", rule: "sample-act.art-6", before: range("P2Y", "P5Y"), after: range("P2Y", "P5Y"), cite: cite("6") },
        { step: "recidivism", rule: "sample-act.art-8", before: range("P2Y", "P5Y"), after: range("P2Y", "P10Y"), cite: cite("8"), recidivism: { becomes: "double", cappedAt: "P10Y", within: "P5Y", conviction: { at: 1, finalOn: "2001-02-03" } } },
        mitigation,
      ],
    }, { role: "accomplice" });
    const numbered = lines.filter((line) => /^\d\. /.test(line));
    expect(numbered.map((line) => line.slice(0, 2))).toEqual(["1.", "2.", "3.", "4."]);
    expect(numbered[0]).toContain(words.within("The victim is a minor"));
    expect(numbered[1]).toContain(words.role.accomplice);
    expect(numbered[1]).not.toContain("→");
    expect(numbered[2]).toMatch(/2 to 5 years → 2 to 10 years, .*SA 8/);
    expect(numbered[2]).toContain(words.sentencing.recidivism("double", "P10Y"));
    expect(numbered[2]).toContain(words.sentencing.onAccountOf(words.sections.convictionFinal(2, words.date("2001-02-03")), "P5Y"));
    expect(lines.at(-1)).toContain(words.penalty(range("P2Y", "P10Y")));
    expect(lines.at(-1)).toContain(words.term("P6M"));
  });

  test("says that only measures are left where no penalty may be pronounced", () => {
    const lines = linesFor({ applied: null, ifMitigated: null, measures: [{ id: "guidance", cite: cite("7") }], steps: [{ step: "minority", rule: "sample-act.art-7", before: range("P2Y", "P5Y"), after: null, cite: cite("7") }] });
    expect(lines[1]).toContain(words.sentencing.noPenalty);
    expect(lines.at(-1)).toContain(words.sentencing.onlyMeasures);
  });

  test("says that the age that doubt leaves the accused makes no offence", () => {
    expect(linesFor({ applied: null, ifMitigated: null, steps: [], measures: [], otherwise: [{ if: ["adult"], facts: [], applied: range("P1Y", "P3Y"), ifMitigated: null, steps: [], measures: [] }] }).join()).toContain(words.sentencing.noOffenceInDoubt);
  });

  test("says that an exemption from the penalty is established", () => {
    expect(linesFor({ exempt: true }).join()).toContain(words.sentencing.exempt);
  });

  test("names what the stage and the part taken rest on where no source gives the range", () => {
    const attempt = { step: "attempt" as const, rule: "sample-act.art-6", before: null, after: null, cite: cite("6") };
    const lines = linesFor({ statutory: null, reason: "not-in-sources", applied: null, ifMitigated: null, steps: [attempt] });
    expect(lines[1]).toMatch(/^1\. .*SA 6/);
    expect(lines).toHaveLength(2);
  });

  test("is silent where no source gives the range, and where nothing changes it", () => {
    expect(linesFor({ statutory: null, reason: "not-in-sources" })).toEqual([]);
    expect(linesFor({ applied: penalty.statutory, ifMitigated: penalty.statutory })).toEqual([]);
  });
});
