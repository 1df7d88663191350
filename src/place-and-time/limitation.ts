import { bestRank } from "../law/figures.js";
import type { Law } from "../law/law.js";
import type { Event } from "../schema/case.js";
import type { OffenceClass } from "../schema/general.js";
import type { LimitationFinding } from "../schema/place-and-time.js";
import { daysOf } from "../law/in-force.js";
import { lastDayOf } from "./last-day.js";

type Caveat = LimitationFinding["caveats"][number];

/**
 * Limitation of prosecution on the date of assessment. Without a known act of prosecution or investigation it never says more than
 * "expired unless interrupted"; an act outside the days between event and assessment is passed over.
 * @param offenceClass - null where it is unknown
 * @param asOf - the date of assessment; without it nothing is assessed
 * @param interruptedOn - the last act of prosecution or investigation
 * @param minorVictim - false where the victim was certainly no minor, or there is none
 * @example
 * limitationOf(law, "misdemeanour", { date: "2010-06-01" }, "2015-06-02", null, false).status; // => "expired-unless-interrupted"
 */
export function limitationOf(law: Law, offenceClass: OffenceClass | null, event: Pick<Event, "date">, asOf: string | null | undefined, interruptedOn: string | null | undefined, minorVictim: boolean | null): LimitationFinding {
  const rules = law.placeAndTime.limitation.prosecution;
  const period = rules.periods.find((entry) => entry.class === offenceClass);
  const [first, last] = daysOf(event);
  const standing: readonly Caveat[] = [
    ...(bestRank(rules.start.cite) === "unverified" ? ["start-unverified" as const] : []),
    ...(minorVictim === false ? [] : ["child-victim-start-open" as const]),
    ...(first === last ? [] : ["event-span" as const]),
  ];
  const cite = [...(period?.cite ?? rules.periods.flatMap((entry) => entry.cite)), ...rules.start.cite];
  const finding = (status: LimitationFinding["status"], lastDay: string | null, caveats: readonly Caveat[] = [], further: LimitationFinding["cite"] = []): LimitationFinding =>
    ({ status, lastDay, caveats: [...standing, ...caveats], cite: [...cite, ...further] });

  if (asOf == null || asOf < first) return { status: "not-assessed", lastDay: null, caveats: [], cite };
  if (period === undefined) return finding("unknown", null, ["class-unknown"]);
  const [soonest, latest] = [lastDayOf(first, period.period, rules.counting), lastDayOf(last, period.period, rules.counting)];
  const counts = interruptedOn != null && interruptedOn >= first && interruptedOn <= asOf;
  if (!counts) {
    const caveats: readonly Caveat[] = interruptedOn == null ? [] : ["interruption-outside"];
    if (asOf <= soonest) return finding("running", latest, caveats);
    return finding(asOf > latest ? "expired-unless-interrupted" : "unknown", latest, caveats, rules.interruption.cite);
  }
  const renewed = lastDayOf(interruptedOn, period.period, rules.counting);
  const restart: readonly Caveat[] = bestRank(rules.interruption.restart.cite) === "unverified" ? ["restart-unverified"] : [];
  const cited = [...rules.interruption.cite, ...rules.interruption.restart.cite];
  if (asOf > renewed) return finding("expired", interruptedOn > latest ? latest : renewed, restart, cited);
  if (interruptedOn <= soonest) return finding("running", renewed, restart, cited);
  // The known act came too late to interrupt; an earlier one may have.
  return finding(interruptedOn > latest ? "expired-unless-interrupted" : "unknown", latest, [...restart, "restart-after-expiry"], cited);
}
