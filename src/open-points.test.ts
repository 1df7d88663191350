import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { law } from "./law/bundled.js";
import { limitationFinding } from "./schema/place-and-time.js";

/** The part of the page on rules that says of each open point of the sources which reading settles it, or why none does. */
const page = readFileSync(new URL("../docs/rules.md", import.meta.url), "utf8");
const named = [...page.slice(page.indexOf("## Open points that are no readings")).matchAll(/`([^`]+)`/g)].flatMap(([, id]) => id ?? []);
const readings = law.readings.map(({ id }) => id);
const notices: readonly string[] = law.placeAndTime.notices.map(({ code }) => code);
const caveats: readonly string[] = limitationFinding.shape.caveats.element.options;

describe("the open points of the sources", () => {
  test("are each a reading, a notice or a caveat of a result that there is", () => {
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => ![...readings, ...notices, ...caveats].includes(id))).toEqual([]);
  });
  test.each([
    "lshtse-and-criminal-code-procuring", "twenty-years-doubled", "minor-mitigation-bracket", "aggravated-procuring-scope", "concurrence-minimum", "threshold-maximum",
  ])("%s may be read otherwise", (id) => {
    expect(readings).toContain(id);
    expect(named).toContain(id);
  });
  test.each(["child-victim-start-open", "criminal-code-amended-2018", "juvenile-justice-law-2016"])("%s is told, and why no reading settles it", (id) => {
    expect([...notices, ...caveats]).toContain(id);
    expect(named).toContain(id);
  });
});
