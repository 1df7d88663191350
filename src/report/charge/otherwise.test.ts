import { describe, expect, test } from "vitest";
import type { Otherwise } from "../../schema/sentencing-result.js";
import { linesOf, sampleContext, viewOf, words } from "../sample-text.test-data.js";
import { sampleCharge, sampleLaw } from "../sample.test-data.js";
import { otherwise } from "./otherwise.js";

const context = sampleContext();
const lines = { responsibility: sampleLaw.sentencing.minors.responsibility.years, majority: sampleLaw.sentencing.minors.majority.years };
const found = (changes: Partial<Otherwise>): Otherwise => ({ if: ["minor"], facts: [], applied: { imprisonment: { min: "P1Y", max: "P3Y" }, fine: null }, ifMitigated: null, steps: [], measures: [], ...changes });
const linesFor = (list: Otherwise[]) => {
  const charge = sampleCharge();
  return linesOf(otherwise(context, viewOf(context, { ...charge, penalty: { ...charge.penalty, otherwise: list } }))).slice(1);
};

describe("what would hold otherwise", () => {
  test("names every open point with the ages that the law draws its lines at", () => {
    const [only] = linesFor([found({ if: ["adult", "recidivist"] })]);
    expect(only).toContain(words.sentencing.otherwiseIf.adult(lines));
    expect(only).toContain(words.sentencing.otherwiseIf.recidivist(lines));
    expect(only).toContain("1 to 3 years");
  });

  test("gives what mitigation would allow only where it differs", () => {
    const applied = { imprisonment: { min: "P1Y", max: "P3Y" }, fine: null };
    const [same, other] = linesFor([found({ ifMitigated: applied }), found({ if: ["adult"], ifMitigated: { imprisonment: { min: "P1M", max: "P3Y" }, fine: null } })]);
    expect(same).not.toContain(words.sentencing.orMitigated("", ""));
    expect(other).toContain(words.sentencing.orMitigated("", "1 month to 3 years"));
  });

  test("gives no range where no penalty may be pronounced", () => {
    expect(linesFor([found({ if: ["below-responsibility"], applied: null })])[0]).toContain(words.sentencing.onlyMeasures);
  });

  test("says that there is no offence at an age that makes none", () => {
    expect(linesFor([found({ if: ["minor"], status: "not-made-out", applied: null })])[0]).toContain(words.sentencing.noOffence);
  });
});
