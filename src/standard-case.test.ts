import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { standardCase } from "./standard-case.js";

const given = (): Record<string, unknown> => JSON.parse(readFileSync("fixtures/cases/training-014.json", "utf8")) as Record<string, unknown>;
const validate = (value: unknown) => standardCase()["~standard"].validate(value);

describe("the case as a Standard Schema", () => {
  test("has the shape that the specification asks for", () => {
    const { version, vendor } = standardCase()["~standard"];
    expect({ version, vendor }).toEqual({ version: 1, vendor: "chbab" });
    // The types alone: whoever takes a Standard Schema of zod's takes ours.
    const taken: Pick<z.ZodType["~standard"], "version" | "vendor"> = standardCase()["~standard"];
    expect(taken).toBeDefined();
  });

  test("gives the case, or each issue with the steps that lead to it", () => {
    expect(validate(given())).toEqual({ value: expect.objectContaining({ id: "training-014" }) as unknown });
    const accused = [{ id: "A1", born: "1978-02-30" }];
    expect(validate({ ...given(), accused })).toEqual({ issues: [expect.objectContaining({ path: ["accused", 0, "born"] })] });
  });

  test("refuses contradictions, and anything that is no object", () => {
    for (const value of [undefined, null, 1, "text", "{}", new Uint8Array([123, 125]), [], () => 1]) expect(validate(value).issues?.length).toBeGreaterThan(0);
  });

  test("quotes nothing of the input", () => {
    const canary = "CANARY-7731";
    const refused = JSON.stringify(validate({ ...given(), id: `${canary} `, [canary]: canary, accused: [{ id: "A1", [canary]: 1 }] }));
    expect(refused).toContain("schema/");
    expect(refused).not.toContain(canary);
  });
});
