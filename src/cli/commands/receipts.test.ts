import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { amended } from "../../dev/generators/amended-rules.js";
import { plainCase } from "../../dev/generators/plain-case.js";
import { writeRules } from "../../dev/generators/write-rules.js";
import type { Receipt, Verification } from "../../schema/receipt.js";
import { run } from "../run.js";

let folder = "";
const at = (name: string) => join(folder, name);
const chbab = (...args: readonly string[]) => run(args, { isTerminal: false, columns: 80, environment: {} });
const given = plainCase(["conduct.remove", "means.enticement", "purpose.prostitution"], { born: "1998-01-01", asOf: "2014-05-01" });
const readReceipt = (name: string) => JSON.parse(readFileSync(at(name), "utf8")) as Receipt;

describe("chbab receipt and chbab verify", () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "chbab-receipt-"));
    writeFileSync(at("case.json"), JSON.stringify(given));
    writeFileSync(at("invalid.json"), JSON.stringify({ ...given, SECRET: 1 }));
    writeRules(at("rules"), amended("offences/lshtse-2008/art-10-", { "/aggravations/0/penalty/imprisonment/min": "P16Y" }));
    await chbab("receipt", at("case.json"), "-o", at("kept.json"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("a receipt goes to standard output, the same each time", async () => {
    const [first, second] = await Promise.all([chbab("receipt", at("case.json")), chbab("receipt", at("case.json"))]);
    expect([first.code, first.message, first.data]).toEqual([0, undefined, second.data]);
    expect(JSON.parse(first.data ?? "")).toMatchObject({ format: "chbab/receipt@1", date: "2014-05-01", case: given });
  });

  test("or to a file that only the user may read, and then nothing but its hash is told", async () => {
    const { code, data, message } = await chbab("receipt", at("case.json"), "-o", at("one.json"));
    const { sha256 } = readReceipt("one.json");
    expect([code, data, statSync(at("one.json")).mode & 0o777]).toEqual([0, undefined, 0o600]);
    expect(message).toContain(sha256.slice(0, 12));
    const asked = await chbab("receipt", at("case.json"), "-o", at("one.json"), "--force", "--json");
    expect(JSON.parse(asked.data ?? "")).toEqual({ ok: true, receipt: sha256, result: readReceipt("one.json").result.sha256 });
  });

  test("a file that is there is not replaced, unless with --force", async () => {
    writeFileSync(at("there.json"), "before");
    const refused = await chbab("receipt", at("case.json"), "-o", at("there.json"));
    expect([refused.code, refused.data, readFileSync(at("there.json"), "utf8")]).toEqual([5, undefined, "before"]);
    expect((await chbab("receipt", at("case.json"), "-o", at("there.json"), "--force")).code).toBe(0);
    expect(readReceipt("there.json").format).toBe("chbab/receipt@1");
  });

  test("where nothing can be written it ends in 5 and leaves nothing behind", async () => {
    const before = readdirSync(folder);
    for (const output of [at("nowhere/one.json"), at("case.json/one.json"), folder]) expect([output, (await chbab("receipt", at("case.json"), "-o", output, "--force")).code]).toEqual([output, 5]);
    expect(readdirSync(folder)).toEqual(before);
  });

  test("an invalid case ends in 3 with its issues, writes no file and quotes nothing", async () => {
    const [plain, json] = await Promise.all([chbab("receipt", at("invalid.json"), "-o", at("never.json")), chbab("receipt", at("invalid.json"), "--json")]);
    expect([plain.code, json.code, readdirSync(folder).includes("never.json")]).toEqual([3, 3, false]);
    expect(JSON.parse(json.data ?? "")).toMatchObject({ ok: false, issues: [{ code: "schema/unknown-key", path: "" }] });
    expect(`${plain.message ?? ""}${json.data ?? ""}`).not.toContain("SECRET");
  });

  test("wrong usage: --force without a file, a reading that is none, an instant without a zone", async () => {
    for (const args of [["--force"], ["--reading", "x=y"], ["--at", "2014-05-01"]]) expect([args, (await chbab("receipt", at("case.json"), ...args)).code]).toEqual([args, 2]);
  });

  test("every choice is kept and replayed", async () => {
    await chbab("receipt", at("case.json"), "-o", at("chosen.json"), "--all", "--verified-only", "--at", "2014-05-01T09:00+07:00", "--reading", "presumption-reach=protection");
    expect(readReceipt("chosen.json")).toMatchObject({ options: { all: true, verifiedOnly: true, at: "2014-05-01T09:00+07:00" }, readings: { "presumption-reach": "protection" } });
    expect((await chbab("verify", at("chosen.json"))).code).toBe(0);
  });

  test("a replay that gives the same ends in 0", async () => {
    const [text, json] = await Promise.all([chbab("verify", at("kept.json")), chbab("verify", at("kept.json"), "--json")]);
    expect([text.code, text.message, json.code]).toEqual([0, undefined, 0]);
    expect(JSON.parse(json.data ?? "")).toMatchObject({ format: "chbab/verification@1", same: true, receipt: readReceipt("kept.json").sha256 });
  });

  test("one under other rules ends in 1, and names the article, the charge and the ranges", async () => {
    const [text, json] = await Promise.all([chbab("verify", at("kept.json"), "--rules", at("rules")), chbab("verify", at("kept.json"), "--rules", at("rules"), "--json")]);
    expect([text.code, json.code]).toEqual([1, 1]);
    const found = JSON.parse(json.data ?? "") as Verification;
    expect([found.law.files.map(({ id }) => id), found.changes?.charges.map(({ offence }) => offence)]).toEqual([["lshtse-2008.art-10"], ["lshtse-2008.art-10"]]);
    for (const part of ["lshtse-2008.art-10", "LSHTSE", "15 to 20", "16 to 20"]) expect(text.data?.replaceAll(/\s+/g, " ")).toContain(part);
  });

  test("a receipt that was changed, or is none, ends in 3 and is not quoted", async () => {
    const changed = readFileSync(at("kept.json"), "utf8").replace('"means.enticement": true', '"means.force": true');
    for (const [text, path] of [[changed, "/input/sha256"], ["{}", "/format"], ["SECRET", ""], [JSON.stringify(given), "/date"]] as const) {
      writeFileSync(at("changed.json"), text);
      const [plain, json] = await Promise.all([chbab("verify", at("changed.json")), chbab("verify", at("changed.json"), "--json")]);
      expect([plain.code, plain.data, json.code]).toEqual([3, undefined, 3]);
      expect((JSON.parse(json.data ?? "") as { issues: { path: string }[] }).issues.map((issue) => issue.path)).toContain(path);
      expect(`${plain.message ?? ""}${json.data ?? ""}`).not.toContain("SECRET");
    }
  });

  test("a receipt that is not there ends in 5, rules that are none in 4", async () => {
    expect([(await chbab("verify", at("nowhere.json"))).code, (await chbab("verify", at("kept.json"), "--rules", folder)).code]).toEqual([5, 4]);
  });
});
