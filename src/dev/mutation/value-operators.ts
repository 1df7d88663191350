import { addDays } from "../../time/calendar.js";
import { parseTerm, printTerm } from "../../time/term.js";
import type { Change } from "./mutant.js";
import type { Place } from "./places.js";

const day = /^\d{4}-\d{2}-\d{2}$/;
const term = /^P(?=\d|T)(\d{1,3}Y)?(\d{1,2}M)?(\d{1,4}D)?(T12H)?$/;
const hours = /^PT(\d+)H$/;

/** Slips in a figure: a bound a month or a riel off, an age a year off, a day too early or late, bounds exchanged, yes for no. */
export function* valueChanges({ at, value }: Place): Generator<Change> {
  const to = (next: unknown, operator: Change["operator"]): Change => ({ operator, detail: `${String(value)} > ${String(next)}`, edits: [{ at, to: next }] });
  if (typeof value === "boolean") yield to(!value, "flip");
  if (typeof value === "number") for (const next of [value - 1, value + 1]) if (next >= 0) yield to(next, "bound");
  if (typeof value === "string") {
    if (day.test(value)) for (const step of [-1, 1]) yield to(addDays(value, step), "day");
    else for (const next of nearTerms(value)) yield to(next, "bound");
  }
  if (typeof value === "object" && value !== null && "min" in value && "max" in value) yield { operator: "swap-bounds", edits: [{ at: [...at, "min"], to: value.max }, { at: [...at, "max"], to: value.min }] };
}

/** A term a month off, or a day where it counts days, or an hour; life as a term, and as long a term as the law knows as life. */
function nearTerms(text: string): readonly string[] {
  if (text === "life") return ["P30Y"];
  const counted = hours.exec(text)?.[1];
  if (counted !== undefined && text !== "PT12H") return [-1, 1].map((step) => `PT${Number(counted) + step}H`);
  if (!term.test(text)) return [];
  const { months, halfDays } = parseTerm(text);
  return [-1, 1].map((step) => (halfDays > 0 ? { months, halfDays: halfDays + 2 * step } : { months: months + step, halfDays })).filter((parts) => parts.halfDays >= 0 && parts.months >= 0).map(printTerm);
}

/** The same change by a year, for periods that are counted in whole years. */
export function inYears({ operator, edits }: Change): Change | undefined {
  const [edit] = edits;
  if (edit === undefined || operator !== "bound" || typeof edit.to !== "string" || !term.test(edit.to)) return undefined;
  const { months } = parseTerm(edit.to);
  const years = months % 12 === 11 ? Math.floor(months / 12) : Math.floor(months / 12) + 1;
  return years < 1 ? undefined : { operator, detail: `> P${years}Y`, edits: [{ at: edit.at, to: `P${years}Y` }] };
}
