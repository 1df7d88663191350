import { describe, expect, test } from "vitest";
import { law } from "../law/bundled.js";
import { renderDifferences } from "./differences-text.js";
import { renderReadings } from "./readings-text.js";

const pages = [["differences", renderDifferences], ["open questions", renderReadings]] as const;

describe("the registers of differences and of open questions as text", () => {
  test("every difference stands there with its id, and every figure kept", () => {
    const text = renderDifferences(law);
    for (const { id } of law.differences) expect(text).toContain(`: ${id}\n`);
    expect(text.match(/^Kept at /gm)).toHaveLength(law.differences.flatMap(({ variants }) => variants ?? []).length);
  });

  test("every open question stands there with all its values, as the command line takes them", () => {
    const text = renderReadings(law);
    for (const { id, values } of law.readings) for (const value of values) expect(text).toContain(`${id}=${value.id} `);
  });

  test.each(pages)("the %s keep within the width, and within ASCII where asked", (_name, render) => {
    for (const width of [60, 100]) for (const line of render(law, { width }).split("\n")) expect(line.length).toBeLessThanOrEqual(width);
    expect(render(law, { ascii: true })).toMatch(/^[\n\x20-\x7e]*$/);
  });
});
