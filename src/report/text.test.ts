import { describe, expect, test } from "vitest";
import { noticeCode } from "../schema/assessment.js";
import { fullAssessment } from "./sample-full.test-data.js";
import { sampleAssessment, sampleCase, sampleCharge, sampleLaw } from "./sample.test-data.js";
import { renderText } from "./text.js";

const report = renderText(sampleAssessment, sampleLaw, { case: sampleCase });
const joined = (text: string) => text.replace(/\s+/g, " ");

describe("the report of an assessment", () => {
  test("reads as reviewed", async () => {
    await expect(report).toMatchFileSnapshot("text.snapshot.txt");
  });

  test("with something in every part reads as reviewed", async () => {
    await expect(renderText(fullAssessment, sampleLaw, { case: sampleCase, at: "2000-02-03T11:30+07:00" })).toMatchFileSnapshot("full-text.snapshot.txt");
  });

  test("names the case, the law's version and the beginning of its hash", () => {
    expect(report).toContain("sample-1");
    expect(report).toContain(sampleLaw.version);
    expect(report).toContain(sampleLaw.sha256.slice(0, 12));
    expect(report).not.toContain(sampleLaw.sha256.slice(0, 13));
  });

  test("puts a known range before an unknown one, and both before an open charge", () => {
    const order = ["SA 4(2)", "SA 4(1)", "SA 3"].map((reference) => report.split("\n").findIndex((line) => /^[✓~?✗] /.test(line) && line.endsWith(reference)));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  test("names an accused for whom there is no charge where the case is at hand", () => {
    expect(report).toContain("A3");
    expect(renderText(sampleAssessment, sampleLaw)).not.toContain("A3");
  });

  test("shows each element with its mark, label and citations", () => {
    expect(joined(report)).toContain("✓ Element alpha — SA 3(1) [secondary E4]; report ¶79(c)");
    expect(joined(report)).toContain("? Element omega — SA 4 [unverified]");
  });

  test("asks what is missing in the vocabulary's words, with its number among the questions", () => {
    expect(joined(report)).toMatch(/Question purpose\.omega\? \(\w+ 1\)/);
    expect(joined(report)).toContain("1. Question purpose.omega? [purpose.omega]");
  });

  test("leads from a derived fact to the question behind it", () => {
    expect(joined(report)).toMatch(/\? The victim is a minor \(\w+ 2\)/);
  });

  test("shows the range that an unknown aggravation would bring", () => {
    expect(joined(report)).toMatch(/the victim is a minor: [^.]*5 to 10 years/);
  });

  test("joins worlds of one result and keeps those that differ", () => {
    const world = (victimYears: [number, number | null], max: string) => ({ victimYears, accusedYears: null, status: "made-out" as const, form: "base" as const, statutory: { imprisonment: { min: "P1Y", max }, fine: null } });
    const charges = [sampleCharge({ worlds: [world([0, 14], "P9Y"), world([15, 17], "P9Y"), world([18, null], "P8Y")] })];
    const text = joined(renderText({ ...sampleAssessment, charges }, sampleLaw));
    expect(text.match(/1 to 9 years/g)).toHaveLength(1);
    expect(text.match(/1 to 8 years/g)).toHaveLength(1);
  });

  test("shows no range for an offence that is not made out", () => {
    const charges = [sampleCharge({ status: "not-made-out", reason: "exempt" })];
    expect(renderText({ ...sampleAssessment, charges, questions: [] }, sampleLaw)).not.toContain("2 to 5 years");
  });

  test("always says that it is no legal advice and that the English is unofficial, even if the assessment does not", () => {
    const without = renderText({ ...sampleAssessment, notices: [] }, sampleLaw);
    const withThem = renderText({ ...sampleAssessment, notices: [{ code: "not-legal-advice" }, { code: "english-unofficial" }] }, sampleLaw);
    expect(without).toBe(withThem);
  });

  test("has words for every notice", () => {
    for (const code of noticeCode.options) {
      const text = renderText({ ...sampleAssessment, notices: [{ code, event: "E1", instrument: "sample-act", offences: ["sample-act.art-3"], cite: [{ report: "1", rank: "report" }] }] }, sampleLaw, { case: sampleCase });
      expect(text).not.toContain("undefined");
    }
  });

  test("is written under a law that does not know its offences, by their ids", () => {
    const stranger = { ...sampleLaw, offences: [], definitions: [], vocabulary: [], readings: [], grounds: [], pointsOfProof: [] };
    expect(renderText(sampleAssessment, stranger)).toContain("SA 4(1)");
  });

  test("strips control characters from the labels of rule files", () => {
    const [first, ...rest] = sampleLaw.offences;
    if (first === undefined) throw new Error("the sample has offences");
    const hostile = { ...sampleLaw, offences: [{ ...first, label: { en: "x\u001b[2Jy\nz" } }, ...rest] };
    expect(renderText(sampleAssessment, hostile).replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  test("gives the same bytes for the same input", () => {
    expect(renderText(structuredClone(sampleAssessment), sampleLaw, { case: sampleCase })).toBe(report);
  });
});
