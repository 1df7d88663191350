import type { Law } from "../../law/law.js";
import type { Case, FactValue } from "../../schema/case.js";
import { addDays } from "../../time/calendar.js";
import type { Choices } from "./choices.js";
import { statableFacts, valuesOf } from "./fact-values.js";
import { repaired } from "./repair.js";

const countries = ["KH", "TH", "VN", "US"];
const evidenceKinds = ["birth-certificate", "school-record", "dna-examination", "bone-examination", "physical-appearance", "witness", "cultural-observation"] as const;
const moments = ["2011-06-01T09:00+07:00", "2011-06-03T12:30:15+07:00", "2011-12-31T23:59Z"];

/** Cases that meet the schema and make no other sense: any fact anywhere, every optional part, persons of any age, spans of years. */
export function wildCase(law: Law, choices: Choices): Case {
  const facts = statableFacts(law);
  const stated = (allowed: (fact: string) => boolean): { facts?: Record<string, FactValue | null> } => {
    if (choices.chance(40)) return {};
    const some = choices.some(facts, choices.pick([1, 3, 10])).filter(({ id }) => allowed(id));
    return { facts: Object.fromEntries(some.map((fact) => [fact.id, choices.chance(10) ? null : choices.pick(valuesOf(law, fact))])) };
  };
  const notOf = (subject: string) => (fact: string) => !fact.startsWith(subject);
  const optional = <T>(key: string, value: () => T) => (choices.chance(30) ? { [key]: value() } : {});
  const day = () => addDays("1900-01-01", choices.next(73_414));
  const first = addDays("1960-01-01", choices.next(49_000));
  const born = () => addDays(first, -choices.next(20_000));
  const legal = choices.chance(20);
  const accused = Array.from({ length: 1 + choices.next(3) }, (_, index) => ({
    id: `A${index}`, ...(legal && index > 0 ? { legalPerson: true } : choices.chance(50) ? { born: born() } : optional("ageYears", () => choices.next(121))),
    ...optional("nationality", () => choices.pick(countries)), ...optional("recidivismPleaded", () => choices.chance(50)),
    ...optional("convictions", () => [{ class: choices.pick(["felony", "misdemeanour", "petty"] as const), finalOn: day(), ...optional("imprisonment", () => "P2Y6M"), ...optional("amnestied", () => true), ...optional("country", () => choices.pick(countries)) }]),
    ...stated(notOf("victim.")),
  }));
  const victims = Array.from({ length: choices.next(4) }, (_, index) => ({
    id: `V${index}`, ...(choices.chance(50) ? { born: born() } : optional("age", () => evidenceOf(choices, day))), ...optional("nationality", () => choices.pick(countries)), ...stated(notOf("accused.")),
  }));
  const natural = accused.filter((person) => !("legalPerson" in person)).map(({ id }) => id);
  const events = Array.from({ length: 1 + choices.next(3) }, (_, index) => {
    const from = addDays(first, choices.next(900));
    const present = choices.some(victims, 60).map(({ id }) => id);
    return {
      id: `E${index}`, date: choices.chance(30) ? { from, to: addDays(from, choices.next(9_000) % 730) } : from, country: choices.pick(countries), ...optional("place", () => choices.pick(["phnom-penh", "province"] as const)),
      accused: accused.map((person) => ({
        id: person.id, ...optional("role", () => choices.pick(["co-perpetrator", "instigator", "accomplice", "perpetrator"] as const)), ...optional("stage", () => choices.pick(["attempted", "desisted", "prepared", "completed"] as const)),
        ...("legalPerson" in person ? { through: natural.slice(0, 1) } : {}), ...stated(notOf("victim.")),
      })),
      victims: present.map((id) => (choices.chance(50) ? id : { id, ...optional("found", () => choices.chance(50)), ...stated(notOf("accused.")) })),
      ...stated(() => true),
      ...optional("between", () => present.map((victim) => ({ accused: choices.pick(accused).id, victim, ...stated(() => true) }))),
    };
  });
  return repaired({
    format: "chbab/case@1", id: "wild", ...optional("asOf", day), accused, victims, events,
    ...optional("custody", () => victims.map(({ id }) => ({ victim: id, place: choices.pick(["police-post", "detention-facility", "other"] as const), since: choices.pick(moments) }))),
    ...optional("proof", () => [{ id: "P0", kind: choices.pick(["statement", "document", "object"] as const), supports: ["E0/conduct.remove"], ...optional("status", () => choices.pick(["proved", "contested", "none"] as const)) }]),
  } as Case);
}

function evidenceOf(choices: Choices, day: () => string) {
  return {
    ...(choices.chance(50) ? { verification: choices.pick(["pending", "complete"] as const) } : {}),
    evidence: Array.from({ length: choices.next(3) }, (_, index) => {
      const low = choices.next(40);
      return {
        id: `D${index}`, kind: choices.pick(evidenceKinds), ...(choices.chance(50) ? { years: [low, low + choices.next(4)] as [number, number] } : {}), ...(choices.chance(30) ? { born: choices.pick(["1993", "1993-06", "1992-02-29"]) } : {}),
        ...(choices.chance(50) ? { on: day() } : {}), ...(choices.chance(50) ? { indicates: choices.pick(["child", "adult"] as const) } : {}), ...(choices.chance(30) ? { status: choices.pick(["authentic", "disputed", "forged"] as const) } : {}),
      };
    }),
  };
}
