import { findAges, type AgesFound } from "./age/find-ages.js";
import { compileLaw, type CompiledLaw } from "./facts/compiled.js";
import { unfold, type Frame } from "./facts/frame.js";
import { classOf } from "./law/class.js";
import type { Law } from "./law/law.js";
import { findCharges } from "./offences/find-charges.js";
import { noticesOf } from "./offences/notices.js";
import { questionsOf } from "./offences/questions.js";
import { perpetratorsOf } from "./offences/principal.js";
import { readingsOfRelations, relate } from "./offences/relations.js";
import { isListed } from "./offences/shown.js";
import { knowledgeDefeats } from "./offences/ways.js";
import { isLeftOut } from "./offences/verified-only.js";
import { datedNotices } from "./place-and-time/dated-notices.js";
import { extraditionOf } from "./place-and-time/extradition.js";
import { placeAndTimeOf } from "./place-and-time/of-charge.js";
import { penaltyLimitationsOf } from "./place-and-time/penalty-limitation.js";
import { findDuties } from "./protection/find-duties.js";
import type { AssessedCharge, Assessment, Charge } from "./schema/assessment.js";
import type { Case } from "./schema/case.js";
import type { PenaltyRange } from "./schema/penalty.js";
import { present } from "./schema/present.js";
import { legalPersonCharges } from "./sentencing/legal-person-charges.js";
import { pronounce, sentenceCharge } from "./sentencing/sentence-charge.js";
import { sentenceOf } from "./sentencing/sentence-of.js";

/** What a caller may choose. */
export interface AssessOptions {
  readonly law: Law;
  /** A value for open questions of law, by reading id; the law's default for every other. */
  readonly readings?: Readonly<Record<string, string>>;
  /** Also return charges that are not made out, with the reason, and open charges that no act points to. */
  readonly all?: boolean;
  /** Leave out what rests on no text seen, and name it. */
  readonly verifiedOnly?: boolean;
  /** The instant at which the time left on duties is reckoned, with its zone: `2010-06-03T09:00+07:00`. There is no clock. */
  readonly at?: string;
}

/**
 * Assesses a case: ages, which offences of the law are made out, presumed or undetermined, what a court may pronounce, whether
 * place and time stand in the way, what is owed to a child victim, and what to ask next.
 * Suggestions for a lawyer to decide, never decisions. Pure: the same input gives the same bytes.
 * @param given - a case that `parseCase` accepted
 * @returns the assessment, charges sorted by code point on accused, event, victim (none first) and offence
 * @throws RangeError for a reading or a value that the law does not have
 * @example
 * assess(given, { law }).charges.map(({ offence, status }) => `${offence} ${status}`); // => ["lshtse-2008.art-10 made-out", "lshtse-2008.art-11 undetermined", "lshtse-2008.art-9 made-out"]
 */
export function assess(given: Case, { law, readings: chosen = {}, all = false, verifiedOnly = false, at }: AssessOptions): Assessment {
  const compiled = compileLaw(law);
  const readings = readingsInForce(compiled, chosen);
  const { frames } = unfold(given);
  const ages = findAges(compiled, given, readings);
  const setting = { compiled, verifiedOnly, knowledgeDefeats: knowledgeDefeats(readings), all };
  // A legal person's charges mirror those of the persons through whom it acted, whether or not they are listed.
  const found = findCharges(setting, frames, ages.at, readings, all || given.accused.some(({ legalPerson }) => legalPerson === true));
  const everyone = [...found.charges, ...legalPersonCharges(law, given, found.charges)];

  const listed = everyone.filter((charge) => all || isListed(charge));
  const kept = verifiedOnly ? listed.filter((charge) => !isLeftOut(charge)) : listed;
  const mattered = new Set([...ages.readings, ...found.readings]);
  const frameOf = new Map(frames.map((frame) => [keyOf(frame.accused.id, frame.event.id, frame.victim?.id ?? null), frame]));
  const sentenced = relate(law, kept, readings).map((charge): AssessedCharge => {
    const { assessed, readings: decided } = complete(charge);
    for (const reading of decided) mattered.add(reading);
    return assessed;
  });
  const charges = sentenced.toSorted(byCodePoint);
  const sentences = given.accused.filter(({ id }) => charges.some(({ accused }) => accused === id)).map(({ id }) => sentenceOf(law, id, charges, readings));
  for (const reading of [...readingsOfRelations(law, charges), ...sentences.flatMap((one) => one.readings)]) mattered.add(reading);
  const open = charges.filter(isListed);
  const notFound = notFoundIn(given);
  const inOrder: Case = { ...given, events: given.events.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
  return {
    format: "chbab/assessment@1",
    case: given.id,
    asOf: given.asOf ?? null,
    law: { version: law.version, sha256: law.sha256, readings: Object.fromEntries([...mattered].toSorted().map((id) => [id, present(readings[id])])) },
    ages: [...ages.findings],
    ...(notFound.length === 0 ? {} : { notFound }),
    charges,
    sentence: sentences.map(({ sentence }) => sentence).toSorted((a, b) => (a.accused < b.accused ? -1 : 1)),
    duties: [...findDuties(law, given, ages, frames, at)],
    convictions: given.accused.flatMap((accused) => [...penaltyLimitationsOf(law, accused, given.asOf)]).toSorted(byAccused),
    extradition: given.accused.flatMap((accused) => extraditionOf(law, accused, given.events.filter((event) => event.accused.some(({ id }) => id === accused.id)), given.asOf) ?? []).toSorted(byAccused),
    questions: [...questionsOf(compiled, open)],
    notices: [
      ...noticesOf({ law, given: inOrder, commencements: found.commencements, charges, leftOut: listed.filter((charge) => !kept.includes(charge)), everyone: [...everyone, ...found.fallen], verifiedOnly }),
      ...datedNotices(law, { given: inOrder, charges: open, ages: ages.findings, verifiedOnly, readings }),
    ],
  };

  /** Adds to a found charge its sentencing, its place and its time. */
  function complete(charge: Charge): { readonly assessed: AssessedCharge; readonly readings: readonly string[] } {
    const frame = present(frameOf.get(keyOf(charge.accused, charge.event, charge.victim)));
    const accusedYears = ages.at(frame.accused.id, frame.event.id)?.years ?? null;
    const circumstances = { accused: frame.accused, event: frame.event, accusedYears, readings, verifiedOnly };
    const { sentencing, readings: decided } = sentenceCharge(law, charge, circumstances);
    const pronounced = (range: PenaltyRange | null, status: Charge["status"], years = accusedYears) => {
      if (range === null || status === "not-made-out") return { applied: null, ifMitigated: null };
      const { offence, role, stage, form, band, aggravations, worlds, penalty: { exempt, cite } } = charge;
      const other = { offence, role, stage, form, band, aggravations, worlds, status, penalty: { class: classOf(range, law.classes), statutory: range, exempt, cite } };
      const { applied, ifMitigated, readings: ofRange } = pronounce(law, other, { ...circumstances, accusedYears: years });
      for (const reading of ofRange) mattered.add(reading);
      return { applied, ifMitigated };
    };
    const { jurisdiction, limitation, milderLaw, readings: ofPlace } = placeAndTimeOf(law, charge, frame, perpetratorsOf(frame, frames), minorVictim(ages, frame), { asOf: given.asOf, readings, verifiedOnly });
    return {
      assessed: {
        ...charge,
        penalty: { ...charge.penalty, ...sentencing },
        alternatives: charge.alternatives.map((one) => ({ ...one, ...pronounced(one.penalty, one.status ?? charge.status) })),
        worlds: charge.worlds.map((one) => ({ ...one, ...pronounced(one.statutory, one.status, one.accusedYears ?? accusedYears) })),
        jurisdiction, limitation, milderLaw,
      },
      readings: [...decided, ...ofPlace],
    };
  }
}

function keyOf(accused: string, event: string, victim: string | null): string {
  return `${accused} ${event} ${victim ?? ""}`;
}

function minorVictim(ages: AgesFound, { victim, event }: Frame): boolean | null {
  return victim === null ? false : ages.findingAt(victim.id, event.id)?.minor.value ?? null;
}

/** The victims whom an event's entry says were not found, in code-point order. */
function notFoundIn({ events }: Case): NonNullable<Assessment["notFound"]> {
  return events.flatMap((event) => event.victims.flatMap((named) => (typeof named !== "string" && named.found === false ? [{ victim: named.id, event: event.id }] : [])))
    .toSorted((a, b) => (`${a.victim} ${a.event}` < `${b.victim} ${b.event}` ? -1 : 1));
}

/** Code-point order on accused, event, victim and offence; a charge without a victim comes first. */
function byCodePoint(left: Charge, right: Charge): number {
  for (const key of ["accused", "event", "victim", "offence"] as const) {
    const [a, b] = [left[key] ?? "", right[key] ?? ""];
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}

function byAccused(left: { readonly accused: string }, right: { readonly accused: string }): number {
  return left.accused === right.accused ? 0 : left.accused < right.accused ? -1 : 1;
}

/** The value in force of each reading: the one chosen, or the law's default. */
function readingsInForce({ law, defaults }: CompiledLaw, chosen: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const entries = Object.entries(chosen);
  for (const [id, value] of entries) {
    const reading = law.readings.find((known) => known.id === id);
    if (reading === undefined) throw new RangeError("no such reading");
    if (!reading.values.some((known) => known.id === value)) throw new RangeError(`no such value of the reading ${reading.id}`);
  }
  return entries.length === 0 ? defaults : { ...defaults, ...chosen };
}
