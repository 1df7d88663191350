import { describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { compactOf } from "../compact.js";
import { plainCase } from "../dev/generators/plain-case.js";
import { law } from "../law/bundled.js";
import type { Case } from "../schema/case.js";
import { statisticsSchema } from "../schema/statistics.js";
import { statistics } from "./statistics.js";
import { tallyOf } from "./tally.js";

const trafficked = ["conduct.remove", "means.deception", "purpose.prostitution"];
const adult = plainCase(trafficked, { born: "1980-01-01" });
const count = (...cases: readonly Case[]) => statistics(cases.map((given) => assess(given, { law })), { law });
const changed = (change: (given: Case) => Case): Case => change(structuredClone(adult));

describe("a count", () => {
  test("has the published shape, also of nothing", () => {
    for (const made of [count(), count(adult)]) expect(statisticsSchema.safeParse(made).error?.issues ?? []).toEqual([]);
  });

  test("is the same from whole results and from compact ones", () => {
    const cases = [adult, plainCase(["conduct.sexual-intercourse"], { born: "2001-01-01" }), plainCase([])];
    const whole = cases.map((given) => assess(given, { law }));
    expect(statistics(whole.map(compactOf), { law })).toEqual(statistics(whole, { law }));
  });

  test("counts a person once, however many charges and events", () => {
    const again = changed((given) => ({ ...given, events: [...given.events, ...given.events.map((event) => ({ ...event, id: "E2" }))] }));
    expect(count(again).total).toEqual({ cases: 1, victims: 1, perpetrators: 1 });
  });

  test("counts a victim who was found at one event of two", () => {
    const twice = (first: boolean, second: boolean) => changed((given) => ({ ...given, events: [first, second].flatMap((found, index) => given.events.map((event) => ({ ...event, id: `E${index}`, victims: [{ id: "V1", found }] }))) }));
    expect([count(twice(false, true)).total.victims, count(twice(false, false)).total.victims]).toEqual([1, 0]);
  });

  test("counts no victim of an event against whom nothing is made out", () => {
    const two = plainCase(["conduct.sexual-intercourse"], { born: "2001-01-01" });
    const given: Case = { ...two, victims: [...two.victims, { id: "V2", born: "1970-01-01" }], events: two.events.map((event) => ({ ...event, victims: [...event.victims, "V2"] })) };
    expect(count(given).total).toEqual({ cases: 1, victims: 1, perpetrators: 1 });
  });

  test("counts no accused against whom nothing is made out", () => {
    const given = changed((one) => ({ ...one, accused: [...one.accused, { id: "A2", facts: { "ground.no-intent": true } }], events: one.events.map((event) => ({ ...event, accused: [...event.accused, { id: "A2" }] })) }));
    expect(count(given).total.perpetrators).toBe(1);
  });

  test("counts legal persons apart", () => {
    const given = changed((one) => ({
      ...one, accused: [...one.accused, { id: "L1", legalPerson: true }],
      events: one.events.map((event) => ({ ...event, date: "2011-06-01", accused: [...event.accused.map((entry) => ({ ...entry, facts: { "accused.acts-as-organ-or-representative": true, "accused.acts-in-interest-of-legal-person": true } })), { id: "L1", through: [one.accused[0]?.id ?? ""] }] })),
    }));
    const made = count(given);
    expect([made.total.perpetrators, made.legalPersons]).toEqual([1, 1]);
  });

  test("names what was not counted by the most that its charges came to", () => {
    const open = plainCase(["conduct.remove"], { born: "1980-01-01" });
    const presumed: Case = { ...plainCase(["conduct.take-from-carer", "conduct.without-legal-authority"]), victims: [{ id: "V1", age: { verification: "pending", evidence: [{ id: "D1", kind: "physical-appearance", indicates: "child" }] } }] };
    expect(count(open, presumed, presumed, plainCase([])).notCounted).toEqual({ presumed: 2, undetermined: 1, noJurisdiction: 0, none: 1 });
    expect(count(open, presumed).total.cases).toBe(0);
  });

  test("counts neither a case nor a person under charges that Cambodian courts may not judge", () => {
    const judgedAbroad = { "jurisdiction.act-in-cambodia": false, "jurisdiction.final-foreign-judgment": true, "jurisdiction.foreign-penalty-served-or-barred": true };
    const foreign = (given: Case): Case => ({ ...given, accused: given.accused.map((one) => ({ ...one, nationality: "KH" })), events: given.events.map((event) => ({ ...event, date: "2012-06-01", country: "TH", facts: { ...event.facts, ...judgedAbroad } })) });
    const abroad = changed(foreign);
    expect(new Set(assess(abroad, { law }).charges.map(({ jurisdiction }) => jurisdiction.status))).toEqual(new Set(["closed"]));
    const made = count(abroad);
    expect([made.cases, made.total, made.withoutCategory, made.notCounted, made.legalPersons]).toEqual([1, { cases: 0, victims: 0, perpetrators: 0 }, [], { presumed: 0, undetermined: 0, noJurisdiction: 1, none: 0 }, 0]);
    // An accused of whom nothing else is charged is no perpetrator of the case that is counted.
    const home = changed((one) => ({
      ...one, accused: [...one.accused, { id: "A2", nationality: "KH" }], victims: [...one.victims, { id: "V2", born: "1980-01-01" }],
      events: [...one.events, ...foreign(one).events.map((event) => ({ ...event, id: "E2", accused: [{ id: "A2" }], victims: ["V2"] }))],
    }));
    expect(count(home).total).toEqual({ cases: 1, victims: 1, perpetrators: 1 });
    expect(statistics([compactOf(assess(home, { law })), compactOf(assess(abroad, { law }))], { law })).toEqual(count(home, abroad));
  });

  test("keeps a case whose principal charge has no category out of the rows", () => {
    const given = plainCase(["conduct.solicit-in-public"], { born: "1980-01-01" });
    const made = count(given);
    expect([made.total.cases, made.withoutCategory.map(({ offence, cases }) => [offence, cases])]).toEqual([0, [["lshtse-2008.art-24", 1]]]);
  });

  test("tells of ids that repeat and of inputs that were refused", () => {
    const tally = tallyOf({ law });
    for (const given of [adult, adult, { ...adult, id: "other" }]) tally.add(assess(given, { law }));
    tally.refuse();
    expect(tally.statistics()).toMatchObject({ cases: 3, repeatedIds: 1, refused: 1, total: { cases: 3 } });
  });

  test("names every value of a reading under which its results were made", () => {
    const result = assess(adult, { law });
    const under = (readings: Readonly<Record<string, string>>) => ({ ...result, law: { ...result.law, readings } });
    expect(statistics([under({ b: "2", a: "1" }), under({ b: "1" }), under({})], { law }).readings).toEqual({ a: ["1"], b: ["1", "2"] });
  });

  test("refuses a result of another law: its offences cannot be told", () => {
    const result = assess(adult, { law });
    expect(() => statistics([{ ...result, law: { ...result.law, sha256: "0".repeat(64) } }], { law })).toThrow(RangeError);
  });
});
