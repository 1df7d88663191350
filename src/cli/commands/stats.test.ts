import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assess } from "../../assess.js";
import { compactOf } from "../../compact.js";
import { plainCase } from "../../dev/generators/plain-case.js";
import { law } from "../../law/bundled.js";
import type { Statistics } from "../../schema/statistics.js";
import { run } from "../run.js";

let folder = "";
const at = (name: string) => join(folder, name);
const stats = (...args: readonly string[]) => run(["stats", ...args], { isTerminal: false, columns: 80, environment: {} });
const counted = async (...args: readonly string[]) => {
  const { code, data = "{}", message } = await stats("--json", ...args);
  return { code, message, made: JSON.parse(data) as Statistics };
};

const removal = { ...plainCase(["conduct.remove", "means.deception", "purpose.prostitution"], { born: "1980-01-01" }), id: "one" };
const intercourse = { ...plainCase(["conduct.sexual-intercourse"], { born: "2001-01-01" }), id: "two" };
const lines = (...values: readonly unknown[]) => values.map((value) => `${typeof value === "string" ? value : JSON.stringify(value)}\n`).join("");

describe("chbab stats", () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "chbab-stats-"));
    mkdirSync(at("cases/below"), { recursive: true });
    writeFileSync(at("cases/one.json"), JSON.stringify(removal, null, 2));
    writeFileSync(at("cases/below/two.ndjson"), lines(intercourse).trimEnd());
    writeFileSync(at("cases/notes.txt"), "no case");
    symlinkSync(at("cases/one.json"), at("cases/again.json"));
    const results = [removal, intercourse].map((given) => assess(given, { law }));
    writeFileSync(at("results.jsonl"), lines(results[0], compactOf(results[1] ?? results[0] ?? assess(removal, { law })), { line: 3, ok: false, issues: [{ code: "json/syntax", path: "" }] }));
    writeFileSync(at("mixed.ndjson"), lines(removal, "", "{ SECRET", "   ", { ...intercourse, SECRET: true }, intercourse));
    writeFileSync(at("bad.ndjson"), "[]\n".repeat(50));
    writeFileSync(at("twice.ndjson"), lines(removal, removal));
    writeFileSync(at("long.ndjson"), `${JSON.stringify(removal)}\n${" ".repeat(17_000_000)}x\n${JSON.stringify(intercourse)}\n`);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("counts case files below a folder, each once: a link there is not followed, another kind of file passed over", async () => {
    const { code, message, made } = await counted(at("cases"));
    expect([code, message, made.cases, made.total]).toEqual([0, undefined, 2, { cases: 2, victims: 2, perpetrators: 2 }]);
    expect(made.rows.filter(({ cases }) => cases > 0).map(({ offence }) => offence)).toEqual(["lshtse-2008.art-10", "lshtse-2008.art-42"]);
  });

  test("counts results of a batch as it counts their cases, and tells of the lines that the batch refused", async () => {
    const [cases, results] = await Promise.all([counted(at("cases")), counted(at("results.jsonl"))]);
    expect([results.code, results.made]).toEqual([0, { ...cases.made, refused: 1 }]);
  });

  test("says how the doubled row was read, and takes another reading of it", async () => {
    const { made } = await counted(at("cases"), "--reading", "doubled-statistics-row=28-and-35");
    expect(made.reading).toEqual({ id: "doubled-statistics-row", value: "28-and-35", others: ["33-and-35", "28-and-33"] });
  });

  test("assesses cases under the readings and the rule that are asked for", async () => {
    const given = { ...plainCase(["conduct.deliver-control"], { born: "1980-01-01" }), id: "three" };
    writeFileSync(at("sale.json"), JSON.stringify({ ...given, events: given.events.map((event) => ({ ...event, facts: { "conduct.intermediate-sale": true, "circumstance.value-exchanged": true } })) }));
    const [reading] = law.readings.filter(({ id }) => id === "intermediary-in-sale");
    const other = reading?.values.find(({ id }) => id !== "included")?.id ?? "";
    const [plain, otherwise, seen] = await Promise.all([counted(at("sale.json")), counted(at("sale.json"), "--reading", `intermediary-in-sale=${other}`), counted(at("sale.json"), "--verified-only")]);
    expect([plain.made.total.cases, otherwise.made.total.cases]).toEqual([1, 0]);
    expect(seen.made.total.cases).toBeLessThanOrEqual(1);
  });

  test("a bad line is told with its number and never quoted, the others are counted, and it ends in 3", async () => {
    const { code, message = "", made } = await counted(at("mixed.ndjson"));
    expect([code, made.cases, made.refused]).toEqual([3, 2, 2]);
    expect(message.split("\n").filter((line) => line !== "").map((line) => line.slice(at("mixed.ndjson").length).split(" ")[0])).toEqual([":3:", ":5:"]);
    expect(message).not.toContain("SECRET");
  });

  test("of many bad lines the first are told, the rest counted", async () => {
    const { message = "", made } = await counted(at("bad.ndjson"));
    expect([made.refused, message.trimEnd().split("\n").length]).toEqual([50, 21]);
    expect(message).toContain("30");
  });

  test("a line longer than any result is refused by its size without being held", async () => {
    const { code, made, message } = await counted(at("long.ndjson"));
    expect([code, made.cases, made.refused]).toEqual([3, 2, 1]);
    expect(message).toContain(":2:");
  });

  test("an id that comes again is counted and named", async () => {
    expect((await counted(at("twice.ndjson"))).made).toMatchObject({ cases: 2, repeatedIds: 1 });
  });

  test("prints a table to read, and CSV for a spreadsheet", async () => {
    const [text, csv] = await Promise.all([stats(at("cases")), stats(at("cases"), "--csv")]);
    expect([text.code, csv.code]).toEqual([0, 0]);
    expect(text.data).toContain("LSHTSE 42");
    expect(csv.data?.split("\r\n")).toContain('"total","","",2,2,2');
  });

  test("wrong usage: two forms at once, a reading that is none, results with --verified-only", async () => {
    const ended = await Promise.all([stats("--json", "--csv", at("cases")), stats("--reading", "doubled-statistics-row=1", at("cases")), stats("--verified-only", at("results.jsonl"))]);
    expect(ended.map(({ code, data }) => [code, data])).toEqual([[2, undefined], [2, undefined], [2, undefined]]);
  });

  test("a file that is not there ends in 5, rules that are invalid in 4, results of other rules in 3", async () => {
    writeFileSync(at("other.ndjson"), lines({ ...assess(removal, { law }), law: { version: "x", sha256: "0".repeat(64), readings: {} } }));
    const ended = await Promise.all([stats(at("nowhere")), stats(at("nowhere.ndjson")), stats(at("cases"), "--rules", at("cases")), stats(at("other.ndjson"))]);
    expect(ended.map(({ code }) => code)).toEqual([5, 5, 4, 3]);
  });
});
