/**
 * chbab: Cambodian anti-trafficking and sexual-exploitation law as data. From the coded facts of a case to charge suggestions
 * with a reasoned trace, and ranges. Suggestions for a lawyer to decide, not legal advice.
 * @module
 */
// Reading a case.
export { parseCase, type ParsedCase } from "./parse-case.js";
export { parseCaseAsync } from "./parse-case-async.js";
export { standardCase, type StandardCase, type StandardIssue } from "./standard-case.js";
// Assessing it.
export { assess, type AssessOptions } from "./assess.js";
export { assessCompact, compactOf } from "./compact.js";
// Scenarios: a case with what its result must be.
export { parseScenario, type ParsedScenario } from "./scenario/parse-scenario.js";
export { runScenario, type RunOptions } from "./scenario/run-scenario.js";
// Counting results by the categories of the State report.
export { statistics } from "./statistics/statistics.js";
export { tallyOf, type StatisticsOptions, type Tally } from "./statistics/tally.js";
// Receipts and their replay.
export { makeReceipt } from "./receipts/make-receipt.js";
export { parseReceipt, type ParsedReceipt } from "./receipts/parse-receipt.js";
export { verifyReceipt, type VerifiedReceipt } from "./receipts/verify-receipt.js";
// What a change of rules changes.
export { compareAssessments } from "./comparison/compare-assessments.js";
export { compareLaws, type LawIdentity } from "./comparison/compare-laws.js";
export { impactTally, type ImpactTally } from "./comparison/impact.js";
// The bundled law.
export { law } from "./law/bundled.js";
export type { Law } from "./law/law.js";
// The shapes that go in and out.
export type { Case } from "./schema/case.js";
export type { Assessment, Charge, Notice, Question } from "./schema/assessment.js";
export type { CompactAssessment, CompactCharge } from "./schema/compact.js";
export type { Scenario } from "./schema/scenario.js";
export type { ScenarioDifference, ScenarioRun } from "./schema/scenario-difference.js";
export type { Receipt, Verification } from "./schema/receipt.js";
export type { CaseChange, ChangeReason, ChargeChange, LawChange } from "./schema/comparison.js";
export type { Impact } from "./schema/impact.js";
export type { Counts, Statistics, StatisticsRow } from "./schema/statistics.js";
export type { Issue, IssueCode } from "./schema/issue.js";
