import { Engine } from "json-rules-engine";
import type { CompiledCharge } from "../facts/compiled.js";
import type { Law } from "../law/law.js";
import type { EngineOperatorFunction } from "./engine-operators.js";
import type { EngineOperator } from "./negation-normal-form.js";
import { oneRunAtATime } from "./one-run-at-a-time.js";
import { refusePath } from "./refuse-path.js";
import type { EngineFacts } from "./to-facts.js";
import { partKinds, ruleName, toJsonRulesEngine, type Part } from "./to-json-rules-engine.js";
import { leastOf, noVerdict, verdictOf, type Theirs, type Verdict } from "./verdict.js";

/** What stock json-rules-engine makes of one frame in one world. */
export interface Opinion {
  readonly charge: (charge: CompiledCharge) => Theirs;
  /** The charge as if no defence and no ground were raised. */
  readonly undefended: (charge: CompiledCharge) => Theirs;
  /** Whether an act of the charge is true; undefined where there was no rule to say so. */
  readonly reached: (charge: CompiledCharge) => boolean | undefined;
  /** A part of a charge; of no charge where it is a ground. */
  readonly part: (charge: CompiledCharge | undefined, part: Part) => Verdict;
}
/** Asks json-rules-engine about one set of facts, of a frame with or without a victim. */
export type SecondOpinion = (facts: EngineFacts, hasVictim: boolean) => Promise<Opinion>;

export interface SecondOpinionOptions {
  readonly verifiedOnly: boolean;
  /** The offences to have an opinion on; all of them by default. */
  readonly offences?: readonly string[];
  /** Operators in place of ours: a test breaks one and sees that it is noticed. */
  readonly operators?: Readonly<Partial<Record<EngineOperator, EngineOperatorFunction>>>;
}

/** One Engine for frames with a victim and one for those without, each run for one set of facts after the other. */
export function createSecondOpinion(law: Law, options: SecondOpinionOptions): SecondOpinion {
  const offences = (victim: "none" | "required") => law.offences.filter((offence) => offence.victim !== victim && (options.offences?.includes(offence.id) ?? true)).map(({ id }) => id);
  const [towards, without] = [opinionOn(law, offences("none"), options), opinionOn(law, offences("required"), options)];
  return (facts, hasVictim) => (hasVictim ? towards : without)(facts);
}

function opinionOn(law: Law, offences: readonly string[], { verifiedOnly, operators: replaced = {} }: SecondOpinionOptions): (facts: EngineFacts) => Promise<Opinion> {
  const { rules, operators } = toJsonRulesEngine(law, { offences, reached: true, parts: partKinds.filter((kind) => kind !== "element"), verifiedOnly });
  const run = oneRunAtATime(() => {
    // Each run copies every event; nobody listens to these, so they carry nothing.
    const engine = new Engine(rules.map((rule) => ({ ...rule, event: { type: rule.event.type } })), { pathResolver: refusePath });
    for (const [name, evaluate] of Object.entries({ ...operators, ...replaced })) engine.addOperator(name, evaluate);
    return engine;
  });
  return async (facts) => {
    const { results, failureResults } = await run(facts);
    const named = new Map([...results, ...failureResults].map((result) => [result.name, result]));
    const verdict = (charge: CompiledCharge | undefined, part?: Part) => verdictOf(named.get(ruleName("must", charge, part)), named.get(ruleName("may", charge, part)));
    const charges = new Map<CompiledCharge, Verdict>();
    const whole = (charge: CompiledCharge): Verdict => {
      const known = charges.get(charge) ?? verdict(charge);
      charges.set(charge, known);
      return known;
    };
    return {
      charge: (charge) => whole(charge).truth,
      // A charge's rule states whether its text is in force, then its elements, exemptions, defences and grounds, each in order.
      undefended: (charge) => leastOf(whole(charge).parts.slice(0, 1 + charge.elements.length + charge.exemptions.length).map(({ truth }) => truth)),
      reached: (charge) => {
        const result: unknown = named.get(ruleName("reached", charge))?.result;
        return typeof result === "boolean" ? result : undefined;
      },
      part: (charge, part) => (charge !== undefined && part.kind === "element" ? whole(charge).parts[1 + charge.elements.findIndex(({ rule }) => rule === part.entry.rule)] ?? noVerdict : verdict(charge, part)),
    };
  };
}
