import { describe, expect, test } from "vitest";
import { linesOf, sampleContext, viewOf, words } from "../sample-text.test-data.js";
import { openPlace, running, sampleCharge } from "../sample.test-data.js";
import { placeAndTime } from "./place-and-time.js";

const context = sampleContext();
const linesFor = (changes: Parameters<typeof sampleCharge>[0]) => linesOf(placeAndTime(context, viewOf(context, sampleCharge(changes))));

describe("what stands in the way of a prosecution", () => {
  test("is silent where Cambodian courts may judge and the period runs", () => {
    expect(linesFor({})).toEqual([]);
    expect(linesFor({ limitation: { ...running, status: "not-assessed", lastDay: null } })).toEqual([]);
  });

  test("names a place that is closed, with the reason", () => {
    const [line] = linesFor({ jurisdiction: { ...openPlace, status: "closed", reason: "no-ground" } });
    expect(line).toContain(words.placeAndTime.jurisdictionStatus.closed);
    expect(line).toContain(words.placeAndTime.jurisdictionReason["no-ground"]);
  });

  test("names of a place that is not certain the grounds with their articles, those that fail, and the facts that are open", () => {
    const ground = (article: string, status: "unknown" | "not-met") => ({ id: `sample-act.art-${article}`, status, cite: [{ instrument: "sample-act", article, rank: "report" as const }] });
    const lines = linesFor({ jurisdiction: { ...openPlace, status: "unknown", grounds: [ground("1", "not-met"), ground("2", "unknown")], missing: ["conduct.beta"] } }).map((line) => line.replaceAll("\u00a0", " "));
    expect(lines[0]).toContain(words.placeAndTime.jurisdictionStatus.unknown);
    expect(lines.find((line) => line.startsWith("?"))).toMatch(/By a citizen abroad.*SA 2/);
    expect(lines.join("\n")).toContain(`${words.placeAndTime.groundsNotMet}: SA 1`);
    expect(lines.join("\n").toLowerCase()).toContain("beta");
  });

  test("names a period that is over, with its last day", () => {
    const [line] = linesFor({ limitation: { ...running, status: "expired-unless-interrupted" } });
    expect(line).toContain(words.placeAndTime.limitationStatus["expired-unless-interrupted"]);
    expect(line).toContain(words.date("2005-02-03"));
  });

  test("shows which version of the law governs where there is more than one", () => {
    const range = { imprisonment: { min: "P1Y", max: "P2Y" }, fine: null };
    const lines = linesFor({ milderLaw: { status: "lighter-applied", version: 2, range, comparisons: [{ version: 2, from: { "phnom-penh": "2001-01-01", province: "2001-01-11" }, against: 1, outcome: "lighter", range }], cite: running.cite } });
    expect(lines[0]).toContain(words.placeAndTime.milderLawStatus["lighter-applied"]);
    expect(lines[2]).toContain("1 to 2 years");
  });
});
