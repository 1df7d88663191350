import type { Case, Victim } from "../../schema/case.js";
import type { Duty, DutyRule } from "../../schema/protection.js";
import { ageOf } from "./ages.js";
import { readDay } from "./days.js";
import type { Seat } from "./frames.js";
import { dayIn, instant, minutesFrom, written, type Instant } from "./instants.js";
import { ageAt } from "./seating.js";
import type { Truth } from "./truth.js";
import type { Trial } from "./verdict.js";

const needs = {
  child: [], "trafficked-child": ["trafficking"], "foreign-trafficked-child": ["trafficking", "foreign"],
  "foreign-trafficked-child-without-documents": ["trafficking", "foreign", "without-documents"],
} as const;
type Found = Pick<Duty, "status" | "since" | "deadline" | "minutesLeft">;
/** A time without a break at places of one kind. */
interface Stay { readonly since: Instant; readonly text: string; readonly until: Instant | null }

/** What is owed to each victim who counts as a child, with what became of it. */
export function dutiesOf(trial: Trial, at: string | undefined): readonly Duty[] {
  const { book, given } = trial;
  const day = at === undefined ? given.asOf ?? undefined : dayIn(at);
  const duties = given.victims.flatMap((victim) => {
    const seats = trial.seats.filter((seat) => seat.victim?.id === victim.id);
    const children = seats.map(({ event }) => ageAt(trial, victim.id, event.id)?.finding.child);
    const basis = (["evidence", "presumption", "verification-pending"] as const).find((one) => children.includes(one) && book.duties.owedOn.some((owed) => owed.basis === one));
    if (basis === undefined) return [];
    const papers = anyOf([book.duties.foreign.documents], seats);
    const conditions: Readonly<Record<"trafficking" | "foreign" | "without-documents", Truth>> = {
      trafficking: anyOf(book.duties.trafficking.facts, seats),
      foreign: victim.nationality == null ? "unknown" : victim.nationality === book.duties.foreign.nationalOf ? "no" : "yes",
      "without-documents": papers === "yes" ? "no" : papers === "no" ? "yes" : "unknown",
    };
    return book.duties.duties.flatMap((rule): readonly Duty[] => {
      const begins = book.instruments.find(({ id }) => id === rule.instrument)?.inForce?.from["phnom-penh"];
      const asked = needs[rule.owedTo];
      if (day !== undefined && begins !== undefined && day < begins) return [];
      if (asked.some((condition) => conditions[condition] === "no")) return [];
      const dependsOn = asked.filter((condition) => conditions[condition] === "unknown");
      return found(trial, rule, victim, seats, at).map((one) => ({ id: rule.id, victim: victim.id, kind: rule.kind, owedBy: rule.owedBy, basis, dependsOn, ...one, cite: rule.cite }));
    });
  });
  const place = ({ victim, id, since }: Duty) => [victim, id, since ?? ""];
  return duties.toSorted((a, b) => {
    const differing = place(a).findIndex((part, index) => part !== place(b)[index]);
    return differing < 0 ? 0 : (place(a)[differing] ?? "") < (place(b)[differing] ?? "") ? -1 : 1;
  });
}

/** Whether one of some facts is true for someone; no only where each is false for each. */
function anyOf(facts: readonly string[], seats: readonly Seat[]): Truth {
  const values = seats.flatMap(({ states }) => facts.map(states));
  if (values.includes(true)) return "yes";
  return values.length > 0 && values.every((value) => value === false) ? "no" : "unknown";
}

function found(trial: Trial, rule: DutyRule, victim: Victim, seats: readonly Seat[], at: string | undefined): readonly Found[] {
  const timeless = (status: Duty["status"]): readonly Found[] => [{ status, since: null, deadline: null, minutesLeft: null }];
  if (rule.kind === "measure") return timeless("available");
  const stays = rule.custody === undefined ? [] : staysOf(trial.given, victim.id, rule.custody.place).filter(({ text }) => mayBeChildOn(trial, victim, dayIn(text)));
  const limit = rule.custody?.limit;
  if (limit !== undefined) return stays.length === 0 ? timeless("unknown") : stays.map((stay) => limited(stay, Number(/\d+/.exec(limit)?.[0] ?? 0), at));
  if (stays.length > 0) return timeless("breached");
  if ((rule.breachedBy ?? []).some((together) => seats.some(({ states }) => together.every((fact) => states(fact) === true)))) return timeless("breached");
  if (rule.fact === undefined) return timeless("unknown");
  const values = seats.map(({ states }) => states(rule.fact ?? ""));
  const [isTrue, isFalse] = [values.includes(true), values.includes(false)];
  switch (rule.kind) {
    case "act": return timeless(isTrue ? "kept" : isFalse ? "due" : "unknown");
    case "principle": return timeless(isFalse ? "breached" : isTrue ? "kept" : "unknown");
    default: return timeless(isTrue ? "breached" : isFalse ? "kept" : "unknown");
  }
}

function mayBeChildOn({ book, given, readings }: Trial, victim: Victim, day: string): boolean {
  const rule = readings["minor-born-29-february"] === "28-february" ? "28-february" : "1-march";
  return ageOf(book, given, { role: "victim", body: victim }, "", readDay(day), readDay(day), rule).finding.minor.value !== false;
}

/** Records that touch or overlap are one stay. */
function staysOf(given: Case, victim: string, place: "police-post" | "detention-facility"): readonly Stay[] {
  const records = (given.custody ?? []).filter((record) => record.victim === victim && record.place === place)
    .map(({ since, until }): Stay => ({ since: instant(since), text: since, until: until == null ? null : instant(until) }))
    .toSorted((a, b) => Number(a.since.seconds - b.since.seconds) || (a.text < b.text ? -1 : 1));
  return records.reduce<readonly Stay[]>((stays, record) => {
    const last = stays.at(-1);
    if (last === undefined || (last.until !== null && record.since.seconds > last.until.seconds)) return [...stays, record];
    const until = last.until === null || record.until === null ? null : last.until.seconds > record.until.seconds ? last.until : record.until;
    return [...stays.slice(0, -1), { ...last, until }];
  }, []);
}

function limited({ since, text, until }: Stay, hours: number, at: string | undefined): Found {
  const deadline: Instant = { ...since, seconds: since.seconds + BigInt(hours) * 3600n };
  const of = (status: Duty["status"], minutesLeft: number | null): Found => ({ status, since: text, deadline: written(deadline, text), minutesLeft });
  if (until !== null) return of(until.seconds > deadline.seconds ? "breached" : "kept", null);
  if (at === undefined) return of("unknown", null);
  const now = instant(at);
  if (now.seconds > deadline.seconds) return of("breached", null);
  return of("due", minutesFrom(now.seconds < since.seconds ? since : now, deadline));
}
