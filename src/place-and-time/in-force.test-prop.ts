import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { law } from "../law/bundled.js";
import { truthNames } from "../logic/truth.js";
import { commencement } from "../offences/in-force.js";
import { addDays, fromDayNumber, toDayNumber } from "../time/calendar.js";
import { inForceAt, periodOf } from "./in-force.js";

const defaults = Object.fromEntries(law.readings.map(({ id, values }) => [id, values[0]?.id ?? ""]));
const starts = [...new Set(law.instruments.flatMap(({ inForce, provisions }) => [inForce, ...(provisions ?? []).map((part) => part.inForce)]).flatMap((period) => Object.values(period?.from ?? {})))];
/** Any day of thirty years, and often a day beside a commencement. */
const day = fc.oneof(
  fc.integer({ min: toDayNumber("2000-01-01"), max: toDayNumber("2030-01-01") }).map(fromDayNumber),
  fc.tuple(fc.constantFrom(...starts), fc.integer({ min: -1, max: 1 })).map(([start, days]) => addDays(start, days)),
);
const place = fc.constantFrom("phnom-penh" as const, "province" as const);
const offence = fc.constantFrom(...law.offences);
const applied = { yes: "met", no: "not-met", unknown: "unknown" } as const;

describe("texts in force on any day", () => {
  test.prop([offence, day, place])("an offence applies exactly from its day at the place, to the day", (of, date, at) => {
    const period = of.inForce ?? periodOf(law, of.instrument, of.article);
    const holds = period !== null && date >= period.from[at] && (period.to === null || date <= period.to);
    expect(commencement(law, of, { id: "E1", date, place: at, country: "KH", accused: [], victims: [] }, defaults).applies).toBe(holds ? "yes" : "no");
  });

  test.prop([offence, day, fc.integer({ min: 0, max: 60 }), fc.option(place, { nil: undefined })])("place and time agree with the finder of charges, spans and unknown places included", (of, from, days, at) => {
    const when = { date: days === 0 ? from : { from, to: addDays(from, days) }, ...(at === undefined ? {} : { place: at }) };
    const { applies } = commencement(law, of, { id: "E1", ...when, country: "KH", accused: [], victims: [] }, defaults);
    expect(truthNames[inForceAt(of.inForce ?? periodOf(law, of.instrument, of.article), when)]).toBe(applied[applies]);
  });

  test.prop([day, fc.integer({ min: 0, max: 4000 }), place])("what has come stays: no text of the set has an end, so a later day is never nearer to not in force", (date, days, at) => {
    for (const { instrument, article } of law.offences.slice(0, 5)) {
      const period = periodOf(law, instrument, article);
      expect(inForceAt(period, { date: addDays(date, days), place: at })).toBeGreaterThanOrEqual(inForceAt(period, { date, place: at }));
    }
  });
});
