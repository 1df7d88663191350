/** Closed lists that programs walk as well as schemas: here without a schema library, for whoever needs the words alone. */

/** How good a source is, best first. */
export const ranks = ["official-text", "report", "secondary", "inference", "unverified"] as const;

/** The steps from the statutory range to the one a court may pronounce, in the order in which they are taken. */
export const stepNames = ["form", "attempt", "participation", "recidivism", "minority", "mitigation"] as const;

/** Notices that the date, the place and the persons of a case call for. */
export const datedNoticeCodes = [
  "trafficking-law-1996", "general-part-before-book-1", "book-1-reach-over-special-laws", "juvenile-justice-law-2016", "criminal-code-amended-2018",
  "tourism-operators-report", "tourists-must-not-take-part", "extradition-conditions", "administrative-measure", "civil-remedy",
] as const;

/** Why a charge that the facts point to is not there. */
export const fallenCodes = [
  "prepared-only", "desisted", "attempt-not-punishable", "exempt", "defence", "knowledge-rebutted", "no-principal-offence", "not-for-legal-persons", "element-not-met", "no-act-stated",
] as const;
