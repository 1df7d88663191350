import type { AgesFound } from "../age/find-ages.js";
import type { Frame } from "../facts/frame.js";
import type { Law } from "../law/law.js";
import { oncePer } from "../memo/once-per.js";
import type { ChildBasis } from "../schema/age.js";
import type { Case, Victim } from "../schema/case.js";
import { present } from "../schema/present.js";
import type { Duty, DutyCondition, DutyRule } from "../schema/protection.js";
import { anyOf, factStatus } from "./fact-status.js";
import { dayOf } from "./instants.js";
import { limitStatus, type LimitStatus } from "./limit-status.js";
import { staysOf } from "./stays.js";

/** On what a victim counts as a child, the strongest first. */
const bases: readonly ChildBasis[] = ["evidence", "presumption", "verification-pending"];

/** What is known of whom a duty is owed to: true, false, or null. */
type Conditions = { readonly [condition in DutyCondition]: boolean | null };

const conditionsOf: { readonly [owedTo in DutyRule["owedTo"]]: readonly DutyCondition[] } = {
  child: [],
  "trafficked-child": ["trafficking"],
  "foreign-trafficked-child": ["trafficking", "foreign"],
  "foreign-trafficked-child-without-documents": ["trafficking", "foreign", "without-documents"],
};

/**
 * The duties owed to each victim who was a child at an event, by evidence, by presumption or while the age is being verified,
 * with what became of each. A duty whose conditions are open is listed with them; one whose condition fails is not.
 * @param ages - what `findAges` found
 * @param frames - the case unfolded
 * @param at - the instant of asking, with its zone; no clock is read
 * @returns sorted by code point on victim, duty and beginning of the time
 */
export function findDuties(law: Law, given: Case, ages: AgesFound, frames: readonly Frame[], at?: string): readonly Duty[] {
  return given.victims.toSorted((a, b) => (a.id < b.id ? -1 : 1)).flatMap((victim) => {
    const own = frames.filter((frame) => frame.victim?.id === victim.id);
    const events = new Set(own.map(({ event }) => event.id));
    const child = new Set([...events].map((event) => ages.findingAt(victim.id, event)?.child ?? null));
    const basis = bases.find((one) => child.has(one) && law.protection.owedOn.some((owed) => owed.basis === one));
    return basis === undefined ? [] : dutiesTo(law, given, victim, basis, own.map(({ facts }) => facts), ages, at);
  });
}

/** The rules by id, each with the first day of its instrument: before it there was no such duty. */
const rulesIn = oncePer((law: Law) => law.protection.duties.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((rule) => ({
  rule, needed: conditionsOf[rule.owedTo], from: law.instruments.find(({ id }) => id === rule.instrument)?.inForce?.from["phnom-penh"],
})));

function dutiesTo(law: Law, given: Case, victim: Victim, basis: ChildBasis, frames: readonly Frame["facts"][], ages: AgesFound, at: string | undefined): readonly Duty[] {
  const { trafficking, foreign } = law.protection;
  const documents = anyOf([foreign.documents], frames);
  const conditions: Conditions = {
    trafficking: anyOf(trafficking.facts, frames),
    foreign: victim.nationality == null ? null : victim.nationality !== foreign.nationalOf,
    "without-documents": documents === null ? null : !documents,
  };
  // Without a day, nothing is left out.
  const day = at === undefined ? given.asOf ?? undefined : dayOf(at);
  const found: Duty[] = [];
  for (const { rule, needed, from } of rulesIn(law)) {
    if (day !== undefined && from !== undefined && day < from) continue;
    if (needed.some((condition) => conditions[condition] === false)) continue;
    const { id, kind } = rule;
    for (const { status, since, deadline, minutesLeft } of statusesOf(rule, given, victim, frames, ages, at)) {
      found.push({
        id, victim: victim.id, kind, owedBy: rule.owedBy as Duty["owedBy"], basis, dependsOn: needed.filter((condition) => conditions[condition] === null), cite: rule.cite as Duty["cite"],
        status, since, deadline, minutesLeft,
      });
    }
  }
  return found;
}

/** The status of a duty; of a limit, one for each stay that began while the victim was a child or may have been one. */
function statusesOf(rule: DutyRule, given: Case, victim: Victim, frames: readonly Frame["facts"][], ages: AgesFound, at: string | undefined): readonly LimitStatus[] {
  const timeless = (status: Duty["status"]): LimitStatus => ({ status, since: null, deadline: null, minutesLeft: null });
  if (rule.kind === "measure") return [timeless("available")];
  const { custody } = rule;
  const stays = custody === undefined ? [] : staysOf(given.custody ?? [], victim.id, custody.place)
    .filter(({ since }) => ages.victimOn(victim.id, dayOf(since))?.minor.value !== false);
  if (custody?.limit !== undefined) {
    const { limit } = custody;
    return stays.length === 0 ? [timeless("unknown")] : stays.map((stay) => limitStatus(stay, limit, at)).toSorted(bySince);
  }
  return [timeless(stays.length > 0 ? "breached" : factStatus(rule, frames))];
}

/** No two stays begin together. */
function bySince(one: LimitStatus, other: LimitStatus): number {
  return present(one.since) < present(other.since) ? -1 : 1;
}
