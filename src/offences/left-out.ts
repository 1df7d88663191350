import type { Charge, Notice } from "../schema/assessment.js";
import type { Case } from "../schema/case.js";
import { sorted } from "./alternatives.js";
import { isFallen, type Told } from "./shown.js";
import { fallsUnverified } from "./stage.js";

type LeftOut = NonNullable<Notice["leftOut"]>[number];

/**
 * What is left out where only what texts show may count: one notice for each accused and event, since a charge left out for one may
 * stand for another.
 * @param leftOut - charges that would be shown, but rest on no text
 * @param everyone - all charges looked at: an attempt or a part taken falls where the text that would make it punishable does not count
 */
export function leftOutNotices({ events }: Pick<Case, "events">, leftOut: readonly Charge[], everyone: readonly Told[]): readonly Notice[] {
  const fallen = everyone.filter((charge) => fallsUnverified(charge) && isFallen(charge));
  return events.flatMap(({ id: event, accused: entries }) => sorted(entries.map(({ id }) => id)).flatMap((accused): readonly Notice[] => {
    const isHere = (charge: Told) => charge.event === event && charge.accused === accused;
    const found = [...leftOut.filter((charge) => isHere(charge) && !fallsUnverified(charge)).map(resting), ...[...leftOut.filter(fallsUnverified), ...fallen].filter(isHere).map(falling)];
    const once = [...new Map(found.map((one) => [`${one.offence} ${one.victim ?? ""}`, one])).entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
    return once.length === 0 ? [] : [{ code: "verified-only-left-out", accused, event, offences: sorted(once.map(({ offence }) => offence)), leftOut: once }];
  }));
}

function resting({ victim, offence, unverified }: Charge): LeftOut {
  return { victim, offence, because: unverified.filter((part) => part !== "form") };
}

function falling({ victim, offence, reason }: Told): LeftOut {
  return { victim, offence, because: [reason === "attempt-unverified" ? "attempt" : "participation"] };
}
