import { describe, expect, test } from "vitest";
import type { RuleFile } from "./law.js";
import { linkLaw } from "./link.js";
import { readDirectory } from "./read-directory.js";

const { files } = readDirectory("rules");

/** The issues of the bundled rules with one file changed: code and pointer of each. */
function issuesWith(path: string, change: (value: Loose) => void): readonly string[] {
  const changed = files.map((file): RuleFile => {
    if (file.path !== path) return file;
    const value = structuredClone(file.value);
    change(value as Loose);
    return { path, value };
  });
  const linked = linkLaw(changed);
  return linked.ok ? [] : linked.issues.map(({ code, path: pointer }) => `${code} ${pointer}`);
}
type Loose = { [key: string | number]: Loose };
/** Puts a value at a place of a rule file. */
const set = (...keys: readonly (string | number)[]) => (to: unknown) => (value: Loose): void => {
  const holder = keys.slice(0, -1).reduce((inner, key) => inner[key] ?? {}, value);
  Object.assign(holder, { [keys.at(-1) ?? ""]: to });
};

test("the bundled rules link", () => {
  expect(issuesWith("", () => undefined)).toEqual([]);
});

describe("a rule set is refused", () => {
  const offence = "offences/criminal-code-2009/art-284-procuring.json";
  const list = "penalties/criminal-code-2009/art-323-abandonment.json";
  const legal = "penalties/criminal-code-2009/art-336-legal-persons-filiation.json";
  test.each([
    ["an offence's list that is not there", offence, set("additionalPenalties")("criminal-code-2009.art-999"), "rules/unknown-reference /additionalPenalties"],
    ["a penalty of legal persons named as a list", offence, set("additionalPenalties")("criminal-code-2009.art-296"), "rules/unknown-reference /additionalPenalties"],
    ["an offence's penalty of legal persons that is not there", offence, set("legalPersons")("criminal-code-2009.art-295"), "rules/unknown-reference /legalPersons"],
    ["a kind that no catalogue has", list, set("penalties", 0, "id")("exile"), "rules/unknown-reference /penalties/0/id"],
    ["a kind for natural persons given to legal ones", legal, set("penalties", 0, "id")("civic-rights"), "rules/unknown-reference /penalties/0/id"],
    ["a kind twice", list, set("penalties", 1, "id")("civic-rights"), "rules/duplicate-id /penalties/1/id"],
    ["a fine upside down", legal, set("fine", "min")(5_000_001), "rules/range /fine"],
    ["an article that is not the file's", list, set("article")("324"), "rules/id-mismatch /id"],
    ["a special list that is not there", "penalties/lshtse-2008/art-4-legal-persons.json", set("also", "list")("lshtse-2008.art-49"), "rules/unknown-reference /also/list"],
    ["a report that says more than the lists", "penalties/reported-penalties.json", set("penalties", 7, "availableUnder")(["criminal-code-2009.art-295"]), "rules/value /penalties/7/availableUnder"],
    ["a ladder that rises", "sentencing/mitigation.json", set("adults", "brackets", 1, "from")("P11Y"), "rules/range /adults/brackets"],
    ["a bracket that raises", "sentencing/mitigation.json", set("minors", "brackets", 3, "to")("P7D"), "rules/range /minors/brackets"],
    ["a rule of no registered article", "sentencing/minors.json", set("halving", "rule")("criminal-code-2009.art-999"), "rules/unknown-reference /halving/rule"],
    ["a like conduct of no offence", "sentencing/recidivism.json", set("sameConduct", 0, "offences", 0)("lshtse-2008.art-99"), "rules/unknown-reference /sameConduct/0/offences"],
    ["an assimilation of no offence", "sentencing/recidivism.json", set("assimilated", 2, "offences", 0)("lshtse-2008.art-99"), "rules/unknown-reference /assimilated/2/offences"],
    ["a special law that is not there", "sentencing/participation.json", set("steps", 0, "special", 0, "instrument")("other-law"), "rules/unknown-reference /steps/0/special"],
    ["a condition on no fact", "sentencing/legal-persons.json", set("requires", 0, "fact")("accused.acts"), "rules/unknown-fact /requires/0/fact"],
  ] as const)("for %s", (_, path, change, expected) => {
    expect(issuesWith(path, change)).toContain(expected);
  });
  test("without one of its files on sentencing", () => {
    const linked = linkLaw(files.filter(({ path }) => path !== "sentencing/mitigation.json"));
    expect(linked).toMatchObject({ ok: false, issues: [{ code: "rules/missing-file", expected: ["mitigation"] }] });
  });
});
