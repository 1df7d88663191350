/**
 * The law's offences on stock json-rules-engine: rules, operators and facts for a programme that already runs one, and a second
 * opinion on our own assessments. Suggestions for a lawyer to decide, not legal advice; the authority is `assess`.
 * @module
 */
// Rules and facts for an Engine of one's own.
export { toJsonRulesEngine, type JsonRulesEngineOptions, type JsonRulesEngineRules, type PartKind } from "./to-json-rules-engine.js";
export { toFacts, type EngineFact, type EngineFacts, type FrameFacts, type YearsKnown } from "./to-facts.js";
export { engineOperators, type EngineOperatorFunction } from "./engine-operators.js";
export type { EngineOperator } from "./negation-normal-form.js";
// Running it safely.
export { oneRunAtATime } from "./one-run-at-a-time.js";
export { refusePath } from "./refuse-path.js";
// The second opinion.
export { crossCheck, type CrossCheck, type CrossCheckOptions } from "./cross-check.js";
export type { Comparison, Difference } from "./comparison.js";
