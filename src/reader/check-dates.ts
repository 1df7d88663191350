import type { Issue } from "../schema/issue.js";
import { isCalendarDate, toDayNumber } from "../time/calendar.js";
import { yearFault } from "./years.js";

const instant = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(?:Z|([+-])(\d{2}):(\d{2}))$/;
/** Members that bound a time, the earlier first. */
const bounds = [["from", "to"], ["since", "until"]] as const;

type Path = readonly (string | number)[];

/** A fault at a place of a validated value, told by its keys and indexes. */
export type DateFault = { readonly code: Issue["code"]; readonly at: Path; readonly other?: Path };

/** Seconds since 1970-01-01T00:00Z of a day or an instant; undefined for any other text, and for a day that does not exist. */
function secondsOf(text: string): number | undefined {
  if (isCalendarDate(text)) return toDayNumber(text) * 86_400;
  const [, day = "", hours, minutes, seconds = "0", sign, zoneHours = "0", zoneMinutes = "0"] = instant.exec(text) ?? [];
  if (!isCalendarDate(day)) return undefined;
  const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === "-" ? -60 : 60);
  return toDayNumber(day) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) - zone;
}

function textFault(text: string): Issue["code"] | undefined {
  // Most texts are neither: look at two characters before anything dearer.
  if (text[4] !== "-" || text[7] !== "-") return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isCalendarDate(text) ? undefined : "date/impossible";
  const day = instant.exec(text)?.[1];
  if (day === undefined) return undefined;
  return yearFault(Number(day.slice(0, 4)))?.code ?? (isCalendarDate(day) ? undefined : "date/impossible");
}

/** Walks a value with one path that grows and shrinks, copied only for a fault: nearly every value has none. */
class DateWalk {
  readonly faults: DateFault[] = [];
  private readonly at: (string | number)[] = [];

  visit(value: unknown): void {
    if (typeof value === "string") {
      const code = textFault(value);
      if (code !== undefined) this.faults.push({ code, at: [...this.at] });
    } else if (Array.isArray(value)) {
      this.list(value);
    } else if (typeof value === "object" && value !== null) {
      this.object(value as Readonly<Record<string, unknown>>);
    }
  }

  private list(list: readonly unknown[]): void {
    const [first, second] = list;
    if (list.length === 2 && typeof first === "number" && typeof second === "number" && first > second) {
      this.faults.push({ code: "number/range", at: [...this.at] });
    }
    for (let index = 0; index < list.length; index++) this.below(index, list[index]);
  }

  private object(object: Readonly<Record<string, unknown>>): void {
    for (const [first, last] of bounds) {
      const start = object[first];
      const end = object[last];
      if (typeof start !== "string" || typeof end !== "string") continue;
      const [from, to] = [secondsOf(start), secondsOf(end)];
      if (from !== undefined && to !== undefined && from > to) {
        this.faults.push({ code: "date/order", at: [...this.at, first], other: [...this.at, last] });
      }
    }
    for (const key of Object.keys(object)) this.below(key, object[key]);
  }

  private below(segment: string | number, value: unknown): void {
    if (typeof value !== "string" && (typeof value !== "object" || value === null)) return;
    this.at.push(segment);
    this.visit(value);
    this.at.pop();
  }
}

/**
 * What no pattern can tell of the dates and ranges in a validated value: days that do not exist, instants of impossible years,
 * spans that end before they begin, and pairs of integers in falling order, which are ranges where the schema has a pair there.
 */
export function dateFaults(value: unknown): readonly DateFault[] {
  const walk = new DateWalk();
  walk.visit(value);
  return walk.faults;
}
