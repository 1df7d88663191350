import { afterEach, describe, expect, test, vi } from "vitest";
import { addDays, addYears, compareDates, completedYears, fromDayNumber, isCalendarDate, toDayNumber } from "./calendar.js";

afterEach(() => { vi.unstubAllGlobals(); });

describe("a calendar date", () => {
  test.each(["2008-02-15", "2008-02-29", "2000-02-29", "1900-02-28", "2100-12-31", "0000-02-29", "9999-12-31"])("%s exists", (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });
  test.each([
    "2009-02-29", "2010-02-30", "1900-02-29", "2100-02-29", "2010-04-31", "2010-06-31", "2010-01-32", "2010-00-10", "2010-13-01", "2010-01-00",
  ])("%s is no day", (date) => {
    expect(isCalendarDate(date)).toBe(false);
  });
  test.each([
    "", "2010", "2010-06", "2010-6-1", "20100601", "2010/06/01", " 2010-06-01", "2010-06-01 ", "2010-06-01\n", "2010-06-01T00:00", "-2010-06-01", "2010-06-012010-06-01",
    "+12010-06-01", "12010-06-01", "២០១០-០៦-០១", "2010-06-0１", "2010‐06‐01",
  ])("%j is not written as one", (date) => {
    expect(isCalendarDate(date)).toBe(false);
  });
});

describe("each character of a date", () => {
  const date = "2010-11-12";
  const withAt = (at: number, character: string) => date.slice(0, at) + character + date.slice(at + 1);
  const digits = [0, 1, 2, 3, 5, 6, 8, 9];
  // The neighbours of the digits among characters, and what a number may be written with.
  test.each(digits)("at %i is a digit and nothing near it", (at) => {
    for (const character of ["/", ":", " ", "-", "+", ".", "e", "\u0000", "\u0660"]) expect(isCalendarDate(withAt(at, character)), character).toBe(false);
  });
  test.each([4, 7])("at %i is a hyphen and nothing else", (at) => {
    for (const character of ["0", "9", ".", ",", "/", " "]) expect(isCalendarDate(withAt(at, character)), character).toBe(false);
  });
});

describe("a birthday in a common year", () => {
  test.each([
    ["2000-02-10", "2018-02-09", 17], ["2000-02-10", "2018-02-10", 18], ["2000-02-28", "2018-02-28", 18],
    ["2000-03-29", "2018-03-28", 17], ["2000-01-29", "2018-01-28", 17], ["2000-01-29", "2018-01-29", 18],
  ])("of %s is its own day, only 29 February is moved: on %s %i years are completed", (born, on, years) => {
    expect([completedYears(born, on, "1-march"), completedYears(born, on, "28-february")]).toEqual([years, years]);
  });
});

describe("day numbers", () => {
  test.each([
    ["1970-01-01", 0], ["1970-01-02", 1], ["1969-12-31", -1], ["2000-02-29", 11_016], ["2000-03-01", 11_017], ["1900-01-01", -25_567],
    ["1901-02-28", -25_144], ["1901-03-01", -25_143], ["1999-02-28", 10_650], ["1999-03-01", 10_651],
    ["2100-12-31", 47_846], ["0000-01-01", -719_528], ["9999-12-31", 2_932_896],
  ] as const)("%s is day %i", (date, dayNumber) => {
    expect(toDayNumber(date)).toBe(dayNumber);
    expect(fromDayNumber(dayNumber)).toBe(date);
  });
  test("a day that does not exist is refused without being quoted", () => {
    expect(() => toDayNumber("2010-02-30")).toThrow(new RangeError("calendar/no-such-day"));
    expect(() => toDayNumber("SECRET")).not.toThrow(/SECRET/);
  });
  test("fractions and days beyond four-digit years are refused", () => {
    for (const dayNumber of [0.5, Number.NaN, Infinity, -719_529, 2_932_897]) expect(() => fromDayNumber(dayNumber)).toThrow(Number.isInteger(dayNumber) ? "calendar/out-of-range" : "calendar/not-an-integer");
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => addYears("2010-01-01", 0.5, "1-march")).toThrow(new RangeError("calendar/not-an-integer"));
  });
});

test("days are added across months, leap days and years", () => {
  expect(addDays("2008-02-28", 1)).toBe("2008-02-29");
  expect(addDays("2009-02-28", 1)).toBe("2009-03-01");
  expect(addDays("2008-12-31", 1)).toBe("2009-01-01");
  expect(addDays("2008-03-01", -1)).toBe("2008-02-29");
  expect(addDays("2008-02-15", 10)).toBe("2008-02-25");
});

test("dates are ordered by day", () => {
  expect(compareDates("2008-02-15", "2008-02-16")).toBe(-1);
  expect(compareDates("2008-02-15", "2008-02-15")).toBe(0);
  expect(compareDates("2009-01-01", "2008-12-31")).toBe(1);
  expect(() => compareDates("2008-02-30", "2008-03-01")).toThrow(RangeError);
});

describe("29 February", () => {
  test("stays itself in leap years under either rule", () => {
    expect(addYears("2000-02-29", 4, "1-march")).toBe("2004-02-29");
    expect(addYears("2000-02-29", 4, "28-february")).toBe("2004-02-29");
  });
  test("moves in common years to the day the rule names", () => {
    expect(addYears("2000-02-29", 18, "1-march")).toBe("2018-03-01");
    expect(addYears("2000-02-29", 18, "28-february")).toBe("2018-02-28");
    expect(addYears("2000-02-29", -100, "28-february")).toBe("1900-02-28");
  });
  test("28 February and 1 March never move", () => {
    expect(addYears("2000-02-28", 1, "1-march")).toBe("2001-02-28");
    expect(addYears("2000-03-01", 1, "28-february")).toBe("2001-03-01");
  });
});

describe("completed years", () => {
  const birthdays = [14, 15, 18].flatMap((years) => ["1990-06-01", "1992-01-01", "1995-12-31", "2000-03-01"].map((born) => [born, years] as const));
  test.each(birthdays)("of a person born %s: the year %i is completed on the birthday, not on the day before", (born, years) => {
    const birthday = addYears(born, years, "1-march");
    for (const rule of ["1-march", "28-february"] as const) {
      expect(completedYears(born, addDays(birthday, -1), rule)).toBe(years - 1);
      expect(completedYears(born, birthday, rule)).toBe(years);
      expect(completedYears(born, addDays(birthday, 1), rule)).toBe(years);
    }
  });
  test("a person born on 29 February completes the year on the day the rule names", () => {
    expect(completedYears("1992-02-29", "2010-02-27", "28-february")).toBe(17);
    expect(completedYears("1992-02-29", "2010-02-28", "28-february")).toBe(18);
    expect(completedYears("1992-02-29", "2010-02-28", "1-march")).toBe(17);
    expect(completedYears("1992-02-29", "2010-03-01", "1-march")).toBe(18);
    expect(completedYears("1992-02-29", "2012-02-28", "28-february")).toBe(19);
    expect(completedYears("1992-02-29", "2012-02-29", "28-february")).toBe(20);
  });
  test("are none on the day of birth and negative before it", () => {
    expect(completedYears("2000-06-01", "2000-06-01", "1-march")).toBe(0);
    expect(completedYears("2000-06-01", "2001-05-31", "1-march")).toBe(0);
    expect(completedYears("2000-06-01", "2000-05-31", "1-march")).toBe(-1);
  });
});

test("no function reads a clock or a time zone", () => {
  vi.stubGlobal("Date", undefined);
  expect(isCalendarDate("2008-02-29")).toBe(true);
  expect(fromDayNumber(toDayNumber("2008-02-29"))).toBe("2008-02-29");
  expect(addDays("2008-02-29", 1)).toBe("2008-03-01");
  expect(completedYears("1992-02-29", "2010-02-28", "28-february")).toBe(18);
});
