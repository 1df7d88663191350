import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { amended, bundledFiles } from "../../dev/generators/amended-rules.js";
import { plainCase } from "../../dev/generators/plain-case.js";
import { writeRules } from "../../dev/generators/write-rules.js";
import type { RuleFile } from "../../law/law.js";
import { impactSchema, type Impact } from "../../schema/impact.js";
import { run } from "../run.js";

let folder = "";
const at = (name: string) => join(folder, name);
const impact = (...args: readonly string[]) => run(["impact", ...args], { isTerminal: false, columns: 80, environment: {} });
const found = async (...args: readonly string[]) => {
  const { code, data = "{}", message } = await impact(...args, "--json");
  const made = JSON.parse(data) as Impact;
  expect(impactSchema.safeParse(made).error?.issues ?? []).toEqual([]);
  return { code, message, made };
};

const removal = { ...plainCase(["conduct.remove", "means.enticement", "purpose.prostitution"], { born: "1998-01-01" }), id: "removal" };
const intercourse = { ...plainCase(["conduct.sexual-intercourse"], { born: "2001-01-01" }), id: "intercourse" };
const sale = { ...plainCase({ "conduct.deliver-control": true, "circumstance.value-exchanged": true, "purpose.transfer-out-of-cambodia": false }, { born: "1980-01-01" }), id: "sale" };
const lines = (...values: readonly unknown[]) => values.map((value) => `${typeof value === "string" ? value : JSON.stringify(value)}\n`).join("");

describe("chbab impact", () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "chbab-impact-"));
    writeRules(at("old"), bundledFiles());
    writeRules(at("heavier"), amended("offences/lshtse-2008/art-10-", { "/aggravations/0/penalty/imprisonment/min": "P16Y" }));
    writeRules(at("renamed"), JSON.parse(JSON.stringify(bundledFiles()).replaceAll("means.enticement", "means.lure")) as RuleFile[]);
    writeFileSync(at("cases.ndjson"), lines(removal, intercourse, sale));
    writeFileSync(at("mixed.ndjson"), lines(removal, "SECRET", intercourse));
    writeFileSync(at("empty.ndjson"), "");
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("names every case that changes and no other, with the reason and the file", async () => {
    const { code, message, made } = await found(at("old"), at("heavier"), at("cases.ndjson"));
    expect([code, message, made.cases, made.changed, made.refused]).toEqual([0, undefined, 3, 1, 0]);
    expect(made.law.files.map(({ id }) => id)).toEqual(["lshtse-2008.art-10"]);
    expect(made.counts).toEqual({ appears: 0, disappears: 0, status: 0, ranges: 1, other: 0 });
    const range = (min: string) => ({ imprisonment: { min, max: "P20Y" }, fine: null });
    expect(made.changes.map((change) => [change.case, change.charges.map(({ offence, reasons, files }) => [offence, reasons, files.map(({ id }) => id)])])).toEqual([
      ["removal", [["lshtse-2008.art-10", [{ kind: "range", before: range("P15Y"), after: range("P16Y") }], ["lshtse-2008.art-10"]]]],
    ]);
  });

  test("says the same to a reader", async () => {
    const { code, data = "" } = await impact(at("old"), at("heavier"), at("cases.ndjson"));
    const text = data.replaceAll(/\s+/g, " ");
    expect(code).toBe(0);
    for (const part of ["removal", "LSHTSE", "15 to 20", "16 to 20", "lshtse-2008.art-10"]) expect(text).toContain(part);
    for (const part of ["intercourse", "sale"]) expect(text).not.toContain(`Case ${part}`);
  });

  test("finds nothing between a rule set and itself", async () => {
    const { code, made } = await found(at("old"), at("old"), at("cases.ndjson"), "--fail-on-change");
    expect([code, made.cases, made.changed, made.law.files]).toEqual([0, 3, 0, []]);
  });

  test("ends in 1 for a change where the check was asked for", async () => {
    expect((await found(at("old"), at("heavier"), at("cases.ndjson"), "--fail-on-change")).code).toBe(1);
    expect((await found(at("old"), at("renamed"), at("cases.ndjson"), "--fail-on-change")).code).toBe(1);
  });

  test("names a case that only one of the rule sets accepts", async () => {
    const { code, made } = await found(at("old"), at("renamed"), at("cases.ndjson"));
    expect([code, made.cases, made.refused, made.refusedByOne.map((one) => [one.case, one.by, one.issues.map((issue) => issue.code)])]).toEqual([0, 2, 0, [["removal", "after", ["schema/unknown-key"]]]]);
    expect((await found(at("renamed"), at("old"), at("cases.ndjson"))).made.refusedByOne).toEqual([expect.objectContaining({ case: "removal", by: "before" })]);
    expect((await impact(at("old"), at("renamed"), at("cases.ndjson"))).data).toContain("removal");
  });

  test("assesses both sides under the readings that are asked for", async () => {
    const { made } = await found(at("old"), at("heavier"), at("cases.ndjson"), "--reading", "presumption-reach=protection", "--verified-only");
    expect(made.options).toEqual({ verifiedOnly: true, readings: { "presumption-reach": "protection" } });
  });

  test("an input that neither accepts is told with its line and not quoted, and ends in 3", async () => {
    const { code, message = "", made } = await found(at("old"), at("heavier"), at("mixed.ndjson"));
    expect([code, made.cases, made.changed, made.refused]).toEqual([3, 2, 1, 1]);
    expect(message).toContain(":2:");
    expect(message).not.toContain("SECRET");
  });

  test("a comparison of nothing, a reading that is none, rules or cases that are not there", async () => {
    const ended = await Promise.all([
      impact(at("old"), at("heavier"), at("empty.ndjson")), impact(at("old"), at("heavier"), at("cases.ndjson"), "--reading", "x=y"), impact(at("old"), at("heavier")),
      impact(at("old"), folder, at("cases.ndjson")), impact(at("nowhere"), at("old"), at("cases.ndjson")), impact(at("old"), at("heavier"), at("nowhere.ndjson")),
    ]);
    expect(ended.map(({ code }) => code)).toEqual([2, 2, 2, 4, 5, 5]);
  });
});
