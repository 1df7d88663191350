import { assess, type AssessOptions } from "./assess.js";
import type { AssessedCharge, Assessment, ElementStatus, Trace } from "./schema/assessment.js";
import type { Case } from "./schema/case.js";
import { present } from "./schema/present.js";
import type { CompactAssessment, CompactCharge } from "./schema/compact.js";
import type { ChargeReference } from "./schema/sentencing-result.js";

/**
 * Assesses a case and gives statuses, ranges and leaf codes alone: what a run over very many cases keeps of each.
 * @param given - a case that `parseCase` accepted
 * @returns the same as `compactOf(assess(given, options))`
 * @throws RangeError for a reading or a value that the law does not have
 * @example
 * assessCompact(given, { law }).charges.map(({ offence, status }) => `${offence} ${status}`); // => ["lshtse-2008.art-10 made-out", "lshtse-2008.art-11 undetermined", "lshtse-2008.art-9 made-out"]
 */
export function assessCompact(given: Case, options: AssessOptions): CompactAssessment {
  return compactOf(assess(given, options));
}

/**
 * An assessment without traces, citations, alternatives and steps.
 * @param assessment - what `assess` returned
 * @example
 * compactOf(assess(given, { law })).case; // => "training-014"
 */
export function compactOf(assessment: Assessment): CompactAssessment {
  const positions = new Map(assessment.charges.map((charge, index) => [keyOf(charge.accused, charge), index]));
  const at = (accused: string) => (charge: ChargeReference) => present(positions.get(keyOf(accused, charge)));
  return {
    format: "chbab/compact@1",
    case: assessment.case,
    asOf: assessment.asOf,
    law: assessment.law,
    ages: assessment.ages.map(({ person, event, role, years, minor, child }) => ({ person, event, role, years, minor: minor.value, basis: minor.basis, child })),
    ...(assessment.notFound === undefined ? {} : { notFound: assessment.notFound }),
    charges: assessment.charges.map(compactCharge),
    sentence: assessment.sentence.map(({ accused, heaviest, counted, setAside, concurrence: { applied, ifMitigated } }) => ({
      accused, heaviest: heaviest === null ? null : at(accused)(heaviest), counted: counted.map(at(accused)), setAside: setAside.map(at(accused)), applied, ifMitigated,
    })),
    duties: assessment.duties.flatMap(({ id, victim, status, deadline }) => (status === "unknown" || status === "available" ? [] : [{ id, victim, status, deadline }])),
    questions: assessment.questions.map(({ fact, accused, event, victim, settles }) => ({ fact, accused, event, victim, settles })),
    notices: [...new Set(assessment.notices.map(({ code }) => code))],
  };
}

function compactCharge({ accused, event, victim, offence, status, reason, reached, form, band, elements, aggravations, relations, knowledge, presumptions, unverified, missing, penalty, jurisdiction, limitation }: AssessedCharge): CompactCharge {
  return {
    accused, event, victim, offence, status, reason, reached,
    absorbedBy: relations.filter(({ kind }) => kind === "absorbed-by").map(({ offence: absorbing }) => absorbing),
    form, band,
    elements: elements.map(codesOf),
    aggravations: aggravations.map(codesOf),
    knowledge, presumptions, unverified, missing,
    class: penalty.class, statutory: penalty.statutory, conditional: penalty.conditional, applied: penalty.applied, ifMitigated: penalty.ifMitigated,
    jurisdiction: jurisdiction.status, limitation: limitation.status,
  };
}

const letters: { readonly [status in ElementStatus]: string } = { met: "m", presumed: "p", unknown: "u", "not-met": "n" };

function codesOf({ status, trace }: { readonly status: ElementStatus; readonly trace: Trace }): string {
  return letters[status] + leavesOf(trace);
}

function leavesOf(trace: Trace): string {
  return trace.kind === "fact" ? letters[trace.status] : trace.of.map(leavesOf).join("");
}

function keyOf(accused: string, { event, victim, offence }: ChargeReference): string {
  return `${accused} ${event} ${victim ?? ""} ${offence}`;
}
