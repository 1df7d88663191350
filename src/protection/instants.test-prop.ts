import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { fromDayNumber, toDayNumber } from "../time/calendar.js";
import { hoursAfter, isAfter, minutesBetween } from "./instants.js";

const two = (value: number) => String(value).padStart(2, "0");
const offset = fc.oneof(fc.constant("Z"), fc.record({ sign: fc.constantFrom("+", "-"), hours: fc.nat(14), minutes: fc.constantFrom(0, 30, 45) }).map(({ sign, hours, minutes }) => `${sign}${two(hours)}:${two(minutes)}`));
const wall = fc.record({ day: fc.integer({ min: toDayNumber("2000-01-01"), max: toDayNumber("2030-12-31") }), minute: fc.nat(24 * 60 - 1) });
const instant = fc.tuple(wall, offset).map(([{ day, minute }, zone]) => ({ text: `${fromDayNumber(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}${zone}`, day, minute, zone }));

test.prop([instant, fc.integer({ min: 1, max: 100 })])("hours later is wall-clock arithmetic in the zone of the first instant", ({ text, day, minute, zone }, hours) => {
  const total = day * 1440 + minute + hours * 60;
  const rest = total % 1440;
  expect(hoursAfter(text, hours)).toBe(`${fromDayNumber(Math.floor(total / 1440))}T${two(Math.floor(rest / 60))}:${two(rest % 60)}${zone}`);
  expect(minutesBetween(text, hoursAfter(text, hours))).toBe(hours * 60);
});

test.prop([instant, instant])("the order of instants is that of the minutes between them", (one, other) => {
  expect(isAfter(one.text, other.text)).toBe(minutesBetween(other.text, one.text) > 0);
  expect(minutesBetween(one.text, other.text)).toBe(0 - minutesBetween(other.text, one.text));
});
