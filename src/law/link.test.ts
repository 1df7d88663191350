import { describe, expect, test } from "vitest";
import { amended, bundledFiles, type Changes } from "../dev/generators/amended-rules.js";
import type { Issue } from "../schema/issue.js";
import { law } from "./bundled.js";
import type { RuleFile } from "./law.js";
import { linkLaw } from "./link.js";
import { validateFiles } from "./validate.js";

const ART_10 = "offences/lshtse-2008/art-10-unlawful-removal-with-purpose.json";
const REMOVAL = "definitions/lshtse-2008/unlawful-removal.json";
const INSTRUMENT = "instruments/lshtse-2008.json";
const of10 = { file: ART_10, rule: "lshtse-2008.art-10" };
const cite = [{ instrument: "lshtse-2008", article: "10", rank: "unverified" }];
const leaf = { fact: "conduct.remove", operator: "equal", value: true };

/** The issues of a rule set that the schemas let pass and the linker refuses. */
function refusals(files: readonly RuleFile[]): readonly Issue[] {
  expect(validateFiles(files)).toEqual([]);
  const linked = linkLaw(files);
  return linked.ok ? [] : linked.issues;
}
const refused = (path: string, changes: Changes) => refusals(amended(path, changes));
const inFirstElement = (condition: unknown) => refused(ART_10, { "/elements/0/when": condition });

test("the bundled rule set links", () => {
  const linked = linkLaw(bundledFiles());
  expect(linked.ok && linked.law.sha256).toBe(law.sha256);
});
test("a law is frozen to its depths, and its lists are in the order of ids", () => {
  expect(Object.isFrozen(law) && Object.isFrozen(law.offences) && Object.isFrozen(law.offences[0]?.examples[0]?.facts)).toBe(true);
  for (const list of [law.offences, law.definitions, law.instruments, law.vocabulary, law.readings]) {
    const ids = list.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)));
  }
});
test("the files given are left as they were, not frozen", () => {
  const files = bundledFiles();
  const before = JSON.stringify(files);
  linkLaw(files);
  expect(JSON.stringify(files)).toBe(before);
  expect(files.some(({ value }) => Object.isFrozen(value))).toBe(false);
});

describe("a condition", () => {
  test("that names an unknown fact is refused with file, pointer and rule", () => {
    expect(inFirstElement({ all: [leaf, { ...leaf, fact: "conduct.no-such-act" }] })).toContainEqual({ code: "rules/unknown-fact", path: "/elements/0/when/all/1", ...of10 });
  });
  test("that names a fact stated on a person only is refused: the derived fact is meant", () => {
    expect(inFirstElement({ fact: "victim.born", operator: "lessThan", value: "2000-01-01" })).toContainEqual({ code: "rules/unknown-fact", path: "/elements/0/when", ...of10 });
  });
  test("that names an unknown definition is refused", () => {
    expect(inFirstElement({ not: { condition: "lshtse-2008.no-such-definition" } })).toContainEqual({ code: "rules/unknown-reference", path: "/elements/0/when/not", ...of10 });
  });
  test.each([
    [{ ...leaf, operator: "lessThan" }, "rules/operator", ["boolean"]],
    [{ ...leaf, operator: "in", value: [true] }, "rules/operator", ["boolean"]],
    [{ ...leaf, value: "true" }, "rules/value", ["boolean"]],
    [{ ...leaf, value: [true] }, "rules/value", ["boolean"]],
    [{ fact: "circumstance.detention-hours", operator: "lessThan", value: "48" }, "rules/value", ["integer"]],
    [{ fact: "circumstance.detention-hours", operator: "in", value: 48 }, "rules/value", ["integer"]],
    [{ fact: "circumstance.country", operator: "greaterThan", value: "KH" }, "rules/operator", ["country"]],
    [{ fact: "circumstance.country", operator: "notIn", value: ["KH", 1] }, "rules/value", ["country"]],
    [{ fact: "reading.soliciting", operator: "equal", value: "no-such-value" }, "rules/value", ["alternatives", "criminal-code-only"]],
    [{ fact: "reading.soliciting", operator: "in", value: ["alternatives"] }, "rules/value", ["alternatives", "criminal-code-only"]],
    [{ fact: "reading.no-such-reading", operator: "equal", value: "x" }, "rules/unknown-fact", undefined],
  ] as const)("%j is refused: %s", (condition, code, expected) => {
    expect(inFirstElement(condition)).toContainEqual({ code, path: "/elements/0/when", ...of10, ...(expected === undefined ? {} : { expected: [...expected] }) });
  });
  test("is looked at wherever it stands", () => {
    const wrong = { fact: "conduct.no-such-act", operator: "equal", value: true };
    const bar = [{ id: "bar", label: { en: "Bar" }, when: wrong, cite }];
    const issues = refused(ART_10, { "/aggravations/0/when": wrong, "/exemptions": bar, "/defences": bar, "/penaltyExemptions": bar });
    expect(issues.filter(({ code }) => code === "rules/unknown-fact").map(({ path }) => path)).toEqual(["/aggravations/0/when", "/exemptions/0/when", "/defences/0/when", "/penaltyExemptions/0/when"]);
    expect(refused("sentencing/grounds.json", { "/grounds/0/when": wrong })).toContainEqual(expect.objectContaining({ code: "rules/unknown-fact", file: "sentencing/grounds.json", path: "/grounds/0/when" }));
    expect(refused(REMOVAL, { "/when": wrong })).toContainEqual({ code: "rules/unknown-fact", path: "/when", file: REMOVAL, rule: "lshtse-2008.unlawful-removal" });
  });
});

describe("a definition", () => {
  test("that reaches itself is refused, and so is each other one on the way", () => {
    const issues = refused("definitions/lshtse-2008/means-of-removal.json", { "/when": (before: unknown) => ({ any: [before, { condition: "lshtse-2008.unlawful-removal" }] }) });
    expect(issues.filter(({ code }) => code === "rules/cycle").map(({ rule, path }) => [rule, path])).toEqual([["lshtse-2008.means-of-removal", "/when"], ["lshtse-2008.unlawful-removal", "/when"]]);
  });
  test("that names itself is refused", () => {
    expect(refused(REMOVAL, { "/when": { condition: "lshtse-2008.unlawful-removal" } })).toContainEqual({ code: "rules/cycle", path: "/when", file: REMOVAL, rule: "lshtse-2008.unlawful-removal" });
  });
  test("that no offence reaches is refused: something forgot it", () => {
    const path = "definitions/lshtse-2008/forgotten.json";
    const files = [...bundledFiles(), { path, value: { $schema: "../../schema/definition.schema.json", id: "lshtse-2008.forgotten", instrument: "lshtse-2008", article: "10", label: { en: "Forgotten" }, when: leaf, cite } }];
    expect(refusals(files)).toEqual([{ code: "rules/unreachable", path: "/id", file: path, rule: "lshtse-2008.forgotten" }]);
  });
  test("reached only from another unreached one is refused too", () => {
    const [first, second] = ["forgotten", "forgotten-too"].map((name) => ({
      path: `definitions/lshtse-2008/${name}.json`,
      value: { $schema: "../../schema/definition.schema.json", id: `lshtse-2008.${name}`, instrument: "lshtse-2008", article: "10", label: { en: "Forgotten" }, when: name === "forgotten" ? { condition: "lshtse-2008.forgotten-too" } : leaf, cite },
    }));
    if (first === undefined || second === undefined) throw new Error("two files");
    expect(refusals([...bundledFiles(), first, second]).map(({ code, rule }) => [code, rule])).toEqual([["rules/unreachable", "lshtse-2008.forgotten"], ["rules/unreachable", "lshtse-2008.forgotten-too"]]);
  });
});

describe("an id", () => {
  test("that two files share is refused, and both are named", () => {
    const files = bundledFiles();
    const copy = { path: "offences/lshtse-2008/art-10-again.json", value: files.find(({ path }) => path === ART_10)?.value };
    expect(refusals([...files, copy])).toContainEqual({ code: "rules/duplicate-id", path: "/id", file: ART_10, rule: "lshtse-2008.art-10", other: copy.path });
  });
  test("of a fact in two vocabulary files is refused", () => {
    const issues = refused("vocabulary/means.json", { "/facts/-": { id: "conduct.remove", type: "boolean", label: { en: "Again" }, question: { en: "Again?" }, cite } });
    expect(issues).toContainEqual(expect.objectContaining({ code: "rules/duplicate-id", rule: "conduct.remove" }));
  });
  test("that repeats within an offence is refused with the list", () => {
    expect(refused(ART_10, { "/elements/1/id": "removal" })).toContainEqual({ code: "rules/duplicate-id", path: "/elements", ...of10 });
  });
  test.each([
    ["of another article", ART_10, { "/id": "lshtse-2008.art-999" }],
    ["of another instrument", ART_10, { "/instrument": "criminal-code-2009" }],
    ["whose article differs", ART_10, { "/article": "11" }],
    ["of a definition with another name", REMOVAL, { "/id": "lshtse-2008.another-name" }],
    ["of an instrument with another name", INSTRUMENT, { "/id": "another-law" }],
  ] as const)("%s than its file's name is refused", (_, path, changes) => {
    expect(refused(path, changes)).toContainEqual(expect.objectContaining({ code: "rules/id-mismatch", path: "/id", file: path }));
  });
  test("of a later version of an article may repeat", () => {
    const files = bundledFiles();
    const later = amended(ART_10, { "/version": 2 }).find(({ path }) => path === ART_10)?.value;
    expect(refusals([...files, { path: "offences/lshtse-2008/art-10-version-2.json", value: later }])).toEqual([]);
  });
});

describe("a penalty", () => {
  test.each([
    ["imprisonment", { imprisonment: { min: "P15Y", max: "P7Y" } }], ["days above a month", { imprisonment: { min: "P1M", max: "P7D" } }], ["life as a minimum", { imprisonment: { min: "P20Y", max: "P15Y" } }],
    ["a fine", { imprisonment: { min: "P1Y", max: "P2Y" }, fine: { min: 2, max: 1 } }], ["nothing", {}],
  ])("whose minimum is above its maximum, or which holds nothing, is refused: %s", (_, penalty) => {
    expect(refused(ART_10, { "/penalty": { ...penalty, cite } })).toContainEqual({ code: "rules/range", path: "/penalty", ...of10 });
    expect(refused(ART_10, { "/aggravations/1/penalty": penalty })).toContainEqual({ code: "rules/range", path: "/aggravations/1/penalty", ...of10 });
  });
  test("a figure of which is not cited is refused", () => {
    expect(refused(ART_10, { "/penalty/cite": undefined })).toContainEqual({ code: "rules/citation", path: "/penalty", ...of10 });
    expect(refused(ART_10, { "/penalty/cite": cite.map((one) => ({ ...one, figures: ["imprisonment.min"] })) })).toContainEqual({ code: "rules/citation", path: "/penalty", ...of10 });
  });
  test("stands once: either a range or bands, either one body or forms", () => {
    expect(refused(ART_10, { "/penalty": undefined })).toContainEqual({ code: "rules/structure", path: "/penalty", ...of10 });
    expect(refused(ART_10, { "/elements": undefined })).toContainEqual({ code: "rules/structure", path: "", ...of10 });
    expect(refused("offences/lshtse-2008/art-41", { "/elements": [{ id: "act", label: { en: "Act" }, when: leaf, cite }] })).toContainEqual(expect.objectContaining({ code: "rules/structure", path: "", rule: "lshtse-2008.art-41" }));
  });
});

describe("a citation", () => {
  const inElement = (citation: unknown) => refused(ART_10, { "/elements/0/cite": [citation] });
  test.each([
    ["an article that the register does not list", { instrument: "lshtse-2008", article: "53", rank: "secondary" }],
    ["an instrument that is not there", { instrument: "no-such-law", article: "1", rank: "secondary" }],
    ["a text that is not listed", { instrument: "lshtse-2008", article: "10", source: "E999", rank: "secondary" }],
    ["a text of another instrument", { instrument: "lshtse-2008", article: "10", source: "OT", rank: "official-text" }],
    ["a paragraph past the report's last", { report: "999", rank: "report" }],
  ])("of %s is refused", (_, citation) => {
    expect(inElement(citation)).toContainEqual({ code: "rules/citation", path: "/elements/0/cite/0", file: ART_10 });
  });
  test("deep in a condition, a note or a figure resolves as well", () => {
    const issues = refused(ART_10, { "/elements/0/when": (before: unknown) => ({ any: [{ ...leaf, cite: [{ instrument: "no-such-law", article: "1", rank: "secondary" }] }, before] }) });
    expect(issues).toContainEqual({ code: "rules/citation", path: "/elements/0/when/any/0/cite/0", file: ART_10 });
  });
  test("an article registered as encoded stands behind some rule", () => {
    const issues = refused(INSTRUMENT, { "/articles/-": { article: "99", title: null, status: "encoded", rank: null, reason: { en: "Claimed" } } });
    expect(issues).toContainEqual(expect.objectContaining({ code: "rules/citation", file: INSTRUMENT, rule: "lshtse-2008" }));
  });
  test("an offence is of an article that is registered as encoded", () => {
    const issues = refused(INSTRUMENT, { "/articles": (before: { article: string }[]) => before.map((one) => (one.article === "10" ? { ...one, status: "not-operative" } : one)) });
    expect(issues).toContainEqual({ code: "rules/citation", path: "/article", ...of10 });
  });
});

describe("a reference", () => {
  const relation = (changes: object) => refused(ART_10, { "/relations/0": (before: object) => ({ ...before, ...changes }) });
  test("of a relation to an offence, a form or a reading that is not there is refused", () => {
    expect(relation({ offence: "lshtse-2008.art-999" })).toContainEqual({ code: "rules/unknown-reference", path: "/relations/0/offence", ...of10 });
    expect(relation({ form: "par-9" })).toContainEqual({ code: "rules/unknown-reference", path: "/relations/0/form", ...of10 });
    expect(relation({ reading: { id: "soliciting", value: "no-such-value" } })).toContainEqual({ code: "rules/value", path: "/relations/0/reading", ...of10 });
    expect(relation({ reading: { id: "no-such-reading", value: "x" } })).toContainEqual({ code: "rules/value", path: "/relations/0/reading", ...of10 });
  });
  test("to a form of another article resolves", () => {
    expect(relation({ offence: "lshtse-2008.art-41.par-3" })).toEqual([]);
  });
  test("of the rule on consent resolves", () => {
    expect(refused(ART_10, { "/consent": "lshtse-2008.no-such-definition" })).toContainEqual({ code: "rules/unknown-reference", path: "/consent", ...of10 });
  });
  test("to an instrument that is not there is refused", () => {
    const files = bundledFiles().filter(({ path }) => path !== INSTRUMENT);
    const linked = linkLaw(files);
    expect(linked.ok).toBe(false);
    if (!linked.ok) expect(linked.issues).toContainEqual({ code: "rules/unknown-reference", path: "/instrument", ...of10 });
  });
});

test("a period ends after it begins", () => {
  const inForce = { from: { "phnom-penh": "2010-01-01", province: "2010-01-11" }, to: "2010-01-05", cite };
  expect(refused(ART_10, { "/inForce": inForce })).toContainEqual({ code: "rules/range", path: "/inForce", ...of10 });
});

describe("a rule set", () => {
  test.each(["law.json", "readings.json", "sentencing/classes.json", "sentencing/grounds.json", "sentencing/points-of-proof.json"])("without %s is refused as a whole", (path) => {
    const linked = linkLaw(bundledFiles().filter((file) => file.path !== path));
    expect(linked.ok ? [] : linked.issues.map(({ code }) => code)).toEqual(["rules/missing-file"]);
  });
  test("of nothing names every file that is missing", () => {
    const linked = linkLaw([]);
    expect(!linked.ok && linked.issues.length > 5 && linked.issues.every(({ code, expected }) => code === "rules/missing-file" && expected?.length === 1)).toBe(true);
  });
  test("with several faults names them all", () => {
    const codes = refused(ART_10, {
      "/elements/1/when": { ...leaf, fact: "conduct.no-such-act" }, "/penalty/imprisonment": { min: "P15Y", max: "P7Y" }, "/relations/0/offence": "lshtse-2008.art-999",
    }).filter(({ file }) => file === ART_10).map(({ code }) => code);
    expect(codes).toEqual(["rules/unknown-fact", "rules/range", "rules/unknown-reference"]);
  });
});
