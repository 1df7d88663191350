import type { Law } from "../law/law.js";
import type { Event } from "../schema/case.js";

/** Whether a general rule was in force on the day and at the place of an event; null where a span or an unknown place straddles the line. */
export function wasInForce(law: Law, rule: string, { date, place }: Event): boolean | null {
  const instrument = law.instruments.find(({ id }) => rule.startsWith(`${id}.`));
  const article = Number.parseInt(rule.slice(rule.indexOf(".art-") + ".art-".length), 10);
  const inForce = instrument?.provisions?.find(({ from, to }) => article >= from && article <= to)?.inForce ?? instrument?.inForce;
  if (inForce == null) return false;
  const [first, last] = typeof date === "string" ? [date, date] : [date.from, date.to];
  const starts = place == null ? [inForce.from["phnom-penh"], inForce.from.province] : [inForce.from[place]];
  const answers = starts.flatMap((start) => [first, last].map((day) => day >= start && (inForce.to === null || day <= inForce.to)));
  return answers.every((answer) => answer) ? true : answers.some((answer) => answer) ? null : false;
}
