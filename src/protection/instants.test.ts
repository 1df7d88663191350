import { describe, expect, test } from "vitest";
import { dayOf, hoursAfter, isAfter, minutesBetween } from "./instants.js";

const zones = ["UTC", "Asia/Phnom_Penh", "America/Los_Angeles", "Pacific/Apia"];

/** Runs in a zone of the machine, and puts the old one back. */
function inZone<T>(zone: string, run: () => T): T {
  const before = process.env["TZ"];
  process.env["TZ"] = zone;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
}

describe.each(zones)("with the machine in %s", (zone) => {
  test("48 hours from 2 June 2010, 09:00 in Cambodia, end on 4 June, 09:00 there", () => {
    expect(inZone(zone, () => hoursAfter("2010-06-02T09:00+07:00", 48))).toBe("2010-06-04T09:00+07:00");
  });
  test("no change of the machine's clocks shortens the time", () => {
    // Los Angeles puts its clocks forward on 14 March 2010; Apia leaves out 30 December 2011.
    expect(inZone(zone, () => hoursAfter("2010-03-13T23:30+07:00", 48))).toBe("2010-03-15T23:30+07:00");
    expect(inZone(zone, () => hoursAfter("2011-12-29T08:00:30-10:00", 48))).toBe("2011-12-31T08:00:30-10:00");
  });
  test("times of different zones are compared as instants", () => {
    expect(inZone(zone, () => minutesBetween("2010-06-02T09:00+07:00", "2010-06-02T02:30Z"))).toBe(30);
    expect(inZone(zone, () => isAfter("2010-06-02T09:00+07:00", "2010-06-02T02:00Z"))).toBe(false);
    expect(inZone(zone, () => isAfter("2010-06-02T09:00:01+07:00", "2010-06-02T02:00Z"))).toBe(true);
  });
});

test("a year and a month may end within the hours", () => {
  expect(hoursAfter("2011-12-31T00:00Z", 48)).toBe("2012-01-02T00:00Z");
  expect(hoursAfter("2012-02-28T12:00-00:30", 48)).toBe("2012-03-01T12:00-00:30");
});

test("the day of an instant is that of its own zone", () => {
  expect(dayOf("2010-06-02T00:30+07:00")).toBe("2010-06-02");
});
