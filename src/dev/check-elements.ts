import type { Law } from "../law/law.js";
import { runExample } from "../offences/run-example.js";
import type { Charge } from "../schema/assessment.js";
import type { Offence, OffenceExample } from "../schema/offence.js";
import type { ElementsFrame } from "./elements-table.js";

/** The offence of a charge's id, with the form that the id names. */
export function offenceOf(law: Law, charge: string): { readonly offence: Offence; readonly form: string | undefined } {
  for (const offence of law.offences) {
    if (offence.forms === undefined ? offence.id === charge : offence.forms.some(({ id }) => `${offence.id}.${id}` === charge)) {
      return { offence, form: offence.forms === undefined ? undefined : charge.slice(offence.id.length + 1) };
    }
  }
  throw new RangeError(`the law has no ${charge}`);
}

/** A frame of the tables as an example of its offence. */
export function exampleOf({ name, facts, readings, country }: ElementsFrame, form: string | undefined): OffenceExample {
  return { name, facts, readings, ...(country === undefined ? {} : { country }), ...(form === undefined ? {} : { form }), expect: { status: "undetermined" } };
}

/** What a frame comes to under a law, in the words of the tables; null where the law has nothing of that name. */
export function outcomeUnder(law: Law, frame: ElementsFrame): { readonly outcome: ElementsFrame["outcome"] | null; readonly charge: Charge } {
  const { offence, form } = offenceOf(law, frame.offence);
  const charge = runExample(law, offence, exampleOf(frame, form));
  return { outcome: outcomeOf(charge, frame), charge };
}

const outcomes = { "made-out": "holds", "not-made-out": "fails", undetermined: "open", presumed: null, met: "holds", "not-met": "fails", unknown: "open" } as const;

function outcomeOf(charge: Charge, { about: { kind, id } }: ElementsFrame): ElementsFrame["outcome"] | null {
  switch (kind) {
    case "charge": return outcomes[charge.status];
    case "element": return outcomes[charge.elements.find((one) => one.id === id)?.status ?? "presumed"];
    case "aggravation": return outcomes[charge.aggravations.find((one) => one.id === id)?.status ?? "presumed"];
    case "barrier": return outcomes[charge.barriers.find((one) => one.id === id)?.status ?? "presumed"];
    case "band": return charge.band === id ? "holds" : charge.band === null ? "open" : "fails";
  }
}

/** Whether a frame comes out as its table says: an open charge names the one fact that is missing, and no other. */
export function holdsUnder(law: Law, frame: ElementsFrame): boolean {
  const { outcome, charge } = outcomeUnder(law, frame);
  if (outcome !== frame.outcome) return false;
  return frame.about.kind !== "charge" || frame.unknown === undefined || (charge.missing.length === 1 && charge.missing[0] === frame.unknown);
}
