import type { Law } from "../law/law.js";
import type { Sentencing } from "../schema/sentencing-result.js";
import { ageWorlds } from "./age-worlds.js";
import type { Basis, Circumstances } from "./circumstances.js";

/**
 * The readings that mattered to a charge's sentencing: chosen otherwise, they would change it.
 * @param sentence - the same charge under other readings
 */
export function readingsThatDecide<T extends Partial<Sentencing>>(law: Law, charge: Basis, { accused, accusedYears, readings }: Circumstances, now: T, sentence: (readings: Readonly<Record<string, string>>) => T): readonly string[] {
  if (!charge.stands || charge.penalty.statutory === null) return [];
  const worlds = ageWorlds(law, accusedYears);
  const isPleaded = accused.recidivismPleaded === true;
  const mayBeMinor = worlds.some(({ kind }) => kind === "minor");
  // Only a reading that what is known can bring into play is tried out.
  const inPlay = [
    ...(isPleaded ? ["same-misdemeanour", "twenty-years-doubled"] : []),
    // A record also weighs on simple suspension, recidivism pleaded or not.
    ...(isPleaded || (accused.convictions ?? []).length > 0 ? ["convictions-before-the-code", "convictions-given-abroad"] : []),
    ...(isPleaded || charge.penalty.statutory.imprisonment?.max === "life" ? ["mitigated-life"] : []),
    ...(isPleaded || mayBeMinor ? ["threshold-maximum"] : []),
    ...(mayBeMinor ? ["minor-mitigation-bracket"] : []),
    ...(worlds.length > 1 && accusedYears !== null ? ["accused-age-in-doubt"] : []),
  ];
  if (inPlay.length === 0) return [];
  const shown = JSON.stringify(now);
  return inPlay.filter((id) => otherValues(law, id, readings).some((value) => JSON.stringify(sentence({ ...readings, [id]: value })) !== shown)).toSorted();
}

/** The values of a reading that are not chosen. */
export function otherValues(law: Law, id: string, readings: Readonly<Record<string, string>>): readonly string[] {
  return (law.readings.find((reading) => reading.id === id)?.values ?? []).map((value) => value.id).filter((value) => value !== readings[id]);
}

