import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { exitCodes } from "./exit-codes.js";

const program = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "chbab-start-"));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** Told of every file that a run loads, in its last line on standard error. */
const watcher = join(folder, "watcher.cjs");
writeFileSync(watcher, 'process.on("exit", () => { require("node:fs").writeSync(2, `\\n${JSON.stringify(Object.keys(require.cache))}`); });');

const givenCase = "fixtures/cases/training-014.json";
const badCase = join(folder, "bad.json");
writeFileSync(badCase, JSON.stringify({ format: "chbab/case@1", id: 5 }));

/** What a run loads: its own files by name, and packages. */
function loadedBy(...args: readonly string[]): { readonly code: number | null; readonly own: readonly string[]; readonly packages: readonly string[] } {
  const { status, stderr } = spawnSync(process.execPath, ["--require", watcher, program, ...args], { encoding: "utf8" });
  const files = (JSON.parse(stderr.slice(stderr.lastIndexOf("\n") + 1)) as readonly string[]).filter((file) => file !== watcher);
  return {
    code: status,
    own: files.filter((file) => !file.includes("node_modules")).map((file) => basename(file)).toSorted(),
    packages: [...new Set(files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []))].toSorted(),
  };
}

describe.skipIf(!existsSync(program))("what a run of the built program loads (skipped where it is not built: npm run build)", { timeout: 60_000 }, () => {
  test("a good case: the program, the command and the law; no package, no schema library", () => {
    expect(loadedBy("assess", givenCase)).toEqual({ code: exitCodes.done, own: ["bundled-law.cjs", "cli-assess.cjs", "cli.cjs"], packages: [] });
    expect(loadedBy("age", givenCase, "--json")).toEqual({ code: exitCodes.done, own: ["bundled-law.cjs", "cli-age.cjs", "cli.cjs"], packages: [] });
    expect(loadedBy("receipt", givenCase)).toMatchObject({ code: exitCodes.done, packages: [] });
  });

  test("a case that is none: zod, to explain", () => {
    expect(loadedBy("assess", badCase)).toEqual({ code: exitCodes.caseInvalid, own: ["bundled-law.cjs", "cli-assess.cjs", "cli-explain-case.cjs", "cli.cjs"], packages: ["zod"] });
  });

  test("help and complaints: the program alone", () => {
    expect(loadedBy("--help")).toEqual({ code: exitCodes.done, own: ["cli.cjs"], packages: [] });
    expect(loadedBy("assess", "--al")).toEqual({ code: exitCodes.usage, own: ["cli.cjs"], packages: [] });
  });

  test("the second engine where it is asked for", () => {
    expect(loadedBy("assess", givenCase, "--cross-check").packages).toContain("json-rules-engine");
  });

  test("rules of one's own are validated, by zod", () => {
    expect(loadedBy("check", "rules").packages).toEqual(["zod"]);
  });

  test("it says the same as the library", () => {
    const said = execFileSync(process.execPath, [program, "assess", givenCase, "--json"], { encoding: "utf8" });
    const module = `import { readFileSync } from "node:fs"; import { assess, law, parseCase } from "./dist/index.js"; const parsed = parseCase(readFileSync("${givenCase}")); process.stdout.write(JSON.stringify(assess(parsed.case, { law }), null, 2) + "\\n");`;
    expect(execFileSync(process.execPath, ["--input-type=module", "--eval", module], { encoding: "utf8" })).toBe(said);
  });
});
