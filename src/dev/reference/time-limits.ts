import type { Accused, Case, Event } from "../../schema/case.js";
import type { OffenceClass } from "../../schema/general.js";
import type { Counting, ExtraditionFinding, LimitationFinding, PenaltyLimitationFinding } from "../../schema/place-and-time.js";
import { compareDays, dayBefore, readDay, writeDay, yearsLater, type Day } from "./days.js";
import { daysOf } from "./frames.js";
import { restsOnMemory } from "./ranges.js";
import type { RuleBook } from "./rule-book.js";
import { readTerm } from "./terms.js";

const isLater = (one: Day, other: Day) => compareDays(one, other) > 0;

function lastDayOf(start: Day, years: string, { lastDay, february29 }: Counting): Day {
  const anniversary = yearsLater(start, Number(readTerm(years).months / 12n), february29);
  return lastDay === "anniversary" ? anniversary : dayBefore(anniversary);
}

/** Limitation of prosecution on the day of assessment; an act of prosecution in time begins the whole period anew. */
export function limitationOf({ limitation: { prosecution: rules } }: RuleBook, offenceClass: OffenceClass | null, event: Pick<Event, "date">, asOf: string | null | undefined, act: string | null, isMinor: boolean | null): LimitationFinding {
  const [first, last] = daysOf(event).map(readDay) as [Day, Day];
  const period = rules.periods.find((one) => one.class === offenceClass);
  const cite = [...(period === undefined ? rules.periods.flatMap((one) => one.cite) : period.cite), ...rules.start.cite];
  if (asOf == null || isLater(first, readDay(asOf))) return { status: "not-assessed", lastDay: null, caveats: [], cite };
  const today = readDay(asOf);
  const standing: LimitationFinding["caveats"] = [
    ...(restsOnMemory(rules.start.cite) ? ["start-unverified" as const] : []),
    ...(isMinor === false ? [] : ["child-victim-start-open" as const]),
    ...(compareDays(first, last) === 0 ? [] : ["event-span" as const]),
  ];
  if (period === undefined) return { status: "unknown", lastDay: null, caveats: [...standing, "class-unknown"], cite };
  const [soonest, latest] = [first, last].map((day) => lastDayOf(day, period.period, rules.counting)) as [Day, Day];
  const of = (status: LimitationFinding["status"], lastDay: Day, caveats: LimitationFinding["caveats"], more: LimitationFinding["cite"]): LimitationFinding => (
    { status, lastDay: writeDay(lastDay), caveats: [...standing, ...caveats], cite: [...cite, ...more] });
  const acted = act === null ? null : readDay(act);
  const isInside = acted !== null && !isLater(first, acted) && !isLater(acted, today);
  if (!isInside) {
    const caveats: LimitationFinding["caveats"] = acted === null ? [] : ["interruption-outside"];
    if (!isLater(today, soonest)) return of("running", latest, caveats, []);
    return of(isLater(today, latest) ? "expired-unless-interrupted" : "unknown", latest, caveats, rules.interruption.cite);
  }
  const renewed = lastDayOf(acted, period.period, rules.counting);
  const restart: LimitationFinding["caveats"] = restsOnMemory(rules.interruption.restart.cite) ? ["restart-unverified"] : [];
  const more = [...rules.interruption.cite, ...rules.interruption.restart.cite];
  if (isLater(today, renewed)) return of("expired", isLater(acted, latest) ? latest : renewed, restart, more);
  if (!isLater(acted, soonest)) return of("running", renewed, restart, more);
  return of(isLater(acted, latest) ? "expired-unless-interrupted" : "unknown", latest, [...restart, "restart-after-expiry"], more);
}

/** Limitation of the penalty of each conviction, from the day it became final. */
export function penaltyLimitationsOf({ extradition, ...book }: RuleBook, { id, convictions }: Accused, asOf: string | null | undefined): PenaltyLimitationFinding[] {
  const rules = book.limitation.penalties;
  const from = book.instruments.find((instrument) => instrument.id === rules.convictionsAfter.instrument)?.inForce?.from;
  return (convictions ?? []).map((conviction, index): PenaltyLimitationFinding => {
    const final = readDay(conviction.finalOn);
    const hasCome = from === undefined ? [] : [from["phnom-penh"], from.province].map((start) => !isLater(readDay(start), final));
    const known = { accused: id, conviction: index };
    const isOfTheCountry = conviction.country == null || conviction.country === extradition.country;
    if (isOfTheCountry && conviction.amnestied === true) return { ...known, status: "amnestied", lastDay: null, cite: rules.amnesty.cite };
    if (!hasCome.includes(true)) return { ...known, status: "not-in-sources", lastDay: null, cite: rules.convictionsAfter.cite };
    const period = rules.periods.find((one) => one.class === conviction.class);
    if (!isOfTheCountry || period === undefined || hasCome.includes(false)) return { ...known, status: "unknown", lastDay: null, cite: rules.convictionsAfter.cite };
    const last = lastDayOf(final, period.period, rules.counting);
    const isAssessed = asOf != null && !isLater(final, readDay(asOf));
    return {
      ...known, status: !isAssessed ? "not-assessed" : isLater(readDay(asOf), last) ? "expired" : "running", lastDay: writeDay(last),
      cite: [...period.cite, ...rules.start.cite, ...rules.convictionsAfter.cite],
    };
  });
}

/** What extradition would need for one accused; null where neither person nor act points abroad. */
export function extraditionOf({ extradition: rules }: RuleBook, { id, nationality }: Accused, given: Case): ExtraditionFinding | null {
  const acts = given.events.filter(({ accused }) => accused.some((entry) => entry.id === id)).map(({ country }) => country);
  const abroad = [nationality, ...acts].filter((country) => country != null && country !== rules.country);
  if (abroad.length === 0) return null;
  const as = nationality == null ? "unknown" : nationality === rules.country ? "national" : "foreigner";
  const concerns = { unknown: ["everyone", "foreigners", "nationals"], national: ["everyone", "nationals"], foreigner: ["everyone", "foreigners"] }[as];
  const conditions = rules.conditions.filter((one) => concerns.includes(one.of));
  return {
    accused: id, as, conditions: conditions.map((one) => one.id), authorities: rules.authorities.map((one) => one.id),
    treaties: rules.treaties.filter(({ country, on }) => abroad.includes(country) && (given.asOf == null || on <= given.asOf)).map(({ country, on, cite }) => ({ country, on, cite })),
    cite: conditions.flatMap(({ cite }) => cite),
  };
}
