import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Statistics } from "../schema/statistics.js";

const program = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));
const fixture = (path: string) => fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url));
const oneCase = fixture("cases/training-014.json");
const cases = readFileSync(fixture("caseload/report-18.ndjson"), "utf8").split("\n").slice(0, 3);

/** Runs the built program as a user does; `input` goes to its standard input. */
async function chbab(args: readonly string[], input = "", environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [program, ...args], { env: { PATH: process.env["PATH"], ...environment } });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => { stdout += chunk; });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => { stderr += chunk; });
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, stdout, stderr };
}

describe.skipIf(!existsSync(program))("records and counts of the built program (skipped where dist/cli.cjs is not built: npm run build)", { timeout: 60_000 }, () => {
  test("cases are counted from standard input, named or not, whether or not the last line ends", async () => {
    const [named, unnamed] = await Promise.all([chbab(["stats", "-", "--json"], cases.join("\n")), chbab(["stats", "--json"], `${cases.join("\r\n")}\r\n\r\n`)]);
    expect([named.code, named.stderr, (JSON.parse(named.stdout) as Statistics).total.cases]).toEqual([0, "", 3]);
    expect(unnamed).toEqual(named);
  });

  test("of nothing comes a table of nothing", async () => {
    const { code, stdout } = await chbab(["stats", "--json"]);
    expect([code, (JSON.parse(stdout) as Statistics).cases]).toEqual([0, 0]);
  });

  test("a receipt and its replay are the same in every time zone and language", async () => {
    const zones = [{ TZ: "UTC" }, { TZ: "Asia/Phnom_Penh", LANG: "km_KH.UTF-8" }, { TZ: "America/Los_Angeles", LC_ALL: "C" }];
    const receipts = await Promise.all(zones.map((zone) => chbab(["receipt", oneCase], "", zone)));
    expect(new Set(receipts.map(({ stdout }) => stdout)).size).toBe(1);
    const replays = await Promise.all(zones.map((zone) => chbab(["verify", "-", "--json"], receipts[0]?.stdout, zone)));
    expect(replays.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(new Set(replays.map(({ stdout }) => stdout)).size).toBe(1);
  });

  test("a replay of what is no receipt ends in 3, and nothing of it is quoted", async () => {
    for (const input of ["", "SECRET", '{"format":"SECRET"}', readFileSync(oneCase, "utf8")]) {
      const { code, stdout, stderr } = await chbab(["verify", "-"], input);
      expect([code, stdout]).toEqual([3, ""]);
      expect(stderr).not.toContain("SECRET");
    }
  });
});
