import type { Law } from "../law/law.js";
import type { Charge } from "../schema/assessment.js";
import type { Sentencing } from "../schema/sentencing-result.js";
import { ageWorlds } from "./age-worlds.js";
import type { Circumstances } from "./circumstances.js";

/**
 * The readings that mattered to a charge's sentencing: chosen otherwise, they would change it.
 * @param sentence - the same charge under other readings
 */
export function readingsThatDecide(law: Law, charge: Charge, { accused, accusedYears, readings }: Circumstances, now: Sentencing, sentence: (readings: Readonly<Record<string, string>>) => Sentencing): readonly string[] {
  if (charge.status === "not-made-out" || charge.penalty.statutory === null) return [];
  const worlds = ageWorlds(law, accusedYears);
  const isPleaded = accused.recidivismPleaded === true;
  const mayBeMinor = worlds.some(({ kind }) => kind === "minor");
  // Only a reading that what is known can bring into play is tried out.
  const inPlay = [
    ...(isPleaded ? ["same-misdemeanour", "twenty-years-doubled"] : []),
    ...(isPleaded || charge.penalty.statutory.imprisonment?.max === "life" ? ["mitigated-life"] : []),
    ...(isPleaded || mayBeMinor ? ["threshold-maximum"] : []),
    ...(mayBeMinor ? ["minor-mitigation-bracket"] : []),
    ...(worlds.length > 1 && accusedYears !== null ? ["accused-age-in-doubt"] : []),
  ];
  const shown = gist(now);
  return inPlay.filter((id) => otherValues(law, id, readings).some((value) => gist(sentence({ ...readings, [id]: value })) !== shown)).toSorted();
}

/** The values of a reading that are not chosen. */
export function otherValues(law: Law, id: string, readings: Readonly<Record<string, string>>): readonly string[] {
  return (law.readings.find((reading) => reading.id === id)?.values ?? []).map((value) => value.id).filter((value) => value !== readings[id]);
}

/** What a reading can change of a sentencing: figures, ways and options; citations follow from them. */
function gist({ applied, ifMitigated, otherwise, options, additional }: Sentencing): string {
  return JSON.stringify([
    applied, ifMitigated, otherwise.map((way) => [way.if, way.applied, way.ifMitigated]),
    options.map(({ open, reason, conditions }) => [open, reason, conditions]), additional.map(({ open }) => open),
  ]);
}
