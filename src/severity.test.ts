import { afterAll, describe, expect, test } from "vitest";
import { assess } from "./assess.js";
import { chargeOf, circumstancesOf } from "./dev/charge-of.js";
import { defenceFacts } from "./dev/generators/defence-facts.js";
import { fallenBounds, heaviestOf, isStanding, textOf } from "./dev/severity/bounds.js";
import { exampleCase, madeOutExamples } from "./dev/severity/example-case.js";
import { exceptions, lineOf, listedLines, type Exception } from "./dev/severity/exceptions.js";
import { standingCharges, type Standing } from "./dev/severity/standing-charges.js";
import { compileLaw, factsOf, type CompiledCharge } from "./facts/compiled.js";
import { law } from "./law/bundled.js";
import { classOf } from "./law/class.js";
import { coresOf } from "./law/walk.js";
import type { Node } from "./logic/compile.js";
import { articleOf, relate } from "./offences/relations.js";
import { sentenceCharge } from "./sentencing/sentence-charge.js";
import { sentenceOf } from "./sentencing/sentence-of.js";
import type { AssessedCharge, Charge } from "./schema/assessment.js";
import type { Offence, OffenceExample } from "./schema/offence.js";
import type { Citation } from "./schema/primitives.js";
import { compareTerms, parseTerm } from "./time/term.js";

/*
 * Properties of severity as sentences of law, swept over every example of every rule file that makes a charge out. Where the law
 * itself breaks one, fixtures/severity/exceptions.json lists the place with its text: what is found and what is listed are the same.
 */
const compiled = compileLaw(law);
const withoutPresumptions = { "presumption-reach": "protection" };
const examples = law.offences.map((offence): readonly [string, Offence] => [`${offence.id}${offence.version === undefined ? "" : `@${offence.version}`}`, offence]);
const readingsOf = ({ readings }: OffenceExample) => ({ ...readings, ...withoutPresumptions });

/** What a sweep finds against a property. */
function sweep(property: Exception["property"]): { readonly note: (found: Omit<Exception, "because" | "cite" | "property">) => void; readonly compare: () => void } {
  const settled = new Set<string>();
  const turning = new Map<string, string>();
  return {
    // What holds under the default readings is not found again under another.
    note: ({ reading, ...found }) => {
      const plain = lineOf({ property, ...found });
      if (reading === undefined) settled.add(plain);
      else turning.set(lineOf({ property, ...found, reading }), plain);
    },
    compare: () => { expect([...settled, ...[...turning].flatMap(([line, plain]) => (settled.has(plain) ? [] : [line]))].toSorted()).toEqual(listedLines(property)); },
  };
}

/** A range that is open has no bound to compare: neither that of a charge, nor the heaviest of several. */
function isOpen({ penalty }: Charge): boolean {
  return penalty.reason === "band-open";
}

/** Compares the charges that stand before and after a change that may only aggravate. */
function compareCharges({ charges: before }: Standing, { charges: after, reasonOf }: Standing, note: ReturnType<typeof sweep>["note"]): void {
  for (const charge of before) {
    const other = after.find(({ offence, victim }) => offence === charge.offence && victim === charge.victim);
    if (other === undefined) expect(reasonOf(charge.offence, charge.victim), `${charge.offence} after the change`).toBe("stands");
    if (other === undefined || isOpen(other)) continue;
    const bounds = fallenBounds(charge.penalty.statutory, other.penalty.statutory);
    if (bounds.length > 0) note({ from: textOf(charge), to: textOf(other), bounds });
  }
  const [heaviest, then] = [heaviestOf(before), heaviestOf(after)];
  if (heaviest === undefined || then === undefined || after.some(isOpen)) return;
  const bounds = fallenBounds(heaviest.penalty.statutory, then.penalty.statutory);
  if (bounds.length > 0) note({ from: textOf(heaviest), to: textOf(then), bounds });
}

const isPlain = new Set(law.vocabulary.filter(({ type, derived, id }) => type === "boolean" && derived === undefined && !id.startsWith("jurisdiction.")).map(({ id }) => id));
const exculpating = new Set([...compiled.charges.flatMap(({ id }) => [...defenceFacts(law, id)]), ...compiled.charges.flatMap(({ penaltyExemptions }) => factsOf(penaltyExemptions.map(({ node }) => node)))]);
const asksFor = (node: Node): readonly string[] => (node.kind === "leaf" ? (node.leaf.operator === "equal" && node.leaf.value === true ? [node.leaf.fact] : []) : node.of.flatMap(asksFor));

/** The charges on one of the example's acts, all forms of theirs, and those to which a relation is stated. */
function chargesNear({ facts }: OffenceExample): readonly CompiledCharge[] {
  const acts = Object.keys(facts).filter((fact) => fact.startsWith("conduct.") && facts[fact] === true);
  const own = new Set(compiled.charges.filter((charge) => charge.acts.some(({ fact }) => acts.includes(fact))).map(({ offence }) => offence));
  const ids = new Set([...own].flatMap(({ id, relations }) => [id, ...(relations ?? []).map((relation) => articleOf(relation.offence))]));
  return compiled.charges.filter(({ offence }) => ids.has(offence.id) || (offence.relations ?? []).some((relation) => [...own].some(({ id }) => id === articleOf(relation.offence))));
}

/** The default readings, and each other value of a reading that a near charge's conditions name. */
function choicesNear(example: OffenceExample): readonly Readonly<Record<string, string>>[] {
  const named = new Set(chargesNear(example).flatMap(({ readings }) => readings.map(({ input }) => input.reading)).filter((id) => example.readings?.[id] === undefined));
  return [{}, ...law.readings.filter(({ id }) => named.has(id)).flatMap(({ id, values }) => values.slice(1).map((value) => ({ [id]: value.id })))];
}

/** Marks what is found with the reading that is not the default. */
function under(choice: Readonly<Record<string, string>>, note: ReturnType<typeof sweep>["note"]): typeof note {
  const [reading] = Object.entries(choice).map(([id, value]) => `${id}=${value}`);
  return reading === undefined ? note : (found) => { note({ ...found, reading }); };
}

/** The facts, not stated true, that any near text asks for, but those that exculpate. */
function factsNear(example: OffenceExample): readonly string[] {
  const { facts } = example;
  const near = chargesNear(example);
  const asked = near.flatMap(({ elements, aggravations, bands }) => [...elements, ...aggravations, ...bands].flatMap(({ node }) => asksFor(node)));
  return [...new Set(asked)].filter((fact) => isPlain.has(fact) && !exculpating.has(fact) && facts[fact] !== true);
}

describe("property 15: a younger victim never lowers a range, and takes no charge away", () => {
  const { note, compare } = sweep(15);
  test.each(examples)("%s", (_, offence) => {
    if (offence.victim === "none") return;
    for (const example of madeOutExamples(offence)) {
      // What is true of the victim besides may bring other texts into play.
      for (const also of [undefined, ...factsNear(example).filter((fact) => fact.startsWith("victim."))]) {
        const facts = also === undefined ? {} : { [also]: true };
        for (const choice of choicesNear(example)) {
          const [adult, older, younger] = [18, 16, 14].map((victimYears) => standingCharges(exampleCase(offence, example, { victimYears, facts }), law, { ...readingsOf(example), ...choice }));
          if (adult === undefined || older === undefined || younger === undefined) continue;
          compareCharges(adult, older, under(choice, note));
          compareCharges(older, younger, under(choice, note));
          compareCharges(adult, younger, under(choice, note));
        }
      }
    }
  });
  test("but where a listed text says so", compare);
});

describe("properties 16 and 27: a fact more that texts ask for never lowers a range, and takes no charge away", () => {
  const { note, compare } = sweep(16);

  test.each(examples)("%s", (_, offence) => {
    for (const example of madeOutExamples(offence)) {
      const facts = factsNear(example);
      const denied = Object.fromEntries(facts.map((fact) => [fact, example.facts[fact] ?? false]));
      for (const choice of choicesNear(example)) {
        const readings = { ...readingsOf(example), ...choice };
        const before = standingCharges(exampleCase(offence, example, { facts: denied }), law, readings);
        for (const fact of facts) compareCharges(before, standingCharges(exampleCase(offence, example, { facts: { ...denied, [fact]: true } }), law, readings), under(choice, note));
      }
    }
  });
  test("nor does a longer detention (Criminal Code 253)", () => {
    const offence = law.offences.find(({ id }) => id === "criminal-code-2009.art-253");
    const [example] = offence === undefined ? [] : madeOutExamples(offence);
    if (offence === undefined || example === undefined) throw new Error("no example of detention");
    for (const reading of ["720-hours", "calendar-month"]) {
      const held = [1, 47, 48, 671, 672, 719, 720, 743, 744, 745, 2000].map((hours) => standingCharges(exampleCase(offence, example, { facts: { "circumstance.detention-hours": hours } }), law, { ...readingsOf(example), "one-month-of-detention": reading }));
      // Between the shortest and the longest calendar month the band is open: what is known before is compared with what is known after.
      held.reduce((before, after) => {
        const isKnown = after.charges.some((charge) => charge.offence === offence.id && !isOpen(charge));
        if (isKnown) compareCharges(before, after, note);
        return isKnown ? after : before;
      });
    }
  });
  test("but where a listed text says so", compare);
});

/** Every text that gives a range: base, band or aggravation of each offence and form. */
const texts = law.offences.flatMap((offence) => coresOf(offence).flatMap(({ value }, index) => {
  const form = offence.forms?.[index];
  const id = form === undefined ? offence.id : `${offence.id}.${form.id}`;
  return [
    ...(value.penalty === undefined ? [] : [{ id, text: id, choice: {} }]),
    ...(value.bands ?? []).map((band) => ({ id, text: `${id}.${band.id}`, choice: { band: band.id } })),
    ...(value.aggravations ?? []).map((aggravation) => ({ id, text: `${id}.${aggravation.id}`, choice: { aggravation: aggravation.id } })),
  ];
})).map(({ id, text, choice }) => ({ text, charge: chargeOf(law, id, choice) })).filter(({ charge }) => charge.penalty.statutory !== null);

describe("property 18: a minor's bounds are exactly half an adult's, and mitigation leaves a minor no higher", () => {
  const { note, compare } = sweep(18);
  /** A term in half days, a month by the days that the law counts for it. */
  const halfDays = (term: string) => parseTerm(term).months * law.sentencing.terms.month.days * 2 + parseTerm(term).halfDays;
  const isHalf = (small: number | string | undefined, large: number | string | undefined) =>
    typeof small === "number" && typeof large === "number" ? small * 2 === large : small === (large === undefined ? undefined : `half-${large}`);

  test("for every text", () => {
    for (const value of ["statutory-minimum", "halved-minimum"]) {
      for (const { text, charge } of texts) {
        const readings = { "minor-mitigation-bracket": value };
        const [minor, adult] = [[16, 16] as const, [30, 30] as const].map((years) => sentenceCharge(law, charge, circumstancesOf(law, { years, readings })).sentencing);
        const [small, large] = [minor?.applied?.imprisonment, adult?.applied?.imprisonment];
        if (small != null && large != null) {
          if (halfDays(small.min) * 2 !== halfDays(large.min)) note({ offence: text, rule: "criminal-code-2009.art-160", bounds: ["imprisonment.min"] });
          expect([text, halfDays(small.max) * 2]).toEqual([text, halfDays(large.max)]);
        }
        const [fine, whole] = [minor?.applied?.fine, adult?.applied?.fine];
        expect([text, isHalf(fine?.min, whole?.min), isHalf(fine?.max, whole?.max)]).toEqual([text, true, true]);
        const [lowered, other] = [minor?.ifMitigated?.imprisonment, adult?.ifMitigated?.imprisonment];
        if (lowered != null && other != null && compareTerms(lowered.min, other.min) > 0) note({ offence: text, rule: "criminal-code-2009.art-164", reading: `minor-mitigation-bracket=${value}`, bounds: ["mitigated-imprisonment.min"] });
      }
    }
  });
  test("but where a listed text says so", compare);
});

describe("property 21: the class follows the maximum", () => {
  const { note, compare } = sweep(21);
  test("for every text, and after every step", () => {
    for (const { text, charge } of texts) {
      const { statutory, class: found } = charge.penalty;
      if (found !== classOf(statutory, law.classes)) note({ offence: text, bounds: ["class"] });
      const ways = [
        { years: [16, 16] as const },
        ...(["felony", "misdemeanour"] as const).map((of) => ({ accused: { recidivismPleaded: true, convictions: [{ class: of, offence: charge.offence, imprisonment: "P4Y", finalOn: "2014-06-01" }] } })),
      ];
      for (const way of ways) {
        const { steps } = sentenceCharge(law, charge, circumstancesOf(law, way)).sentencing;
        for (const { step, rule, after } of steps) if ((step === "minority" || step === "recidivism") && found !== null && classOf(after, law.classes) !== found) note({ rule, bounds: ["class"] });
      }
      const { legalPerson } = sentenceCharge(law, charge, circumstancesOf(law)).sentencing;
      if (legalPerson !== null && found !== null && found !== classOf({ imprisonment: null, fine: legalPerson.fine }, law.classes)) note({ rule: law.sentencing.legalPersons.class.rule, bounds: ["class"] });
    }
  });
  test("but where a listed rule says so", compare);
});

describe("property 22: one trial never passes the highest maximum, and a charge more never lowers a bound", () => {
  const { note, compare } = sweep(22);
  const deciding = [...new Set([...law.offences.flatMap(({ relations }) => (relations ?? []).flatMap(({ reading }) => reading?.id ?? [])), "concurrence-minimum"])];
  const choices = [{}, ...law.readings.filter(({ id }) => deciding.includes(id)).flatMap(({ id, values }) => values.slice(1).map((value) => ({ [id]: value.id })))];

  test.each(choices.map((choice) => [Object.entries(choice).map(([id, value]) => `${id}=${value}`).join() || "default readings", choice] as const))("%s", (_, choice) => {
    for (const [, offence] of examples) {
      for (const example of madeOutExamples(offence)) {
        const readings = { ...compiled.defaults, ...readingsOf(example), ...choice };
        const standing = (events: number) => assess(exampleCase(offence, example, { events }), { law, readings }).charges.filter(isStanding);
        const together = (charges: readonly AssessedCharge[]) => sentenceOf(law, "A1", relate(law, charges.map((charge) => ({ ...charge, relations: [] })), readings) as readonly AssessedCharge[], readings).sentence;
        const [reading] = Object.entries(choice).map(([id, value]) => `${id}=${value}`);
        const by = reading === undefined ? {} : { reading };
        const all = standing(1);
        const whole = together(all);
        expect(whole.setAside.every(({ of }) => all.some((charge) => charge.offence === of))).toBe(true);
        for (const added of all) {
          const without = together(all.filter((charge) => charge !== added));
          const bounds = fallenBounds(without.concurrence.applied, whole.concurrence.applied);
          if (bounds.length === 0) continue;
          const aside = whole.setAside.filter(({ offence: out, of }) => of === added.offence && without.counted.some((charge) => charge.offence === out));
          if (aside.length === 0) note({ rule: "criminal-code-2009.art-137", ...by, bounds });
          for (const { offence: out } of aside) note({ from: out, to: added.offence, ...by, bounds });
        }
        if (choice !== choices[0]) continue;
        const twice = standing(2);
        const [highest] = all.toSorted((a, b) => (fallenBounds(a.penalty.applied, b.penalty.applied).includes("imprisonment.max") ? -1 : 1));
        const applied = together(twice).concurrence.applied;
        if (whole.counted.length === 1 && highest !== undefined && fallenBounds(applied, whole.concurrence.applied).length > 0) note({ rule: "criminal-code-2009.art-140", bounds: fallenBounds(applied, whole.concurrence.applied) });
        expect(fallenBounds(applied, whole.concurrence.applied)).not.toContain("imprisonment.max");
      }
    }
  });
  test("but where a listed text says so", compare);
});

/** Every citation that a rule file holds, wherever it stands. */
function citationsIn(value: unknown): readonly Citation[] {
  if (Array.isArray(value)) return value.flatMap(citationsIn);
  if (typeof value !== "object" || value === null) return [];
  return "rank" in value ? [value as Citation] : Object.values(value).flatMap(citationsIn);
}

function sourceOf(citation: Citation): string {
  return "report" in citation ? `${citation.report} ${citation.rank}` : `${citation.instrument} ${citation.article} ${citation.page ?? ""} ${citation.rank}`;
}

describe("every exception", () => {
  const named = (text: string) => law.offences.find(({ id }) => text === id || text.startsWith(`${id}.`));
  test.each(exceptions.map((exception) => [lineOf(exception), exception] as const))("%s: cites each text that it names, as the rules do", (_, { from, to, offence, rule, because, cite }) => {
    expect(because).not.toBe("");
    for (const text of [from, to, offence]) {
      if (text === undefined) continue;
      const own = named(text);
      const known = new Set(own === undefined ? [] : citationsIn(own).map(sourceOf));
      expect(cite.some((citation) => known.has(sourceOf(citation)) && ("report" in citation || citation.article === own?.article)), text).toBe(true);
    }
    if (rule !== undefined) expect(cite.some((citation) => "article" in citation && rule === `${citation.instrument}.art-${citation.article}`)).toBe(true);
  });
  afterAll(() => { expect(new Set(exceptions.map(lineOf)).size).toBe(exceptions.length); });
});
