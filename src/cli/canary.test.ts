import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { choicesFrom } from "../dev/generators/choices.js";
import { plainCase } from "../dev/generators/plain-case.js";
import { canary, hostileCase, ways } from "../dev/hostile/hostile-case.js";
import type { Case } from "../schema/case.js";
import type { Receipt } from "../schema/receipt.js";
import { run } from "./run.js";

/** The same in the letters of an id of the law. */
const small = canary.toLowerCase();
const trace = new RegExp(canary, "i");
const chbab = (...args: readonly string[]) => run(args, { isTerminal: false, columns: 80, environment: {} });
let folder = "";
const at = (name: string) => join(folder, name);

const plain = plainCase(["conduct.remove", "means.deception", "purpose.prostitution"], { born: "1998-01-01", asOf: "2014-05-01" });
/** A case that is accepted, with the canary wherever words of one's own may stand: what names a person, an event or an item of evidence is an id, and is shown. */
const carrying: Case = {
  ...plain, $schema: canary,
  accused: plain.accused.map((accused) => ({ ...accused, recidivismPleaded: true, convictions: [{ class: "felony" as const, offence: `${small}.art-1`, sourceOffence: `${small}.art-2`, finalOn: "2010-01-01", imprisonment: "P5Y" }] })),
  proof: [{ id: canary, kind: "statement", supports: ["E1/conduct.remove"], status: "contested" }],
};
/** What a case without ids of its own gives away where its ids are the canary. */
const named = JSON.parse(JSON.stringify(plain).replaceAll('"plain"', `"${canary}"`).replaceAll('"A1"', `"${canary}-A"`).replaceAll('"V1"', `"${canary}-V"`).replaceAll('"E1"', `"${canary}-E"`)) as Case;

const hostile = ways.flatMap((way) => {
  const numbers = [3, 1, 4, 1, 5, 9];
  const made = hostileCase({ ...plain, custody: [{ victim: "V1", place: "other", since: "2012-06-02T09:00+07:00" }] }, way, choicesFrom(numbers));
  return made === undefined || typeof made.expect === "string" ? [] : [made];
});
/** Further refusals, each with the canary in the part that is refused. */
const refused = [
  `{"${canary}":1}`, `"${canary}"`, `[${canary}]`, `{"format":"${canary}"}`, JSON.stringify({ ...plain, id: `${canary} is 15` }), JSON.stringify({ ...plain, [canary]: canary }), JSON.stringify({ ...plain, asOf: canary }),
  JSON.stringify({ ...plain, events: plain.events.map((event) => ({ ...event, facts: { [`conduct.${small}`]: true } })) }), JSON.stringify({ ...plain, victims: [{ id: "V1", born: canary }] }),
  JSON.stringify({ ...plain, victims: [{ id: "V1", age: { evidence: [{ id: canary, kind: canary }] } }] }), JSON.stringify({ ...plain, proof: [{ id: "S1", kind: "statement", supports: [canary] }] }),
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chbab-words-"));
  for (const name of ["valid", "named", "bad", "out"]) mkdirSync(at(name));
  writeFileSync(at("valid/1.json"), JSON.stringify(carrying));
  writeFileSync(at("named/1.json"), JSON.stringify(named));
  hostile.forEach(({ input }, index) => { writeFileSync(at(`bad/way-${index}.json`), input); });
  refused.forEach((input, index) => { writeFileSync(at(`bad/more-${index}.json`), input); });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const filesIn = (name: string) => readdirSync(at(name)).map((file) => at(`${name}/${file}`));
/** Every way of showing an assessment, an age, counts. */
const forms = [["assess"], ["assess", "--all"], ["assess", "--json"], ["age"], ["age", "--json"], ["assess", "--verified-only", "--all", "--json"], ["stats"], ["stats", "--json"], ["stats", "--csv"]];

describe("words of one's own in a case that is accepted", () => {
  test("reach no result, in any form", async () => {
    for (const [command = "", ...options] of forms) {
      const ended = await chbab(command, ...options, at("valid/1.json"));
      expect([command, options, ended.code, JSON.stringify(ended).match(trace)]).toEqual([command, options, 0, null]);
    }
  });
  test("reach no line of a batch", async () => {
    writeFileSync(at("out/cases.ndjson"), `${JSON.stringify(carrying)}\n${JSON.stringify(carrying)}\n`);
    for (const [index, options] of [[], ["--compact"], ["--all"]].entries()) {
      const ended = await chbab("batch", at("out/cases.ndjson"), "--workers", "0", "--output", at(`out/lines-${index}`), "--checkpoint", at(`out/mark-${index}`), ...options);
      expect([ended.code, JSON.stringify(ended).match(trace)]).toEqual([0, null]);
      expect(readFileSync(at(`out/lines-${index}`), "utf8")).not.toMatch(trace);
    }
  });
  test("reach no comparison of two rule sets", async () => {
    cpSync("rules", at("rules"), { recursive: true });
    const ended = await chbab("impact", "rules", at("rules"), at("valid/1.json"), "--json");
    expect([ended.code, JSON.stringify(ended).match(trace)]).toEqual([0, null]);
  });
  test("of a receipt, which keeps the case, reach neither its telling nor its replay", async () => {
    const written = await chbab("receipt", at("valid/1.json"), "--output", at("out/receipt.json"));
    const replayed = await Promise.all([chbab("verify", at("out/receipt.json")), chbab("verify", at("out/receipt.json"), "--json")]);
    for (const ended of [written, ...replayed]) expect([ended.code, JSON.stringify(ended).match(trace)]).toEqual([0, null]);
  });
});

describe("ids, which results name", () => {
  test("reach neither counts nor file names nor what is told of a receipt", async () => {
    writeFileSync(at("out/named.ndjson"), `${JSON.stringify(named)}\n`);
    const ended = [
      await chbab("stats", at("named/1.json")), await chbab("stats", "--json", at("named/1.json")), await chbab("stats", "--csv", at("named/1.json")),
      await chbab("receipt", at("named/1.json"), "--output", at("out/named-receipt.json")), await chbab("verify", at("out/named-receipt.json")),
      await chbab("batch", at("out/named.ndjson"), "--workers", "0", "--output", at("out/named-lines"), "--checkpoint", at("out/named-mark")),
    ];
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0]);
    // Where ids are shown they are found: what is looked for is there to be seen.
    expect(JSON.stringify(await chbab("assess", at("named/1.json")))).toMatch(trace);
    expect(JSON.stringify(ended)).not.toMatch(trace);
  });
});

describe("what is refused", () => {
  test("is quoted by no command, in no form", async () => {
    expect(hostile.length).toBeGreaterThan(25);
    for (const path of filesIn("bad")) {
      for (const args of [["assess", path], ["assess", path, "--json"], ["receipt", path, "--output", at("out/never.json")], ["receipt", path, "--json"], ["verify", path], ["verify", path, "--json"], ["age", path], ["age", path, "--json"], ["scenario", "run", path], ["scenario", "run", path, "--json"]]) {
        const ended = await chbab(...args);
        expect([args, ended.code, JSON.stringify(ended).match(trace)]).toEqual([args, 3, null]);
      }
    }
  });
  test("nor among many: of a batch each line is a record, of counts and comparisons each file a line", async () => {
    const lines = filesIn("bad").map((path) => readFileSync(path)).filter((bytes) => !bytes.includes(10));
    writeFileSync(at("out/bad.ndjson"), Buffer.concat(lines.flatMap((bytes) => [bytes, Buffer.from("\n")])));
    for (const options of [[], ["--compact"]]) {
      const ended = await chbab("batch", at("out/bad.ndjson"), "--workers", "0", "--output", at("out/records"), "--force", ...options);
      const records = readFileSync(at("out/records"), "utf8");
      expect([ended.code, JSON.stringify(ended).match(trace), records.match(trace)]).toEqual([1, null, null]);
      expect(records.split("\n").filter((line) => line.includes('"ok":false')).length).toBeGreaterThan(20);
    }
    for (const args of [["stats"], ["stats", "--json"], ["stats", "--csv"], ["impact", "rules", "rules"], ["impact", "rules", "rules", "--json"]]) {
      const ended = await chbab(...args, ...filesIn("bad"));
      expect([args, ended.code, JSON.stringify(ended).match(trace)]).toEqual([args, 3, null]);
    }
  });
  test("of a receipt that was changed is quoted by no replay", async () => {
    await chbab("receipt", at("valid/1.json"), "--output", at("out/kept.json"));
    const kept = JSON.parse(readFileSync(at("out/kept.json"), "utf8")) as Receipt;
    const given = kept.case as Case;
    for (const changed of [{ ...kept, [canary]: 1 }, { ...kept, law: { ...kept.law, version: canary } }, { ...kept, case: { ...given, asOf: canary } }, { ...kept, case: { ...given, $schema: `${canary} otherwise` } }, { ...kept, date: canary }, { ...kept, sha256: canary }]) {
      writeFileSync(at("out/changed.json"), JSON.stringify(changed));
      for (const options of [[], ["--json"]]) {
        const ended = await chbab("verify", at("out/changed.json"), ...options);
        expect([1, 3]).toContain(ended.code);
        expect(JSON.stringify(ended)).not.toMatch(trace);
      }
    }
  });
});

describe("words of a scenario", () => {
  const scenario = {
    $schema: canary, format: "chbab/scenario@1", id: "words", title: canary, question: canary, sources: [{ report: "79(c)" }], case: carrying,
    expect: { chargesAmong: [{ accused: "A1", event: "E1", victim: "V1", offence: "lshtse-2008.art-10", status: "not-made-out" }] },
  };
  test("reach no telling of how it comes out, nor of why it is refused", async () => {
    const bad = [{ ...scenario, [canary]: canary }, { ...scenario, id: canary }, { ...scenario, sources: [{ reading: small }] }, { ...scenario, expect: { chargesAbsent: [`${small}.art-1`] } }, { ...scenario, expect: { [canary]: [] } }];
    for (const [index, content] of [scenario, ...bad].entries()) {
      writeFileSync(at(`out/scenario-${index}.json`), JSON.stringify(content));
      for (const options of [[], ["--json"]]) {
        const ended = await chbab("scenario", "run", at(`out/scenario-${index}.json`), ...options);
        expect([index, ended.code, JSON.stringify(ended).match(trace)]).toEqual([index, index === 0 ? 1 : 3, null]);
      }
    }
  });
});

test("no file of any of these is named after what a case says, and none is left elsewhere", () => {
  const names = readdirSync(folder, { recursive: true }).map(String);
  expect(names.length).toBeGreaterThan(20);
  expect([...names, ...readdirSync(tmpdir())].filter((name) => trace.test(name))).toEqual([]);
});
