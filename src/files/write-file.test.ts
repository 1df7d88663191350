import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { placeFile, temporaryBeside, writeFileWhole } from "./write-file.js";

let folder = "";
const at = (name: string) => join(folder, name);

describe("writing a file wholly or not at all", () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "chbab-write-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("leaves the text, readable by the user alone, and nothing beside it", async () => {
    await writeFileWhole(at("new"), "text\n");
    expect([readFileSync(at("new"), "utf8"), readdirSync(folder)]).toEqual(["text\n", ["new"]]);
    expect(statSync(at("new")).mode & 0o777).toBe(0o600);
  });

  test("leaves alone what is there, unless it is told to replace it", async () => {
    writeFileSync(at("old"), "before");
    await expect(writeFileWhole(at("old"), "after")).rejects.toMatchObject({ code: "EEXIST" });
    expect([readFileSync(at("old"), "utf8"), readdirSync(folder)]).toEqual(["before", ["old"]]);
    await writeFileWhole(at("old"), "after", { force: true });
    expect([readFileSync(at("old"), "utf8"), statSync(at("old")).mode & 0o777]).toEqual(["after", 0o600]);
  });

  test("never writes through a link: it is refused, or replaced", async () => {
    writeFileSync(at("target"), "before");
    symlinkSync(at("target"), at("link"));
    symlinkSync(at("nowhere"), at("dangling"));
    for (const name of ["link", "dangling"]) await expect(writeFileWhole(at(name), "after")).rejects.toMatchObject({ code: "EEXIST" });
    await writeFileWhole(at("link"), "after", { force: true });
    expect([readFileSync(at("target"), "utf8"), readFileSync(at("link"), "utf8"), lstatSync(at("link")).isFile()]).toEqual(["before", "after", true]);
  });

  test("takes the place of no folder and no device, whatever it is told", async () => {
    mkdirSync(at("folder"));
    await expect(writeFileWhole(at("folder"), "x", { force: true })).rejects.toMatchObject({ code: "ENOTREG" });
    if (process.platform !== "win32") await expect(writeFileWhole("/dev/null", "x", { force: true })).rejects.toMatchObject({ code: "ENOTREG" });
    expect(readdirSync(folder)).toEqual(["folder"]);
  });

  test("a folder that is not there is the system's error, and nothing is left", async () => {
    await expect(writeFileWhole(at("nowhere/new"), "x")).rejects.toMatchObject({ code: "ENOENT" });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a file that appeared while the new one was written is not overwritten", async () => {
    const temporary = temporaryBeside(at("new"));
    writeFileSync(temporary, "mine");
    writeFileSync(at("new"), "theirs");
    await expect(placeFile(temporary, at("new"))).rejects.toMatchObject({ code: "EEXIST" });
    expect([readFileSync(at("new"), "utf8"), readFileSync(temporary, "utf8")]).toEqual(["theirs", "mine"]);
  });

  test("of two that write the same new file at once, one is refused and the other's text is whole", async () => {
    const texts = Array.from({ length: 8 }, (_, index) => String(index).repeat(100_000));
    const ended = await Promise.allSettled(texts.map((text) => writeFileWhole(at("new"), text)));
    const won = ended.flatMap(({ status }, index) => (status === "fulfilled" ? [index] : []));
    expect(won).toHaveLength(1);
    expect([readFileSync(at("new"), "utf8") === texts[won[0] ?? -1], readdirSync(folder)]).toEqual([true, ["new"]]);
  });
});
