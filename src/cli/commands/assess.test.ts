import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { CrossCheck } from "../../engines/cross-check.js";
import { exitCodes } from "../exit-codes.js";
import { run } from "../run.js";

const checked = vi.hoisted(() => ({ result: { ok: true, compared: 7 } as unknown, asked: [] as unknown[] }));
vi.mock("../../engines/cross-check.js", () => ({
  crossCheck: (_given: unknown, options: unknown) => {
    checked.asked.push(options);
    return Promise.resolve(checked.result);
  },
}));

const difference: CrossCheck = {
  ok: false, compared: 3,
  difference: { accused: "A1", event: "E1", victim: "V1", offence: "lshtse-2008.art-10", part: { kind: "element", id: "removal" }, leaf: { fact: "conduct.remove", operator: "equal", value: true }, ours: "met", theirs: "unknown" },
};
const plainCase = { format: "chbab/case@1", id: "assess-1", accused: [{ id: "A1" }], victims: [{ id: "V1" }], events: [{ id: "E1", date: "2010-06-01", country: "KH", accused: [{ id: "A1" }], victims: ["V1"], facts: { "conduct.remove": true } }] };
const folder = mkdtempSync(join(tmpdir(), "chbab-assess-"));
const file = join(folder, "case.json");
const assess = (...args: string[]) => run(["assess", file, ...args], { isTerminal: false, columns: undefined, environment: {} });

describe("chbab assess --cross-check", () => {
  beforeAll(() => {
    writeFileSync(file, JSON.stringify(plainCase));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("gives the assessment where the engines agree, and says how much was compared", async () => {
    checked.result = { ok: true, compared: 7 };
    const { code, data, message } = await assess("--cross-check");
    expect(code).toBe(exitCodes.done);
    expect(data).toContain("assess-1");
    expect(message).toContain("7");
  });

  test("fails with the first differing leaf and gives no assessment", async () => {
    checked.result = difference;
    const { code, data, message } = await assess("--cross-check");
    expect([code, data]).toEqual([exitCodes.checkFailed, undefined]);
    for (const part of ["A1", "E1", "V1", "lshtse-2008.art-10", "removal", "conduct.remove", "met", "unknown"]) expect(message).toContain(part);
  });

  test("gives the difference as data where JSON was asked for", async () => {
    checked.result = difference;
    const { code, data, message } = await assess("--cross-check", "--json");
    expect([code, message]).toEqual([exitCodes.checkFailed, undefined]);
    expect(JSON.parse(data ?? "")).toEqual(difference);
  });

  test("checks every charge under the readings and rules of the assessment", async () => {
    checked.result = { ok: true, compared: 7 };
    await assess("--cross-check", "--verified-only", "--reading", "presumption-reach=protection");
    expect(checked.asked.at(-1)).toMatchObject({ verifiedOnly: true, readings: { "presumption-reach": "protection" } });
    const { assessment } = checked.asked.at(-1) as { assessment: { charges: { reached: boolean }[] } };
    expect(assessment.charges.some(({ reached }) => !reached)).toBe(true);
  });

  test("is not run unless asked for", async () => {
    const before = checked.asked.length;
    await assess();
    expect(checked.asked).toHaveLength(before);
  });
});
