import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { assess } from "../assess.js";
import { law } from "../law/bundled.js";
import type { Case } from "../schema/case.js";
import { addDays, addYears } from "../time/calendar.js";

/** Acts, purposes and circumstances of charges with and without a line of age. */
const facts = fc.record(Object.fromEntries([
  "conduct.remove", "conduct.take-from-carer", "conduct.without-legal-authority", "conduct.recruit", "conduct.sexual-intercourse", "conduct.other-sexual-conduct", "conduct.give-or-promise-value",
  "conduct.indecent-act", "conduct.penetrate", "conduct.deliver-control", "means.deception", "means.force", "purpose.prostitution", "purpose.sexual-desire", "circumstance.value-exchanged",
  "victim.under-custody-or-curatorship", "accused.keeps-victim-under-control", "accused.proves-belief-adult",
].map((id) => [id, fc.option(fc.boolean(), { nil: null })])));
/** Days of birthdays on which every text of the law is in force. */
const birthday = fc.record({ day: fc.nat(1000).map((days) => addDays("2011-03-01", days)), line: fc.constantFrom(15, 18), before: fc.integer({ min: 1, max: 40 }), after: fc.nat(40) });

function charges(born: string, date: Case["events"][number]["date"], stated: Readonly<Record<string, boolean | null>>) {
  const known = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null)) as Readonly<Record<string, boolean>>;
  return assess({
    format: "chbab/case@1", id: "worlds", accused: [{ id: "A1", born: "1970-01-01" }], victims: [{ id: "V1", born }],
    events: [{ id: "E1", date, country: "KH", place: "phnom-penh", accused: [{ id: "A1" }], victims: ["V1"], facts: known }],
  }, { law, all: true }).charges;
}

describe("an age that the day of the event leaves undecided at a line", () => {
  test.prop([birthday, facts], { numRuns: 25 })("leaves a charge definite where both ages agree, and shows both where they do not", ({ day, line, before, after }, stated) => {
    const born = addYears(day, -line, "1-march");
    const [from, to] = [addDays(day, -before), addDays(day, after)];
    const [child, adult] = [charges(born, from, stated), charges(born, to, stated)];
    for (const charge of charges(born, { from, to }, stated)) {
      const [younger, older] = [child, adult].map((found) => found.find(({ offence }) => offence === charge.offence));
      if (younger === undefined || older === undefined) throw new Error("a charge is missing");
      const isAgreed = younger.status === older.status && JSON.stringify(younger.penalty.statutory) === JSON.stringify(older.penalty.statutory);
      if (isAgreed) {
        expect([charge.offence, charge.status, charge.penalty.statutory, charge.worlds]).toEqual([charge.offence, younger.status, younger.penalty.statutory, []]);
      } else if (charge.status !== "not-made-out") {
        expect([charge.offence, ...charge.worlds.map(({ status, statutory }) => [status, statutory])])
          .toEqual([charge.offence, ...[younger, older].map(({ status, penalty }) => [status, penalty.statutory])]);
      }
    }
  });
});
