import type { OffenceExample } from "../../schema/offence.js";

/** Facts with silence on one of them read as "no": on a line of age, as full age. What is stated stays. */
export function silenced(facts: OffenceExample["facts"], fact: string): OffenceExample["facts"] {
  const person = /^(victim|accused)\.(minor|under-\d+|age-years)$/.exec(fact)?.[1];
  const [key, value] = person === undefined ? [fact, false] as const : [`${person}.age-years`, 30] as const;
  return key in facts ? facts : { ...facts, [key]: value };
}
