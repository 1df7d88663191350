import { describe, expect, test } from "vitest";
import { loadLaw } from "../law/load.js";
import { takeMitigation } from "./mitigation-step.js";

const loaded = loadLaw("rules");
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues[0]));
const { law } = loaded;

function mitigated(min: string, max: string, persons: "adults" | "minors", bracketOf = min) {
  const range = { imprisonment: { min, max }, fine: null };
  return takeMitigation(law, { range, steps: [] }, { persons, classes: ["felony"], bracketOf, isEarlier: false });
}

describe("the brackets of Art. 94, a day below, on and above each edge", () => {
  test.each([
    ["P5D", "P5D"], ["P6D", "P1D"], ["P7D", "P1D"],
    ["P1Y11M30D", "P1D"], ["P2Y", "P6M"], ["P2Y1D", "P6M"],
    ["P4Y11M30D", "P6M"], ["P5Y", "P1Y"], ["P5Y1D", "P1Y"],
    ["P9Y11M30D", "P1Y"], ["P10Y", "P2Y"], ["P10Y1D", "P2Y"],
    ["P5DT12H", "P5DT12H"], ["P6DT12H", "P1D"],
  ])("a minimum of %s falls to %s", (min, expected) => {
    expect(mitigated(min, "P20Y", "adults").range?.imprisonment).toEqual({ min: expected, max: "P20Y" });
  });
});

describe("the brackets of Art. 164, a day below, on and above each edge", () => {
  test.each([
    ["P5D", "P5D"], ["P6D", "P1D"], ["P7D", "P1D"],
    ["P1Y11M30D", "P1D"], ["P2Y", "P3M"], ["P2Y1D", "P3M"],
    ["P4Y11M30D", "P3M"], ["P5Y", "P6M"], ["P5Y1D", "P6M"],
    ["P9Y11M30D", "P6M"], ["P10Y", "P1Y"], ["P10Y1D", "P1Y"],
  ])("a minimum of %s falls to %s", (min, expected) => {
    expect(mitigated(min, "P20Y", "minors").range?.imprisonment?.min).toBe(expected);
  });
});

test("a minimum already below what the ladder says stays", () => {
  expect(mitigated("P5M", "P2Y", "adults", "P2Y")).toMatchObject({ range: { imprisonment: { min: "P5M", max: "P2Y" } }, steps: [] });
});

describe("each bracket cites its own item, and no other", () => {
  test.each([
    ["adults", "P10Y", "1"], ["adults", "P5Y", "2"], ["adults", "P2Y", "3"], ["adults", "P6D", "4"],
    ["minors", "P10Y", "1"], ["minors", "P5Y", "2"], ["minors", "P2Y", "3"], ["minors", "P6D", "4"],
  ] as const)("%s, from %s: item %s", (persons, min, item) => {
    const [general, ladder] = persons === "adults" ? [[["93", undefined], ["94", undefined]], "94"] : [[["164", undefined], ["86", undefined]], "164"];
    const cited = mitigated(min, "P20Y", persons).steps.flatMap(({ cite }) => cite.map((citation) => ("report" in citation ? [citation.report, undefined] : [citation.article, citation.item])));
    expect(cited).toEqual([...general, [ladder, item]]);
  });
});

test("the minimum fine falls by half, the maximum stays", () => {
  const range = { imprisonment: null, fine: { min: 10_000_000, max: 50_000_000 } };
  expect(takeMitigation(law, { range, steps: [] }, { persons: "adults", classes: ["misdemeanour"], bracketOf: null, isEarlier: false }).range).toEqual({ imprisonment: null, fine: { min: 5_000_000, max: 50_000_000 } });
});

test("a petty offence is not mitigated, nor one of no known class", () => {
  const range = { imprisonment: { min: "P6D", max: "P6D" }, fine: null };
  for (const classes of [["petty"], []] as const) expect(takeMitigation(law, { range, steps: [] }, { persons: "adults", classes, bracketOf: "P6D", isEarlier: false })).toEqual({ range, steps: [] });
});

test("on the reading that the term for life stands alone, the ladder leaves the minimum; a minimum below the term is not raised, and the fine still falls", () => {
  const alone = (min: string, fine: { min: number; max: number } | null = null) =>
    takeMitigation(law, { range: { imprisonment: { min, max: "life" }, fine }, steps: [] }, { persons: "adults", classes: ["felony"], bracketOf: min, isEarlier: false, lifeAlone: true });
  expect(alone("P15Y").range).toEqual({ imprisonment: { min: "P15Y", max: "P30Y" }, fine: null });
  expect(alone("P20Y").range?.imprisonment).toEqual({ min: "P15Y", max: "P30Y" });
  expect(alone("P10Y").range?.imprisonment).toEqual({ min: "P10Y", max: "P30Y" });
  expect(alone("P15Y").steps.map(({ rule }) => rule)).toEqual(["criminal-code-2009.art-95"]);
  expect(alone("P15Y", { min: 2, max: 8 }).range?.fine).toEqual({ min: 1, max: 8 });
  const range = { imprisonment: { min: "P10Y", max: "P20Y" }, fine: null };
  expect(takeMitigation(law, { range, steps: [] }, { persons: "adults", classes: ["felony"], bracketOf: "P10Y", isEarlier: false, lifeAlone: true }).range?.imprisonment).toEqual({ min: "P2Y", max: "P20Y" });
});

test("life gives way to at most thirty years, on top of the ladder", () => {
  const { range, steps } = mitigated("P10Y", "life", "adults");
  expect(range?.imprisonment).toEqual({ min: "P2Y", max: "P30Y" });
  expect(steps.map(({ rule }) => rule)).toEqual(["criminal-code-2009.art-94", "criminal-code-2009.art-95"]);
});
