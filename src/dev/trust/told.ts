import type { Failure } from "../differential/run.js";
import { printedFailure } from "../differential/run.js";
import type { Mode } from "../differential/settings.js";
import { isListed } from "../reference/charge.js";
import { referenceAssess, type ReferenceAssessedCharge } from "../reference/reference-assess.js";
import type { Told } from "./task.js";

/**
 * A failure to be printed and written. Under the bundled law it is a scenario (`chbab scenario run`) that expects what the
 * reference found of the charges: a person decides who is right, and types the question and the sources anew. Under a generated
 * law it is the rule files, the case and the difference.
 */
export function toldFailure(mode: Mode, seed: number, failure: Failure, name = `${mode}-${seed}`): Told {
  const what = printedFailure({ mode, seed, failure });
  const { setting: { files, offences, readings, verifiedOnly, at, all, case: given }, difference } = failure;
  if (files.length > 0) return { name, what, file: { format: "chbab/generated-law@1", id: name, files, options: { readings, verifiedOnly, all, at }, case: given, difference } };
  const charges = chargesByReference(failure);
  const [listed, unlisted] = [charges.filter(isListed), charges.filter((charge) => !isListed(charge))].map((some) => (some.length === 0 ? undefined : some.map(expected)));
  return { name, what, file: {
    format: "chbab/scenario@1", id: `trust-${name.replaceAll(".", "-")}`, title: "Found by npm run trust and shrunk",
    question: `What does the law give where the library and the reference part, at ${difference?.path.slice(0, 250) ?? "an exception"}?`,
    sources: offences.map((id) => ({ instrument: id.split(".")[0], article: id.split(".art-")[1] })),
    case: given, options: { readings, verifiedOnly, ...(at === undefined ? {} : { at }) },
    expect: { chargesAmong: listed, unlistedAmong: unlisted },
  } };
}

function chargesByReference({ setting: { book, case: given, readings, verifiedOnly, at } }: Failure): readonly ReferenceAssessedCharge[] {
  try {
    return referenceAssess(book, given, { readings, verifiedOnly, all: true, ...(at === undefined ? {} : { at }) }).charges;
  } catch {
    return [];
  }
}

/** What the reference found of a charge, in the words in which a scenario expects it. */
function expected({ accused, event, victim, offence, status, reason, form, band, presumptions, knowledge, consent, unverified, missing, elements, aggravations, bands, barriers, alternatives, worlds, relations, penalty }: ReferenceAssessedCharge) {
  const statuses = (list: readonly { readonly id: string; readonly status: string }[]) => Object.fromEntries(list.map((one) => [one.id, one.status]));
  const { statutory, applied, ifMitigated, class: offenceClass, base, conditional, exempt, caveats, steps, otherwise } = penalty;
  return {
    accused, event, victim, offence, status, reason, form, band, presumptions, knowledge, consent, unverified, missing, class: offenceClass, statutory, base, conditional, exempt, caveats, applied, ifMitigated,
    elements: statuses(elements), aggravations: statuses(aggravations), bands: statuses(bands), barriers: statuses(barriers),
    steps: steps.map(({ step, rule, after }) => ({ step, rule, after })),
    otherwise: otherwise.map((one) => ({ if: one.if, applied: one.applied, ifMitigated: one.ifMitigated })),
    alternatives: alternatives.map((one) => ({ kind: one.kind, if: one.if, facts: one.facts, ...(one.status === undefined ? {} : { status: one.status }), penalty: one.penalty, applied: one.applied, ifMitigated: one.ifMitigated })),
    worlds: worlds.map((one) => ({ victimYears: one.victimYears, accusedYears: one.accusedYears, status: one.status, form: one.form, statutory: one.statutory, applied: one.applied, ifMitigated: one.ifMitigated })),
    relations: relations.map(({ kind, offence: other }) => ({ kind, offence: other })),
  };
}
