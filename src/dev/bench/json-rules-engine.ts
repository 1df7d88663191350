import { Engine } from "json-rules-engine";
import { oneRunAtATime, refusePath, toFacts, toJsonRulesEngine, type EngineFacts } from "../../engines/index.js";
import type { Law } from "../../law/law.js";
import type { AgedFrame } from "./inputs.js";

type Run = (facts: Readonly<Record<string, unknown>>) => Promise<ReadonlySet<string>>;

/**
 * json-rules-engine with the law's charges in two values and its own stock operators: the least that it can be asked to do. What is
 * unknown is null, which its comparisons take for not met.
 */
export function stockEngine(law: Law): Run {
  const { rules } = toJsonRulesEngine(law);
  const plain = rules.filter(({ name }) => name?.startsWith("chbab/must/")).map((rule) => JSON.parse(JSON.stringify(rule).replaceAll(/"operator":"(?:must|may):/g, '"operator":"')) as (typeof rules)[number]);
  return running(() => new Engine(plain, { pathResolver: refusePath }));
}

/** json-rules-engine as `crossCheck` runs it: each charge twice, in our operators, so that three values come out. */
export function threeValuedEngine(law: Law): Run {
  const { rules, operators } = toJsonRulesEngine(law);
  return running(() => {
    const engine = new Engine(rules, { pathResolver: refusePath });
    for (const [name, evaluate] of Object.entries(operators)) engine.addOperator(name, evaluate);
    return engine;
  });
}

/** One Engine for all runs: making it is not counted. */
function running(build: () => Engine): Run {
  const run = oneRunAtATime(build);
  return async (facts) => new Set((await run(facts)).results.map(({ name }) => name));
}

/** The facts of a frame as json-rules-engine gets them, made beforehand; definite ages as plain numbers, which its own operators can read. */
export function factsFor(law: Law, { frame, victimYears, accusedYears }: AgedFrame): EngineFacts {
  const facts = toFacts(law, {
    facts: Object.fromEntries(frame.facts) as Parameters<typeof toFacts>[1]["facts"], victimYears, accusedYears, hasVictim: frame.victim !== null, event: frame.event,
  });
  return Object.fromEntries(Object.entries(facts).map(([id, value]) => [id, Array.isArray(value) && value[0] === value[1] ? value[0] as number : value]));
}
