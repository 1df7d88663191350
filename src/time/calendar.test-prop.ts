import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { addDays, addYears, compareDates, completedYears, fromDayNumber, isCalendarDate, toDayNumber, type February29Rule } from "./calendar.js";

/** A slow second opinion that shares nothing with the module: it steps from day to day. */
function* slowCalendar(firstYear: number, lastYear: number): Generator<string> {
  for (let year = firstYear; year <= lastYear; year++) {
    const leap = year % 400 === 0 ? true : year % 100 === 0 ? false : year % 4 === 0;
    const lengths: Record<string, number> = { "01": 31, "02": leap ? 29 : 28, "03": 31, "04": 30, "05": 31, "06": 30, "07": 31, "08": 31, "09": 30, "10": 31, "11": 30, "12": 31 };
    for (const month of ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"]) {
      for (let day = 1; day <= (lengths[month] ?? 0); day++) yield `${String(year)}-${month}-${day < 10 ? "0" : ""}${String(day)}`;
    }
  }
}
const days = [...slowCalendar(1900, 2100)];
const indexes = new Map(days.map((date, index) => [date, index]));

/** Counts birthdays one by one in the slow calendar. */
function slowCompletedYears(born: string, on: string, rule: February29Rule): number {
  const year = Number(born.slice(0, 4));
  let completed = 0;
  for (let next = 1; ; next++) {
    let birthday = `${String(year + next)}${born.slice(4)}`;
    if (!indexes.has(birthday)) birthday = `${String(year + next)}-${rule === "1-march" ? "03-01" : "02-28"}`;
    if ((indexes.get(birthday) ?? Infinity) > (indexes.get(on) ?? -1)) return completed;
    completed = next;
  }
}

const day = fc.constantFrom(...days);
const leapDay = fc.constantFrom(...days.filter((date) => date.endsWith("-02-29")));
const someDay = fc.oneof({ weight: 3, arbitrary: day }, leapDay, fc.constantFrom(...days.filter((date) => /-02-28$|-03-01$|-12-31$|-01-01$/.test(date))));
const rule = fc.constantFrom<February29Rule>("1-march", "28-february");

describe("against a calendar that steps from day to day", () => {
  test("every day of 1900 to 2100 has its number, and back", () => {
    const first = toDayNumber("1900-01-01");
    days.forEach((date, index) => {
      expect(toDayNumber(date)).toBe(first + index);
      expect(fromDayNumber(first + index)).toBe(date);
    });
  });
  test("every month and day of 1900 to 2100 exists exactly if the slow calendar has it", () => {
    for (let year = 1900; year <= 2100; year++) {
      for (let month = 0; month <= 13; month++) {
        for (let dayOfMonth = 0; dayOfMonth <= 32; dayOfMonth++) {
          const date = `${String(year)}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
          if (isCalendarDate(date) !== indexes.has(date)) expect.fail(date);
        }
      }
    }
  });
  test.prop([someDay, someDay, rule])("completed years are the birthdays that have come", (first, second, february29) => {
    const [born, on] = first <= second ? [first, second] : [second, first];
    expect(completedYears(born, on, february29)).toBe(slowCompletedYears(born, on, february29));
  });
  test.prop([someDay, fc.integer({ min: -20_000, max: 20_000 })])("adding days steps through it", (date, count) => {
    const target = (indexes.get(date) ?? 0) + count;
    fc.pre(target >= 0 && target < days.length);
    expect(addDays(date, count)).toBe(days[target]);
  });
});

describe("laws", () => {
  test.prop([fc.oneof(fc.string(), fc.tuple(someDay, fc.nat(9), fc.string({ maxLength: 2 })).map(([date, at, put]) => date.slice(0, at) + put + date.slice(at + 1)))])(
    "any text is a date or not, by the shape and the slow calendar",
    (text) => {
      const year = Number(text.slice(0, 4));
      fc.pre(!(/^\d{4}-\d{2}-\d{2}$/.test(text) && (year < 1900 || year > 2100)));
      expect(isCalendarDate(text)).toBe(indexes.has(text));
    },
  );
  test.prop([someDay, someDay])("the order of dates is the order of their numbers", (first, second) => {
    expect(compareDates(first, second)).toBe(Math.sign(toDayNumber(first) - toDayNumber(second)));
  });
  test.prop([someDay, fc.integer({ min: 0, max: 100 }), rule])("an anniversary completes its year and the day before does not", (born, years, february29) => {
    const anniversary = addYears(born, years, february29);
    expect(completedYears(born, anniversary, february29)).toBe(years);
    expect(completedYears(born, addDays(anniversary, -1), february29)).toBe(years - 1);
  });
  test.prop([someDay, someDay, someDay, rule])("age never falls as days pass", (born, first, second, february29) => {
    const [earlier, later] = first <= second ? [first, second] : [second, first];
    expect(completedYears(born, earlier, february29)).toBeLessThanOrEqual(completedYears(born, later, february29));
  });
  test.prop([someDay, someDay])("the two rules differ only for births on 29 February, on 28 February of common years", (born, on) => {
    const difference = completedYears(born, on, "28-february") - completedYears(born, on, "1-march");
    const leapling = born.endsWith("-02-29") && on.endsWith("-02-28") && !indexes.has(`${on.slice(0, 4)}-02-29`);
    expect(difference).toBe(leapling ? 1 : 0);
  });
});

test("the zone of the process changes nothing", () => {
  const before = process.env["TZ"];
  const results = ["UTC", "Asia/Phnom_Penh", "America/Los_Angeles", "Pacific/Apia"].map((zone) => {
    process.env["TZ"] = zone;
    return days.filter((_, index) => index % 97 === 0).map((date) => [toDayNumber(date), addDays(date, 31), completedYears("1950-02-28", date, "1-march")]);
  });
  if (before === undefined) delete process.env["TZ"];
  else process.env["TZ"] = before;
  for (const result of results) expect(result).toEqual(results[0]);
});
