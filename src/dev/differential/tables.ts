import { compileLaw, type CompiledCharge } from "../../facts/compiled.js";
import { law } from "../../law/bundled.js";
import type { Charge } from "../../schema/assessment.js";
import { foundCharges } from "../generators/found-charges.js";
import { onlyOffences } from "../generators/sub-law.js";
import { referenceCharges } from "../reference/reference-assess.js";
import { caseOf, columnsOf, type Column, type Known } from "./columns.js";
import { chargeDifference, type Difference } from "./difference.js";
import { bookOf } from "./settings.js";

type Readings = Readonly<Record<string, string>>;
/** What of a charge only may become more definite as more is known. */
export interface Gist {
  readonly status: Charge["status"];
  /** The status of each element and aggravation. */
  readonly parts: readonly string[];
  /** Every range that open aggravations and bands leave possible; none where the charge is out. */
  readonly ranges: readonly string[];
}
/** A row of a table: what is known, as places in the columns, and what the charge comes to. */
export interface Row {
  readonly places: readonly number[];
  readonly gist: Gist;
}
/** A row in which the library and the reference part. */
export interface Parted {
  readonly charge: string;
  readonly readings: Readings;
  readonly known: Readonly<Record<string, unknown>>;
  readonly difference: Difference;
}
/** The whole table of a charge under one choice of readings, or the first row in which the two part. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly parted: Parted | undefined;
}

/** The reading under which no presumption supports a charge: presumptions are no part of what more knowledge may only settle. */
export const PLAIN: Readings = { "presumption-reach": "protection" };

/** Every choice of readings that a charge's conditions tell apart one at a time: the defaults, then each other value of each. */
export function readingsOf(charge: CompiledCharge): readonly Readings[] {
  return [PLAIN, ...law.readings.filter(({ id }) => charge.readings.some(({ input }) => input.reading === id)).flatMap(({ id, values }) => values.slice(1).map((value): Readings => ({ ...PLAIN, [id]: value.id })))];
}

/** Looks at one charge where exactly this is known, by the library and by the reference. */
export function lookAt(charge: CompiledCharge, readings: Readings): (known: Known) => { readonly found: Charge; readonly parted: Parted | undefined } {
  const [part, book] = [onlyOffences(law, [charge.offence.id]), bookOf([charge.offence.id])];
  return (known) => {
    const given = caseOf(known, charge.offence.victim !== "none");
    const found = foundCharges(given, part, readings).find(({ offence }) => offence === charge.id);
    const reference = referenceCharges(book, given, readings).find(({ offence }) => offence === charge.id);
    if (found === undefined) throw new RangeError("a row gave no charge");
    const difference = chargeDifference(found, reference);
    return { found, parted: difference && { charge: charge.id, readings, known: Object.fromEntries(known), difference } };
  };
}

/** The whole table of a charge: every state of every column with every other. */
export function tableOf(charge: CompiledCharge, readings: Readings): Table {
  const columns = columnsOf(charge);
  const count = columns.reduce((product, { states }) => product * states.length, 1);
  const rows: Row[] = [];
  const look = lookAt(charge, readings);
  for (let row = 0; row < count; row++) {
    let rest = row;
    const places = columns.map(({ states }) => {
      const place = rest % states.length;
      rest = Math.floor(rest / states.length);
      return place;
    });
    const known: Known = new Map(columns.map(({ fact, states }, index) => [fact, states[places[index] ?? 0]?.is]));
    const { found, parted } = look(known);
    if (parted !== undefined) return { columns, rows, parted };
    rows.push({ places, gist: gistOf(found) });
  }
  return { columns, rows, parted: undefined };
}

export function gistOf({ status, elements, aggravations, penalty, alternatives }: Charge): Gist {
  const open = alternatives.filter(({ kind }) => kind === "aggravation" || kind === "band").map((one) => one.penalty);
  const ranges = [...(penalty.reason === "band-open" ? [] : [penalty.statutory]), ...open].map((range) => JSON.stringify(range));
  return { status, parts: [...elements, ...aggravations].map((part) => part.status), ranges: status === "not-made-out" ? [] : ranges };
}

/** What a row with less known says against one with more. */
export function flips(less: Gist, more: Gist): readonly string[] {
  const isOut = less.status === "not-made-out" || more.status === "not-made-out";
  return [
    ...(less.status !== "undetermined" && less.status !== more.status ? [`${less.status} became ${more.status}`] : []),
    ...less.parts.flatMap((part, index) => (part !== "unknown" && part !== more.parts[index] ? [`part ${index}: ${part} became ${more.parts[index] ?? "nothing"}`] : [])),
    ...(isOut ? [] : more.ranges.filter((range) => !less.ranges.includes(range)).map((range) => `a new range ${range}`)),
  ];
}

/** The position of a row by its places. */
export function positionOf(columns: readonly Column[], places: readonly number[]): number {
  return columns.reduceRight((position, { states }, index) => position * states.length + (places[index] ?? 0), 0);
}

/**
 * For each row the statuses of the charge in all rows that say all there is to say and no less: what every completion comes to.
 * Each is worked out from those of the rows that say one thing more.
 */
export function completionsOf({ columns, rows }: Table): readonly ReadonlySet<Charge["status"]>[] {
  const known: (ReadonlySet<Charge["status"]> | undefined)[] = rows.map(() => undefined);
  const finer = columns.map(({ states }) => states.map((_, place) => states.flatMap(({ weaker }, other) => (weaker.includes(place) ? [other] : []))));
  const of = (row: number): ReadonlySet<Charge["status"]> => {
    const already = known[row];
    if (already !== undefined) return already;
    const { places, gist } = rows[row] as Row;
    const open = columns.findIndex(({ states }, index) => states[places[index] ?? 0]?.isWhole !== true);
    const found = open < 0 ? new Set([gist.status]) : new Set((finer[open]?.[places[open] ?? 0] ?? []).flatMap((place) => [...of(positionOf(columns, places.with(open, place)))]));
    known[row] = found;
    return found;
  };
  return rows.map((_, row) => of(row));
}

/** The charges of the law, those of small tables first. */
export const charges: readonly CompiledCharge[] = compileLaw(law).charges;
