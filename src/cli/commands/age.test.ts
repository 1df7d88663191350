import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AgeReport } from "../../report/age-text.js";
import { run } from "../run.js";

const destination = { isTerminal: false, columns: 80, environment: {} };
const chbab = (...args: readonly string[]) => run(args, destination);
let folder = "";
const at = (name: string) => join(folder, name);

const text = JSON.stringify({
  format: "chbab/case@1", id: "age-1", accused: [{ id: "A1" }],
  victims: [{ id: "V1", age: { verification: "pending", evidence: [{ id: "D1", kind: "bone-examination", years: [16, 19], on: "2010-06-01" }] } }],
  events: [{ id: "E1", date: "2010-06-01", country: "KH", accused: [{ id: "A1" }], victims: ["V1"], facts: { "conduct.remove": true } }],
  custody: [{ victim: "V1", place: "police-post", since: "2010-06-02T09:00+07:00" }],
});

describe("chbab age", () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "chbab-age-"));
    writeFileSync(at("case.json"), text);
    writeFileSync(at("invalid.json"), text.replace("bone-examination", "secret-kind"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("prints findings and duties", async () => {
    const { code, data, message } = await chbab("age", at("case.json"));
    expect([code, message]).toEqual([0, undefined]);
    expect(data).toContain("V1");
  });
  test("gives them as JSON, with the time left at the instant that is asked for", async () => {
    const { code, data } = await chbab("age", at("case.json"), "--json", "--at", "2010-06-03T09:00+07:00");
    const report = JSON.parse(data ?? "") as AgeReport;
    expect(code).toBe(0);
    expect([report.format, report.at, report.ages[1]?.presumption?.id]).toEqual(["chbab/ages@1", "2010-06-03T09:00+07:00", "decision-107-2007.presumed-child"]);
    expect(report.duties.find(({ deadline }) => deadline !== null)).toMatchObject({ status: "due", deadline: "2010-06-04T09:00+07:00", minutesLeft: 1440 });
  });
  test.each(["2010-06-03", "2010-06-03T09:00", "2010-02-30T09:00Z", "2010-06-03T24:00Z", "now"])("refuses %s as an instant", async (instant) => {
    const { code, data } = await chbab("age", at("case.json"), "--at", instant);
    expect([code, data]).toEqual([2, undefined]);
  });
  test("ends in 3 for an invalid case, and in 5 for one that cannot be read", async () => {
    const [invalid, json, missing] = await Promise.all([chbab("age", at("invalid.json")), chbab("age", at("invalid.json"), "--json"), chbab("age", at("missing.json"))]);
    expect([invalid.code, invalid.data, json.code, missing.code]).toEqual([3, undefined, 3, 5]);
    expect(JSON.parse(json.data ?? "")).toMatchObject({ ok: false });
    expect(`${invalid.message ?? ""}${json.data ?? ""}`).not.toContain("secret-kind");
  });
});
