import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { built } from "./dev/generators/choices.js";
import { defenceFacts } from "./dev/generators/defence-facts.js";
import { foundCharges } from "./dev/generators/found-charges.js";
import { WITHOUT_PRESUMPTIONS } from "./dev/generators/readings.js";
import { typedCase } from "./dev/generators/typed-case.js";
import { fallenBounds, heaviestOf, isStanding } from "./dev/severity/bounds.js";
import { compileLaw } from "./facts/compiled.js";
import { law } from "./law/bundled.js";
import type { Charge } from "./schema/assessment.js";
import type { Case } from "./schema/case.js";

const { charges: known } = compileLaw(law);
const exculpating = new Set(known.flatMap(({ id }) => [...defenceFacts(law, id)]));
const cases = built(400, (choices) => typedCase(law, { accused: 1, victims: 1, events: 1, plain: true, without: (fact) => exculpating.has(fact) }, choices, () => choices.pick(known)).case);

function withVictimAged(given: Case, years: number): Case {
  const [event] = given.events;
  const day = event === undefined ? "2012-06-01" : typeof event.date === "string" ? event.date : event.date.from;
  return { ...given, victims: given.victims.map(({ id, facts, nationality }) => ({ id, ...(facts == null ? {} : { facts }), ...(nationality == null ? {} : { nationality }), born: `${Number(day.slice(0, 4)) - years}-01-01` })) };
}

describe("property 15, for cases of every kind", () => {
  test.prop([cases, fc.constantFrom([18, 16], [16, 14], [18, 14])], { numRuns: 250, interruptAfterTimeLimit: 60_000 })("a younger victim takes no charge away and lowers no bound of one; the heaviest charge carries no less imprisonment", (given, [older = 18, younger = 14]) => {
    const [before, after] = [older, younger].map((years) => foundCharges(withVictimAged(given, years), law, WITHOUT_PRESUMPTIONS)) as [readonly Charge[], readonly Charge[]];
    for (const charge of before.filter(isStanding)) {
      const other = after.find(({ offence, victim }) => offence === charge.offence && victim === charge.victim);
      expect(other !== undefined && isStanding(other), charge.offence).toBe(true);
      if (other !== undefined) expect(fallenBounds(charge.penalty.statutory, other.penalty.statutory)).toEqual([]);
    }
    const [heaviest, then] = [heaviestOf(before), heaviestOf(after)];
    if (heaviest === undefined || then === undefined) return;
    // Another act may give the heavier charge without a fine, beside which the lighter one stands with its own.
    expect(fallenBounds(heaviest.penalty.statutory, then.penalty.statutory).filter((bound) => bound.startsWith("imprisonment"))).toEqual([]);
  });
});
