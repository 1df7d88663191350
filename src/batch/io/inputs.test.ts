import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openInputs } from "./inputs.js";

let folder = "";
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chbab-inputs-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function read(names: readonly string[], signal = new AbortController().signal): Promise<string> {
  const blocks: Uint8Array[] = [];
  for await (const block of (await openInputs(names.map(at))).blocks(signal)) blocks.push(block);
  return Buffer.concat(blocks).toString();
}

describe("the inputs of a batch", () => {
  test("come one after the other, and the last line of each ends, whether it was written so or not", async () => {
    for (const [name, text] of Object.entries({ a: "1\n2", b: "", c: "3\r\n", d: "\n" })) writeFileSync(at(name), text);
    expect(await read(["a", "b", "c", "d", "a"])).toBe("1\n2\n3\r\n\n1\n2\n");
  });
  test("have a size where all are files, and none where one is a pipe", async () => {
    writeFileSync(at("a"), "12345");
    execFileSync("mkfifo", [at("pipe")]);
    expect((await openInputs([at("a"), at("a")])).bytes).toBe(10);
    expect((await openInputs([at("a"), at("pipe")])).bytes).toBeNull();
  });
  test("are told from other files by what they are, not by what they are called", async () => {
    for (const name of ["a", "b"]) writeFileSync(at(name), "");
    symlinkSync(at("a"), at("link"));
    const inputs = await openInputs([at("link")]);
    expect([inputs.include(statSync(at("a"))), inputs.include(statSync(at("b")))]).toEqual([true, false]);
  });
  test("that are not there, or are folders, are told before anything is read", async () => {
    mkdirSync(at("folder"));
    writeFileSync(at("a"), "");
    await expect(openInputs([at("a"), at("nowhere")])).rejects.toMatchObject({ code: "read", path: at("nowhere"), cause: { code: "ENOENT" } });
    await expect(openInputs([at("folder")])).rejects.toMatchObject({ code: "read", cause: { code: "EISDIR" } });
  });
  test.skipIf(process.platform !== "linux")("that fail while they are read are told, too (Linux has a file that does)", async () => {
    const { blocks } = await openInputs(["/proc/self/mem"]);
    await expect(blocks(new AbortController().signal).next()).rejects.toMatchObject({ code: "read", path: "/proc/self/mem", cause: { code: "EIO" } });
  });
  test("a pipe that gives nothing can be left at any time", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    const controller = new AbortController();
    // Read and write, so that the pipe has a writer who never writes.
    const { openSync, closeSync } = await import("node:fs");
    const writer = openSync(at("pipe"), "r+");
    const reading = read(["pipe"], controller.signal);
    setTimeout(() => { controller.abort(); }, 50);
    await expect(reading).rejects.toThrow();
    closeSync(writer);
  });
});
