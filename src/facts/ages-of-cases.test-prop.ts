import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { findAges } from "../age/find-ages.js";
import { assess } from "../assess.js";
import { built, type Choices } from "../dev/generators/choices.js";
import { pickBirth, pickDay } from "../dev/generators/days.js";
import { expectSame } from "../dev/generators/expect-same.js";
import { slowAge } from "../dev/generators/slow-age.js";
import { onlyOffences } from "../dev/generators/sub-law.js";
import { law } from "../law/bundled.js";
import type { Case } from "../schema/case.js";
import { addDays } from "../time/calendar.js";
import { compileLaw } from "./compiled.js";

const part = onlyOffences(law, ["lshtse-2008.art-34", "lshtse-2008.art-42", "lshtse-2008.art-24"]);
const rules = ["1-march", "28-february"] as const;
const lineYears = [14, 15, 17, 18];

/** Births and events beside the birthdays on which a line of age is passed, a day before and a day after, 29 February among them. */
function aroundABirthday(choices: Choices): { readonly born: string; readonly on: string } {
  const on = pickDay(law, choices);
  const born = pickBirth(choices.chance(70) ? choices.pick(lineYears) : choices.next(60), on, choices);
  const beside = addDays(on, choices.pick([0, -1, 1]));
  return { born, on: beside < born ? born : beside };
}
const birthday = built(20, aroundABirthday);
const rule = fc.constantFrom(...rules);

function caseOf(born: string, date: Case["events"][number]["date"], extra: Partial<Case> = {}): Case {
  return {
    format: "chbab/case@1", id: "c", accused: [{ id: "A1", born }], victims: [{ id: "V1", born }], ...extra,
    events: [{ id: "E1", date, country: "KH", place: "phnom-penh", accused: [{ id: "A1" }], victims: ["V1"], facts: { "conduct.sexual-intercourse": true, "conduct.give-or-promise-value": true, "conduct.solicit-in-public": true, "accused.knows-minority": true } }],
  };
}
const compiled = compileLaw(part);
const agesOf = (given: Case, february: (typeof rules)[number]) => findAges(compiled, given, { ...compiled.defaults, "minor-born-29-february": february }).findings;

describe("age", () => {
  test.prop([birthday, rule], { numRuns: 1000 })("is the number of birthdays that have come, of victim and accused, and each line is passed on its birthday", ({ born, on }, february) => {
    const age = slowAge(born, on, february);
    const [accused, victim] = agesOf(caseOf(born, on), february);
    expect(accused).toMatchObject({ role: "accused", years: [age, age], minor: { value: age < 18 }, under14: { value: age < 14 } });
    expect(victim).toMatchObject({ role: "victim", years: [age, age], minor: { value: age < 18 }, under15: { value: age < 15 } });
  });
  test.prop([birthday, fc.nat(1500), rule], { numRuns: 500 })("never falls as the date of the event grows", ({ born, on }, days, february) => {
    const [earlier, later] = [on, addDays(on, days)].map((day) => agesOf(caseOf(born, day), february)[0]?.years?.[0] ?? -1);
    expect(later).toBeGreaterThanOrEqual(earlier ?? -1);
  });
  test.prop([birthday, fc.nat(800), rule], { numRuns: 1000 })("over a span of days is open at a line exactly if the span straddles that birthday", ({ born, on }, days, february) => {
    const to = addDays(on, days);
    const [low, high] = [slowAge(born, on, february), slowAge(born, to, february)];
    const below = (line: number) => (high < line ? true : low >= line ? false : null);
    const [accused, victim] = agesOf(caseOf(born, { from: on, to }), february);
    expect(accused).toMatchObject({ years: [low, high], minor: { value: below(18) }, under14: { value: below(14) } });
    expect(victim).toMatchObject({ minor: { value: below(18) }, under15: { value: below(15) } });
  });
  test.prop([birthday, rule], { numRuns: 500 })("stated in years is that age on the day of the first event, and may be one more a year later", ({ born, on }, february) => {
    const years = slowAge(born, on, february);
    const second = addDays(on, 365);
    const given = caseOf(born, on, { accused: [{ id: "A1", ageYears: years }] });
    const [first] = given.events;
    if (first === undefined) return;
    const found = agesOf({ ...given, events: [first, { ...first, id: "E2", date: second }] }, february).filter(({ role }) => role === "accused");
    expect(found.map(({ event, years: known }) => [event, known])).toEqual([["E1", [years, years]], ["E2", expect.arrayContaining([years + 1])]]);
  });
  test.prop([birthday, fc.option(fc.integer({ min: 0, max: 6000 }))], { numRuns: 300 })("is taken at the date of the event: the date of assessment changes no age and nothing in what is charged", ({ born, on }, days) => {
    const at = (asOf: string | null) => {
      const { ages, charges } = assess(caseOf(born, on, { asOf }), { law: part, all: true });
      // Limitation and the milder law are about the date of assessment.
      return { ages, charges: charges.map((charge) => ({ ...charge, limitation: null, milderLaw: null })) };
    };
    expectSame(at(days === null ? "2100-12-31" : addDays(on, days)), at(null));
  });
});

describe("what turns on age turns on the birthday", () => {
  test.prop([birthday, rule], { numRuns: 500 })("intercourse with a person under 15, purchase of a child's prostitution, soliciting by a minor", ({ born, on }, february) => {
    const age = slowAge(born, on, february);
    const charges = assess(caseOf(born, on), { law: part, readings: { "minor-born-29-february": february }, all: true }).charges;
    fc.pre(charges.length > 0);
    const statusOf = (offence: string) => charges.find((charge) => charge.offence === offence);
    expect(statusOf("lshtse-2008.art-42")?.status).toBe(age < 15 ? "made-out" : "not-made-out");
    expect(statusOf("lshtse-2008.art-34")).toMatchObject(age < 15 ? { status: "made-out", band: "under-fifteen" } : age < 18 ? { status: "made-out", band: "fifteen-or-over" } : { status: "not-made-out" });
    expect(statusOf("lshtse-2008.art-24")).toMatchObject(age < 18 ? { status: "not-made-out", reason: "exempt" } : { status: "made-out" });
  });
});
