import { test } from "@fast-check/vitest";
import { expect } from "vitest";
import { assess } from "../assess.js";
import { built } from "../dev/generators/choices.js";
import { pickReadings } from "../dev/generators/readings.js";
import { partsOf } from "../dev/generators/sub-law.js";
import { typedCase } from "../dev/generators/typed-case.js";
import { compileLaw } from "../facts/compiled.js";
import { law as whole } from "../law/bundled.js";
import type { Law } from "../law/law.js";
import { parseCase } from "../parse-case.js";
import type { Case } from "../schema/case.js";
import { caseChange, type ChargeChange } from "../schema/comparison.js";
import { compareAssessments } from "./compare-assessments.js";
import { isSuggested } from "./compare-charges.js";
import { compareLaws } from "./compare-laws.js";
import { summaryOf } from "./summary.js";

const setting = built(900, (choices) => {
  const law = choices.pick(partsOf(whole, 4));
  // Other offences, or the same ones read otherwise: for a comparison both are other rules.
  const other = choices.chance(40) ? choices.pick(partsOf(whole, 4)) : law;
  const side = (of: Law): Side => Object.defineProperty({ readings: pickReadings(of, choices), verifiedOnly: choices.chance(20) }, "law", { value: of }) as unknown as Side;
  const { case: given } = typedCase(law, { accused: 2, victims: 2, events: 2 }, choices, () => choices.pick(compileLaw(choices.chance(50) ? law : other).charges));
  return { case: given, before: side(law), after: side(other) };
});

interface Side {
  readonly law: Law;
  readonly readings: Readonly<Record<string, string>>;
  readonly verifiedOnly: boolean;
}

const assessed = (given: Case, { law, readings, verifiedOnly }: Side) => assess(given, { law, readings, verifiedOnly, all: true });
const between = (given: Case, before: Side, after: Side) =>
  compareAssessments(assessed(given, before), assessed(given, after), { change: compareLaws(before.law, after.law), laws: [before.law, after.law] });
const turned = ({ change, status, applied, differs, ...rest }: ChargeChange) => ({
  frame: [rest.accused, rest.event, rest.victim, rest.offence],
  change: change === "appears" ? "disappears" : change === "disappears" ? "appears" : change,
  status: { before: status.after, after: status.before }, applied: { before: applied.after, after: applied.before },
  differs: differs.map(({ what, before, after }) => ({ what, before: after, after: before })),
});
const plain = ({ change, status, applied, differs, ...rest }: ChargeChange) => ({ frame: [rest.accused, rest.event, rest.victim, rest.offence], change, status, applied, differs });

test.prop([setting], { numRuns: 80, interruptAfterTimeLimit: 40_000 })("a comparison names exactly the suggested charges that are not the same, and turned round it is its mirror image", ({ case: given, before, after }) => {
  const parsed = parseCase(given, { law: before.law });
  if (!parsed.ok || !parseCase(given, { law: after.law }).ok) return;
  const found = between(parsed.case, before, after);
  expect(caseChange.safeParse(found).error?.issues ?? []).toEqual([]);
  expect(between(parsed.case, after, before).charges.map(plain)).toEqual(found.charges.map(turned));
  expect(between(parsed.case, before, before)).toEqual({ case: parsed.case.id, charges: [], sentence: [] });

  const suggested = (side: Side) => new Map(summaryOf(assessed(parsed.case, side)).charges.filter(isSuggested).map((charge) => [[charge.accused, charge.event, charge.victim, charge.offence].join(" "), charge]));
  const [old, current] = [suggested(before), suggested(after)];
  const come = [...current.keys()].filter((key) => !old.has(key)).length;
  const gone = [...old.keys()].filter((key) => !current.has(key)).length;
  expect([found.charges.filter(({ change }) => change === "appears").length, found.charges.filter(({ change }) => change === "disappears").length]).toEqual([come, gone]);
  const figures = (charge: unknown) => JSON.stringify(charge, ["status", "statutory", "applied", "ifMitigated", "imprisonment", "fine", "min", "max", "class", "form", "band"]);
  const changed = [...current].filter(([key, charge]) => old.has(key) && figures(old.get(key)) !== figures(charge)).map(([key]) => key);
  const named = new Set(found.charges.map((one) => [one.accused, one.event, one.victim, one.offence].join(" ")));
  expect(changed.filter((key) => !named.has(key))).toEqual([]);
});
