import { appendFileSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashOf } from "../../law/hash.js";
import { encodeIdentity, encodeMark, type Mark } from "../checkpoint.js";
import type { Reached } from "../delivery.js";
import { toFile, type FileTarget } from "./file-delivery.js";

let folder = "";
const at = (name: string) => join(folder, name);
const encode = (text: string) => new TextEncoder().encode(text);
const identity = { version: "1", law: "law", options: "options" };
const readTo = (lines: number): Reached => ({ position: () => ({ lines, bytes: lines * 2, sha256: `input ${String(lines)}` }), refused: lines });
const markOf = (lines: number, written: string, end = false): Mark => ({ input: readTo(lines).position(), refused: lines, output: { bytes: written.length, sha256: hashOf(written) }, end });
const target = (changes: Partial<FileTarget> = {}): FileTarget => ({ output: at("out"), force: false, checkpoint: { path: at("checkpoint"), identity }, interval: 0, ...changes });
const plain = { checkpoint: undefined };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chbab-delivery-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("answers to a file", () => {
  test("appear under its name when they are all there, readable by the user alone, and nothing else stays", async () => {
    for (const changes of [plain, {}]) {
      const delivery = await toFile(target(changes));
      await delivery.write(encode("a\n"));
      await delivery.reach(readTo(1));
      expect([existsSync(at("out")), readFileSync(at("out.partial"), "utf8"), statSync(at("out.partial")).mode & 0o777]).toEqual([false, "a\n", 0o600]);
      await delivery.write(encode("b\n"));
      await delivery.finish(readTo(2));
      expect([readFileSync(at("out"), "utf8"), statSync(at("out")).mode & 0o777, readdirSync(folder)]).toEqual(["a\nb\n", 0o600, ["out"]]);
      rmSync(at("out"));
    }
  });

  test("that cannot take their place are refused before any work, and leave nothing behind", async () => {
    writeFileSync(at("out"), "old");
    for (const changes of [plain, {}]) {
      await expect(toFile(target(changes))).rejects.toMatchObject({ code: "write", cause: { code: "EEXIST" } });
      expect([readdirSync(folder), readFileSync(at("out"), "utf8")]).toEqual([["out"], "old"]);
    }
    rmSync(at("out"));
    mkdirSync(at("out"));
    await expect(toFile(target({ force: true }))).rejects.toMatchObject({ code: "write", cause: { code: "ENOTREG" } });
    await expect(toFile(target({ output: at("nowhere/out") }))).rejects.toMatchObject({ code: "write", cause: { code: "ENOENT" } });
    expect(readdirSync(folder)).toEqual(["out"]);
  });

  test("do not go through a link: it is refused, or replaced where that is asked for, and what it names stays", async () => {
    writeFileSync(at("target"), "old");
    symlinkSync(at("target"), at("out"));
    await expect(toFile(target(plain))).rejects.toMatchObject({ cause: { code: "EEXIST" } });
    const delivery = await toFile(target({ ...plain, force: true }));
    await delivery.write(encode("new"));
    await delivery.finish(readTo(1));
    expect([readFileSync(at("out"), "utf8"), readFileSync(at("target"), "utf8")]).toEqual(["new", "old"]);
  });

  test("leave the old output as it was until they are all there", async () => {
    writeFileSync(at("out"), "old");
    const delivery = await toFile(target({ ...plain, force: true }));
    await delivery.write(encode("new"));
    expect(readFileSync(at("out"), "utf8")).toBe("old");
    await delivery.leave(readTo(1), "failed");
    expect([readFileSync(at("out"), "utf8"), readdirSync(folder)]).toEqual(["old", ["out"]]);
  });

  test("that a link stands in for are not written through it, nor a checkpoint", async () => {
    writeFileSync(at("target"), "old");
    symlinkSync(at("target"), at("out.partial"));
    const delivery = await toFile(target(plain));
    await delivery.write(encode("new"));
    await delivery.finish(readTo(1));
    expect(readFileSync(at("target"), "utf8")).toBe("old");
    symlinkSync(at("target"), at("checkpoint"));
    await expect(toFile(target({ output: at("other") }))).rejects.toMatchObject({ code: "write", path: at("checkpoint"), cause: { code: "ELOOP" } });
  });
});

describe("a run that is interrupted", () => {
  test("leaves what is written as a partial file, and with a checkpoint goes on from its very end", async () => {
    const first = await toFile(target({ interval: Infinity }));
    await first.write(encode("a\n"));
    await first.reach(readTo(1));
    await first.leave(readTo(1), "interrupted");
    expect(readdirSync(folder)).toEqual(["checkpoint", "out.partial"]);
    expect(statSync(at("checkpoint")).mode & 0o777).toBe(0o600);
    const second = await toFile(target());
    expect(second.from).toEqual(markOf(1, "a\n"));
    await second.write(encode("b\n"));
    await second.finish(readTo(2));
    expect([readFileSync(at("out"), "utf8"), readdirSync(folder)]).toEqual(["a\nb\n", ["out"]]);
  });
  test("leaves the partial file without a checkpoint, too; the next run begins anew over it", async () => {
    const first = await toFile(target(plain));
    await first.write(encode("a\n"));
    await first.leave(readTo(1), "interrupted");
    expect(readdirSync(folder)).toEqual(["out.partial"]);
    const second = await toFile(target(plain));
    await second.write(encode("b\n"));
    await second.finish(readTo(1));
    expect([readFileSync(at("out"), "utf8"), readdirSync(folder)]).toEqual(["b\n", ["out"]]);
  });
  test("after a failure with a checkpoint can be gone on with, too", async () => {
    const first = await toFile(target({ interval: Infinity }));
    await first.write(encode("a\n"));
    await first.leave(readTo(1), "failed");
    const second = await toFile(target());
    expect(second.from.input.lines).toBe(1);
    await second.leave(readTo(1), "failed");
  });
});

test("a run that goes on and comes to nothing leaves its files as it found them, also what stands beyond the last mark", async () => {
  const first = await toFile(target({ interval: Infinity }));
  await first.write(encode("a\n"));
  await first.leave(readTo(1), "interrupted");
  appendFileSync(at("out.partial"), "b");
  const before = readFileSync(at("checkpoint"), "utf8");
  const second = await toFile(target());
  await second.leave(readTo(1), "failed");
  expect([readFileSync(at("checkpoint"), "utf8"), readFileSync(at("out.partial"), "utf8"), readdirSync(folder)]).toEqual([before, "a\nb", ["checkpoint", "out.partial"]]);
});

test("what stands beyond the last mark does not reach the output, whether more is written or not", async () => {
  for (const [more, whole] of [["", "a\n"], ["c\n", "a\nc\n"]] as const) {
    const first = await toFile(target({ interval: Infinity }));
    await first.write(encode("a\n"));
    await first.leave(readTo(1), "interrupted");
    appendFileSync(at("out.partial"), "torn and longer");
    const second = await toFile(target());
    if (more !== "") await second.write(encode(more));
    await second.finish(readTo(2));
    expect(readFileSync(at("out"), "utf8")).toBe(whole);
    rmSync(at("out"));
  }
});

describe("a run that was stopped between its last acts", () => {
  const whole = "a\nb\n";
  const checkpoint = encodeIdentity(identity) + encodeMark(markOf(1, "a\n")) + encodeMark(markOf(2, whole, true));
  const finish = async () => {
    const delivery = await toFile(target());
    expect(delivery.from).toMatchObject({ end: true, refused: 2 });
    await delivery.finish(readTo(2));
    expect([readFileSync(at("out"), "utf8"), readdirSync(folder)]).toEqual([whole, ["out"]]);
  };
  beforeEach(() => {
    writeFileSync(at("checkpoint"), checkpoint);
  });

  test("all is written and marked, nothing is in place", async () => {
    writeFileSync(at("out.partial"), whole);
    await finish();
  });
  test("the output has its name beside the other", async () => {
    writeFileSync(at("out.partial"), whole);
    linkSync(at("out.partial"), at("out"));
    await finish();
  });
  test("the output is in place, the checkpoint still there", async () => {
    writeFileSync(at("out"), whole);
    await finish();
  });
  test("in place, and more is to be written: the input is another", async () => {
    writeFileSync(at("out"), whole);
    const delivery = await toFile(target());
    await expect(delivery.write(encode("c\n"))).rejects.toMatchObject({ code: "checkpoint-input" });
    await delivery.leave(readTo(2), "failed");
    expect(readdirSync(folder)).toEqual(["checkpoint", "out"]);
  });
  test("another file of that name, even one that goes on after the same bytes, is not taken for the output", async () => {
    for (const text of ["a\n", `${whole}c\n`, "x\ny\n"]) {
      writeFileSync(at("out"), text);
      await expect(toFile(target())).rejects.toMatchObject({ code: "write", cause: { code: "EEXIST" } });
    }
    expect(readFileSync(at("checkpoint"), "utf8")).toBe(checkpoint);
  });
});

describe("a checkpoint of another run", () => {
  test.each(["version", "law", "options"] as const)("is refused: another %s", async (part) => {
    writeFileSync(at("checkpoint"), encodeIdentity({ ...identity, [part]: "other" }) + encodeMark(markOf(1, "a\n")));
    const before = readFileSync(at("checkpoint"), "utf8");
    await expect(toFile(target())).rejects.toMatchObject({ code: `checkpoint-${part}` });
    expect([readFileSync(at("checkpoint"), "utf8"), readdirSync(folder)]).toEqual([before, ["checkpoint"]]);
  });
  test("a file that is no checkpoint is left as it is, however long", async () => {
    for (const text of ["a\n", `{"format":"chbab/case@1"}\n`, `${"x".repeat(3_000_000)}\n`]) {
      writeFileSync(at("checkpoint"), text);
      await expect(toFile(target())).rejects.toMatchObject({ code: "checkpoint-foreign" });
      expect([readFileSync(at("checkpoint"), "utf8") === text, readdirSync(folder)]).toEqual([true, ["checkpoint"]]);
    }
  });
});

describe("two runs on one output", () => {
  test("the second is refused, and the first is none the worse", async () => {
    const first = await toFile(target());
    await expect(toFile(target({ force: true }))).rejects.toMatchObject({ code: "locked", path: at("out.lock") });
    await expect(toFile(target({ output: at("other") }))).rejects.toMatchObject({ code: "locked", path: at("checkpoint.lock") });
    await first.write(encode("a\n"));
    await first.finish(readTo(1));
    expect([readFileSync(at("out"), "utf8"), readdirSync(folder)]).toEqual(["a\n", ["out"]]);
  });
  test("one whose lock was taken over puts nothing in place and touches nothing more", async () => {
    const first = await toFile(target());
    await first.write(encode("a\n"));
    writeFileSync(at("out.lock"), "another's");
    const marked = statSync(at("checkpoint")).size;
    await expect(first.finish(readTo(1))).rejects.toMatchObject({ code: "lock-lost" });
    await first.leave(readTo(1), "failed");
    expect([statSync(at("checkpoint")).size, existsSync(at("out")), readFileSync(at("out.lock"), "utf8")]).toEqual([marked, false, "another's"]);
  });
});

test("a folder that goes away is a failure of writing", async () => {
  const delivery = await toFile(target(plain));
  await delivery.write(encode("a\n"));
  const away = `${folder}-away`;
  renameSync(folder, away);
  await expect(delivery.finish(readTo(1))).rejects.toMatchObject({ code: "write", cause: { code: "ENOENT" } });
  await delivery.leave(readTo(1), "failed");
  rmSync(away, { recursive: true });
});
