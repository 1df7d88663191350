import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ScenarioRun } from "../../schema/scenario-difference.js";
import { run } from "../run.js";

const destination = { isTerminal: false, columns: 80, environment: {} };
const chbab = (...args: readonly string[]) => run(["scenario", ...args], destination);
let folder = "";
const at = (name: string) => join(folder, name);

const leap = {
  format: "chbab/scenario@1", id: "leap", title: "Born on 29 February", question: "A minor on 28 February?", sources: [{ reading: "minor-born-29-february" }],
  case: {
    format: "chbab/case@1", id: "leap", accused: [{ id: "A1" }], victims: [{ id: "V1", born: "1992-02-29" }],
    events: [{ id: "E1", date: "2010-02-28", country: "KH", accused: [{ id: "A1" }], victims: ["V1"], facts: { "conduct.remove": true } }],
  },
  expect: { agesAmong: [{ person: "V1", event: "E1", minor: { value: true, basis: "evidence" } }] },
};
const write = (name: string, value: object) => {
  writeFileSync(at(name), JSON.stringify(value));
};

describe("chbab scenario run", () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "chbab-scenario-"));
    mkdirSync(at("good/below"), { recursive: true });
    mkdirSync(at("empty"));
    write("good/below/leap.json", leap);
    write("good/second.json", { ...leap, id: "second" });
    writeFileSync(at("good/README.md"), "no scenario");
    symlinkSync(at("good"), at("good/loop"));
    write("failing.json", { ...leap, expect: { agesAmong: [{ person: "V1", event: "E1", minor: { value: false, basis: "evidence" } }] } });
    write("invalid.json", { ...leap, case: { ...leap.case, events: leap.case.events.map((event) => ({ ...event, facts: { "conduct.secret-name": true } })) } });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("runs every scenario below a folder, each once, and ends in 0 where all hold", async () => {
    const { code, data, message } = await chbab("run", at("good"), at("good/second.json"));
    expect([code, message, data?.split("\n").length]).toEqual([0, undefined, 2]);
    const json = JSON.parse((await chbab("run", at("good"), at("good/second.json"), "--json")).data ?? "") as { scenarios: number; holding: number; runs: ScenarioRun[] };
    expect([json.scenarios, json.holding, json.runs.map(({ id }) => id)]).toEqual([2, 2, ["leap", "second"]]);
  });

  test("prints one line a difference and ends in 1", async () => {
    const { code, data = "" } = await chbab("run", at("good"), at("failing.json"));
    expect(code).toBe(1);
    const [line, summary, ...rest] = data.split("\n");
    expect([line?.startsWith(`${at("failing.json")}: ages/V1/E1/minor/value: `), summary === "", rest]).toEqual([true, false, [""]]);
    expect(JSON.parse((await chbab("run", at("failing.json"), "--json")).data ?? "")).toMatchObject({
      scenarios: 1, holding: 0, differences: 1, runs: [{ holds: false, differences: [{ code: "differs", path: ["ages", "V1", "E1", "minor", "value"], expected: false, actual: true }] }],
    });
  });

  test("takes a reading for scenarios that choose none", async () => {
    expect((await chbab("run", at("good"), "--reading", "minor-born-29-february=28-february")).code).toBe(1);
    expect((await chbab("run", at("good"), "--reading", "no-such=reading")).code).toBe(2);
  });

  test("takes other rules", async () => {
    const rules = at("rules");
    cpSync(fileURLToPath(new URL("../../../rules", import.meta.url)), rules, { recursive: true });
    // The first value is the default.
    const readings = join(rules, "readings.json");
    const file = JSON.parse(readFileSync(readings, "utf8")) as { readings: { id: string; values: unknown[] }[] };
    file.readings.find(({ id }) => id === "minor-born-29-february")?.values.reverse();
    writeFileSync(readings, JSON.stringify(file));
    expect((await chbab("run", at("good"), "--rules", rules)).code).toBe(1);
    expect((await chbab("run", at("good"), "--rules", at("empty"))).code).toBe(4);
  });

  test("finds no success in a folder without scenarios", async () => {
    const { code, data, message } = await chbab("run", at("empty"));
    expect([code, data]).toEqual([5, undefined]);
    expect(message).toContain(at("empty"));
  });

  test("ends in 3 for an invalid scenario, naming its file and nothing of its content, and runs none", async () => {
    const [plain, json] = await Promise.all([chbab("run", at("good"), at("invalid.json")), chbab("run", at("invalid.json"), "--json")]);
    expect([plain.code, plain.data, json.code]).toEqual([3, undefined, 3]);
    expect(plain.message).toContain(`${at("invalid.json")}#/case/events/0/facts`);
    expect(JSON.parse(json.data ?? "")).toMatchObject({ ok: false, issues: [{ code: "schema/unknown-key", path: "/case/events/0/facts", file: at("invalid.json") }] });
    expect(`${plain.message ?? ""}${json.data ?? ""}`).not.toContain("secret-name");
  });

  test("prints nothing of a scenario's own words, nor of the ids in its case beyond those it names as expected", async () => {
    write("words.json", { ...leap, title: "CANARY-TITLE", question: "CANARY-QUESTION", case: { ...leap.case, id: "CANARY-CASE" }, expect: { chargesAbsent: ["lshtse-2008.art-9"] } });
    const ended = await Promise.all([chbab("run", at("words.json")), chbab("run", at("words.json"), "--json")]);
    expect(ended.map(({ code }) => code)).toEqual([1, 1]);
    expect(JSON.stringify(ended)).not.toContain("CANARY");
  });

  test("ends in 5 for a path that is not there, and in 2 without one", async () => {
    expect((await chbab("run", at("nowhere"))).code).toBe(5);
    expect([(await chbab("run")).code, (await chbab()).code]).toEqual([2, 2]);
  });
});
