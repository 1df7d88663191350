import { test } from "@fast-check/vitest";
import { expect } from "vitest";
import { assess, type AssessOptions } from "./assess.js";
import { assessCompact } from "./compact.js";
import { built } from "./dev/generators/choices.js";
import { expectSame } from "./dev/generators/expect-same.js";
import { pickReadings } from "./dev/generators/readings.js";
import { partsOf } from "./dev/generators/sub-law.js";
import { typedCase } from "./dev/generators/typed-case.js";
import { compileLaw } from "./facts/compiled.js";
import { law as whole } from "./law/bundled.js";
import { parseCase } from "./parse-case.js";
import type { Case } from "./schema/case.js";

/** The same law as an object of its own, of which nothing is known yet. */
const afresh = (law: AssessOptions["law"]): AssessOptions["law"] => ({ ...law });

const laws = partsOf(whole, 4);

/** Some cases of one law under some options each, in an order in which what is kept of one may be taken for another. */
const setting = built(900, (choices) => {
  const law = choices.pick(laws);
  const charge = choices.pick(compileLaw(law).charges);
  const { case: given } = typedCase(law, { accused: 3, victims: 3, events: 2 }, choices, () => charge);
  const options = Array.from({ length: 2 }, () => ({ readings: { ...pickReadings(law, choices), ...(choices.chance(60) ? { "presumption-reach": "charging" } : {}) }, verifiedOnly: choices.chance(30), all: choices.chance(20) }));
  return Object.defineProperty({ given, options }, "law", { value: law }) as { given: object; options: typeof options; law: typeof law };
});

function accepted(given: object): Case | undefined {
  const parsed = parseCase(given);
  return parsed.ok ? parsed.case : undefined;
}

test.prop([setting], { numRuns: 20, interruptAfterTimeLimit: 20_000 })("what is kept of earlier cases, of other readings and of the same case gives the same as a law of which nothing is kept", ({ given, options, law }) => {
  const known = accepted(given);
  if (known === undefined) return;
  for (const chosen of [...options, ...options]) {
    expectSame(assess(known, { ...chosen, law }), assess(known, { ...chosen, law: afresh(law) }));
    expectSame(assessCompact(known, { ...chosen, law }), assessCompact(known, { ...chosen, law: afresh(law) }));
  }
});

test.prop([setting], { numRuns: 30, interruptAfterTimeLimit: 20_000 })("ages a year apart, other stages and roles, one accused without facts: cases that are nearly alike share nothing that differs", ({ given, options: [chosen], law }) => {
  const known = accepted(given);
  if (known === undefined || chosen === undefined) return;
  const text = JSON.stringify(known);
  const alike = [
    ...[-3, -2, -1, 1, 2].map((shift) => text.replaceAll(/"born":"(\d{4})/g, (_, year: string) => `"born":"${String(Number(year) + shift)}`)),
    text.replaceAll('"completed"', '"attempted"'), text.replaceAll('"co-perpetrator"', '"accomplice"'), text.replaceAll('"country":"KH"', '"country":"TH"'),
  ];
  const silent = known.accused.map(({ id }) => JSON.stringify({
    ...known, accused: known.accused.map((person) => (person.id === id ? { ...person, facts: undefined } : person)),
    events: known.events.map((event) => ({ ...event, accused: event.accused.map((entry) => (entry.id === id ? { ...entry, facts: undefined } : entry)), between: undefined })),
  }));
  for (const other of [...alike, ...silent]) {
    const changed = accepted(JSON.parse(other) as object);
    if (changed !== undefined) expectSame(assess(changed, { ...chosen, law }), assess(changed, { ...chosen, law: afresh(law) }));
  }
});

test.prop([setting], { numRuns: 30, interruptAfterTimeLimit: 20_000 })("who the people are decides nothing: with other ids the result is the same but for the ids", ({ given, options: [chosen], law }) => {
  const known = accepted(given);
  if (known === undefined) return;
  const renamed = accepted(JSON.parse(JSON.stringify(known).replaceAll(/"([AVE])(\d)/g, '"$1x$2')) as object);
  if (renamed === undefined) return;
  const one = JSON.stringify(assess(known, { ...chosen, law }));
  expect(JSON.stringify(assess(renamed, { ...chosen, law })).replaceAll(/"([AVE])x(\d)/g, '"$1$2')).toBe(one);
});

test.prop([setting], { numRuns: 8, interruptAfterTimeLimit: 20_000 })("what is kept of one law is never given for another", ({ given, options: [chosen] }) => {
  const known = accepted(given);
  if (known === undefined || chosen === undefined) return;
  for (const law of laws) expectSame(assess(known, { law, verifiedOnly: chosen.verifiedOnly }), assess(known, { law: afresh(law), verifiedOnly: chosen.verifiedOnly }));
});
