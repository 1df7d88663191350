import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { law } from "./law/bundled.js";
import { assess } from "./assess.js";
import { parseCase } from "./parse-case.js";
import { renderText } from "./report/text.js";
import type { PenaltyRange } from "./schema/penalty.js";
import type { Citation } from "./schema/primitives.js";

/** One sum of the sources, from the facts of a case to the range that a court may pronounce. */
interface Check {
  readonly name: string;
  readonly offence: string;
  readonly facts: Readonly<Record<string, boolean>>;
  readonly victimYears: number;
  readonly accusedYears: number;
  /** The class of an earlier conviction that is pleaded. */
  readonly convictedOf?: "felony" | "misdemeanour";
  readonly class: string;
  readonly applied: PenaltyRange;
  readonly ifMitigated: PenaltyRange;
  /** Every step in order, and articles that it must cite among others. */
  readonly steps: readonly { readonly step: string; readonly rule: string; readonly cites: readonly string[] }[];
}

const { checks } = JSON.parse(readFileSync(new URL("../fixtures/worked-checks.json", import.meta.url), "utf8")) as { readonly checks: readonly Check[] };
const bornAt = (years: number) => `${2015 - years}-01-01`;

/** A citation as the checks write it: "94 item 2", "¶79(c)". */
const short = (citation: Citation) => ("report" in citation ? `¶${citation.report}` : `${citation.article}${citation.item === undefined ? "" : ` item ${citation.item}`}`);

describe.each(checks.map((check) => [check.name, check] as const))("%s", (_, check) => {
  const parsed = parseCase({
    format: "chbab/case@1", id: "worked-check",
    accused: [{ id: "A1", born: bornAt(check.accusedYears), convictions: check.convictedOf === undefined ? [] : [{ class: check.convictedOf, finalOn: "2012-01-01", imprisonment: "P7Y" }], recidivismPleaded: check.convictedOf !== undefined }],
    victims: [{ id: "V1", born: bornAt(check.victimYears) }],
    events: [{ id: "E1", date: "2015-06-01", country: "KH", place: "phnom-penh", accused: [{ id: "A1" }], victims: ["V1"], facts: check.facts }],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const assessment = assess(parsed.case, { law });
  const charge = assessment.charges.find(({ offence }) => offence === check.offence);

  test("the range applied, and what mitigation allows", () => {
    expect(charge).toMatchObject({ status: "made-out", penalty: { class: check.class, applied: check.applied, ifMitigated: check.ifMitigated } });
  });
  test("every step in its order, with its article", () => {
    const steps = charge?.penalty.steps ?? [];
    expect(steps.map(({ step, rule }) => [step, rule])).toEqual(check.steps.map(({ step, rule }) => [step, rule]));
    steps.forEach(({ cite }, index) => { expect(cite.map(short)).toEqual(expect.arrayContaining([...(check.steps[index]?.cites ?? [])])); });
  });
  test("the text numbers each step, so that the sum can be followed by hand", () => {
    const lines = renderText({ ...assessment, charges: charge === undefined ? [] : [charge] }, law).split("\n").filter((line) => /^ +\d+\. .*(→|unchanged|:)/.test(line));
    expect(lines.length).toBeGreaterThanOrEqual(check.steps.length);
  });
});
