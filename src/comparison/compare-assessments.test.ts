import { describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { amended, bundledFiles, type Changes } from "../dev/generators/amended-rules.js";
import { plainCase } from "../dev/generators/plain-case.js";
import { law } from "../law/bundled.js";
import type { Law, RuleFile } from "../law/law.js";
import { linkLaw } from "../law/link.js";
import type { Case } from "../schema/case.js";
import { caseChange, lawChange } from "../schema/comparison.js";
import { compareAssessments } from "./compare-assessments.js";
import { compareLaws, ruleIdOf } from "./compare-laws.js";

const ART_10 = "lshtse-2008.art-10";
const removal = plainCase(["conduct.remove", "means.enticement", "purpose.prostitution"], { born: "1980-01-01" });
/** Nothing is left open: without enticement there is no removal. */
const enticed = plainCase({
  "conduct.remove": true, "means.enticement": true, "purpose.prostitution": true,
  "means.force": false, "means.threat": false, "means.deception": false, "means.abuse-of-power": false, "conduct.take-from-carer": false,
}, { born: "1980-01-01" });
const minorRemoved = plainCase(["conduct.remove", "means.enticement", "purpose.prostitution"], { born: "1998-01-01" });

function linked(files: readonly RuleFile[]): Law {
  const made = linkLaw(files);
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.law;
}
const amendedLaw = (path: string, changes: Changes) => linked(amended(path, changes));
const withoutEnticement = () => amendedLaw("definitions/lshtse-2008/means-of-removal", { "/when/any/4": { fact: "means.abuse-of-power", operator: "equal", value: true } });
const heavier = () => amendedLaw("offences/lshtse-2008/art-10-", { "/penalty/imprisonment/min": "P8Y" });

function between(given: Case, before: Law, after: Law) {
  const change = compareLaws(before, after);
  expect(lawChange.safeParse(change).error?.issues ?? []).toEqual([]);
  const compared = compareAssessments(assess(given, { law: before, all: true }), assess(given, { law: after, all: true }), { change, laws: [before, after] });
  expect(caseChange.safeParse(compared).error?.issues ?? []).toEqual([]);
  return compared;
}
const chargeOf = (compared: ReturnType<typeof between>, offence: string) => compared.charges.find((charge) => charge.offence === offence);

describe("two assessments of a case", () => {
  test("under the same rules have nothing that changes", () => {
    expect(between(removal, law, law)).toEqual({ case: "plain", charges: [], sentence: [] });
  });

  test("of different cases cannot be compared", () => {
    const other = { ...removal, id: "other" };
    expect(() => compareAssessments(assess(removal, { law }), assess(other, { law }), { change: compareLaws(law, law), laws: [law] })).toThrow(RangeError);
  });
});

describe("what an amendment changes in a case", () => {
  test("a figure: the ranges, the figure as the reason, the article's own file", () => {
    const { charges, sentence } = between(removal, law, heavier());
    expect(charges).toHaveLength(1);
    const [charge] = charges;
    expect(charge).toMatchObject({ offence: ART_10, change: "changes", status: { before: "made-out", after: "made-out" } });
    expect(charge?.differs.map(({ what }) => what)).toEqual(expect.arrayContaining(["statutory", "applied"]));
    const range = (min: string) => ({ imprisonment: { min, max: "P15Y" }, fine: null });
    expect(charge?.reasons).toEqual([{ kind: "range", before: range("P7Y"), after: range("P8Y") }]);
    expect(charge?.files.map(({ id, change }) => `${id} ${change}`)).toEqual([`${ART_10} changed`]);
    expect(sentence).toEqual([expect.objectContaining({ accused: "A1" })]);
    expect([sentence[0]?.before?.applied, sentence[0]?.after?.applied]).toEqual([range("P7Y"), range("P8Y")]);
  });

  test("a leaf of a definition: the charge goes, with the element, the leaf and the definition's file", () => {
    const charge = chargeOf(between(enticed, law, withoutEnticement()), ART_10);
    expect(charge).toMatchObject({ change: "disappears", status: { before: "made-out", after: "not-made-out" } });
    expect(charge?.reasons).toEqual([{
      kind: "element", id: "removal", before: "met", after: "not-met",
      leaves: [{ fact: "means.enticement", operator: "equal", value: true, before: "met", after: null }],
    }]);
    expect(charge?.files.map(({ id }) => id)).toEqual(["lshtse-2008.means-of-removal"]);
  });

  test("a charge that only comes to be open is one that changes", () => {
    expect(chargeOf(between(removal, law, withoutEnticement()), ART_10)).toMatchObject({ change: "changes", status: { before: "made-out", after: "undetermined" } });
  });

  test("the other way round the charge appears, and the leaf with it", () => {
    const charge = chargeOf(between(enticed, withoutEnticement(), law), ART_10);
    expect(charge).toMatchObject({ change: "appears", status: { before: "not-made-out", after: "made-out" } });
    expect(charge?.reasons).toEqual([expect.objectContaining({ kind: "element", id: "removal", before: "not-met", after: "met", leaves: [expect.objectContaining({ before: null, after: "met" })] })]);
  });

  test("an aggravation taken away: the lower range, and the aggravation as the reason", () => {
    const charge = chargeOf(between(minorRemoved, law, amendedLaw("offences/lshtse-2008/art-10-", { "/aggravations": (before: readonly unknown[]) => before.slice(1) })), ART_10);
    expect(charge?.differs).toEqual(expect.arrayContaining([{ what: "form", before: "aggravated", after: "base" }]));
    expect(charge?.reasons).toEqual([expect.objectContaining({ kind: "aggravation", id: "minor-victim", before: "met", after: null })]);
  });

  test("an aggravation's figures: they, and not the aggravation, are the reason", () => {
    const charge = chargeOf(between(minorRemoved, law, amendedLaw("offences/lshtse-2008/art-10-", { "/aggravations/0/penalty/imprisonment/min": "P16Y" })), ART_10);
    expect(charge?.reasons.map(({ kind }) => kind)).toEqual(["range"]);
  });

  test("an aggravation that is open: another range in the alternatives", () => {
    const charge = chargeOf(between(removal, law, amendedLaw("offences/lshtse-2008/art-10-", { "/aggravations/2/penalty/imprisonment/max": "P19Y" })), ART_10);
    expect(charge?.differs.map(({ what }) => what)).toContain("alternatives");
  });

  test("a rule of sentencing: the step as the reason, and its file, which bears on every charge", () => {
    const after = amendedLaw("sentencing/mitigation", { "/adults/brackets/1/to": "P9M" });
    const charge = chargeOf(between(removal, law, after), ART_10);
    expect(charge?.differs.map(({ what }) => what)).toEqual(["ifMitigated"]);
    expect(charge?.reasons).toEqual([expect.objectContaining({ kind: "step", step: "mitigation", rule: "criminal-code-2009.art-94" })]);
    expect(charge?.files.map(({ id }) => id)).toEqual(["sentencing/mitigation"]);
  });

  test("a label, or a rule that the case does not reach, changes nothing in it", () => {
    expect(between(removal, law, amendedLaw("offences/lshtse-2008/art-10-", { "/label/en": "Renamed" })).charges).toEqual([]);
    expect(between(removal, law, amendedLaw("offences/lshtse-2008/art-42-", { "/penalty/imprisonment/min": "P6Y" })).charges).toEqual([]);
  });

  test("files of other offences are not named as its reason", () => {
    const files = amended("offences/lshtse-2008/art-10-", { "/penalty/imprisonment/min": "P8Y" });
    const other = files.find(({ path }) => path.includes("art-42-"));
    Object.assign((other?.value as { penalty: { imprisonment: object } }).penalty.imprisonment, { min: "P6Y" });
    expect(chargeOf(between(removal, law, linked(files)), ART_10)?.files.map(({ id }) => id)).toEqual([ART_10]);
  });

  test("an article that one side does not have", () => {
    const given = plainCase(["conduct.organise-sexual-gathering"], { born: "1998-01-01" });
    const without = linked(bundledFiles().filter(({ path }) => !path.startsWith("offences/criminal-code-2009/art-346-")));
    const charge = chargeOf(between(given, law, without), "criminal-code-2009.art-346");
    expect(charge).toMatchObject({ change: "disappears", status: { after: null }, reasons: [{ kind: "offence", change: "removed" }] });
    expect(charge?.files).toEqual([expect.objectContaining({ id: "criminal-code-2009.art-346", change: "removed" })]);
    expect(chargeOf(between(given, without, law), "criminal-code-2009.art-346")).toMatchObject({ change: "appears", reasons: [{ kind: "offence", change: "added" }] });
  });
});

describe("two rule sets", () => {
  test("differ by files, each with the id of its rule", () => {
    const after = linked([...amended("offences/lshtse-2008/art-10-", { "/label/en": "Renamed" }).filter(({ path }) => !path.startsWith("definitions/unused"))]);
    expect(compareLaws(law, after)).toMatchObject({ version: { before: law.version, after: law.version }, files: [{ id: ART_10, change: "changed" }] });
    expect(compareLaws({ ...law, files: law.files.slice(1) }, law).files).toEqual([expect.objectContaining({ path: law.files[0]?.path, change: "added" })]);
    expect(compareLaws(law, { ...law, files: law.files.slice(1) }).files).toEqual([expect.objectContaining({ path: law.files[0]?.path, change: "removed" })]);
  });

  test("name offences, definitions and instruments by their ids, every other file by its path", () => {
    const ids = new Set([...law.offences, ...law.definitions, ...law.instruments].map(({ id }) => id));
    const named = bundledFiles().map(({ path }) => ruleIdOf(path));
    expect([...ids].filter((id) => !named.includes(id))).toEqual([]);
    expect(named.filter((id) => !ids.has(id)).every((id) => law.files.some(({ path }) => path === `${id}.json`))).toBe(true);
  });
});
