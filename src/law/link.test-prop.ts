import { isDeepStrictEqual } from "node:util";
import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { assess } from "../assess.js";
import { bundledFiles } from "../dev/generators/amended-rules.js";
import { built, hiddenChoices } from "../dev/generators/choices.js";
import { damaged } from "../dev/generators/damaged.js";
import { expectSame } from "../dev/generators/expect-same.js";
import { foundCharges } from "../dev/generators/found-charges.js";
import { keysShuffled } from "../dev/generators/shuffled.js";
import { onlyOffences } from "../dev/generators/sub-law.js";
import { casesOf } from "../dev/generators/typed-case.js";
import { compileLaw } from "../facts/compiled.js";
import type { Offence } from "../schema/offence.js";
import { law } from "./bundled.js";
import type { Law, RuleFile } from "./law.js";
import { linkLaw, type Linked } from "./link.js";
import { validateFiles } from "./validate.js";

const files: readonly RuleFile[] = bundledFiles();
const choices = built(6_000, hiddenChoices);
/** Linking the whole law takes a while: so a few runs. */
const few = { numRuns: 6, interruptAfterTimeLimit: 20_000 };

function linked(given: readonly RuleFile[]): Law {
  const result: Linked = linkLaw(given);
  if (!result.ok) throw new Error(JSON.stringify(result.issues.slice(0, 3)));
  return result.law;
}

describe("one rule set is one law", () => {
  test.prop([choices], few)("the order of files and of keys changes neither the hash nor anything in the law", (order) => {
    const other = linked(order.shuffle(files.map(({ path, value }) => ({ value: keysShuffled(value, order), path }))));
    expect(other.sha256).toBe(law.sha256);
    expect(isDeepStrictEqual(other, law)).toBe(true);
  });
  test.prop([choices, fc.nat()], few)("nor any byte of a result", (order, at) => {
    const other = linked(order.shuffle(files.map(({ path, value }) => ({ path, value: keysShuffled(value, order) }))));
    const { charges } = compileLaw(law);
    for (const charge of charges.slice(at % charges.length).slice(0, 12)) {
      const [given] = fc.sample(casesOf(law, charge), { numRuns: 1, seed: at });
      if (given === undefined) continue;
      const found = (among: Law) => assess(given, { law: onlyOffences(among, [charge.offence.id]), all: true });
      expectSame(found(other), found(law));
      expect(JSON.stringify(found(other)) === JSON.stringify(found(law))).toBe(true);
    }
  });
  test("loading it again changes nothing", () => {
    expect(isDeepStrictEqual(linked(JSON.parse(JSON.stringify(files)) as readonly RuleFile[]), law)).toBe(true);
    expect(isDeepStrictEqual(linked([...files, ...files.slice(0, 0)]), linked(files))).toBe(true);
  });
  test.prop([fc.nat(), fc.nat()], few)("every value of every file is in the hash", (at, place) => {
    const copy = structuredClone(files) as RuleFile[];
    const file = copy[at % copy.length];
    if (file === undefined) return;
    change(file.value, place);
    const result = linkLaw(copy);
    if (result.ok) expect(result.law.sha256).not.toBe(law.sha256);
  });
});

describe("a damaged rule set", () => {
  const one = fc.constantFrom(...files).chain((file) => damaged(fc.constant(file.value)).map((value): RuleFile => ({ path: file.path, value })));
  test.prop([one], { numRuns: 300 })("is judged by the schemas without throwing", (file) => {
    expect(Array.isArray(validateFiles([file]))).toBe(true);
  });
  test.prop([fc.array(one, { minLength: 1, maxLength: 3 })], { numRuns: 25, interruptAfterTimeLimit: 30_000 })("that the schemas let pass is linked or refused with the file, and what is linked can be used", (changed) => {
    const passing = changed.filter((file) => validateFiles([file]).length === 0);
    const result = linkLaw(files.map((file) => passing.find(({ path }) => path === file.path) ?? file));
    if (!result.ok) {
      expect(result.issues.length).toBeGreaterThan(0);
      for (const issue of result.issues) expect(issue.file ?? issue.expected?.[0]).toBeDefined();
      return;
    }
    const [charge] = compileLaw(result.law).charges;
    if (charge !== undefined) for (const given of fc.sample(casesOf(result.law, charge), { numRuns: 2, seed: 1 })) expect(foundCharges(given, result.law).length).toBeGreaterThanOrEqual(0);
  });
  test.prop([fc.nat(), fc.nat()], few)("without one of its files is refused, or is another law", (at, other) => {
    const result = linkLaw(files.filter((_, index) => index !== at % files.length && index !== other % files.length));
    expect(result.ok && result.law.sha256 === law.sha256).toBe(false);
  });
});

describe("a later version of an article", () => {
  const later = (offence: Offence): Offence => ({
    ...offence, version: 2, inForce: { from: { "phnom-penh": "2018-01-01", province: "2018-01-11" }, to: null, cite: [{ instrument: offence.instrument, article: offence.article, rank: "unverified" }] },
    ...(offence.forms === undefined ? { penalty: { imprisonment: { min: "P10Y", max: "P20Y" } } } : {}),
  });
  test("changes nothing for earlier events: a heavier later text is never applied back", () => {
    for (const charge of compileLaw(law).charges) {
      const { offence } = charge;
      const before = onlyOffences(law, [offence.id]);
      const amended: Law = { ...before, offences: [offence, later(offence)] };
      for (const given of fc.sample(casesOf(law, charge, { accused: 2, victims: 2 }), { numRuns: 4, seed: 2018 })) expectSame(foundCharges(given, amended), foundCharges(given, before));
    }
  });
});

/** Changes one scalar somewhere in a value. */
function change(value: unknown, place: number): void {
  const scalars: (() => void)[] = [];
  const visit = (holder: unknown): void => {
    if (typeof holder !== "object" || holder === null) return;
    for (const [key, member] of Object.entries(holder)) {
      if (typeof member === "object" && member !== null) visit(member);
      else scalars.push(() => { Reflect.set(holder, key, typeof member === "number" ? member + 1 : typeof member === "boolean" ? !member : `${String(member)} changed`); });
    }
  };
  visit(value);
  scalars[place % Math.max(1, scalars.length)]?.();
}
