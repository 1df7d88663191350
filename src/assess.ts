import { ageAt, type AgeState } from "./age/age-state.js";
import { birthOfAccused, birthOfVictim } from "./age/birth.js";
import { compileLaw, type CompiledLaw } from "./facts/compiled.js";
import { unfold } from "./facts/frame.js";
import type { Law } from "./law/law.js";
import { findCharges } from "./offences/find-charges.js";
import { questionsOf } from "./offences/questions.js";
import { relate, readingsOfRelations } from "./offences/relations.js";
import { noticesOf } from "./offences/notices.js";
import { isLeftOut } from "./offences/verified-only.js";
import type { AgeFinding, Assessment, Charge } from "./schema/assessment.js";
import type { Case } from "./schema/case.js";
import type { February29Rule } from "./time/calendar.js";

/** What a caller may choose. */
export interface AssessOptions {
  readonly law: Law;
  /** A value for open questions of law, by reading id; the law's default for every other. */
  readonly readings?: Readonly<Record<string, string>>;
  /** Also return charges that are not made out, with the reason, and open charges that no act points to. */
  readonly all?: boolean;
  /** Leave out what rests on no text seen, and name it. */
  readonly verifiedOnly?: boolean;
}

/**
 * Assesses a case: which offences of the law are made out, presumed or undetermined, with trace, range and what is missing.
 * Suggestions for a lawyer to decide, never decisions. Pure: the same input gives the same bytes.
 * @param given - a case that `parseCase` accepted
 * @returns the assessment, charges sorted by code point on accused, event, victim (none first) and offence
 * @throws RangeError for a reading or a value that the law does not have
 * @example
 * assess(given, { law }).charges.map(({ offence, status }) => `${offence} ${status}`); // => ["lshtse-2008.art-10 made-out"]
 */
export function assess(given: Case, { law, readings: chosen = {}, all = false, verifiedOnly = false }: AssessOptions): Assessment {
  const compiled = compileLaw(law);
  const readings = { ...compiled.defaults, ...checkedReadings(law, chosen) };
  const february: February29Rule = readings["minor-born-29-february"] === "28-february" ? "28-february" : "1-march";
  const ages = agesOf(compiled, given, february);
  const { frames } = unfold(given);
  const setting = { compiled, verifiedOnly, knowledgeDefeats: readings["knowledge-of-minority"] !== "point-of-proof-only" };
  const found = findCharges(setting, frames, (person, event) => ages.get(`${person} ${event}`)?.state, readings);

  const listed = found.charges.filter((charge) => all || charge.status === "made-out" || charge.status === "presumed" || (charge.status === "undetermined" && charge.reached));
  const kept = verifiedOnly ? listed.filter((charge) => !isLeftOut(charge)) : listed;
  const charges = relate(law, kept, readings).toSorted(byCodePoint);
  const defeated = found.charges.filter(({ reason, reached }) => reason === "knowledge-rebutted" && reached);
  const mattered = new Set([...[...kept, ...defeated].flatMap((charge) => [...(found.readings.get(charge) ?? [])]), ...readingsOfRelations(law, charges), ...februaryBirths(given)]);
  return {
    format: "chbab/assessment@1",
    case: given.id,
    asOf: given.asOf ?? null,
    law: { version: law.version, sha256: law.sha256, readings: Object.fromEntries(Object.entries(readings).filter(([id]) => mattered.has(id)).toSorted(([a], [b]) => (a < b ? -1 : 1))) },
    ages: [...ages.values()].map(({ finding }) => finding).toSorted((a, b) => (`${a.role} ${a.person} ${a.event}` < `${b.role} ${b.person} ${b.event}` ? -1 : 1)),
    charges,
    questions: [...questionsOf(compiled, charges.filter(({ status, reached }) => status !== "not-made-out" && (status !== "undetermined" || reached)))],
    notices: [...noticesOf({ law, given, commencements: found.commencements, charges, leftOut: listed.filter((charge) => !kept.includes(charge)), defeated, verifiedOnly })],
  };
}

/** Code-point order on accused, event, victim and offence; a charge without a victim comes first. */
function byCodePoint(left: Charge, right: Charge): number {
  for (const key of ["accused", "event", "victim", "offence"] as const) {
    const [a, b] = [left[key], right[key]];
    if (a !== b) return a === null ? -1 : b === null ? 1 : a < b ? -1 : 1;
  }
  return 0;
}

function checkedReadings(law: Law, chosen: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const [id, value] of Object.entries(chosen)) {
    const reading = law.readings.find((known) => known.id === id);
    if (reading === undefined) throw new RangeError("no such reading");
    if (!reading.values.some((known) => known.id === value)) throw new RangeError(`no such value of the reading ${reading.id}`);
  }
  return chosen;
}

function februaryBirths({ accused, victims }: Case): readonly string[] {
  return [...accused, ...victims].some(({ born }) => born?.endsWith("-02-29") ?? false) ? ["minor-born-29-february"] : [];
}

function agesOf(compiled: CompiledLaw, given: Case, rule: February29Rule): ReadonlyMap<string, { readonly state: AgeState; readonly finding: AgeFinding }> {
  const found = new Map<string, { state: AgeState; finding: AgeFinding }>();
  const bodies = [
    ...given.accused.filter(({ legalPerson }) => legalPerson !== true).map((person) => ({ id: person.id, role: "accused" as const, birth: birthOfAccused(person, given, rule) })),
    ...given.victims.map((person) => ({ id: person.id, role: "victim" as const, birth: birthOfVictim(person) })),
  ];
  for (const event of given.events) {
    const [from, to] = typeof event.date === "string" ? [event.date, event.date] : [event.date.from, event.date.to];
    const present = new Set([...event.accused.map(({ id }) => id), ...event.victims.map((victim) => (typeof victim === "string" ? victim : victim.id))]);
    for (const { id, role, birth } of bodies) {
      if (!present.has(id)) continue;
      const state: AgeState = { ...ageAt(birth, from, to, compiled.lines[role], rule), presumedMinor: false };
      const line = (years: number) => {
        const value = state.lines.find((known) => known.years === years)?.below ?? null;
        return { value, basis: value === null ? ("none" as const) : ("evidence" as const) };
      };
      const [lowest, highest] = [compiled.lines[role][0]?.years ?? 0, compiled.lines[role].at(-1)?.years ?? 0];
      found.set(`${id} ${event.id}`, {
        state,
        finding: { person: id, event: event.id, role, years: state.years === null ? null : [...state.years], minor: line(highest), ...(role === "victim" ? { under15: line(lowest) } : { under14: line(lowest) }) },
      });
    }
  }
  return found;
}
