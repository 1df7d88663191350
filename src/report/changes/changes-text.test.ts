import { describe, expect, test } from "vitest";
import { law } from "../../law/bundled.js";
import type { CaseChange, LawChange } from "../../schema/comparison.js";
import type { Impact } from "../../schema/impact.js";
import type { Verification } from "../../schema/receipt.js";
import { renderImpact } from "../impact-text.js";
import { renderVerification } from "../verification-text.js";

const years = (min: string, max: string) => ({ imprisonment: { min, max }, fine: null });
const file = (id: string, change: "added" | "removed" | "changed" = "changed") => ({ id, path: `${id}.json`, change });
const frame = { accused: "A1", event: "E1", victim: "V1" };
const lawChange: LawChange = {
  version: { before: "2026.11", after: "2027.01" }, sha256: { before: "1".repeat(64), after: "2".repeat(64) },
  files: [file("lshtse-2008.art-10"), file("lshtse-2008.means-of-removal"), file("lshtse-2008.art-99", "removed"), file("sentencing/mitigation", "added")],
};
const change: CaseChange = {
  case: "case-1",
  charges: [
    {
      ...frame, offence: "lshtse-2008.art-10", change: "disappears", status: { before: "made-out", after: "not-made-out" }, applied: { before: years("P15Y", "P20Y"), after: null },
      differs: [{ what: "reason", before: null, after: "element-not-met" }],
      reasons: [{ kind: "element", id: "removal", before: "met", after: "not-met", leaves: [{ fact: "means.enticement", operator: "equal", value: true, before: "met", after: null }] }],
      files: [file("lshtse-2008.means-of-removal")],
    },
    {
      ...frame, victim: null, offence: "lshtse-2008.art-99", change: "disappears", status: { before: "made-out", after: null }, applied: { before: null, after: null }, differs: [],
      reasons: [{ kind: "offence", change: "removed" }], files: [file("lshtse-2008.art-99", "removed")],
    },
    { ...frame, offence: "lshtse-2008.art-9", change: "appears", status: { before: null, after: "presumed" }, applied: { before: null, after: years("P2Y", "P5Y") }, differs: [], reasons: [], files: [] },
    {
      ...frame, offence: "lshtse-2008.art-14", change: "changes", status: { before: "made-out", after: "undetermined" }, applied: { before: years("P2Y", "P5Y"), after: years("P1Y", "P5Y") },
      differs: [
        { what: "form", before: "base", after: "aggravated" }, { what: "band", before: null, after: "under-fifteen" }, { what: "class", before: "misdemeanour", after: null },
        { what: "statutory", before: years("P2Y", "P5Y"), after: years("P1Y", "P5Y") }, { what: "ifMitigated", before: null, after: years("P6M", "P5Y") },
        { what: "alternatives", before: [{ if: ["minor-victim"], status: null, penalty: years("P15Y", "P20Y") }], after: [{ if: ["minor-victim"], status: null, penalty: years("P16Y", "P20Y") }] },
        { what: "jurisdiction", before: "open", after: "unknown" }, { what: "limitation", before: "running", after: "expired" },
      ],
      reasons: [
        { kind: "aggravation", id: "minor-victim", before: null, after: "presumed", leaves: [] }, { kind: "barrier", id: "belief", before: "unknown", after: "met", leaves: [] },
        { kind: "range", before: years("P2Y", "P5Y"), after: years("P1Y", "P5Y") }, { kind: "step", step: "mitigation", rule: "criminal-code-2009.art-94", before: null, after: years("P6M", "P5Y") },
      ],
      files: [file("lshtse-2008.art-14"), file("sentencing/mitigation", "added")],
    },
  ],
  sentence: [{ accused: "A1", before: { heaviest: { event: "E1", victim: "V1", offence: "lshtse-2008.art-10" }, applied: years("P15Y", "P20Y"), ifMitigated: null }, after: null }],
};
const verification: Verification = {
  format: "chbab/verification@1", receipt: "3".repeat(64), same: false, program: { before: "0.1.0", after: "0.2.0" }, law: lawChange,
  readingsGone: [{ id: "old-question", value: "a", now: null }, { id: "presumption-reach", value: "b", now: "charging" }],
  refused: [], result: { before: "4".repeat(64), after: "5".repeat(64) }, changes: change, unexplained: false,
};
const impact: Impact = {
  format: "chbab/impact@1", law: lawChange, options: { verifiedOnly: false, readings: {} }, cases: 1200, changed: 1, refused: 2,
  counts: { appears: 1, disappears: 2, status: 1, ranges: 0, other: 0 }, changes: [change],
  refusedByOne: [{ case: "case-2", by: "after", issues: [{ code: "schema/unknown-key", path: "/events/0/facts" }] }],
};

describe("what a replay found, as text", () => {
  test("reads as reviewed", async () => {
    await expect(renderVerification(verification, law, { width: 100 })).toMatchFileSnapshot("verification-text.snapshot.txt");
  });
  test("says the same where nothing changed, what is unexplained, and why a case is refused", () => {
    const nothing = { case: "case-1", charges: [], sentence: [] };
    const same = renderVerification({ ...verification, same: true, program: { before: "0.1.0", after: "0.1.0" }, law: { ...lawChange, sha256: { before: "1".repeat(64), after: "1".repeat(64) }, files: [] }, readingsGone: [], changes: nothing }, law);
    const [odd, words, refused] = [{ unexplained: true }, { changes: nothing }, { changes: null, refused: [{ code: "schema/unknown-key" as const, path: "/events" }] }].map((other) => renderVerification({ ...verification, ...other }, law));
    expect(new Set([same, odd, words, refused]).size).toBe(4);
    expect(refused).toContain("/events");
  });
});

describe("the impact of a change of rules, as text", () => {
  test("reads as reviewed", async () => {
    await expect(renderImpact(impact, { before: law, after: law }, { width: 100 })).toMatchFileSnapshot("impact-text.snapshot.txt");
  });
  test("fits the width and is ASCII where it has to be", () => {
    for (const text of [renderImpact(impact, { before: law, after: law }, { width: 60, ascii: true }), renderVerification(verification, law, { width: 60, ascii: true })]) {
      for (const line of text.split("\n")) expect(line).toMatch(/^[\x20-\x7e]{0,60}$/);
    }
  });
});
