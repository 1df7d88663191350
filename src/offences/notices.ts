import { bestRank } from "../law/figures.js";
import { daysOf } from "../law/in-force.js";
import type { Law } from "../law/law.js";
import type { Charge, Notice } from "../schema/assessment.js";
import type { Case } from "../schema/case.js";
import { articleOf } from "./relations.js";
import { sorted } from "./alternatives.js";
import { fallenNotices } from "./fallen.js";
import type { Findings } from "./find-charges.js";
import type { Told } from "./shown.js";
import { leftOutNotices } from "./left-out.js";
import { present } from "../schema/present.js";

/** What the notices of a result are drawn from. */
export interface Noticed {
  readonly law: Law;
  readonly given: Case;
  readonly commencements: Findings["commencements"];
  readonly charges: readonly Charge[];
  /** Charges left out because they rest on no text. */
  readonly leftOut: readonly Charge[];
  /** All charges that were looked at, but for those that are open or fail and to which no act points. */
  readonly everyone: readonly Told[];
  readonly verifiedOnly: boolean;
}

/** What the reader of a result must be told besides the charges: always what it is, then what this case calls for. */
export function noticesOf({ law, given, commencements, charges, leftOut, everyone, verifiedOnly }: Noticed): readonly Notice[] {
  const unverified = sorted(charges.filter((charge) => charge.unverified.length > 0).map(({ offence }) => offence));
  const presumed = sorted(charges.filter(({ presumptions }) => presumptions.includes(law.age.presumptions.presumedChild.id)).map(({ offence }) => offence));
  const notApplied = verifiedOnly
    ? sorted(charges.flatMap(({ offence }) => (present(law.offences.find(({ id }) => id === articleOf(offence))).aggravations ?? []).filter(({ cite }) => bestRank(cite) === "unverified").map(() => offence)))
    : [];
  return [
    { code: "not-legal-advice" },
    { code: "english-unofficial" },
    ...(unverified.length === 0 ? [] : [{ code: "unverified-figures" as const, offences: unverified }]),
    ...leftOutNotices(given, leftOut, everyone),
    ...(notApplied.length === 0 ? [] : [{ code: "verified-only-not-applied" as const, offences: notApplied }]),
    ...given.events.flatMap(({ id: event }) => law.instruments.flatMap(({ id: instrument, inForce, cite: whole }): Notice[] => {
      const cite = inForce?.cite ?? whole;
      const here = commencements.get(event)?.ofInstruments.get(instrument);
      return [
        ...(here?.no === true ? [{ code: "not-in-force" as const, event, instrument, cite }] : []),
        ...(here?.unknown === true ? [{ code: "commencement-uncertain" as const, event, instrument, cite }] : []),
        ...(here?.contested === true ? [{ code: "commencement-unverified" as const, event, instrument, cite }] : []),
      ];
    })),
    ...fallenNotices(law, given, everyone, commencements),
    ...(presumed.length === 0 ? [] : [
      { code: "doubt-benefits-accused" as const, offences: presumed, cite: law.age.presumptions.doubt.cite },
      { code: "strict-interpretation" as const, offences: presumed, cite: law.age.presumptions.strictInterpretation.cite },
    ]),
    ...(given.asOf == null ? [{ code: "limitation-not-assessed" as const }] : []),
    // Of a span that has begun by then every day may still be meant.
    ...given.events.flatMap((event): Notice[] => (given.asOf != null && given.asOf < daysOf(event)[0] ? [{ code: "assessed-before-event", event: event.id }] : [])),
  ];
}
