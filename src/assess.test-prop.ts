import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { assess } from "./assess.js";
import { built, hiddenChoices, type Choices } from "./dev/generators/choices.js";
import { damaged } from "./dev/generators/damaged.js";
import { expectSame } from "./dev/generators/expect-same.js";
import { foundCharges } from "./dev/generators/found-charges.js";
import { sameCharge } from "./dev/generators/information.js";
import { pickReadings } from "./dev/generators/readings.js";
import { caseShuffled } from "./dev/generators/shuffled.js";
import { onlyAccused, onlyVictim } from "./dev/generators/narrowed.js";
import { partsOf } from "./dev/generators/sub-law.js";
import { frozen, trapped } from "./dev/generators/trapped.js";
import { typedCase } from "./dev/generators/typed-case.js";
import { wildCase } from "./dev/generators/wild-case.js";
import { compileLaw } from "./facts/compiled.js";
import { law as whole } from "./law/bundled.js";
import type { Law } from "./law/law.js";
import { parseCase } from "./parse-case.js";
import { assessmentSchema } from "./schema/assessment.js";
import type { Case } from "./schema/case.js";

/** A case with the few offences of the law that its facts are drawn from, and readings; what is not the case's is not printed. */
interface Setting {
  readonly case: Case;
  readonly readings: Readonly<Record<string, string>>;
  readonly law: Law;
  readonly choices: Choices;
}

const OFFENCES = 4;
const shape = { accused: 3, victims: 2, events: 2 };
const setting = (choices: Choices, law: Law, given: Case): Setting =>
  Object.defineProperties({ case: given, readings: pickReadings(law, choices) }, { law: { value: law }, choices: { value: hiddenChoices(choices) } }) as Setting;
const typed = built(900, (choices) => {
  const law = choices.pick(partsOf(whole, OFFENCES));
  return setting(choices, law, typedCase(law, shape, choices, () => choices.pick(compileLaw(law).charges)).case);
});
const wild = built(1200, (choices) => setting(choices, choices.pick(partsOf(whole, OFFENCES)), wildCase(whole, choices)));
const any = fc.oneof(typed, wild);
const assessed = ({ case: given, law, readings }: Setting) => assess(given, { law, readings, all: true });
/** Enough to shrink a failure; a run that passes takes far less. */
const within = { interruptAfterTimeLimit: 30_000 };

describe("silence is explained", () => {
  test.prop([any, fc.boolean()], { numRuns: 150, ...within })("where nothing is suggested for an accused in an event a notice says why", ({ case: given, law, readings }, verifiedOnly) => {
    const { charges, notices } = assess(given, { law, readings, verifiedOnly });
    const here = (event: string, accused: string) => notices.filter((notice) => notice.event === event && (notice.accused === accused || notice.code === "not-in-force"));
    const leftOut = notices.some(({ code }) => code === "verified-only-left-out");
    for (const event of given.events) for (const { id } of event.accused) {
      if (!leftOut && !charges.some((charge) => charge.event === event.id && charge.accused === id)) expect(here(event.id, id).length, `${id} in ${event.id}`).toBeGreaterThan(0);
    }
  });
});

describe("totality", () => {
  test.prop([any, fc.boolean()], { numRuns: 200, ...within })("any case that is accepted is assessed without throwing, and the result has its shape", ({ case: given, law, readings }, verifiedOnly) => {
    const parsed = parseCase(given);
    fc.pre(parsed.ok);
    if (!parsed.ok) return;
    const found = assess(parsed.case, { law, readings, verifiedOnly, all: true, at: "2020-02-29T12:00+07:00" });
    expect(assessmentSchema.safeParse(found).error?.issues ?? []).toEqual([]);
    expectSame(JSON.parse(JSON.stringify(found)), found);
  });
  test.prop([damaged(any.map((given) => given.case))], { numRuns: 500, ...within })("any JSON value is a case or is refused with reasons, and what is accepted is assessed", (given) => {
    const parsed = parseCase(given as object);
    if (parsed.ok) expect(assess(parsed.case, { law: partsOf(whole, OFFENCES)[0] ?? whole }).case).toBe(parsed.case.id);
    else expect(parsed.issues.length).toBeGreaterThan(0);
  });
  test.prop([fc.oneof(fc.string(), fc.uint8Array(), fc.json())], { numRuns: 500 })("any text and any bytes are a case or are refused with reasons", (given) => {
    const parsed = parseCase(given);
    expect(parsed.ok || parsed.issues.length > 0).toBe(true);
  });
});

describe("order and repetition", () => {
  test.prop([any], { numRuns: 200, ...within })("the order of keys, accused, victims and events changes no byte of the result", (given) => {
    const shuffled = { ...given, law: given.law, case: caseShuffled(given.case, given.choices) } as Setting;
    const [before, after] = [assessed(given), assessed(shuffled)];
    expectSame(after, before);
    expect(JSON.stringify(after) === JSON.stringify(before)).toBe(true);
  });
  test.prop([any], { numRuns: 300 })("reading a case that was read changes nothing", ({ case: given }) => {
    const once = parseCase(given);
    fc.pre(once.ok);
    if (!once.ok) return;
    expect(parseCase(once.case)).toEqual(once);
    expect(parseCase(JSON.stringify(once.case))).toEqual(once);
  });
  test.prop([any], { numRuns: 200, ...within })("charges come in the order of accused, event, victim and offence, none of them twice", (given) => {
    const keys = assessed(given).charges.map(({ accused, event, victim, offence }) => [accused, event, victim ?? "", offence].join("\0"));
    expect(keys).toEqual([...new Set(keys)].toSorted((left, right) => (left < right ? -1 : 1)));
  });
});

describe("independence", () => {
  test.prop([any], { numRuns: 200, ...within })("each victim gives the charges that the case with that victim alone gives, relations included", ({ case: given, law, readings }) => {
    const all = foundCharges(given, law, readings);
    for (const { id } of given.victims) {
      const alone = foundCharges(onlyVictim(given, id), law, readings).filter(({ victim }) => victim === id);
      expectSame(alone, all.filter(({ victim }) => victim === id));
    }
  });
  test.prop([any], { numRuns: 200, ...within })("a perpetrator's charges do not depend on who else is accused", ({ case: given, law, readings }) => {
    const all = foundCharges(given, law, readings);
    for (const { id } of given.accused) {
      const alone = foundCharges(onlyAccused(given, id), law, readings).filter(({ role }) => role === "perpetrator" || role === "co-perpetrator");
      expectSame(alone, alone.map((charge) => sameCharge(charge, all)));
    }
  });
  test.prop([any], { numRuns: 200, ...within })("an event gives the charges that the case with that event alone gives", ({ case: given, law, readings }) => {
    // A stated age counts from the first event: leaving that event out would make the person younger.
    const dated = { ...given, accused: given.accused.map((person) => ({ ...person, ageYears: null })) };
    const all = foundCharges(dated, law, readings);
    for (const event of dated.events) expectSame(foundCharges({ ...dated, events: [event] }, law, readings), all.filter((charge) => charge.event === event.id));
  });
});

describe("purity", () => {
  test.prop([any], { numRuns: 200, ...within })("a frozen case and a frozen law are accepted and stay as they were", (given) => {
    const before = JSON.stringify(given.case);
    frozen(given.law);
    assessed({ ...given, law: given.law, case: frozen(given.case) });
    expect(JSON.stringify(given.case)).toBe(before);
  });
  test.prop([any], { numRuns: 200, ...within })("no chance, environment, network or output is touched, and whatever a clock shows, the bytes are the same", (given) => {
    // Once in the open: the library for zones asks the runtime for a zone's rules the first time, and keeps them.
    const open = JSON.stringify(assessed(given));
    for (const clock of [0, 1e12]) expect(trapped(() => JSON.stringify(assessed(given)), clock) === open).toBe(true);
  });
  test.prop([any], { numRuns: 200, ...within })("without stays in custody, of which the hours are counted, no clock is touched at all", (given) => {
    expect(() => trapped(() => assessed({ ...given, law: given.law, case: { ...given.case, custody: [] } }))).not.toThrow();
  });
  test("the zone and the language of the process change no byte", () => {
    const cases = fc.sample(any, { numRuns: 40, seed: 7 });
    const kept = { ...process.env };
    const results = [["UTC", "en_US.UTF-8"], ["Asia/Phnom_Penh", "km_KH.UTF-8"], ["America/Los_Angeles", "th_TH.UTF-8"]].map(([zone, language]) => {
      Object.assign(process.env, { TZ: zone, LANG: language, LC_ALL: language });
      return cases.map((given) => JSON.stringify(assessed(given)));
    });
    for (const name of ["TZ", "LANG", "LC_ALL"]) {
      if (kept[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = kept[name];
    }
    expectSame(results[1], results[0]);
    expectSame(results[2], results[0]);
  });
  test("the whole law gives for each offence what that part of the law gives", () => {
    for (const given of fc.sample(typed, { numRuns: 8, seed: 11 })) {
      const offences = new Set(given.law.offences.map(({ id }) => id));
      const bare = (law: Law) => foundCharges(given.case, law, given.readings).filter(({ offence }) => offences.has(offence.split(".").slice(0, 2).join("."))).map((charge) => ({ ...charge, relations: [] }));
      expectSame(bare(given.law), bare(whole));
    }
  });
});
