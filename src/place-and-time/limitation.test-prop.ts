import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { law } from "../law/bundled.js";
import { limitationFinding } from "../schema/place-and-time.js";
import { addDays, addYears, fromDayNumber, toDayNumber } from "../time/calendar.js";
import { limitationOf } from "./limitation.js";

const day = fc.integer({ min: toDayNumber("2008-02-15"), max: toDayNumber("2060-12-31") }).map(fromDayNumber);
const years = { felony: 15, misdemeanour: 5, petty: 1 } as const;
const offenceClass = fc.constantFrom("felony", "misdemeanour", "petty");
const rank = { running: 0, unknown: 1, "expired-unless-interrupted": 2, expired: 3, "not-assessed": -1 } as const;

describe("limitation of prosecution on any dates", () => {
  test.prop([offenceClass, day])("the last day is the anniversary, and the day after is beyond it", (kind, date) => {
    const lastDay = addYears(date, years[kind], "1-march");
    expect(limitationOf(law, kind, { date }, lastDay, null, false)).toMatchObject({ status: "running", lastDay });
    expect(limitationOf(law, kind, { date }, addDays(lastDay, 1), null, false).status).toBe("expired-unless-interrupted");
  });

  test.prop([offenceClass, day, day, fc.integer({ min: 0, max: 20_000 }), fc.option(day)])("a later assessment is never nearer to running", (kind, date, asOf, days, interruptedOn) => {
    // An act after the first assessment is not yet known to it.
    fc.pre(interruptedOn === null || interruptedOn <= asOf);
    const [first, second] = [asOf, addDays(asOf, days)].map((at) => limitationOf(law, kind, { date }, at, interruptedOn, false).status);
    fc.pre(first !== "not-assessed");
    expect(rank[second ?? "running"]).toBeGreaterThanOrEqual(rank[first ?? "running"]);
  });

  test.prop([offenceClass, day, day])("without a known interruption it never says expired", (kind, date, asOf) => {
    expect(limitationOf(law, kind, { date }, asOf, null, null).status).not.toBe("expired");
  });

  test.prop([offenceClass, day, fc.integer({ min: 0, max: 400 }), day, fc.option(day)])("a span agrees with every day in it, or is unknown", (kind, from, length, asOf, interruptedOn) => {
    const to = addDays(from, length);
    const whole = limitationOf(law, kind, { date: { from, to } }, asOf, interruptedOn, false);
    expect(limitationFinding.safeParse(whole).success).toBe(true);
    fc.pre(whole.status === "running" || whole.status.startsWith("expired"));
    for (const date of [from, addDays(from, Math.floor(length / 2)), to]) {
      const single = limitationOf(law, kind, { date }, asOf, interruptedOn, false).status;
      if (single !== "not-assessed" && (interruptedOn === null || interruptedOn >= to)) expect(single).toBe(whole.status);
    }
  });
});
