import { test } from "@fast-check/vitest";
import { expect } from "vitest";
import { assess } from "../assess.js";
import { compactOf } from "../compact.js";
import { built } from "../dev/generators/choices.js";
import { partsOf } from "../dev/generators/sub-law.js";
import { typedCase } from "../dev/generators/typed-case.js";
import { compileLaw } from "../facts/compiled.js";
import { law as whole } from "../law/bundled.js";
import { parseCase } from "../parse-case.js";
import { statisticsSchema, type Counts, type Statistics } from "../schema/statistics.js";
import { statistics } from "./statistics.js";

const caseload = built(2500, (choices) => {
  const law = choices.pick(partsOf(whole, 4));
  const cases = Array.from({ length: choices.pick([1, 2, 3, 4]) }, () => typedCase(law, { accused: 2, victims: 2, events: 2 }, choices, () => choices.pick(compileLaw(law).charges)).case);
  return Object.defineProperty({ cases }, "law", { value: law }) as { readonly cases: typeof cases; readonly law: typeof law };
});

const plus = (a: Counts, b: Counts): Counts => ({ cases: a.cases + b.cases, victims: a.victims + b.victims, perpetrators: a.perpetrators + b.perpetrators });
const countsOf = ({ cases, victims, perpetrators }: Counts): Counts => ({ cases, victims, perpetrators });
const nothing: Counts = { cases: 0, victims: 0, perpetrators: 0 };
const everything = ({ total, withoutCategory }: Statistics): Counts => withoutCategory.map(countsOf).reduce(plus, total);

test.prop([caseload], { numRuns: 60, interruptAfterTimeLimit: 40_000 })("counts add up, whatever the order, and are the same from compact results", ({ cases, law }) => {
  const results = cases.flatMap((given) => {
    const parsed = parseCase(given, { law });
    return parsed.ok ? [assess(parsed.case, { law })] : [];
  });
  const all = statistics(results, { law });
  expect(statisticsSchema.safeParse(all).error?.issues ?? []).toEqual([]);
  // Every case once: in a row, without a category, or not counted.
  const { presumed, undetermined, noJurisdiction, none } = all.notCounted;
  expect(everything(all).cases + presumed + undetermined + noJurisdiction + none).toBe(all.cases);
  expect(all.cases).toBe(results.length);
  expect(all.rows.map(countsOf).reduce(plus, nothing)).toEqual(all.total);
  // No more people than the cases have.
  const people = (role: "victim" | "accused") => results.reduce((sum, { ages }) => sum + new Set(ages.filter((age) => age.role === role).map(({ person }) => person)).size, 0);
  expect(everything(all).victims).toBeLessThanOrEqual(people("victim"));
  expect(everything(all).perpetrators).toBeLessThanOrEqual(people("accused"));

  expect(statistics(results.toReversed(), { law })).toEqual(all);
  expect(statistics(results.map(compactOf), { law })).toEqual(all);
  const singly = results.map((result) => everything(statistics([result], { law })));
  expect(singly.reduce(plus, nothing)).toEqual(everything(all));
  for (const counts of singly) expect([0, 1]).toContain(counts.cases);
});
