import { fc } from "@fast-check/vitest";
import { compileLaw, factsOf } from "../facts/compiled.js";
import type { Law } from "../law/law.js";
import { isStatable } from "../schema/case.js";
import { partsOf } from "./to-json-rules-engine.js";

/** A case as input, with the options to assess it under. */
export interface GeneratedCase {
  readonly input: object;
  readonly readings: Readonly<Record<string, string>>;
  readonly verifiedOnly: boolean;
}

const hours = [0, 47, 48, 49, 671, 672, 719, 720, 743, 744, 745];
/** Births that make 14, 15 and 18 years on 1 June 2012, a day before and after, and two plain adults. */
const births = ["1998-05-31", "1998-06-01", "1998-06-02", "1997-05-31", "1997-06-01", "1997-06-02", "1994-05-31", "1994-06-01", "1994-06-02", "1980-02-29", "1970-01-01"];
const days = ["2012-06-01", "2012-06-01", "2012-06-01", "2012-06-01", "2012-06-01", "2008-02-14", "2008-02-15", "2008-02-25", "2008-03-06", "2009-12-09", "2009-12-10", "2010-12-09", "2010-12-10", "2010-12-20", "2011-03-01"];

/**
 * Cases biased to what the law looks at: the facts of one or two examples with some of them changed, knowledge and grounds, ages
 * beside each line, days beside each commencement, several people in several roles, and readings other than the default.
 */
export function generatedCases(law: Law): fc.Arbitrary<GeneratedCase> {
  const { charges } = compileLaw(law);
  const statable = new Map(law.vocabulary.filter(isStatable).map((fact) => [fact.id, fact]));
  const always = [...statable.keys()].filter((id) => id.startsWith("ground.") || /^accused\.(knows-minority|proves-belief-adult|keeps-victim-under-control)$/.test(id));
  const value = (id: string): fc.Arbitrary<unknown> => {
    switch (statable.get(id)?.type) {
      case "integer": return fc.oneof(fc.constantFrom(...hours), fc.tuple(fc.constantFrom(...hours), fc.constantFrom(...hours)).map((pair) => pair.toSorted((a, b) => a - b)));
      case "boolean": return fc.constantFrom(true, true, false, undefined);
      default: return fc.constant(undefined);
    }
  };
  const valuesOf = (ids: readonly string[]): fc.Arbitrary<object> => fc.record(Object.fromEntries(ids.map((id) => [id, value(id)])));
  // What a rule file's example states, with some facts of the same charge made unknown or something else.
  const examples = charges.flatMap((charge) => charge.offence.examples.filter(({ form }) => form === charge.form?.id).map(({ facts }) => ({
    stated: Object.fromEntries(Object.entries(facts).filter(([id]) => statable.has(id))),
    named: factsOf(partsOf(charge).map(({ entry }) => entry.node)).filter((id) => statable.has(id)),
  })));
  const facts = fc.tuple(fc.constantFrom(...examples), fc.option(fc.constantFrom(...examples), { freq: 2 })).chain(([one, other]) => fc.tuple(
    fc.constant({ ...other?.stated, ...one.stated }),
    fc.uniqueArray(fc.constantFrom(...one.named), { maxLength: 3 }).chain(valuesOf),
    fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...always, ...statable.keys()), { maxLength: 3 }).chain(valuesOf) }),
  )).map((layers) => Object.fromEntries(Object.entries(Object.assign({}, ...layers) as object).filter(([, known]) => known !== undefined)));

  const age = fc.oneof(
    fc.constant({}),
    fc.constantFrom(...births).map((born) => ({ born })),
    fc.constantFrom(...births).map((born) => ({ born })),
    fc.constantFrom([15, 17], [13, 16], [16, 19], [18, 25]).map((years) => ({ age: { verification: "pending", evidence: [{ id: "D1", kind: "bone-examination", years, on: "2012-06-01" }] } })),
    fc.constant({ age: { verification: "pending", evidence: [{ id: "D1", kind: "physical-appearance", indicates: "child" }] } }),
  );
  const accusedAge = fc.oneof(fc.constant({}), fc.constant({ ageYears: 30 }), fc.constant({ ageYears: 30 }), fc.constantFrom(...births).map((born) => ({ born })), fc.constantFrom(13, 14, 17, 18, 40).map((ageYears) => ({ ageYears })));
  const entry = fc.record({ role: fc.constantFrom("perpetrator", "perpetrator", "perpetrator", "co-perpetrator", "instigator", "accomplice"), stage: fc.constantFrom("completed", "completed", "completed", "completed", "completed", "attempted", "desisted", "prepared") });
  const readings = fc.subarray([...law.readings], { maxLength: 3 }).chain((chosen) => fc.record(Object.fromEntries(chosen.map(({ id, values }) => [id, fc.constantFrom(...values.map((known) => known.id))]))));

  /** Mostly one of them: two people of unknown age make dozens of worlds. */
  const several = <T>(of: fc.Arbitrary<T>, least: number) => fc.oneof({ weight: 3, arbitrary: of.map((one) => [one]) }, { weight: 1, arbitrary: fc.array(of, { minLength: least, maxLength: 2 }) });

  return fc.record({
    facts, readings,
    verifiedOnly: fc.boolean(),
    accused: several(fc.tuple(accusedAge, entry), 1),
    victims: several(age, 0),
    date: fc.oneof(fc.constantFrom(...days), fc.constant({ from: "2008-02-10", to: "2008-02-20" })),
    country: fc.constantFrom("KH", "KH", "TH"),
    place: fc.constantFrom("phnom-penh", "province", undefined),
  }).map(({ accused, victims, date, country, place, facts: stated, ...options }) => ({
    ...options,
    input: {
      format: "chbab/case@1", id: "generated", asOf: "2013-01-01",
      accused: accused.map(([known], index) => ({ id: `A${index + 1}`, ...known })),
      victims: victims.map((known, index) => ({ id: `V${index + 1}`, ...known })),
      events: [{
        id: "E1", date, country, ...(place === undefined ? {} : { place }), facts: stated,
        accused: accused.map(([, { role, stage }], index) => ({ id: `A${index + 1}`, role, stage })),
        victims: victims.map((_, index) => `V${index + 1}`),
      }],
    },
  }));
}
