import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { law } from "./bundled.js";
import { loadLaw } from "./load.js";
import { readDirectory } from "./read-directory.js";

const rules = fileURLToPath(new URL("../../rules", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "rules-"));
afterAll(() => { rmSync(home, { recursive: true, force: true }); });

test("the folder of rules is the law that the package ships with", () => {
  const loaded = loadLaw(rules);
  expect(loaded.ok && loaded.law.sha256).toBe(law.sha256);
});

describe("a folder", () => {
  let directory = "";
  beforeEach(() => { directory = mkdtempSync(join(home, "set-")); });
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(join(directory, path, ".."), { recursive: true });
    writeFileSync(join(directory, path), text);
  };
  const issues = () => readDirectory(directory).issues.map(({ code, file }) => [code, file]);

  test("that is not there cannot be read, and nothing is thrown", () => {
    expect(readDirectory(join(home, "no-such-folder"))).toEqual({ files: [], issues: [{ code: "rules/unreadable", path: "" }] });
    expect(loadLaw(join(home, "no-such-folder")).ok).toBe(false);
  });
  test("may hold a licence or a note at its top, and generated schemas", () => {
    write("LICENSE", "words");
    write("schema/law.schema.json", "no JSON at all");
    write("law.json", "{}");
    expect(readDirectory(directory)).toEqual({ files: [{ path: "law.json", value: {} }], issues: [] });
  });
  test("may hold nothing but rule files below its top", () => {
    write("offences/lshtse-2008/notes.txt", "words");
    expect(issues()).toEqual([["rules/path", "offences/lshtse-2008/notes.txt"]]);
  });
  test("is read without following links", () => {
    write("elsewhere.txt", "{}");
    symlinkSync(join(directory, "elsewhere.txt"), join(directory, "law.json"));
    symlinkSync(rules, join(directory, "offences"));
    expect(issues()).toEqual([["rules/path", "law.json"], ["rules/path", "offences"]]);
  });
  test("is read to a depth and no further", () => {
    write("a/b/c/d/e/law.json", "{}");
    expect(issues().map(([code]) => code)).toEqual(["rules/path"]);
  });
  test.each([["{", "json/syntax"], ['{"a":1,"a":2}', "json/duplicate-key"], [Uint8Array.of(0x7b, 0xff, 0x7d), "bytes/utf8"], ["", "bytes/empty"]] as const)("with a file of %j names the file: %s", (text, code) => {
    write("law.json", text);
    expect(issues().length).toBeGreaterThan(0);
    for (const issue of issues()) expect(issue).toEqual([code, "law.json"]);
  });
  test("with a file of no kind is refused, and so is one that misses its schema, with file and rule", () => {
    cpSync(rules, directory, { recursive: true });
    write("other.json", "{}");
    write("offences/lshtse-2008/art-9-unlawful-removal-of-minor.json", JSON.stringify({ $schema: "../../schema/offence.schema.json", id: "lshtse-2008.art-9", colour: "red" }));
    const loaded = loadLaw(directory);
    const found = loaded.ok ? [] : loaded.issues;
    expect(found).toContainEqual({ code: "rules/unknown-file", path: "", file: "other.json" });
    expect(found).toContainEqual(expect.objectContaining({ code: "schema/unknown-key", path: "", rule: "lshtse-2008.art-9", file: expect.stringContaining("art-9") as string }));
    expect(found.every(({ code }) => !code.startsWith("rules/") || code === "rules/unknown-file")).toBe(true);
  });
});
