import type { Law } from "../../law/law.js";
import type { AgeEvidence, Case, Conviction, FactValue } from "../../schema/case.js";
import { addDays, addYears } from "../../time/calendar.js";
import type { Choices } from "./choices.js";
import { pickBirth } from "./days.js";
import { repaired } from "./repair.js";

const counted = ["identity-card", "family-book", "school-record", "document", "dna-examination", "bone-examination", "dental-examination", "health-examination", "witness", "cultural-observation"] as const;
const lines = [14, 15, 16, 17, 18, 19];
const countries = ["KH", "KH", "TH", "VN"];
/** Terms about the three years that make an earlier misdemeanour count. */
const terms = ["P3Y", "P2Y11M", "P2Y11M29D", "P1095D", "P1096D", "P3Y1D", "P1Y", "P10Y"];
const ofKnowledge = ["accused.keeps-victim-under-control", "accused.knows-minority", "accused.proves-belief-adult"];
const ofOrgans = ["accused.acts-as-organ-or-representative", "accused.acts-in-interest-of-legal-person"];
const ofPlace = [
  "jurisdiction.act-in-cambodia", "jurisdiction.punishable-where-committed", "jurisdiction.complaint-or-denunciation", "jurisdiction.final-foreign-judgment",
  "jurisdiction.foreign-penalty-served-or-barred", "jurisdiction.foreign-acquittal", "jurisdiction.participation-in-cambodia", "jurisdiction.offence-established-abroad",
];

/**
 * A typed case with what else a case may hold: ages that rest on evidence about the lines, knowledge of minority, earlier
 * convictions about the ends of their periods, nationalities, acts abroad, legal persons behind several accused, custody, acts
 * of prosecution. Each comes in some cases only, so that the facts of the charges still decide most.
 */
export function embellished(law: Law, given: Case, choices: Choices): Case {
  const copy = structuredClone(given) as Mutable<Case>;
  const [first] = copy.events;
  if (first === undefined) return given;
  const day = typeof first.date === "string" ? first.date : first.date.from;
  for (const victim of copy.victims) {
    if (choices.chance(35)) {
      delete victim.born;
      victim.age = { ...(choices.chance(50) ? { verification: choices.pick(["pending", "complete"] as const) } : {}), evidence: Array.from({ length: 1 + choices.next(3) }, (_, index) => evidenceOf(`D${index}`, day, choices)) };
    }
    if (choices.chance(40)) victim.nationality = choices.pick(countries);
  }
  const articles = law.offences.map(({ id }) => id);
  for (const accused of copy.accused) {
    if (choices.chance(40)) accused.nationality = choices.pick(countries);
    if (choices.chance(40)) {
      if (!choices.chance(20)) accused.recidivismPleaded = choices.chance(80);
      if (!choices.chance(15)) accused.convictions = Array.from({ length: choices.next(3) }, () => convictionOf(articles, day, choices));
    }
  }
  const put = (place: { facts?: unknown }, facts: readonly string[], percent: number) => {
    const stated = facts.filter(() => choices.chance(percent)).map((fact): [string, FactValue] => [fact, choices.chance(70)]);
    if (stated.length > 0) place.facts = { ...(place.facts as object | null | undefined), ...Object.fromEntries(stated) };
  };
  for (const event of copy.events) {
    if (choices.chance(30)) put(event, ofKnowledge, 40);
    if (choices.chance(15)) event.country = choices.pick(["TH", "VN"]);
    if (event.country !== "KH" && choices.chance(70)) put(event, ofPlace, 50);
    if (choices.chance(10)) put(event, ofPlace, 40);
    if (copy.asOf != null && choices.chance(30)) event.facts = { ...event.facts, "proceedings.interrupted-on": addDays(day, choices.next(3000) - 100) };
  }
  if (choices.chance(20)) {
    copy.accused.push({ id: "L1", legalPerson: true });
    for (const event of copy.events) {
      for (const entry of event.accused) put(entry, ofOrgans, 85);
      event.accused.push({ id: "L1", through: [...choices.some(event.accused, 60), ...event.accused.slice(0, 1)].map(({ id }) => id).filter((id, index, all) => all.indexOf(id) === index) });
    }
  }
  if (copy.victims[0] !== undefined && choices.chance(10)) {
    const since = addDays(day, choices.next(5));
    copy.custody = [{ victim: copy.victims[0].id, place: choices.pick(["police-post", "detention-facility", "other"] as const), since: `${since}T09:00+07:00`, ...(choices.chance(60) ? { until: `${addDays(since, choices.pick([1, 2, 3]))}T${choices.pick(["08:59", "09:00", "09:01"])}+07:00` } : {}) }];
  }
  return repaired(copy as Case);
}

/** A case as `repaired` and the reader leave it may be changed in a copy. */
type Mutable<T> = T extends readonly (infer Item)[] ? Mutable<Item>[] : T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;

function evidenceOf(id: string, day: string, choices: Choices): AgeEvidence {
  const years = choices.pick(lines);
  const born = pickBirth(years, day, choices);
  const on = addDays(day, choices.pick([0, 0, 100, -100, 400]));
  const said = choices.pick([
    { born }, { born: born.slice(0, 7) }, { born: born.slice(0, 4) },
    { years: [Math.max(0, years - choices.next(3)), years + choices.next(3)] as [number, number], on },
    { indicates: choices.pick(["child", "adult"] as const) }, { indicates: "child" as const, years: [years, years + 1] as [number, number], ...(choices.chance(80) ? { on } : {}) },
  ]);
  return { id, kind: choices.chance(15) ? "birth-certificate" : choices.pick([...counted, "physical-appearance", "psychological-maturity"] as const), ...said, ...(choices.chance(25) ? { status: choices.pick(["authentic", "disputed", "forged"] as const) } : {}) };
}

/** An earlier conviction, final about five or ten years before an act. */
function convictionOf(articles: readonly string[], day: string, choices: Choices): Conviction {
  const finalOn = addDays(addYears(day, -choices.pick([5, 10, 1, 3]), "1-march"), choices.pick([1, 0, -1, 300]));
  return {
    class: choices.pick(["felony", "misdemeanour", "misdemeanour", "petty"] as const), finalOn,
    ...(choices.chance(70) ? { offence: choices.pick(articles) } : {}),
    ...(choices.chance(70) ? { imprisonment: choices.pick(terms) } : {}),
    ...(choices.chance(25) ? { country: choices.pick(countries) } : {}),
    ...(choices.chance(15) ? { amnestied: choices.chance(60) } : {}),
  };
}
