import { compareFineMaxima } from "../law/compare-ranges.js";
import { describe, expect } from "vitest";
import { fc, test } from "@fast-check/vitest";
import { chargeOf, circumstancesOf, nothingInTheWay, type ChargeChoice, type CircumstanceChoice } from "../dev/charge-of.js";
import { fallenBounds } from "../dev/severity/bounds.js";
import { exceptions } from "../dev/severity/exceptions.js";
import { classOf } from "../law/class.js";
import { loadLaw } from "../law/load.js";
import type { Charge } from "../schema/assessment.js";
import type { Conviction } from "../schema/case.js";
import type { FineMaximum, PenaltyRange } from "../schema/penalty.js";
import { stepName } from "../schema/sentencing-result.js";
import { compareMaxima, compareTerms, parseTerm, printTerm } from "../time/term.js";
import { combine } from "./concurrence.js";
import { takeHalving } from "./minority-step.js";
import { takeMitigation } from "./mitigation-step.js";
import { basisOf } from "./circumstances.js";
import { takeParticipation } from "./participation-step.js";
import { takeRecidivism } from "./recidivism-step.js";
import { sentenceCharge } from "./sentence-charge.js";
import { sentenceOf } from "./sentence-of.js";
import type { Sentenced } from "./set-aside.js";
import type { Sum } from "./sum.js";

const loaded = loadLaw("rules");
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues[0]));
const { law } = loaded;
const bases = law.offences.flatMap(({ id, forms }) => forms?.map((form) => `${id}.${form.id}`) ?? [id]);
const readings = fc.record(Object.fromEntries(law.readings.map(({ id, values }) => [id, fc.constantFrom(...values.map((value) => value.id))])));

/** A term of the scale on which the law moves: days, months, or years; never a month's worth of days. */
const term = fc.oneof(
  fc.integer({ min: 1, max: 27 }).map((days) => ({ months: 0, halfDays: days * 2 })),
  fc.record({ months: fc.integer({ min: 1, max: 360 }), halfDays: fc.nat(27).map((days) => days * 2) }),
).map(printTerm);
const fineRange = fc.tuple(fc.nat(5_000_000), fc.nat(5_000_000)).map(([a, b]) => ({ min: Math.min(a, b) * 4, max: Math.max(a, b) * 4 }));
const imprisonment = fc.tuple(term, term, fc.boolean()).map(([a, b, isLife]) => {
  const [min, max] = [a, b].toSorted(compareTerms) as [string, string];
  return { min, max: isLife && compareTerms(max, "P20Y") > 0 ? "life" : max };
});
const range: fc.Arbitrary<PenaltyRange> = fc.oneof(
  fc.record({ imprisonment, fine: fc.option(fineRange) }),
  fc.record({ imprisonment: fc.constant(null), fine: fineRange }),
);
const conviction: fc.Arbitrary<Conviction> = fc.record({
  class: fc.constantFrom("felony", "misdemeanour", "petty"), finalOn: fc.constantFrom("2004-01-01", "2008-06-01", "2012-06-01", "2014-06-01", "2016-01-01"),
  imprisonment: fc.constantFrom(null, "P6M", "P3Y", "P10Y"), amnestied: fc.constantFrom(null, true, false), offence: fc.constantFrom(undefined, ...bases),
}).map(({ offence, ...rest }) => (offence === undefined ? rest : { ...rest, offence }));
const years = fc.oneof(fc.constant(null), fc.tuple(fc.integer({ min: 8, max: 40 }), fc.nat(6)).map(([low, width]) => [low, low + width] as const));
const circumstances: fc.Arbitrary<CircumstanceChoice> = fc.record({
  years, readings,
  accused: fc.record({ convictions: fc.option(fc.array(conviction, { maxLength: 3 })), recidivismPleaded: fc.constantFrom(true, false, null), nationality: fc.constantFrom(null, "KH", "FR") }),
  event: fc.record({ date: fc.constantFrom("2009-06-05", "2009-12-15", "2015-06-01", { from: "2013-01-01", to: "2018-01-01" }), place: fc.constantFrom(null, "phnom-penh", "province") }),
});
const role = fc.constantFrom("perpetrator", "co-perpetrator", "instigator", "accomplice");
const stage = fc.constantFrom("completed", "attempted");

/** A charge of a real offence, in its own range or an invented one. */
const charge: fc.Arbitrary<Charge> = fc.record({ offence: fc.constantFrom(...bases), own: fc.boolean(), range, role, stage, event: fc.constantFrom("E1", "E2"), victim: fc.constantFrom("V1", null) })
  .map(({ offence, own, range: invented, ...choice }) => {
    const statutory = own ? undefined : { penalty: { statutory: invented, class: classOf(invented, law.classes) } };
    return chargeOf(law, offence, { ...choice, ...statutory } as ChargeChoice);
  });
const sentencing = (given: Charge, choice: CircumstanceChoice) => sentenceCharge(law, given, circumstancesOf(law, choice)).sentencing;

/** A term in half days, a month by the days the law counts for it. */
const halfDays = (text: string) => {
  const parts = parseTerm(text);
  return parts.months * law.sentencing.terms.month.days * 2 + parts.halfDays;
};
/** A fine's maximum as an amount; the tags for the value of the object have none. */
const amountOf = (max: FineMaximum | undefined) => (typeof max === "number" ? max : 0);
const isOrdered = (found: PenaltyRange | null) => found === null
  || ((found.imprisonment === null || (halfDays(found.imprisonment.min) >= 0 && compareMaxima(found.imprisonment.min, found.imprisonment.max) <= 0))
    && (found.fine === null || (Number.isSafeInteger(found.fine.min) && found.fine.min >= 0 && compareFineMaxima(found.fine.min, found.fine.max) <= 0)));

describe("property 14", () => {
  test.prop([charge, circumstances])("after every step the minimum is not above the maximum, in whole figures", (given, choice) => {
    const found = sentencing(given, choice);
    for (const way of [found, ...found.otherwise]) {
      for (const { before, after } of way.steps) expect([before, after].every(isOrdered)).toBe(true);
      expect(isOrdered(way.applied) && isOrdered(way.ifMitigated)).toBe(true);
    }
  });
  test.prop([charge, circumstances])("each step begins where the one before ended, in the law's order", (given, choice) => {
    const { steps, applied, ifMitigated } = sentencing(given, choice);
    steps.forEach(({ before, step }, index) => {
      const earlier = steps[index - 1];
      if (earlier === undefined) return;
      expect(before).toEqual(earlier.after);
      expect(stepName.options.indexOf(step)).toBeGreaterThanOrEqual(stepName.options.indexOf(earlier.step));
    });
    expect(steps.filter(({ step }) => step !== "mitigation").at(-1)?.after ?? applied).toEqual(applied);
    expect(steps.at(-1)?.after ?? applied).toEqual(ifMitigated);
  });
});

describe("property 17", () => {
  test.prop([charge, circumstances])("mitigation never raises a bound, and leaves the maximum but for life", (given, choice) => {
    const { applied, ifMitigated } = sentencing(given, choice);
    if (applied === null || ifMitigated === null) {
      expect(ifMitigated).toBe(applied);
      return;
    }
    if (applied.imprisonment !== null && ifMitigated.imprisonment !== null) {
      expect(compareTerms(ifMitigated.imprisonment.min, applied.imprisonment.min)).toBeLessThanOrEqual(0);
      expect(ifMitigated.imprisonment.max).toBe(applied.imprisonment.max === "life" ? "P30Y" : applied.imprisonment.max);
    }
    expect(ifMitigated.fine?.max).toBe(applied.fine?.max);
    expect(ifMitigated.fine?.min ?? 0).toBeLessThanOrEqual(applied.fine?.min ?? 0);
  });
});

describe("property 18", () => {
  test.prop([charge, circumstances, fc.integer({ min: 14, max: 17 })])("a minor's penalty is half the adult's, never above it, of the same class", (given, choice, age) => {
    const innocent = { ...choice, accused: { ...choice.accused, recidivismPleaded: false } };
    const minor = sentencing(given, { ...innocent, years: [age, age] });
    const adult = sentencing(given, { ...innocent, years: [18, 40] });
    if (minor.applied === null || adult.applied === null) {
      expect(minor.applied).toBe(adult.applied);
      return;
    }
    const [small, large] = [minor.applied, adult.applied];
    if (small.imprisonment !== null && large.imprisonment !== null) {
      const { life, minimum } = law.sentencing.minors.halving;
      if (large.imprisonment.max === "life") expect(small.imprisonment.max).toBe(life.becomes);
      else expect(halfDays(small.imprisonment.max) * 2).toBe(halfDays(large.imprisonment.max));
      if (halfDays(large.imprisonment.min) > halfDays(minimum.above)) expect(halfDays(small.imprisonment.min) * 2).toBe(halfDays(large.imprisonment.min));
      expect(compareMaxima(small.imprisonment.max, large.imprisonment.max)).toBeLessThanOrEqual(0);
      expect(compareTerms(small.imprisonment.min, large.imprisonment.min)).toBeLessThanOrEqual(0);
    }
    expect([(small.fine?.min ?? 0) * 2, amountOf(small.fine?.max) * 2]).toEqual([large.fine?.min ?? 0, amountOf(large.fine?.max)]);
    // A minimum below the ladder stays under the reading for which the list of exceptions says so.
    const lowest = law.sentencing.mitigation.minors.brackets.at(-1)?.from ?? "P0D";
    const isListed = exceptions.some(({ property, rule: by, reading }) => property === 18 && by === law.sentencing.mitigation.minors.rule && reading === `minor-mitigation-bracket=${choice.readings?.["minor-mitigation-bracket"]}`);
    if (!(isListed && compareTerms(small.imprisonment?.min ?? "P0D", lowest) < 0) && adult.ifMitigated?.imprisonment != null && minor.ifMitigated?.imprisonment != null) expect(compareTerms(minor.ifMitigated.imprisonment.min, adult.ifMitigated.imprisonment.min)).toBeLessThanOrEqual(0);
  });
  test.prop([charge, circumstances, fc.integer({ min: 0, max: 13 })])("below the age of responsibility there is no penalty", (given, choice, age) => {
    const { applied, ifMitigated, options, measures } = sentencing(given, { ...choice, years: [age, age] });
    expect([applied, ifMitigated, options]).toEqual([null, null, []]);
    expect(measures.length).toBeGreaterThan(0);
  });
});

describe("property 19", () => {
  test.prop([charge, circumstances])("recidivism never lowers the maximum, leaves the minimum and the fine, and never reaches minors", (given, choice) => {
    const adult = { ...choice, years: [18, 40] as const };
    const plain = sentencing(given, { ...adult, accused: { ...choice.accused, recidivismPleaded: false } });
    const found = sentencing(given, adult);
    for (const { applied } of [found, ...found.otherwise]) {
      expect(applied?.fine).toEqual(plain.applied?.fine);
      expect(applied?.imprisonment?.min).toBe(plain.applied?.imprisonment?.min);
      expect(compareMaxima(applied?.imprisonment?.max ?? "P0D", plain.applied?.imprisonment?.max ?? "P0D")).toBeGreaterThanOrEqual(0);
    }
    for (const age of [13, 14, 17]) {
      const minor = sentencing(given, { ...choice, years: [age, age] });
      expect([...minor.steps, ...minor.otherwise.flatMap(({ steps }) => steps)].some(({ step }) => step === "recidivism")).toBe(false);
    }
  });
});

describe("property 20", () => {
  const classes = ["felony"] as const;
  const rule = law.sentencing.recidivism.cases[0];
  test.prop([range, readings])("each step taken twice is taken once", (given, chosen) => {
    const start = { range: given, steps: [] };
    const mitigation = { persons: "adults", classes, bracketOf: given.imprisonment?.min ?? null, isEarlier: false } as const;
    if (rule === undefined) throw new RangeError("no case of recidivism");
    const raised = takeRecidivism(law, start, rule, chosen);
    expect(takeRecidivism(law, raised, rule, chosen)).toEqual(raised.steps.length === 0 ? start : raised);
    const halved = takeHalving(law, start, classes, false);
    expect(takeHalving(law, halved, classes, false)).toEqual(halved);
    const mitigated = takeMitigation(law, start, mitigation);
    expect(takeMitigation(law, mitigated, mitigation)).toEqual(mitigated);
  });
  const names = ["attempt", "participation", "recidivism", "minority", "mitigation"] as const;
  type Name = (typeof names)[number];
  /** Takes the steps in the order given. */
  const inOrder = (given: Charge, chosen: Readonly<Record<string, string>>, order: readonly Name[]): Sum => {
    const { event } = circumstancesOf(law, {});
    const [attempted, taken] = [{ ...given, stage: "attempted", role: "perpetrator" }, { ...given, stage: "completed", role: "accomplice" }] as const;
    const taking: { readonly [name in Name]: (sum: Sum) => Sum } = {
      attempt: (sum) => takeParticipation(law, sum, basisOf(attempted), event),
      participation: (sum) => takeParticipation(law, sum, basisOf(taken), event),
      recidivism: (sum) => (rule === undefined ? sum : takeRecidivism(law, sum, rule, chosen)),
      minority: (sum) => takeHalving(law, sum, classes, false),
      mitigation: (sum) => takeMitigation(law, sum, { persons: "minors", classes, bracketOf: given.penalty.statutory?.imprisonment?.min ?? null, isEarlier: false }),
    };
    return order.reduce((sum, name) => taking[name](sum), { range: given.penalty.statutory, steps: [] } as Sum);
  };
  const tried = (given: Charge, chosen: Readonly<Record<string, string>>, order: readonly Name[]) => {
    try {
      return inOrder(given, chosen, order);
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
      return "refused";
    }
  };
  test.prop([charge, readings, fc.array(fc.constantFrom(...names), { maxLength: 9 })], { numRuns: 400 })("any steps in any order, also repeated, give what the law's order gives or are refused", (given, chosen, order) => {
    const found = tried(given, chosen, order);
    if (found !== "refused") expect(found).toEqual(inOrder(given, chosen, names.filter((name) => order.includes(name))));
  });
  test("where each step has its effect, of all orders only the law's is taken", () => {
    const given = chargeOf(law, "criminal-code-2009.art-284");
    const orders = (left: readonly Name[]): readonly (readonly Name[])[] => (left.length === 0 ? [[]] : left.flatMap((name) => orders(left.filter((other) => other !== name)).map((rest) => [name, ...rest])));
    const all = orders(names);
    expect(all).toHaveLength(120);
    expect(all.filter((order) => tried(given, {}, order) !== "refused")).toEqual([names]);
  });
});

describe("property 21", () => {
  test.prop([range])("the class agrees with the maximum", (given) => {
    const found = classOf(given, law.classes);
    const max = given.imprisonment?.max;
    const expected = max === undefined || compareMaxima(max, "P6D") <= 0 ? "petty" : compareMaxima(max, "P5Y") <= 0 ? "misdemeanour" : max === "life" || compareMaxima(max, "P30Y") <= 0 ? "felony" : null;
    expect(found).toBe(expected);
  });
  test.prop([charge, circumstances])("attempt and participation leave the range", (given, choice) => {
    const plain = sentencing({ ...given, role: "perpetrator", stage: "completed" }, choice);
    const found = sentencing(given, choice);
    expect([found.applied, found.ifMitigated]).toEqual([plain.applied, plain.ifMitigated]);
    for (const { step, before, after } of found.steps) if (step === "attempt" || step === "participation") expect(after).toEqual(before);
  });
});

describe("property 22", () => {
  const kinds = fc.constantFrom("alternative", "concurrent", "none");
  const several = fc.array(fc.tuple(charge, circumstances.map((choice) => ({ ...choice, years: [18, 40] as const }))), { minLength: 1, maxLength: 5 });
  const sentenced = (pairs: readonly (readonly [Charge, CircumstanceChoice])[]): readonly Sentenced[] =>
    pairs.map(([given, choice]) => ({ ...given, ...nothingInTheWay, penalty: { ...given.penalty, ...sentencing(given, choice) } }));
  const distinct = (charges: readonly Sentenced[]) => [...new Map(charges.map((given) => [`${given.event} ${given.victim} ${given.offence}`, given])).values()];
  const related = (charges: readonly Sentenced[], kind: "alternative" | "concurrent" | "none"): readonly Sentenced[] =>
    charges.map((given) => ({ ...given, relations: kind === "none" ? [] : charges.filter((other) => other !== given && other.event === given.event && other.victim === given.victim).map(({ offence }) => ({ kind, offence, rank: "inference" })) }));
  /** The reading under which alone a further charge may lower a minimum, as the list of exceptions says. */
  const isLowest = (chosen: Readonly<Record<string, string>>) => exceptions.some(({ property, reading }) => property === 22 && reading !== undefined && reading === `concurrence-minimum=${chosen["concurrence-minimum"]}`);
  const highest = (charges: readonly Sentenced[]) => charges.flatMap(({ penalty }) => penalty.applied?.imprisonment?.max ?? []).toSorted(compareMaxima).at(-1);

  test.prop([several, kinds, readings])("one trial never exceeds the highest maximum; another charge never lowers it", (pairs, kind, chosen) => {
    const charges = related(distinct(sentenced(pairs)), kind);
    const of = (given: readonly Sentenced[]) => sentenceOf(law, "A1", given, chosen).sentence.concurrence;
    expect(of(charges).applied?.imprisonment?.max).toBe(highest(charges));
    // A heavier alternative takes the place of a lighter one with all its bounds; what that does in the law itself the list of exceptions tells.
    const mayFall = [...(kind === "alternative" ? ["imprisonment.min", "fine.min", "fine.max"] : []), ...(isLowest(chosen) ? ["imprisonment.min", "fine.min"] : [])];
    for (const left of charges) {
      const fewer = of(charges.filter((given) => given !== left)).applied;
      expect(fallenBounds(fewer, of(charges).applied).filter((bound) => !mayFall.includes(bound))).toEqual([]);
    }
  });
  test.prop([fc.array(fc.record({ range, isPetty: fc.boolean() }), { minLength: 1, maxLength: 5 }), fc.constantFrom("highest", "lowest")])("only fines for petty offences add up", (parts, minimum) => {
    const found = combine(parts, minimum);
    const fines = (isPetty: boolean) => parts.filter((part) => part.isPetty === isPetty).flatMap((part) => (part.range.fine === null ? [] : [amountOf(part.range.fine.max)]));
    const expected = Math.max(0, ...fines(false)) + fines(true).reduce((total, fine) => total + fine, 0);
    expect(found?.fine?.max ?? 0).toBe(expected);
    expect(isOrdered(found)).toBe(true);
  });
  test.prop([several, readings])("the order of charges changes nothing", (pairs, chosen) => {
    const charges = related(distinct(sentenced(pairs)), "alternative");
    expect(sentenceOf(law, "A1", charges.toReversed(), chosen).sentence.concurrence).toEqual(sentenceOf(law, "A1", charges, chosen).sentence.concurrence);
  });
});
