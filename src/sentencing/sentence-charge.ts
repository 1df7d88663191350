import type { Law } from "../law/law.js";
import { present } from "../schema/present.js";
import type { Otherwise, Sentencing } from "../schema/sentencing-result.js";
import { additionalPenalties } from "./additional-penalties.js";
import { ageWorlds, type AgeWorld } from "./age-worlds.js";
import { basisOf, type Basis, type Circumstances, type Sentenceable } from "./circumstances.js";
import { classesOf } from "./classes-of.js";
import { legalPersonPenalty } from "./legal-person-rule.js";
import { keptSentencing } from "./kept.js";
import { courtOptions } from "./options.js";
import { takeParticipation } from "./participation-step.js";
import { readingsThatDecide } from "./readings.js";
import { recidivismOf, type Recidivism } from "./recidivism.js";
import { measures, sentenceIn, type Pronounceable } from "./sentence-in.js";
import { sentenceLegalPerson } from "./sentence-legal-person.js";

/** A charge's sentencing, with the readings that mattered to it. */
export interface SentencedCharge {
  readonly sentencing: Sentencing;
  readonly readings: readonly string[];
}

/**
 * From the statutory range of a charge to the range a court may pronounce: steps, measures, options, additional penalties.
 * @param charge - as the offence evaluator found it
 * @example
 * sentenceCharge(law, charge, circumstances).sentencing.ifMitigated; // => { imprisonment: { min: "P2Y", max: "P20Y" }, fine: null }
 */
export function sentenceCharge(law: Law, charge: Sentenceable, circumstances: Circumstances): SentencedCharge {
  return keptSentencing("whole", law, basisOf(charge), circumstances, (basis, given): SentencedCharge => {
    if (given.accused.legalPerson === true) return { sentencing: sentenceLegalPerson(law, basis, given), readings: [] };
    const sentencing = settle(law, basis, given);
    return { sentencing, readings: readingsThatDecide(law, basis, given, sentencing, (readings) => settle(law, basis, { ...given, readings })) };
  });
}

/** What a court may pronounce on another range or at another age of the accused, with the readings that mattered to it. */
export interface Pronounced extends Pick<Sentencing, "applied" | "ifMitigated"> {
  readonly readings: readonly string[];
}

/**
 * The ranges of a charge without all that goes with them: for the alternatives and worlds that stand beside what is established.
 * @param charge - with the status, range and class that hold there
 */
export function pronounce(law: Law, charge: Sentenceable, circumstances: Circumstances): Pronounced {
  return keptSentencing("ranges", law, basisOf(charge), circumstances, (basis, given): Pronounced => {
    const rangesUnder = (readings: Circumstances["readings"]) => {
      const { applied, ifMitigated } = given.accused.legalPerson === true ? sentenceLegalPerson(law, basis, given) : settle(law, basis, { ...given, readings });
      return { applied, ifMitigated };
    };
    const ranges = rangesUnder(given.readings);
    return { ...ranges, readings: readingsThatDecide(law, basis, given, ranges, rangesUnder) };
  });
}

/** One way in which what is open about the accused may come out. */
interface Way {
  readonly age: AgeWorld;
  readonly recidivist: boolean;
}

function settle(law: Law, charge: Basis, circumstances: Circumstances): Sentencing {
  const worlds = ageWorlds(law, circumstances.accusedYears);
  const shown = shownWorld(worlds, circumstances);
  const classes = classesOf(law, charge);
  const additional = !charge.stands || shown.kind === "below-responsibility" || !isOffenceAt(charge, shown) ? [] : additionalPenalties(law, charge, classes, circumstances, shown.kind);
  const legalPerson = legalPersonPenalty(law, charge, circumstances.verifiedOnly);
  if (!charge.stands || charge.penalty.statutory === null || charge.penalty.exempt) {
    // No figure is known, but on what attempt and participation rest is.
    const steps = charge.stands && !charge.penalty.exempt ? takeParticipation(law, { range: null, steps: [] }, charge, circumstances.event).steps : [];
    return { applied: null, ifMitigated: null, steps: [...steps], measures: !charge.stands || shown.kind === "adult" ? [] : measures(law), otherwise: [], options: [], additional: [...additional], legalPerson };
  }
  const recidivism = recidivismOf(law, charge, classes, circumstances);
  const sentence = ({ age, recidivist }: Way): Pronounceable => (!isOffenceAt(charge, age) ? nothing : sentenceIn(law, charge, classes, { age: age.kind, recidivism: recidivist ? recidivism : null }, circumstances));
  // Recidivism raises the range only where it and majority are established.
  const way: Way = { age: shown, recidivist: recidivism.holds === true && shown.kind === "adult" && worlds.length === 1 };
  const pronounceable = sentence(way);
  return {
    ...pronounceable,
    otherwise: otherwise(charge, ways(worlds, recidivism).filter((other) => other.age !== way.age || other.recidivist !== way.recidivist), sentence, pronounceable, worlds, recidivism),
    options: pronounceable.applied === null ? [] : [...courtOptions(law, { charge, classes, pronounceable, age: shown, hasAdditional: additional.some(({ open }) => open), circumstances })],
    additional: [...additional],
    legalPerson,
  };
}

/**
 * The age by which the range is shown: the one known, or, where evidence leaves several, the most favourable, by the reading
 * on doubt. Where nothing is stated no doubt is raised: the range of the statute stands, and every other age is shown beside it.
 */
function shownWorld(worlds: readonly AgeWorld[], { accusedYears, readings }: Circumstances): AgeWorld {
  return present(accusedYears !== null && readings["accused-age-in-doubt"] !== "both-shown" ? worlds[0] : worlds.at(-1));
}

/** Where there is no offence nothing may be pronounced or ordered. */
const nothing: Pronounceable = { applied: null, ifMitigated: null, steps: [], measures: [] };

/** Whether there is an offence at an age of the accused: an exemption or an element that turns on it may leave none (LSHTSE 24, Criminal Code 346). */
function isOffenceAt({ atAges }: Basis, { years: [low, high] }: AgeWorld): boolean {
  const here = atAges.filter(({ years }) => years[0] <= (high ?? Infinity) && low <= (years[1] ?? Infinity));
  return here.length === 0 || here.some(({ stands }) => stands);
}

/** Every way the open points may come out; recidivism is an adult's. */
function ways(worlds: readonly AgeWorld[], { holds }: Recidivism): readonly Way[] {
  return worlds.flatMap((age) => (age.kind !== "adult" ? [false] : holds === null ? [false, true] : [holds]).map((recidivist) => ({ age, recidivist })));
}

function otherwise(charge: Basis, others: readonly Way[], sentence: (way: Way) => Pronounceable, shown: Pronounceable, worlds: readonly AgeWorld[], { holds }: Recidivism): Otherwise[] {
  return others.flatMap((way): Otherwise[] => {
    const result = sentence(way);
    const isSame = JSON.stringify([result.applied, result.ifMitigated]) === JSON.stringify([shown.applied, shown.ifMitigated]);
    if (isSame) return [];
    return [{
      if: [...(worlds.length > 1 ? [way.age.kind] : []), ...(way.age.kind !== "adult" || holds === false ? [] : [way.recidivist ? ("recidivist" as const) : ("not-recidivist" as const)])],
      facts: worlds.length > 1 ? ["accused.born"] : [],
      ...(isOffenceAt(charge, way.age) ? {} : { status: "not-made-out" as const }),
      ...result,
    }];
  });
}
