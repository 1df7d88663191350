/**
 * The shapes of chbab as zod schemas: cases, assessments, issues and rule files.
 * @module
 */
export { caseSchema, type Case, type Accused, type Victim, type Event, type StatedFacts } from "./case.js";
export { assessmentSchema, type Assessment, type Charge, type Trace, type Question, type Notice } from "./assessment.js";
export { compactSchema, type CompactAssessment, type CompactCharge } from "./compact.js";
export { statisticsSchema, type Statistics } from "./statistics.js";
export { receiptSchema, verificationSchema, type Receipt, type Verification } from "./receipt.js";
export { impactSchema, type Impact } from "./impact.js";
export { issue as issueSchema, issueCode, type Issue, type IssueCode } from "./issue.js";
export { scenarioSchema, type Scenario, type Expectation } from "./scenario.js";
export { scenarioRun as scenarioRunSchema, type ScenarioRun, type ScenarioDifference } from "./scenario-difference.js";
export { offenceFile, type Offence } from "./offence.js";
export { definitionFile, type Definition } from "./definition.js";
export { instrumentFile, type Instrument } from "./instrument.js";
export { vocabularyFile, type Fact } from "./vocabulary.js";
export { readingsFile, type Reading } from "./reading.js";
export { lawFile, type LawFile } from "./sources.js";
