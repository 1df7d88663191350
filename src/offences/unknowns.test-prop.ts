import { describe, expect, test } from "vitest";
import { factsOf } from "../facts/compiled.js";
import { completions } from "../dev/generators/completions.js";
import { pickBirth } from "../dev/generators/days.js";
import { defenceFacts } from "../dev/generators/defence-facts.js";
import { valuesOf } from "../dev/generators/fact-values.js";
import { expectSame } from "../dev/generators/expect-same.js";
import { foundCharges } from "../dev/generators/found-charges.js";
import { contradictions, sameCharge } from "../dev/generators/information.js";
import { forEveryCharge, type LookedAt } from "../dev/generators/looked-at.js";
import { factPlaces } from "../dev/generators/repair.js";
import { oneLess, weakened } from "../dev/generators/weaker.js";
import { law } from "../law/bundled.js";
import type { Law } from "../law/law.js";
import { parseCase } from "../parse-case.js";
import type { Charge } from "../schema/assessment.js";
import type { Case, FactValue } from "../schema/case.js";

const vocabulary = new Map(law.vocabulary.map((fact) => [fact.id, fact]));

/** Every charge of a case, those that are not made out included. */
function chargesOf(given: Case, part: Law, { readings }: LookedAt): readonly Charge[] {
  return foundCharges(given, part, readings);
}

/** What a result from fewer facts says against one from more; a charge that a text not in force does not give counts as not made out. */
function flips(less: readonly Charge[], more: readonly Charge[]): readonly string[] {
  return [
    ...less.flatMap((charge) => {
      const other = sameCharge(charge, more);
      return other === undefined ? (charge.status === "made-out" ? [`${charge.offence} gone`] : []) : contradictions(charge, other);
    }),
    ...more.filter((charge) => sameCharge(charge, less) === undefined && charge.status !== "not-made-out").map(({ offence }) => `${offence} comes from nothing`),
  ];
}

describe("presumptions off, defences apart", () => {
  test("making any fact absent never turns a not-met into met or a met into not-met, over all offences", () => {
    forEveryCharge(law, 12, {}, (_, part, looked) => {
      const full = chargesOf(looked.case, part, looked);
      for (const { without, case: less } of oneLess(looked.case)) expect(flips(chargesOf(less, part, looked), full), `without ${without}`).toEqual([]);
    });
  });

  test("more facts only settle elements, charges and ranges, also for those who take part in another's offence", () => {
    forEveryCharge(law, 12, { accused: 2, victims: 2 }, (_, part, looked) => {
      const less = weakened(looked.case, () => looked.choices.chance(40));
      expect(flips(chargesOf(less, part, looked), chargesOf(looked.case, part, looked))).toEqual([]);
    });
  });

  test("a definite result is the result of every completion of what is unknown", () => {
    forEveryCharge(law, 8, { plain: true }, (charge, part, looked) => {
      const less = weakened(looked.case, () => looked.choices.chance(30));
      const before = chargesOf(less, part, looked);
      const definite = before.filter((found) => found.status === "made-out" || found.status === "not-made-out");
      if (definite.length === 0) return;
      const [event] = less.events;
      const defences = defenceFacts(law, charge.id);
      const stated = new Set(factPlaces(less).flatMap((place) => Object.keys(place)));
      const named = new Set(JSON.stringify([charge.elements, charge.aggravations, charge.bands, charge.exemptions, charge.penaltyExemptions].flat().map(({ node }) => node)).match(/(?<="fact":")[^"]+/g));
      const open = new Map<string, readonly FactValue[]>(part.vocabulary.filter(({ id, derived, stated: where }) => named.has(id) && derived === undefined && where !== "person" && !stated.has(id)).map((fact) => [fact.id, valuesOf(law, fact)]));
      let left = 40;
      for (const completed of completions(open, looked.choices)) {
        if (event === undefined || left-- === 0) break;
        const years = <T extends { born?: string | null | undefined }>(person: T): T => (person.born == null ? { ...person, born: pickBirth(looked.choices.next(40), event.date as string, looked.choices) } : person);
        const full: Case = { ...less, accused: less.accused.map(years), victims: defences.has("victim.born") ? less.victims : less.victims.map(years), events: [{ ...event, place: event.place ?? ("province" as const), facts: { ...event.facts, ...Object.fromEntries(completed) } as typeof event.facts }] };
        expect(flips(before, chargesOf(full, part, looked))).toEqual([]);
      }
    });
  });

  test("an open charge names what is missing: all of it settles the elements, anything else leaves them open", () => {
    forEveryCharge(law, 12, { plain: true }, (about, part, looked) => {
      const defences = defenceFacts(law, about.id);
      const near = factsOf([...about.elements, ...about.exemptions].map(({ node }) => node));
      const less = weakened(looked.case, () => looked.choices.chance(30));
      for (const charge of chargesOf(less, part, looked)) {
        const open = charge.elements.filter(({ status }) => status === "unknown");
        if (charge.status !== "undetermined") {
          expect(charge.missing).toEqual([]);
          continue;
        }
        if (open.length > 0) expect(charge.missing.length).toBeGreaterThan(0);
        const given = sameCharge(charge, chargesOf(saying(less, charge.missing, looked), part, looked));
        expect(given?.elements.filter(({ status }) => status === "unknown") ?? []).toEqual([]);
        const missing = new Set(charge.missing.map(sourceOf));
        const others = [...near, ...Array.from({ length: 4 }, () => looked.choices.pick(law.vocabulary).id)].filter((id) => !missing.has(sourceOf(id)) && !defences.has(id));
        const after = sameCharge(charge, chargesOf(saying(less, others, looked), part, looked));
        for (const { id } of open) expect(after?.elements.find((element) => element.id === id)?.status ?? "unknown").toBe("unknown");
      }
    });
  });
});

test("absent is null: writing out that nothing is known changes nothing", () => {
  forEveryCharge(law, 6, { accused: 2, without: () => false }, (_, part, looked) => {
    const spelt = parseCase(nulled(looked.case), { law });
    const silent = parseCase(looked.case, { law });
    expect([spelt.ok, silent.ok]).toEqual([true, true]);
    if (spelt.ok && silent.ok) expectSame(chargesOf(spelt.case, part, looked), chargesOf(silent.case, part, looked));
  });
});

/** What a fact is stated as: of a derived one, what it derives from. */
function sourceOf(fact: string): string {
  const derived = vocabulary.get(fact)?.derived;
  return derived !== undefined && "from" in derived ? derived.from : fact;
}

/** A case that also says the given facts on its event, of a derived one what it derives from; a value stated elsewhere stands. */
function saying(given: Case, facts: readonly string[], { choices }: LookedAt): Case {
  const said = Object.assign({}, ...factPlaces(given)) as Record<string, FactValue>;
  const plain = facts.flatMap((id) => vocabulary.get(id) ?? []).filter(({ derived, stated }) => derived === undefined && stated === undefined);
  const asks = (person: string) => facts.some((id) => sourceOf(id) === `${person}.born`);
  const aged = <T extends { born?: string | null | undefined; ageYears?: number | null | undefined }>(person: T, isAsked: boolean): T =>
    (isAsked && person.born == null && person.ageYears == null ? { ...person, born: pickBirth(choices.next(40), given.events[0]?.date as string, choices) } : person);
  return {
    ...given,
    accused: given.accused.map((person) => aged(person, asks("accused"))),
    victims: given.victims.map((person) => aged(person, asks("victim"))),
    events: given.events.map((event) => ({
      ...event,
      facts: { ...event.facts, ...Object.fromEntries(plain.map((fact) => [fact.id, said[fact.id] ?? choices.pick(valuesOf(law, fact).filter((value) => typeof value !== "object"))])) } as typeof event.facts,
    })),
  };
}

/** The case with null for whatever it does not say. */
function nulled(given: Case): Case {
  const facts = (stated: object | null | undefined) => ({ "conduct.remove": null, "means.force": null, ...stated });
  return {
    ...given, asOf: given.asOf ?? null,
    accused: given.accused.map((person) => ({ ...person, born: person.born ?? null, ageYears: person.ageYears ?? null, nationality: null, legalPerson: null, recidivismPleaded: null, facts: facts(person.facts) })),
    victims: given.victims.map((person) => ({ ...person, born: person.born ?? null, age: null, nationality: null, facts: facts(person.facts) })),
    events: given.events.map((event) => ({
      ...event, place: event.place ?? null, facts: facts(event.facts),
      accused: event.accused.map((entry) => ({ ...entry, role: entry.role ?? null, stage: entry.stage ?? null, facts: facts(entry.facts) })),
    })),
  };
}
