import { describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { amended, bundledFiles, type Changes } from "../dev/generators/amended-rules.js";
import { plainCase } from "../dev/generators/plain-case.js";
import { law } from "../law/bundled.js";
import { canonicalHash } from "../law/hash.js";
import type { Law, RuleFile } from "../law/law.js";
import { linkLaw } from "../law/link.js";
import { verificationSchema, type Receipt, type Verification } from "../schema/receipt.js";
import { makeReceipt } from "./make-receipt.js";
import { parseReceipt } from "./parse-receipt.js";
import { verifyReceipt } from "./verify-receipt.js";

const ART_10 = "lshtse-2008.art-10";
const given = plainCase(["conduct.remove", "means.enticement", "purpose.prostitution"], { born: "1998-01-01", asOf: "2014-05-01" });
const receipt = makeReceipt(given, { law });

function linked(files: readonly RuleFile[]): Law {
  const made = linkLaw(files);
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.law;
}
const amendedLaw = (path: string, changes: Changes) => linked(amended(path, changes));
const read = (value: unknown): Receipt => {
  const parsed = parseReceipt(JSON.stringify(value));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.receipt;
};
const refusals = (value: unknown) => {
  const parsed = parseReceipt(typeof value === "string" ? value : JSON.stringify(value));
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`);
};
function verified(one: Receipt, rules: Law = law): Verification {
  const made = verifyReceipt(read(one), { law: rules });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  expect(verificationSchema.safeParse(made.verification).error?.issues ?? []).toEqual([]);
  return made.verification;
}
/** A receipt changed and hashed anew, as one would who means to deceive. */
const forged = (change: (one: Omit<Receipt, "sha256">) => Omit<Receipt, "sha256">): Receipt => {
  const { sha256, ...body } = structuredClone(receipt);
  const changed = change(body);
  expect(canonicalHash(changed)).not.toBe(sha256);
  return { ...changed, sha256: canonicalHash(changed) };
};

describe("a receipt", () => {
  test("holds the case, the hashes of the law, its files, the input and the result, and every choice", () => {
    expect(receipt).toMatchObject({
      format: "chbab/receipt@1", date: "2014-05-01", program: { name: "chbab" }, case: given,
      law: { version: law.version, sha256: law.sha256, files: law.files }, options: { all: false, verifiedOnly: false, at: null },
      input: { sha256: canonicalHash(given) }, result: { sha256: canonicalHash(assess(given, { law })) },
    });
    expect(Object.keys(receipt.readings)).toEqual(law.readings.map(({ id }) => id));
  });

  test("has no date but that of the case", () => {
    expect(makeReceipt(plainCase(["conduct.remove"]), { law }).date).toBeNull();
  });

  test("of the same case, law and choices is the same, byte for byte; of other choices it is another", () => {
    expect(JSON.stringify(makeReceipt(structuredClone(given), { law }))).toBe(JSON.stringify(receipt));
    for (const other of [{ all: true }, { verifiedOnly: true }, { at: "2014-05-01T09:00+07:00" }, { readings: { "presumption-reach": "protection" } }]) expect(makeReceipt(given, { law, ...other }).sha256).not.toBe(receipt.sha256);
  });

  test("is read back as it was written, in whatever order its keys come", () => {
    expect(read(receipt)).toEqual(receipt);
    expect(read(Object.fromEntries(Object.entries(receipt).toReversed()))).toEqual(receipt);
  });
});

describe("a receipt that was changed", () => {
  test.each<readonly [string, (one: Receipt) => unknown, readonly string[]]>([
    ["a fact of the case", (one) => ({ ...one, case: plainCase(["conduct.remove"], { born: "1998-01-01" }) }), ["receipt/hash /input/sha256", "receipt/hash /sha256"]],
    ["a rule file's hash", (one) => ({ ...one, law: { ...one.law, files: one.law.files.slice(1) } }), ["receipt/hash /law/sha256", "receipt/hash /sha256"]],
    ["a choice", (one) => ({ ...one, options: { ...one.options, verifiedOnly: true } }), ["receipt/hash /sha256"]],
    ["a reading", (one) => ({ ...one, readings: { ...one.readings, "presumption-reach": "protection" } }), ["receipt/hash /sha256"]],
    ["what it came to", (one) => ({ ...one, result: { ...one.result, summary: { charges: [], sentence: [] } } }), ["receipt/hash /sha256"]],
    ["the program", (one) => ({ ...one, program: { ...one.program, version: "9.9.9" } }), ["receipt/hash /sha256"]],
    ["the date", (one) => ({ ...one, date: null }), ["receipt/hash /sha256"]],
    ["its own hash", (one) => ({ ...one, sha256: "0".repeat(64) }), ["receipt/hash /sha256"]],
  ])("in %s is refused", (_name, change, expected) => {
    expect(refusals(change(structuredClone(receipt)))).toEqual(expected);
  });

  test("in its shape is refused by the strict reader, and never quoted", () => {
    expect(refusals({ ...receipt, SECRET: 1 })).toEqual(["schema/unknown-key "]);
    expect(refusals("{")).toEqual(["json/syntax "]);
    expect(refusals({ ...receipt, date: "2014-02-30" })).toEqual(["date/impossible /date"]);
    expect(refusals({ ...receipt, options: { ...receipt.options, at: "2014-05-01" } })).toEqual([expect.stringContaining("/options/at")]);
    expect(refusals({ ...receipt, law: { ...receipt.law, files: [{ path: "../x.json", sha256: law.sha256 }] } })).toEqual(["schema/pattern /law/files/0/path"]);
    expect(refusals([])).toEqual(["schema/type "]);
  });

  test("and hashed anew, so that only the replay can tell, is told by its result", () => {
    const lie = forged((one) => ({ ...one, result: { ...one.result, sha256: "0".repeat(64), summary: { ...one.result.summary, charges: one.result.summary.charges.slice(1) } } }));
    const found = verified(lie);
    expect(found).toMatchObject({ same: false, unexplained: true });
    expect(found.changes?.charges).toHaveLength(1);
  });

  test("and hashed anew around a case that is none is refused", () => {
    const empty = forged((one) => ({ ...one, case: {}, input: { sha256: canonicalHash({}) } }));
    const made = verifyReceipt(read(empty), { law });
    expect(made.ok ? [] : made.issues.map(({ path }) => path)).toContain("/case/events");
    for (const value of [null, "x", 1, []]) {
      const odd = forged((one) => ({ ...one, case: value, input: { sha256: canonicalHash(value) } }));
      expect(verifyReceipt(read(odd), { law }).ok).toBe(false);
    }
  });
});

describe("a replay", () => {
  test("under the same rules, program and choices gives the same", () => {
    for (const options of [{}, { all: true }, { verifiedOnly: true }, { at: "2014-05-01T09:00+07:00" }, { readings: { "presumption-reach": "protection" } }]) {
      expect(verified(makeReceipt(given, { law, ...options }))).toMatchObject({ same: true, unexplained: false, readingsGone: [], refused: [], law: { files: [] }, changes: { charges: [], sentence: [] } });
    }
  });

  test("under amended rules names the files, and the charges with their ranges", () => {
    const found = verified(receipt, amendedLaw("offences/lshtse-2008/art-10-", { "/aggravations/0/penalty/imprisonment/min": "P16Y" }));
    expect([found.same, found.unexplained, found.law.files.map(({ id, change }) => `${id} ${change}`)]).toEqual([false, false, [`${ART_10} changed`]]);
    expect(found.changes?.charges).toEqual([expect.objectContaining({ offence: ART_10, change: "changes", reasons: [expect.objectContaining({ kind: "range" })] })]);
    expect(found.changes?.sentence).toHaveLength(1);
  });

  test("names the element behind a charge that goes, although a receipt holds suggested charges alone", () => {
    const closed = plainCase({
      "conduct.remove": true, "means.enticement": true, "purpose.prostitution": true,
      "means.force": false, "means.threat": false, "means.deception": false, "means.abuse-of-power": false, "conduct.take-from-carer": false,
    }, { born: "1980-01-01" });
    const after = amendedLaw("definitions/lshtse-2008/means-of-removal", { "/when/any/4": { fact: "means.abuse-of-power", operator: "equal", value: true } });
    const gone = verified(makeReceipt(closed, { law }), after).changes?.charges ?? [];
    expect(gone).toEqual(expect.arrayContaining([expect.objectContaining({ offence: ART_10, change: "disappears", reasons: [{ kind: "element", id: "removal", before: "met", after: "not-met", leaves: [] }] })]));
    // The other way round nothing is known of the charge before: no reason is made up.
    const come = verified(makeReceipt(closed, { law: after }), law).changes?.charges ?? [];
    expect(come).toEqual(expect.arrayContaining([expect.objectContaining({ offence: ART_10, change: "appears", status: { before: null, after: "made-out" }, reasons: [] })]));
  });

  test("under rules with other words alone is not the same result, though no charge changes", () => {
    const found = verified(receipt, amendedLaw("offences/lshtse-2008/art-42-", { "/label/en": "Renamed" }));
    expect([found.same, found.unexplained, found.changes?.charges, found.changes?.sentence]).toEqual([false, false, [], []]);
  });

  test("by another version of the program says so, and is the same where the result is", () => {
    const found = verified(forged((one) => ({ ...one, program: { name: "chbab", version: "0.0.1" } })));
    expect([found.same, found.program.before, found.program.after === "0.0.1"]).toEqual([true, "0.0.1", false]);
  });

  test("under rules without the reading that was chosen names it, and takes the default", () => {
    const files = bundledFiles();
    const readings = files.find(({ path }) => path === "readings.json")?.value as { readings: { id: string; values: { id: string }[] }[] };
    const twentyYears = readings.readings.find(({ id }) => id === "doubled-statistics-row");
    if (twentyYears === undefined) throw new Error("no such reading");
    twentyYears.values = twentyYears.values.filter(({ id }) => id !== "28-and-33");
    const chosen = makeReceipt(given, { law, readings: { "doubled-statistics-row": "28-and-33" } });
    expect(verified(chosen, linked(files)).readingsGone).toEqual([{ id: "doubled-statistics-row", value: "28-and-33", now: "33-and-35" }]);
  });

  test("under rules that refuse the case gives the reasons in place of a result", () => {
    const without = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll("means.enticement", "means.lure")) as RuleFile[];
    const found = verified(receipt, linked(without(bundledFiles())));
    expect(found).toMatchObject({ same: false, unexplained: false, result: { after: null }, changes: null });
    expect(found.refused.map(({ code }) => code)).toEqual(["schema/unknown-key"]);
  });
});
