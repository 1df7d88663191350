import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { assess } from "../assess.js";
import { onlyOffences } from "../dev/generators/sub-law.js";
import { law } from "../law/bundled.js";
import type { InForce } from "../schema/instrument.js";
import type { Offence } from "../schema/offence.js";
import { commencement } from "./in-force.js";

/** Days of two leap years and the years beside, stepped through without the library. */
const days: readonly string[] = [2007, 2008, 2009].flatMap((year) => Array.from({ length: 12 }, (_, month) => month + 1).flatMap((month) => {
  const length = month === 2 ? (year === 2008 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return Array.from({ length }, (_, day) => `${year}-${String(month).padStart(2, "0")}-${String(day + 1).padStart(2, "0")}`);
}));
const someDay = fc.integer({ min: 0, max: days.length - 1 });
const cite = [{ instrument: "lshtse-2008", article: "52", rank: "unverified" as const }];
const places = ["phnom-penh", "province"] as const;

/** A period with days given by their places in the list; later bounds are moved after earlier ones. */
const period: fc.Arbitrary<InForce> = fc.tuple(someDay, fc.nat(20), fc.option(fc.nat(120))).map(([from, later, length]) => {
  const dayAt = (index: number) => days[Math.min(index, days.length - 1)] ?? "";
  return { from: { "phnom-penh": dayAt(from), province: dayAt(from + later) }, to: length === null ? null : dayAt(from + later + length), cite };
});
const [model] = law.offences;
const offenceIn = (inForce: InForce): Offence => {
  if (model === undefined) throw new RangeError("the law holds no offence");
  return { ...model, inForce };
};

test.prop([period, someDay, fc.nat(200), fc.option(fc.constantFrom(...places))], { numRuns: 1000 })(
  "a text applies if it is in force on every day and at every place that an event may have, not if on none, else it is uncertain",
  (inForce, first, length, place) => {
    const span = days.slice(first, first + length + 1);
    const isIn = (day: string, where: (typeof places)[number]) => days.indexOf(day) >= days.indexOf(inForce.from[where]) && (inForce.to === null || days.indexOf(day) <= days.indexOf(inForce.to));
    const outcomes = new Set(span.flatMap((day) => (place === null ? places : [place]).map((where) => isIn(day, where))));
    const event = { id: "E1", date: { from: span[0] ?? "", to: span.at(-1) ?? "" }, country: "KH", ...(place === null ? {} : { place }), accused: [{ id: "A1" }], victims: [] };
    expect(commencement(law, offenceIn(inForce), event, {}).applies).toBe(outcomes.size > 1 ? "unknown" : outcomes.has(true) ? "yes" : "no");
  },
);

test.prop([period, someDay, fc.constantFrom(...places)])("a single day is never uncertain where the place is known", (inForce, day, place) => {
  const event = { id: "E1", date: days[day] ?? "", country: "KH", place, accused: [{ id: "A1" }], victims: [] };
  expect(commencement(law, offenceIn(inForce), event, {}).applies).not.toBe("unknown");
});

/** The first day of each text, as the sources give it. */
const commencements = [
  { instrument: "lshtse-2008", reading: "2008-02-15", place: "phnom-penh", from: "2008-02-15", before: "2008-02-14" },
  { instrument: "lshtse-2008", reading: "2008-02-15", place: "province", from: "2008-02-15", before: "2008-02-14" },
  { instrument: "lshtse-2008", reading: "general-rule", place: "phnom-penh", from: "2008-02-25", before: "2008-02-24" },
  { instrument: "lshtse-2008", reading: "general-rule", place: "province", from: "2008-03-06", before: "2008-03-05" },
  { instrument: "criminal-code-2009", reading: "2008-02-15", place: "phnom-penh", from: "2010-12-10", before: "2010-12-09" },
  { instrument: "criminal-code-2009", reading: "general-rule", place: "province", from: "2010-12-20", before: "2010-12-19" },
] as const;

describe.each(commencements)("$instrument in $place under the reading $reading", ({ instrument, reading, place, from, before }) => {
  const ids = law.offences.filter((offence) => offence.instrument === instrument).map(({ id }) => id);
  const part = onlyOffences(law, ids);
  const found = (date: string) => assess(
    { format: "chbab/case@1", id: "c", accused: [{ id: "A1" }], victims: [{ id: "V1" }], events: [{ id: "E1", date, country: "KH", place, accused: [{ id: "A1" }], victims: ["V1"] }] },
    { law: part, readings: { "lshtse-commencement": reading }, all: true },
  );
  test("gives every one of its charges on the first day and none on the day before", () => {
    expect(new Set(found(from).charges.map(({ offence }) => offence.split(".").slice(0, 2).join(".")))).toEqual(new Set(ids));
    expect(found(before).charges).toEqual([]);
    expect(found(before).notices).toContainEqual(expect.objectContaining({ code: "not-in-force", event: "E1", instrument }));
    expect(found(from).notices).not.toContainEqual(expect.objectContaining({ code: "not-in-force" }));
  });
});
