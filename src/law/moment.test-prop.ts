import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { inForceDays } from "../dev/generators/days.js";
import { addDays } from "../time/calendar.js";
import { law } from "./bundled.js";
import { inForceAt, periodOf, type EventTime } from "./in-force.js";
import { momentOf } from "./moment.js";

const day = fc.tuple(fc.constantFrom(...inForceDays(law)), fc.integer({ min: -3, max: 3 })).map(([bound, shift]) => addDays(bound, shift));
const event: fc.Arbitrary<EventTime> = fc.tuple(day, day, fc.constantFrom("phnom-penh", "province", undefined), fc.boolean())
  .map(([one, other, place, span]) => ({ date: span && one < other ? { from: one, to: other } : one, ...(place === undefined ? {} : { place }) }));
const periods = law.instruments.flatMap(({ id, inForce, provisions, commencement }) => [
  inForce ?? null, ...(provisions ?? []).map(({ from }) => periodOf(law, id, String(from))), ...Object.values(commencement?.values ?? {}),
]);

test.prop([fc.array(event, { minLength: 2, maxLength: 12 })], { numRuns: 500 })("events of one moment are alike to every period of the law", (events) => {
  for (const one of events) {
    for (const other of events) {
      if (momentOf(law, one) !== momentOf(law, other)) continue;
      for (const period of periods) expect(inForceAt(period, one)).toBe(inForceAt(period, other));
    }
  }
});
