import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { assess } from "./assess.js";
import { built, type Choices } from "./dev/generators/choices.js";
import { damaged } from "./dev/generators/damaged.js";
import { sameCharge } from "./dev/generators/information.js";
import { pickReadings } from "./dev/generators/readings.js";
import { caseShuffled } from "./dev/generators/shuffled.js";
import { frozen, trapped } from "./dev/generators/trapped.js";
import { typedCases, type TypedCase } from "./dev/generators/typed-case.js";
import { wildCases } from "./dev/generators/wild-case.js";
import { law } from "./law/bundled.js";
import { parseCase } from "./parse-case.js";
import { assessmentSchema, type Charge } from "./schema/assessment.js";
import type { Case } from "./schema/case.js";

const shape = { accused: 3, victims: 3, events: 2 };
const typed = typedCases(law, shape);
const wild = wildCases(law);
const anyCase = fc.oneof(typed.map((generated) => generated.case), wild);
const readings = built(60, (choices) => pickReadings(law, choices));
/** Choices that a failure does not print. */
const order = built(400, (choices): Choices => Object.defineProperties({ ...choices }, { [fc.toStringMethod]: { value: () => "order" } }));
const all = { law, all: true } as const;

describe("the generated cases prove something", () => {
  test("at least one in ten looked-at charges is made out, one in ten open, one in ten not made out", () => {
    const cases: readonly TypedCase[] = fc.sample(typed, { numRuns: 400, seed: 2008 });
    const found = cases.flatMap(({ case: given, targets }) => {
      const { charges } = assess(given, all);
      return targets.flatMap((target) => charges.filter(({ offence, event, accused, victim }) => offence === target.charge && event === target.event && accused === target.accused && victim === target.victim));
    });
    for (const status of ["made-out", "undetermined", "not-made-out"]) expect(found.filter((charge) => charge.status === status).length / found.length, status).toBeGreaterThanOrEqual(0.1);
    const ages = cases.flatMap(({ case: given }) => assess(given, { law }).ages);
    for (const years of [14, 15, 17, 18]) expect(ages.filter((age) => age.years?.[0] === years).length / ages.length, String(years)).toBeGreaterThanOrEqual(0.03);
  });
  test("every generated case is one that a caller may give", () => {
    for (const { case: given } of fc.sample(typed, { numRuns: 200, seed: 2008 })) expect(parseCase(given)).toMatchObject({ ok: true });
    const parsed = fc.sample(wild, { numRuns: 200, seed: 2008 }).map((given) => parseCase(given).ok);
    expect(parsed.filter(Boolean).length / parsed.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe("totality", () => {
  test.prop([anyCase, readings, fc.boolean()], { numRuns: 200 })("any case that is accepted is assessed without throwing, and the result has its shape", (given, chosen, verifiedOnly) => {
    const parsed = parseCase(given);
    fc.pre(parsed.ok);
    if (!parsed.ok) return;
    const found = assess(parsed.case, { ...all, readings: chosen, verifiedOnly });
    expect(assessmentSchema.safeParse(found).error?.issues ?? []).toEqual([]);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
  test.prop([damaged(anyCase)], { numRuns: 1000 })("any JSON value is a case or is refused with reasons, and what is accepted is assessed", (given) => {
    const parsed = parseCase(given as object);
    if (parsed.ok) expect(assess(parsed.case, { law }).case).toBe(parsed.case.id);
    else expect(parsed.issues.length).toBeGreaterThan(0);
  });
  test.prop([fc.oneof(fc.string(), fc.uint8Array(), fc.json())], { numRuns: 500 })("any text and any bytes are a case or are refused with reasons", (given) => {
    const parsed = parseCase(given);
    expect(parsed.ok || parsed.issues.length > 0).toBe(true);
  });
});

describe("order and repetition", () => {
  test.prop([anyCase, readings, order], { numRuns: 150 })("the order of keys, accused, victims and events changes no byte of the result", (given, chosen, choices) => {
    const shuffled = caseShuffled(given, choices);
    expect(JSON.stringify(assess(shuffled, { ...all, readings: chosen }))).toBe(JSON.stringify(assess(given, { ...all, readings: chosen })));
  });
  test.prop([anyCase], { numRuns: 300 })("reading a case that was read changes nothing", (given) => {
    const once = parseCase(given);
    fc.pre(once.ok);
    if (!once.ok) return;
    expect(parseCase(once.case)).toEqual(once);
    expect(parseCase(JSON.stringify(once.case))).toEqual(once);
  });
  test.prop([anyCase], { numRuns: 200 })("charges come in the order of accused, event, victim and offence, none of them twice", (given) => {
    const keys = assess(given, all).charges.map(({ accused, event, victim, offence }) => [accused, event, victim ?? "", offence].join("\0"));
    expect(keys).toEqual([...new Set(keys)].toSorted((left, right) => (left < right ? -1 : 1)));
  });
});

describe("independence", () => {
  const chargesOf = (given: Case) => assess(given, all).charges;
  const ofOne = (charges: readonly Charge[], victim: string) => charges.filter((charge) => charge.victim === victim);

  test.prop([anyCase], { numRuns: 120 })("each victim gives the charges that the case with that victim alone gives, relations included", (given) => {
    const whole = chargesOf(given);
    for (const { id } of given.victims) expect(ofOne(whole, id)).toEqual(ofOne(chargesOf(withVictims(given, [id])), id));
  });
  test.prop([anyCase], { numRuns: 120 })("a perpetrator's charges do not depend on who else is accused", (given) => {
    const whole = chargesOf(given);
    for (const { id } of given.accused) {
      const alone = chargesOf(withAccused(given, id)).filter(({ role }) => role === "perpetrator" || role === "co-perpetrator");
      expect(alone).toEqual(alone.map((charge) => sameCharge(charge, whole)));
    }
  });
  test.prop([typed], { numRuns: 120 })("an event gives the charges that the case with that event alone gives", ({ case: given }) => {
    // A stated age counts from the first event: leaving that out would make the person younger.
    const dated = { ...given, accused: given.accused.map(({ ageYears, ...person }) => ({ ...person, ...(ageYears == null ? {} : { born: "1980-01-01" }) })) };
    const whole = chargesOf(dated);
    for (const event of dated.events) expect(chargesOf({ ...dated, events: [event] })).toEqual(whole.filter((charge) => charge.event === event.id));
  });
});

describe("purity", () => {
  test.prop([anyCase, readings], { numRuns: 150 })("a frozen case and a frozen law are accepted and stay as they were; no clock, chance, environment or output is touched; two runs give the same bytes", (given, chosen) => {
    const before = JSON.stringify(given);
    frozen(given);
    frozen(law);
    const [first, second] = trapped(() => [JSON.stringify(assess(given, { ...all, readings: chosen })), JSON.stringify(assess(given, { ...all, readings: chosen }))]);
    expect(second).toBe(first);
    expect(JSON.stringify(given)).toBe(before);
  });
  test("the zone and the language of the process change no byte", () => {
    const cases = fc.sample(anyCase, { numRuns: 25, seed: 7 });
    const kept = { ...process.env };
    const results = [["UTC", "en_US.UTF-8"], ["Asia/Phnom_Penh", "km_KH.UTF-8"], ["America/Los_Angeles", "th_TH.UTF-8"]].map(([zone, language]) => {
      Object.assign(process.env, { TZ: zone, LANG: language, LC_ALL: language });
      return cases.map((given) => JSON.stringify(assess(given, all)));
    });
    for (const name of ["TZ", "LANG", "LC_ALL"]) {
      if (kept[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = kept[name];
    }
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });
});

function withVictims(given: Case, ids: readonly string[]): Case {
  const idOf = (victim: Case["events"][number]["victims"][number]) => (typeof victim === "string" ? victim : victim.id);
  return {
    ...given,
    victims: given.victims.filter(({ id }) => ids.includes(id)),
    events: given.events.map((event) => ({
      ...event,
      victims: event.victims.filter((victim) => ids.includes(idOf(victim))),
      ...(event.between == null ? {} : { between: event.between.filter(({ victim }) => ids.includes(victim)) }),
    })),
  };
}

function withAccused(given: Case, id: string): Case {
  return {
    ...given,
    accused: given.accused.filter((person) => person.id === id),
    events: given.events.map((event) => ({
      ...event,
      accused: event.accused.filter((entry) => entry.id === id),
      ...(event.between == null ? {} : { between: event.between.filter(({ accused }) => accused === id) }),
    })),
  };
}
