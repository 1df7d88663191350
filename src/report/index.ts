/**
 * Reports: an assessment, the law or the issues of a refused input as text for people.
 * @module
 */
export { renderText, type AssessmentTextOptions, type TextOptions } from "./text.js";
export { renderCoverage, renderLaw, renderProvision } from "./law-text.js";
export { renderDifferences } from "./differences-text.js";
export { renderReadings } from "./readings-text.js";
export { renderVerification } from "./verification-text.js";
export { renderImpact } from "./impact-text.js";
export { renderStatistics } from "./statistics-text.js";
export { issueSentence, renderIssues } from "./issues.js";
export { coverageOf, type Coverage, type CoverageTotals, type InstrumentCoverage } from "./law/coverage.js";
export { findProvision, provisionIds, type FoundProvision } from "./law/provision.js";
export type { Setting } from "./set-text.js";
export { languages, type Language } from "./catalogue/index.js";
