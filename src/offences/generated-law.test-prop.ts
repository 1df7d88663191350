import { fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { bundledFiles } from "../dev/generators/amended-rules.js";
import { built, type Choices } from "../dev/generators/choices.js";
import { defenceFacts } from "../dev/generators/defence-facts.js";
import { foundCharges } from "../dev/generators/found-charges.js";
import { contradictions, sameCharge } from "../dev/generators/information.js";
import { pickReadings } from "../dev/generators/readings.js";
import { buildToyLaw, type ToyLaw } from "../dev/generators/rule-sets.js";
import { typedCase, type CaseShape } from "../dev/generators/typed-case.js";
import { oneLess, weakened } from "../dev/generators/weaker.js";
import { compileLaw } from "../facts/compiled.js";
import { law } from "../law/bundled.js";
import { checkConditions } from "../law/check-conditions.js";
import { checkOffences } from "../law/check-offences.js";
import type { Parts } from "../law/gather.js";
import { allKinds, kindOf } from "../law/kind-of.js";
import { validateFiles } from "../law/validate.js";
import { assessmentSchema, type Charge } from "../schema/assessment.js";
import type { Case } from "../schema/case.js";

/** A law that does not exist with a case of its own; choices are left for the property. */
interface Toy extends ToyLaw {
  readonly case: Case;
  readonly readings: Readonly<Record<string, string>>;
  readonly choices: Choices;
}

/** Checks a property on rule sets and cases that are both generated; a failure prints the generated files and the case. */
function forToys(runs: number, shape: CaseShape, withDefences: boolean, check: (toy: Toy) => void): void {
  const toys = built(900, (choices): Toy => {
    const toy = buildToyLaw(law, choices, { defences: withDefences });
    const { charges } = compileLaw(toy.law);
    const defences = withDefences ? new Set<string>() : defenceFacts(toy.law);
    const given = typedCase(toy.law, { ...shape, without: (fact) => defences.has(fact) }, choices, () => choices.pick(charges)).case;
    const printed = { files: toy.files, case: given, readings: pickReadings(law, choices) };
    return Object.defineProperties(printed, { law: { value: toy.law }, choices: { value: choices } }) as Toy;
  });
  fc.assert(fc.property(toys, check), { numRuns: runs });
}

const bundled = bundledFiles();
const small: CaseShape = { accused: 1, victims: 1, events: 1 };
const several: CaseShape = { accused: 3, victims: 2, events: 2 };
const chargesOf = (given: Case, { law: toy, readings }: Toy) => foundCharges(given, toy, readings);

function flips(less: readonly Charge[], more: readonly Charge[]): readonly string[] {
  return less.flatMap((charge) => {
    const other = sameCharge(charge, more);
    return other === undefined ? (charge.status === "made-out" ? [`${charge.offence} gone`] : []) : contradictions(charge, other);
  });
}

test("generated rule sets are rule sets: every file meets its schema, every reference resolves", () => {
  forToys(300, small, true, ({ files, law: toy }) => {
    expect(validateFiles(files)).toEqual([]);
    const parts: Parts = { law: toy, files: Object.fromEntries(allKinds.map((kind) => [kind, bundled.filter(({ path }) => kindOf(path) === kind)])) as unknown as Parts["files"], fileOf: new Map() };
    expect([...checkConditions(parts), ...checkOffences(parts)]).toEqual([]);
  });
});

describe("over law that does not exist", () => {
  test("a case is assessed without throwing, and the result has the shape of a result", () => {
    forToys(300, several, true, (toy) => {
      for (const verifiedOnly of [false, true]) {
        const found = assess(toy.case, { law: toy.law, readings: toy.readings, all: true, verifiedOnly });
        expect(assessmentSchema.safeParse(JSON.parse(JSON.stringify(found))).error?.issues ?? []).toEqual([]);
      }
    });
  });
  test("making any fact absent never turns a not-met into met or a met into not-met", () => {
    forToys(300, small, false, (toy) => {
      const full = chargesOf(toy.case, toy);
      for (const { without, case: less } of oneLess(toy.case)) expect(flips(chargesOf(less, toy), full), `without ${without}`).toEqual([]);
    });
  });
  test("more facts only settle elements, charges and ranges", () => {
    forToys(600, small, false, (toy) => {
      expect(flips(chargesOf(weakened(toy.case, () => toy.choices.chance(40)), toy), chargesOf(toy.case, toy))).toEqual([]);
    });
  });
  test("an open charge names what is missing or the reason that holds it open", () => {
    forToys(600, several, false, (toy) => {
      for (const { status, reason, missing, elements } of chargesOf(weakened(toy.case, () => toy.choices.chance(40)), toy)) {
        if (status === "undetermined") expect(missing.length > 0 || reason !== null).toBe(true);
        if (elements.some((element) => element.status === "unknown") && status === "undetermined") expect(missing.length).toBeGreaterThan(0);
      }
    });
  });
  test("the range of a charge is one that its rule states", () => {
    forToys(300, small, true, (toy) => {
      for (const { offence, penalty, alternatives } of chargesOf(toy.case, toy)) {
        const charge = compileLaw(toy.law).charges.find(({ id }) => id === offence);
        const body = charge?.form ?? charge?.offence;
        const stated = [body?.penalty, ...[...(body?.aggravations ?? []), ...(body?.bands ?? [])].map((ranged) => ranged.penalty)].map((range) =>
          (typeof range === "object" ? { imprisonment: range.imprisonment ?? null, fine: range.fine ?? null } : null));
        for (const range of [penalty.statutory, ...alternatives.map((alternative) => alternative.penalty)]) expect([...stated, null]).toContainEqual(range);
      }
    });
  });
});
