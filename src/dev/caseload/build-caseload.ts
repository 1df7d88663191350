import type { Case } from "../../schema/case.js";
import { fromDayNumber, toDayNumber } from "../../time/calendar.js";
import type { Plan, Planned } from "./plans.js";
import { ways, type Facts, type Way } from "./ways.js";

/** One case before it has an id: the order of the events gives it. */
type Draft = Omit<Case, "id">;

/**
 * Builds the cases of a plan: synthetic, deterministic, coded facts alone. Ids follow the dates of the events, so that neither an id
 * nor a place in the file says anything of a category.
 * @example
 * buildCaseload(plans[0]).length; // => 161
 */
export function buildCaseload(plan: Plan): readonly Case[] {
  const total = plan.rows.reduce((sum, { cases }) => sum + cases, 0);
  const [first, last] = [toDayNumber(plan.from), toDayNumber(plan.to)];
  // A step without a common divisor scatters the rows over the whole period and gives each case a place of its own.
  const step = scatter(total);
  let taken = 0;
  const drafts = plan.rows.flatMap((row) => Array.from({ length: row.cases }, (_, index): Draft => {
    const place = (taken++ * step) % total;
    return draft(plan, row, index, fromDayNumber(first + Math.floor((place * (last - first)) / total)));
  }));
  const dayOf = ({ events }: Draft) => String(events[0]?.date);
  return drafts.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b))))
    .map(({ format, ...rest }, index) => ({ format, id: `${plan.id}-${String(index + 1).padStart(3, "0")}`, ...rest }));
}

/** The cases as NDJSON. */
export function caseloadText(plan: Plan): string {
  return buildCaseload(plan).map((one) => `${JSON.stringify(one)}\n`).join("");
}

function draft({ asOf }: Plan, row: Planned, index: number, day: string): Draft {
  const list = ways[row.article];
  const way = list[index % list.length] ?? { facts: {}, years: [18, 18] };
  const found = share(row.victims, row.cases, index);
  // An offence against a person needs one, found or not; a matter without persons has none.
  const needsVictim = row.article !== 39;
  const victims = Array.from({ length: found === 0 && needsVictim ? 1 : found }, (_, at) => ({ id: `V${at + 1}`, born: bornFor(way, day, index + at), ...stated(way.victim) }));
  const accused = Array.from({ length: share(row.perpetrators, row.cases, index) }, (_, at) => ({ id: `A${at + 1}`, born: `${1955 + ((index * 7 + at * 11) % 34)}-0${1 + ((index + at) % 9)}-1${(index * 3 + at) % 10}` }));
  return {
    format: "chbab/case@1",
    asOf,
    accused,
    victims,
    events: [{
      id: "E1",
      date: day,
      country: "KH",
      place: index % 3 === 0 ? "phnom-penh" : "province",
      accused: accused.map(({ id }, at) => ({ id, ...roleOf(way, index, at), ...stated(way.acts?.[(index + at) % way.acts.length]) })),
      victims: victims.map(({ id }) => (found === 0 ? { id, found: false } : id)),
      facts: { ...way.facts },
    }],
  };
}

/** The part of a whole that falls to one of several, as even as whole numbers allow. */
function share(whole: number, parts: number, index: number): number {
  return Math.floor(((index + 1) * whole) / parts) - Math.floor((index * whole) / parts);
}

/** The first accused acts; others join in, help or instigate. Where each has an act of his or her own, all are perpetrators. */
function roleOf(way: Way, index: number, at: number): { readonly role?: "co-perpetrator" | "accomplice" | "instigator" } {
  if (at === 0 || way.acts !== undefined) return {};
  return { role: (["co-perpetrator", "accomplice", "instigator"] as const)[(index + at) % 3] ?? "co-perpetrator" };
}

/** A day of birth that gives one of the ages of the way at the event. */
function bornFor({ years: [youngest, oldest] }: Way, day: string, turn: number): string {
  const years = youngest + ((turn * 5) % (oldest - youngest + 1));
  const [year = "", month = "", date = ""] = day.split("-");
  // Half a year and more before the birthday's turn: the age does not hang on a single day.
  return fromDayNumber(toDayNumber(`${Number(year) - years}-${month}-${month === "02" && date === "29" ? "28" : date}`) - 20 - ((turn * 37) % 300));
}

function stated(facts: Facts | undefined): { readonly facts?: Facts } {
  return facts === undefined ? {} : { facts };
}

function scatter(total: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let step = Math.max(1, Math.floor(total * 0.618));
  while (divisor(step, total) !== 1) step++;
  return step;
}
