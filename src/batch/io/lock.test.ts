import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { takeLock } from "./lock.js";

let folder = "";
const at = (name: string) => join(folder, name);
const held = () => readFileSync(at("lock"), "utf8");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chbab-lock-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A lock as this process would hold it, changed. */
async function lockWith(changes: object): Promise<string> {
  rmSync(at("lock"), { force: true });
  const lock = await takeLock(at("lock"));
  const text = JSON.stringify({ ...(JSON.parse(held()) as object), ...changes });
  await lock.release();
  writeFileSync(at("lock"), text);
  return text;
}

async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => child.on("close", resolve));
  return child.pid ?? 0;
}

describe("a lock", () => {
  test("is held by one, and free again once it is given back; nothing else is left behind", async () => {
    const lock = await takeLock(at("lock"));
    expect(statSync(at("lock")).mode & 0o777).toBe(0o600);
    await expect(takeLock(at("lock"))).rejects.toMatchObject({ code: "locked" });
    await lock.require();
    await lock.release();
    await (await takeLock(at("lock"))).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("of a process that is gone is stale", async () => {
    await lockWith({ pid: await deadProcess() });
    const lock = await takeLock(at("lock"));
    await lock.require();
    expect(readdirSync(folder)).toEqual(["lock"]);
  });

  test.skipIf(process.platform !== "linux")("of another process under the same number, or of the machine before it was started anew, is stale (Linux tells)", async () => {
    for (const changes of [{ start: "1" }, { boot: "before" }]) {
      await lockWith(changes);
      await (await takeLock(at("lock"))).release();
    }
  });

  test("that a power cut left empty or full of zeros is stale", async () => {
    for (const text of ["", "\0".repeat(120)]) {
      writeFileSync(at("lock"), text);
      await (await takeLock(at("lock"))).release();
    }
  });

  test("of another machine, of a running process, or in a form that nobody knows is believed", async () => {
    for (const text of [await lockWith({ host: "another", pid: await deadProcess() }), await lockWith({ pid: process.ppid, start: null }), "a note of mine\n", "{}"]) {
      writeFileSync(at("lock"), text);
      await expect(takeLock(at("lock"))).rejects.toMatchObject({ code: "locked" });
      expect(held()).toBe(text);
    }
  });

  test("that somebody took over is told, and left to its new holder", async () => {
    const lock = await takeLock(at("lock"));
    writeFileSync(at("lock"), "another's");
    await expect(lock.require()).rejects.toMatchObject({ code: "lock-lost" });
    await lock.release();
    expect(held()).toBe("another's");
  });

  test("that is stale goes to exactly one of many who want it at once", async () => {
    for (let round = 0; round < 20; round++) {
      await lockWith({ pid: 999_999_999 });
      const taken = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(at("lock"))));
      const locks = taken.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
      const stillOwn = (await Promise.allSettled(locks.map((lock) => lock.require()))).filter(({ status }) => status === "fulfilled");
      expect(stillOwn).toHaveLength(1);
      rmSync(at("lock"));
    }
  });

  test("cannot be taken in a folder that is not there", async () => {
    await expect(takeLock(join(folder, "nowhere", "lock"))).rejects.toMatchObject({ code: "write", cause: { code: "ENOENT" } });
  });
});
