import type { ChargeReference } from "../schema/sentencing-result.js";
import type { ReportContext } from "./context.js";
import { reference } from "./names.js";
import { compareIds } from "./severity.js";

/**
 * Charges by article, as briefly as they can be told apart: "LSHTSE 10" where every charge of the accused under the article is
 * meant, otherwise with the victims, and with the events where one victim has several.
 * @param all - the charges of the accused among which these have to be told apart
 */
export function chargeNames(context: ReportContext, charges: readonly ChargeReference[], all: readonly ChargeReference[]): readonly string[] {
  const { sentencing } = context.words;
  const offences = [...new Set(charges.map(({ offence }) => offence))].toSorted(compareIds);
  return offences.map((offence) => {
    const [own, known] = [charges, all].map((list) => list.filter((charge) => charge.offence === offence));
    if (own === undefined || known === undefined || own.length >= known.length) return reference(context, offence);
    const isOneEvent = new Set(known.map(({ event }) => event)).size === 1;
    const isOneVictim = new Set(known.map(({ victim }) => victim)).size === 1;
    const frames = own.toSorted((a, b) => compareIds(a.event, b.event) || compareIds(a.victim ?? "", b.victim ?? ""))
      .map(({ victim, event }) => sentencing.frame(isOneVictim ? undefined : victim, isOneEvent ? undefined : event));
    return sentencing.chargeIn(reference(context, offence), [...new Set(frames)]);
  });
}
