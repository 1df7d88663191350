import type { Issue } from "../schema/issue.js";
import { isCalendarDate } from "../time/calendar.js";
import { accepts, type Schema } from "./schema-walk.js";
import { yearFault } from "./years.js";

type Fault = Pick<Issue, "code" | "expected">;

const foreignDigit = /[^\P{Nd}0-9]/u;
const dateLike = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const instantLike = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Whether a text holds a decimal digit that is not ASCII: Khmer, Thai, full-width and others.
 * @example
 * hasForeignDigit("១៧"); // => true
 */
export function hasForeignDigit(text: string): boolean {
  return foreignDigit.test(text);
}

/** Why a text that a date's schema refused is no date: its year, its month or day, or its form. */
function dateFault(text: string, forms: readonly string[]): Fault {
  const [, year, month, day] = dateLike.exec(text) ?? [];
  const length = year === undefined ? 0 : month === undefined ? 4 : day === undefined ? 7 : 10;
  if (!forms.some((form) => form.length === length)) return { code: "date/format", expected: [...forms] };
  const exists = isCalendarDate(`${String(year)}-${month ?? "01"}-${day ?? "01"}`);
  return yearFault(Number(year)) ?? { code: exists ? "date/range" : "date/impossible" };
}

function instantFault(text: string): Fault {
  const day = instantLike.exec(text)?.[1];
  if (day === undefined) return { code: "date/format", expected: ["YYYY-MM-DDThh:mm+hh:mm"] };
  return yearFault(Number(day.slice(0, 4))) ?? { code: "date/impossible" };
}

/**
 * Why a text does not have the form that its schema asks for. What the place is for is asked of the schema itself, by samples.
 * @param pattern - the schema's regular expression, as zod reports it
 */
export function textFault(text: string, schema: Schema, pattern: string | undefined): Fault {
  const isFree = accepts(schema, "a");
  if (!isFree && hasForeignDigit(text)) return { code: "digits/non-ascii", expected: ["0123456789"] };
  if (!isFree && accepts(schema, "2000-01-01")) {
    return dateFault(text, ["YYYY-MM-DD", ...(accepts(schema, "2000-01") ? ["YYYY-MM"] : []), ...(accepts(schema, "2000") ? ["YYYY"] : [])]);
  }
  if (!isFree && accepts(schema, "2000-01-01T00:00Z")) return instantFault(text);
  return { code: "schema/pattern", ...(pattern !== undefined && { expected: [pattern.replace(/^\/(.*)\/[a-z]*$/s, "$1")] }) };
}
