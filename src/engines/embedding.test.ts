import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { screen } from "./embedding.example.js";

const event = { date: "2010-06-01", country: "KH", place: "phnom-penh" } as const;

describe("the documented example", () => {
  test("is the one that runs here", () => {
    const page = readFileSync("docs/json-rules-engine.md", "utf8");
    const source = readFileSync("src/engines/embedding.example.ts", "utf8").replace('"../law/bundled.js"', '"chbab"').replace('"./index.js"', '"chbab/json-rules-engine"');
    expect(page).toContain(`\`\`\`ts\n${source}\`\`\`\n`);
  });

  test("says what is met, what is open, and what the programme's own rules say", async () => {
    const facts = { "conduct.remove": true, "means.deception": true };
    expect(await screen({ facts: { ...facts, "purpose.prostitution": true }, victimYears: 24, accusedYears: 30, event }, 12)).toMatchObject({ isForSecondReader: false, met: ["lshtse-2008.art-10"] });
    const unsettled = await screen({ facts, victimYears: [16, 19], accusedYears: 30, event }, 12);
    expect(unsettled).toMatchObject({ isForSecondReader: true, met: [] });
    expect(unsettled.open).toContain("lshtse-2008.art-10");
    expect(unsettled.open).not.toContain("lshtse-2008.art-39.par-1");
  });

  test("answers several files at once", async () => {
    const files = [200, 201, 1, 500].map((pages) => screen({ facts: {}, victimYears: 30, event }, pages));
    expect((await Promise.all(files)).map(({ isForSecondReader }) => isForSecondReader)).toEqual([false, true, false, true]);
  });
});
