import { describe, expect, test } from "vitest";
import { bundledFiles } from "../generators/amended-rules.js";
import { choicesAt, isOptional } from "./choices-of.js";
import { edited, valueAt } from "./edited.js";
import { pointerOf, type Mutant } from "./mutant.js";
import { mutableFiles } from "./mutants-of.js";
import { relinkable } from "./relink.js";
import { surroundingsOf } from "./surroundings.js";

const base = relinkable(bundledFiles());
const files = mutableFiles(base.law, base.files);
const known = new Map<string, readonly Mutant[]>();
/** The mutants of the first file whose path begins so. */
function mutantsOf(beginning: string): readonly Mutant[] {
  const file = files.find((one) => one.file.startsWith(beginning));
  const mutants = known.get(beginning) ?? file?.mutants() ?? [];
  known.set(beginning, mutants);
  return mutants;
}
const texts = (beginning: string, operator: Mutant["operator"], below = "") => mutantsOf(beginning).filter((mutant) => mutant.operator === operator && pointerOf(mutant).startsWith(below)).map((mutant) => `${pointerOf(mutant)} ${mutant.detail ?? ""}`.trim());

const ART_10 = "offences/lshtse-2008/art-10-";
const ART_34 = "offences/lshtse-2008/art-34-";
const ART_253 = "offences/criminal-code-2009/art-253-";

describe("edits", () => {
  const value = { a: [1, 2, 3], b: { c: true } };
  test("put, add and take away, and leave the value given as it was", () => {
    expect(edited(value, [{ at: ["a", "1"], to: 9 }, { at: ["b", "d"], to: "x" }])).toEqual({ a: [1, 9, 3], b: { c: true, d: "x" } });
    expect(edited(value, [{ at: ["a", "0"] }, { at: ["b"] }])).toEqual({ a: [2, 3] });
    expect(value).toEqual({ a: [1, 2, 3], b: { c: true } });
  });
  test("of a place that is not there are refused", () => {
    expect(() => edited(value, [{ at: ["a", "7"], to: 1 }])).toThrow(RangeError);
    expect(() => edited(value, [{ at: ["b", "c", "d"], to: 1 }])).toThrow(RangeError);
    expect(valueAt(value, ["b", "x", "y"])).toBeUndefined();
  });
});

describe("the breaks of a condition", () => {
  test("lose each limb of a list, turn lists and senses round, and name another fact", () => {
    expect(texts("definitions/lshtse-2008/means-of-removal", "drop-limb")).toEqual(["/when/any/0", "/when/any/1", "/when/any/2", "/when/any/3", "/when/any/4"]);
    expect(texts("definitions/lshtse-2008/means-of-removal", "all-any")).toEqual(["/when"]);
    expect(texts("definitions/lshtse-2008/means-of-removal", "negate")).toHaveLength(6);
    expect(texts("definitions/lshtse-2008/means-of-removal", "other-fact")).toHaveLength(5);
    expect(texts(ART_10, "other-reference", "/elements/1/when")).toHaveLength(1);
  });
  test("pass or miss a bound, and count one more or less", () => {
    expect(texts(ART_253, "comparison", "/bands/0")).toEqual(["/bands/0/when/operator lessThanInclusive"]);
    expect(texts(ART_253, "step", "/bands/0")).toEqual(["/bands/0/when/value 48 > 47", "/bands/0/when/value 48 > 49"]);
    expect(texts(ART_253, "other-value", "/bands/1").every((text) => /720-hours|calendar-month/.test(text))).toBe(true);
  });
  test("read silence as no, once for each fact that the offence reaches, through definitions as well", () => {
    const silent = mutantsOf(ART_10).flatMap(({ absentIsFalse }) => absentIsFalse ?? []);
    expect(new Set(silent).size).toBe(silent.length);
    expect(silent).toEqual(expect.arrayContaining(["means.enticement", "purpose.organ-removal", "victim.minor"]));
  });
});

describe("the breaks of a figure", () => {
  test("put each bound a month up and down, and exchange the two", () => {
    expect(texts(ART_34, "bound", "/bands/0/penalty")).toEqual([
      "/bands/0/penalty/imprisonment/max P5Y > P4Y11M", "/bands/0/penalty/imprisonment/max P5Y > P5Y1M", "/bands/0/penalty/imprisonment/min P2Y > P1Y11M", "/bands/0/penalty/imprisonment/min P2Y > P2Y1M",
    ]);
    expect(texts(ART_34, "swap-bounds", "/bands/0/penalty")).toEqual(["/bands/0/penalty/imprisonment/min"]);
  });
  test("count periods of whole years by years, days by days, hours by hours, riel by riel", () => {
    expect(texts("sentencing/recidivism", "bound", "/cases/0/within")).toEqual(["/cases/0/within > P9Y", "/cases/0/within > P11Y"]);
    expect(texts("offences/lshtse-2008/art-24-", "bound", "/penalty")).toEqual(expect.arrayContaining(["/penalty/imprisonment/max P6D > P5D", "/penalty/imprisonment/max P6D > P7D", "/penalty/fine/min 3000 > 2999", "/penalty/fine/min 3000 > 3001"]));
    expect(texts("protection/duties", "bound")).toEqual([expect.stringContaining("/custody/limit PT48H > PT47H"), expect.stringContaining("/custody/limit PT48H > PT49H")]);
  });
  test("move each line of age and each day of commencement by one", () => {
    expect(texts("vocabulary/victim", "bound")).toEqual(expect.arrayContaining([expect.stringContaining("18 > 17"), expect.stringContaining("18 > 19"), expect.stringContaining("15 > 14"), expect.stringContaining("15 > 16")]));
    expect(texts("sentencing/minors", "bound", "/responsibility")).toEqual(["/responsibility/years 14 > 13", "/responsibility/years 14 > 15"]);
    expect(texts("instruments/lshtse-2008", "day", "/inForce").length).toBeGreaterThanOrEqual(4);
  });
});

describe("the breaks of what a file holds", () => {
  test("lose each entry of a list and each part that may be absent", () => {
    const lost = texts(ART_10, "drop-entry");
    expect(lost).toEqual(expect.arrayContaining(["/elements/0", "/aggravations/2", "/relations/0", "/consent", "/attempt", "/additionalPenalties", "/legalPersons"]));
    expect(texts("offences/lshtse-2008/art-24-", "drop-entry")).toContain("/exemptions");
    expect(texts("offences/lshtse-2008/art-19-", "drop-entry")).toContain("/defences");
  });
  test("make an exemption of a defence, and another relation of each", () => {
    expect(texts("offences/lshtse-2008/art-19-", "other-barrier")).toEqual(["/defences exemptions", "/defences penaltyExemptions"]);
    expect(texts(ART_10, "other-choice", "/relations/0/kind")).toHaveLength(5);
    expect(texts(ART_34, "other-choice", "/victim")).toEqual(["/victim required > none", "/victim required > optional"]);
  });
  test("take another reading by default", () => {
    expect(texts("readings", "other-default").length).toBe(base.law.readings.length);
  });
  test("never touch words for people, or the examples", () => {
    const touching = files.filter(({ file }) => !file.startsWith("offences/criminal")).flatMap(({ mutants }) => mutants()).filter(({ edits }) => edits.some(({ at }) => at.some((key) => ["label", "examples", "notes", "question"].includes(key))));
    expect(touching.map(({ id }) => id)).toEqual([]);
  });
});

describe("the breaks of citations", () => {
  test("exchange two, lose one, and name another rank, article or passage", () => {
    expect(texts(ART_10, "swap-citations").length).toBeGreaterThan(5);
    expect(texts(ART_10, "drop-citation").length).toBeGreaterThan(0);
    expect(texts(ART_10, "other-rank", "/aggravations/1")).toEqual(["/aggravations/1/cite/0/rank inference"]);
    expect(texts(ART_10, "other-article", "/aggravations/1")).toEqual(["/aggravations/1/cite/0/article 11"]);
    expect(texts("sentencing/minors", "other-passage", "/halving/fine")).toEqual(["/halving/fine/cite/0/item 5"]);
  });
});

describe("every mutant", () => {
  const all = files.flatMap(({ file, mutants }) => mutants().map((mutant) => ({ ...mutant, before: base.files.find(({ path }) => path === file)?.value })));
  test("has an id of its own", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(10_000);
  });
  test("changes its file, unless it is a reading of silence", () => {
    const idle = all.filter(({ file }) => !file.startsWith("offences/criminal")).filter(({ before, edits, absentIsFalse }) => absentIsFalse === undefined && JSON.stringify(edited(before, edits)) === JSON.stringify(before));
    expect(idle.map(({ id }) => id)).toEqual([]);
  });
});

describe("the choices that a schema leaves", () => {
  const { schemaOf } = surroundingsOf(base.law, base.files);
  const offence = base.files.find(({ path }) => path.startsWith(ART_10)) ?? { path: "", value: {} };
  test("are those of the closed list at a place", () => {
    expect(choicesAt(schemaOf(offence.path), offence.value, ["relations", "0", "kind"])).toEqual(["absorbs", "absorbed-by", "alternative", "special-over", "general-under", "concurrent"]);
    expect(choicesAt(schemaOf(offence.path), offence.value, ["id"])).toEqual([]);
  });
  test("tell what may be absent", () => {
    expect(isOptional(schemaOf(offence.path), offence.value, ["consent"])).toBe(true);
    expect(isOptional(schemaOf(offence.path), offence.value, ["label"])).toBe(false);
    expect(isOptional(schemaOf(offence.path), offence.value, ["penalty", "imprisonment"])).toBe(true);
  });
});

describe("a rule set with one file changed", () => {
  test("links as a whole set does, with the hash that it had", () => {
    const path = base.files.find((file) => file.path.startsWith(ART_10))?.path ?? "";
    const mutated = base.relink(path, edited(base.files.find((file) => file.path === path)?.value, [{ at: ["penalty", "imprisonment", "min"], to: "P6Y" }]));
    expect(mutated?.offences.find(({ id }) => id === "lshtse-2008.art-10")?.penalty).toMatchObject({ imprisonment: { min: "P6Y", max: "P15Y" } });
    expect(mutated?.sha256).toBe(base.law.sha256);
  });
  test("is refused where it no longer hangs together", () => {
    const path = base.files.find((file) => file.path.startsWith(ART_10))?.path ?? "";
    expect(base.relink(path, edited(base.files.find((file) => file.path === path)?.value, [{ at: ["penalty", "imprisonment", "min"], to: "P16Y" }]))).toBeUndefined();
    expect(base.relink(path, edited(base.files.find((file) => file.path === path)?.value, [{ at: ["penalty", "imprisonment", "min"], to: 16 }]))).toBeUndefined();
  });
});
