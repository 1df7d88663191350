import { Engine } from "json-rules-engine";
import type { CompiledCharge } from "../facts/compiled.js";
import type { Law } from "../law/law.js";
import type { EngineOperatorFunction } from "./engine-operators.js";
import type { EngineOperator } from "./negation-normal-form.js";
import { oneRunAtATime } from "./one-run-at-a-time.js";
import { refusePath } from "./refuse-path.js";
import type { EngineFacts } from "./to-facts.js";
import { ruleName, toJsonRulesEngine, type Part } from "./to-json-rules-engine.js";
import { verdictOf, type Verdict } from "./verdict.js";

/** What stock json-rules-engine makes of one frame in one world: any charge, and any part of one. */
export type Opinion = (charge: CompiledCharge | undefined, part?: Part) => Verdict;

export interface SecondOpinionOptions {
  readonly verifiedOnly: boolean;
  /** Operators to use instead of ours: a test breaks one and sees that it is noticed. */
  readonly operators?: Readonly<Partial<Record<EngineOperator, EngineOperatorFunction>>>;
}

/** A function that asks json-rules-engine, one set of facts after the other; the same facts are asked once. */
export function createSecondOpinion(law: Law, { verifiedOnly, operators: broken = {} }: SecondOpinionOptions): (facts: EngineFacts) => Promise<Opinion> {
  const { rules, operators } = toJsonRulesEngine(law, { parts: true, verifiedOnly });
  const run = oneRunAtATime(() => {
    const engine = new Engine(rules, { pathResolver: refusePath });
    for (const [name, evaluate] of Object.entries({ ...operators, ...broken })) engine.addOperator(name, evaluate);
    return engine;
  });
  return async (facts) => {
    const { results, failureResults } = await run(facts);
    const named = new Map([...results, ...failureResults].map((result) => [result.name, result]));
    return (charge, part) => verdictOf(named.get(ruleName("must", charge, part)), named.get(ruleName("may", charge, part)));
  };
}
