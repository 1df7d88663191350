import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { catalogueOf } from "../report/catalogue/index.js";
import { exitCodes } from "./exit-codes.js";
import { readInput } from "./io.js";

const { commands: words } = catalogueOf("en");
const folder = mkdtempSync(join(tmpdir(), "chbab-io-"));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
const at = (name: string) => join(folder, name);
const textOf = async (path: string, most: number) => new TextDecoder().decode(await readInput(path, most, words));

describe("an input is read up to its limit", () => {
  writeFileSync(at("ten"), "0123456789");
  writeFileSync(at("none"), "");
  test.each([[9, "012345678"], [10, "0123456789"], [11, "0123456789"], [1_000_000, "0123456789"]])("a file of ten bytes, of which %i may be read", async (most, text) => {
    expect(await textOf(at("ten"), most)).toBe(text);
  });

  test("an empty file", async () => {
    expect(await textOf(at("none"), 10)).toBe("");
  });

  test.skipIf(!existsSync("/proc/self/status"))("a file that does not say how long it is", async () => {
    const text = await textOf("/proc/self/status", 1_000_000);
    expect(text).toContain("Pid:");
    expect(await textOf("/proc/self/status", 20)).toBe(text.slice(0, 20));
  });

  test.skipIf(process.platform === "win32")("a named pipe, once", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    const writer = spawn("sh", ["-c", 'printf 0123456789 > "$0"', at("pipe")]);
    expect(await textOf(at("pipe"), 100)).toBe("0123456789");
    expect(await new Promise((resolve) => { if (writer.exitCode === null) writer.on("exit", resolve); else resolve(writer.exitCode); })).toBe(0);
  });
});

test("what cannot be read is a failure of input", async () => {
  for (const path of [folder, at("missing"), join(at("ten"), "below")]) {
    await expect(readInput(path, 10, words)).rejects.toMatchObject({ outcome: { code: exitCodes.inputOutput } });
  }
});
