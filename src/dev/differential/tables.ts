import { compileLaw, type CompiledCharge } from "../../facts/compiled.js";
import { law } from "../../law/bundled.js";
import type { Charge } from "../../schema/assessment.js";
import { foundCharges } from "../generators/found-charges.js";
import { onlyOffences } from "../generators/sub-law.js";
import { referenceCharges } from "../reference/reference-assess.js";
import { caseOf, columnsOf, type Column, type Known } from "./columns.js";
import { chargeDifference, type Difference } from "./difference.js";
import { gistOf, type Gist } from "./gist.js";
import { bookOf } from "./settings.js";

type Readings = Readonly<Record<string, string>>;
/** A row in which the library and the reference part. */
export interface Parted {
  readonly charge: string;
  readonly readings: Readings;
  readonly known: Readonly<Record<string, unknown>>;
  readonly difference: Difference;
}
/** The whole table of a charge under one choice of readings, up to the first row in which the two part. */
export interface Table {
  readonly charge: CompiledCharge;
  readonly readings: Readings;
  readonly columns: readonly Column[];
  /** What each row comes to, as a place among the gists. */
  readonly rows: Uint32Array;
  readonly gists: readonly Gist[];
  readonly parted: Parted | undefined;
}

/** The reading under which no presumption supports a charge: presumptions are no part of what more knowledge may only settle. */
export const PLAIN: Readings = { "presumption-reach": "protection" };

/**
 * Every choice of readings that a charge's conditions tell apart one at a time, no presumption supporting it: the defaults, then
 * each other value of each. Of a charge that turns on the victim's age also the law's own defaults, under which one may.
 */
export function readingsOf(charge: CompiledCharge): readonly Readings[] {
  const turned = law.readings.filter(({ id }) => charge.readings.some(({ input }) => input.reading === id)).flatMap(({ id, values }) => values.slice(1).map((value): Readings => ({ ...PLAIN, [id]: value.id })));
  return [PLAIN, ...turned, ...(columnsOf(charge).some(({ fact }) => fact === "victim.born") ? [{}] : [])];
}

/** Whether under such readings no presumption supports a charge. */
export function isPlain(readings: Readings): boolean {
  return readings["presumption-reach"] === PLAIN["presumption-reach"];
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

/** How many rows the table of a charge has under one choice of readings. */
export function rowCount(charge: CompiledCharge): number {
  return columnsOf(charge).reduce((product, { states }) => product * states.length, 1);
}

/**
 * The whole table of a charge: every state of every column with every other.
 * @param onRow - told after each row
 */
export function tableOf(charge: CompiledCharge, readings: Readings, onRow: (found: Charge) => void = () => undefined): Table {
  const columns = columnsOf(charge);
  const rows = new Uint32Array(rowCount(charge));
  const gists: Gist[] = [];
  const places = new Map<string, number>();
  const look = lookAt(charge, readings);
  for (let row = 0; row < rows.length; row++) {
    const { found, parted } = look(knownIn(columns, row));
    if (parted !== undefined) return { charge, readings, columns, rows: rows.slice(0, row), gists, parted };
    const gist = gistOf(found);
    const key = JSON.stringify(gist);
    const place = places.get(key) ?? gists.push(gist) - 1;
    places.set(key, place);
    rows[row] = place;
    onRow(found);
  }
  return { charge, readings, columns, rows, gists, parted: undefined };
}

/** What is known in a row: the first column changes fastest. */
export function knownIn(columns: readonly Column[], row: number): Known {
  let rest = row;
  return new Map(columns.map(({ fact, states }) => {
    const is = states[rest % states.length]?.is;
    rest = Math.floor(rest / states.length);
    return [fact, is];
  }));
}

/** The charges of the law. */
export const charges: readonly CompiledCharge[] = compileLaw(law).charges;
