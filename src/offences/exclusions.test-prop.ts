import { describe, expect, test } from "vitest";
import { defenceFacts } from "../dev/generators/defence-facts.js";
import { expectSame } from "../dev/generators/expect-same.js";
import { foundCharges } from "../dev/generators/found-charges.js";
import { sameCharge } from "../dev/generators/information.js";
import { forEveryCharge } from "../dev/generators/looked-at.js";
import { statableFacts, valuesOf } from "../dev/generators/fact-values.js";
import { factPlaces } from "../dev/generators/repair.js";
import { compileLaw, factsOf, type CompiledCharge } from "../facts/compiled.js";
import { checkCase } from "../facts/check-case.js";
import { law } from "../law/bundled.js";
import type { Case } from "../schema/case.js";

const compiled = compileLaw(law);
const acts = law.vocabulary.filter(({ id }) => id.startsWith("conduct.")).map(({ id }) => id);

/** The case with a fact of its first event, wherever it stood before. */
function saying(given: Case, fact: string, value: unknown): Case {
  const copy = structuredClone(given);
  for (const place of factPlaces(copy)) Reflect.deleteProperty(place, fact);
  const [event, ...others] = copy.events;
  return event === undefined ? copy : { ...copy, events: [{ ...event, facts: { ...event.facts, [fact]: value as boolean } }, ...others] };
}

test("an act more never takes a charge away, unless an exemption or a defence is named", () => {
  forEveryCharge(law, 12, { accused: 2, victims: 2, without: () => false }, ({ elements }, part, { case: given, readings, choices }) => {
    const own = factsOf(elements.map(({ node }) => node)).filter((fact) => acts.includes(fact));
    const before = foundCharges(given, part, readings);
    const act = choices.pick([...own, choices.pick(acts)]);
    const after = foundCharges(saying(given, act, true), part, readings);
    for (const charge of before.filter(({ status }) => status === "made-out")) {
      const other = sameCharge(charge, after);
      if (other?.status === "made-out") continue;
      expect(other?.reason).toMatch(/^(exempt|defence)$/);
      expect(other?.barriers.some(({ status }) => status === "met")).toBe(true);
    }
  });
});

describe("what counts only when raised", () => {
  test("a defence that is not established changes nothing but its own mark", () => {
    forEveryCharge(law, 8, {}, ({ id, defences }, part, { case: given, readings, choices }) => {
      const grounds = compiled.grounds.map(({ rule }) => rule.when).flatMap((when) => ("fact" in when ? [when.fact] : []));
      if (factsOf(defences.map(({ node }) => node)).some((fact) => compiled.charges.find((charge) => charge.id === id)?.elements.some(({ node }) => factsOf([node]).includes(fact)))) return;
      const bare = foundCharges(given, part, readings);
      const denied = foundCharges(saying(given, choices.pick(grounds), false), part, readings);
      const unmarked = (charges: typeof bare) => charges.map((charge) => ({ ...charge, barriers: [] }));
      expectSame(unmarked(denied), unmarked(bare));
    });
  });
  test("once established it makes the charge not made out and names itself, or, being knowledge of minority, takes away what turns on it", () => {
    forEveryCharge(law, 12, {}, ({ id }, part, { case: given, readings, choices }) => {
      const statable = new Set(statableFacts(law).map((fact) => fact.id));
      const fact = choices.pick([...defenceFacts(law, id)].filter((known) => statable.has(known)));
      const before = foundCharges(given, part, readings);
      for (const value of [true, false]) {
        const after = foundCharges(saying(given, fact, value), part, readings);
        for (const charge of after) {
          const plain = sameCharge(charge, before);
          if (charge.status === plain?.status) continue;
          // Without minority another limb may still carry the charge, and be open.
          if (charge.knowledge === "rebutted" && charge.status === "undetermined" && plain?.status === "made-out") continue;
          expect(charge.status).toBe("not-made-out");
          // Where the accused's age is open, one who may be exempt is so in one world and defended in the other.
          expect(charge.reason).toMatch(/^(defence|exempt|knowledge-rebutted)$/);
          if (charge.reason !== "knowledge-rebutted") expect(charge.barriers.some(({ kind, status }) => kind !== "exemption" && status === "met")).toBe(true);
        }
      }
    });
  });
});

test("a fact that no condition of a charge names changes nothing in that charge", () => {
  forEveryCharge(law, 12, { accused: 2, victims: 2, without: () => false }, (charge, part, { case: given, readings, choices }) => {
    const named = factsNamedBy(charge);
    const foreign = statableFacts(law).filter(({ id }) => !named.has(id));
    const fact = choices.pick(foreign);
    const changed = choices.chance(30) ? { ...given, asOf: "2020-02-29", accused: given.accused.map((person) => ({ ...person, nationality: "VN", convictions: [] })) } : saying(given, fact.id, choices.pick(valuesOf(law, fact)));
    if (checkCase(changed).length > 0) return;
    const found = (about: Case) => foundCharges(about, part, readings).filter(({ offence }) => offence === charge.id);
    expectSame(found(changed), found(given));
  });
});

/** Every fact that can bear on a charge: what its conditions, the grounds and the rule on consent name, and knowledge of minority. */
function factsNamedBy({ elements, aggravations, bands, exemptions, penaltyExemptions, defences, consent, dependsOnVictimAge }: CompiledCharge): ReadonlySet<string> {
  const nodes = [...elements, ...aggravations, ...bands, ...exemptions, ...penaltyExemptions, ...defences, ...compiled.grounds].map(({ node }) => node);
  return new Set([
    ...factsOf([...nodes, ...(consent === undefined ? [] : [consent])]),
    ...(consent === undefined ? [] : ["victim.consented"]),
    ...(dependsOnVictimAge ? ["accused.knows-minority", "accused.proves-belief-adult", "accused.keeps-victim-under-control"] : []),
  ]);
}
