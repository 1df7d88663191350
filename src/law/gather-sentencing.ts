import type { CivilRemedy, PenaltyFile, PenaltyRules, ReportedPenalties } from "../schema/additional-penalties.js";
import type { ConcurrenceFile, LegalPersonsFile, MinorsFile, MitigationFile, ParticipationFile, RecidivismFile, SentencingOption, SentencingRules, TermsFile } from "../schema/sentencing.js";
import type { Kind } from "./kind-of.js";

/** The kinds of which a rule set has exactly one file, for sentencing and penalties. */
export const sentencingKinds = [
  "terms", "participation", "recidivism", "minors", "mitigation", "concurrence", "options", "legal-persons", "reported-penalties", "civil-remedies",
] as const satisfies readonly Kind[];

/**
 * The rules on sentencing and on penalties, from validated files.
 * @param values - the values of the files of a kind
 */
export function gatherSentencing(values: (kind: Kind) => readonly unknown[]): { readonly sentencing: SentencingRules; readonly penalties: PenaltyRules } {
  const one = <T>(kind: Kind) => values(kind)[0] as T;
  const files = (values("penalty") as readonly PenaltyFile[]).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    sentencing: {
      terms: one<TermsFile>("terms"),
      participation: one<ParticipationFile>("participation"),
      recidivism: one<RecidivismFile>("recidivism"),
      minors: one<MinorsFile>("minors"),
      mitigation: one<MitigationFile>("mitigation"),
      concurrence: one<ConcurrenceFile>("concurrence"),
      options: one<{ options: SentencingOption[] }>("options").options,
      legalPersons: one<LegalPersonsFile>("legal-persons"),
    },
    penalties: {
      catalogues: files.filter((file) => file.kind === "catalogue"),
      lists: files.filter((file) => file.kind === "list"),
      legalPersons: files.filter((file) => file.kind === "legal-person"),
      reported: one<ReportedPenalties>("reported-penalties"),
      remedies: one<{ remedies: CivilRemedy[] }>("civil-remedies").remedies,
    },
  };
}
