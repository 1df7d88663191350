/**
 * From the statutory range of a charge to the penalty a court may pronounce.
 * @module
 */
export { sentenceCharge, type SentencedCharge } from "./sentence-charge.js";
export { sentenceOf, type FoundSentence } from "./sentence-of.js";
export { legalPersonCharges } from "./legal-person-charges.js";
export { civilRemedies, type RemedyNotice } from "./civil-remedies.js";
export type { Circumstances } from "./circumstances.js";
export type { Sentenced } from "./set-aside.js";
