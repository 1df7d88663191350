import { describe, expect, test } from "vitest";
import { law } from "../law/bundled.js";
import { compileLaw, factsOf } from "./compiled.js";

const compiled = compileLaw(law);
const chargeOf = (id: string) => {
  const charge = compiled.charges.find((known) => known.id === id);
  if (charge === undefined) throw new Error(`${id} is not a charge`);
  return charge;
};

test("a law is compiled once", () => {
  expect(compileLaw(law)).toBe(compiled);
  expect(compileLaw({ ...law })).not.toBe(compiled);
});

describe("charges", () => {
  test("are the offences, and of offences with forms the forms", () => {
    const expected = law.offences.flatMap(({ id, forms }) => (forms === undefined ? [id] : forms.map((form) => `${id}.${form.id}`)));
    expect(compiled.charges.map(({ id }) => id)).toEqual(expected);
    expect(chargeOf("lshtse-2008.art-41.par-4").form?.id).toBe("par-4");
  });
  test("know whether an age decides them, and whose", () => {
    expect(chargeOf("lshtse-2008.art-42")).toMatchObject({ dependsOnVictimAge: true, dependsOnMinority: false, dependsOnAccusedAge: false });
    expect(chargeOf("lshtse-2008.art-10")).toMatchObject({ dependsOnVictimAge: true, dependsOnMinority: true, dependsOnAccusedAge: false });
    expect(chargeOf("lshtse-2008.art-24")).toMatchObject({ dependsOnVictimAge: false, dependsOnAccusedAge: true });
    expect(chargeOf("lshtse-2008.art-14")).toMatchObject({ dependsOnVictimAge: false, dependsOnAccusedAge: false });
  });
  test("know the acts that point to them; the want of legal authority alone is none", () => {
    expect(chargeOf("lshtse-2008.art-10").acts.map(({ fact }) => fact)).toEqual(["conduct.remove", "conduct.take-from-carer"]);
    for (const { acts } of compiled.charges) for (const { fact } of acts) expect(fact).toMatch(/^conduct\.(?!without-legal-authority$)/);
  });
});

test("each distinct comparison stands once in the table", () => {
  const keys = compiled.predicates.map((predicate) => JSON.stringify([predicate.fact, predicate.operator, predicate.value]));
  expect(new Set(keys).size).toBe(keys.length);
});

test("the lines of age come from the vocabulary, in ascending order", () => {
  expect(compiled.lines).toEqual({
    victim: [{ fact: "victim.under-15", years: 15 }, { fact: "victim.minor", years: 18 }],
    accused: [{ fact: "accused.under-14", years: 14 }, { fact: "accused.minor", years: 18 }],
  });
});

test("the first value of a reading is its default", () => {
  for (const { id, values } of law.readings) expect(compiled.defaults[id]).toBe(values[0]?.id);
});

test("the facts of conditions are each named once, through named conditions too", () => {
  const facts = factsOf(chargeOf("lshtse-2008.art-10").elements.map(({ node }) => node));
  expect(new Set(facts).size).toBe(facts.length);
  expect(facts).toEqual(expect.arrayContaining(["means.deception", "purpose.prostitution", "victim.minor"]));
});
