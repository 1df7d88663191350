import { compileLaw, type CompiledLaw } from "../../facts/compiled.js";
import { valuate, type Valuation } from "../../facts/valuation.js";
import type { Law } from "../../law/law.js";
import type { Node } from "../../logic/compile.js";
import { oncePer } from "../../memo/once-per.js";
import type { Case } from "../../schema/case.js";
import type { Trace } from "../../schema/assessment.js";
import { outcome } from "../../offences/outcome.js";
import { traceOf } from "../../offences/trace.js";
import type { Form, Group } from "./form.js";
import { agedFrames, type AgedFrame } from "./inputs.js";
import { logicOf, nestedFacts } from "./json-logic.js";
import { factsFor, stockEngine, threeValuedEngine } from "./json-rules-engine.js";
import { tenfoldCase, tenfoldLaw } from "./tenfold.js";

const STOCK = "json-rules-engine, stock operators, two values";
const COMPACT = "chbab, statuses and leaf codes";

/** What every charge of a law comes to in a frame: the work of the condition stage. */
function statuses(compiled: CompiledLaw, { frame, victimYears, accusedYears }: AgedFrame): { readonly valuation: Valuation; readonly statuses: readonly string[] } {
  const valuation = valuate(compiled, frame, compiled.defaults, victimYears === null ? null : { years: victimYears }, { years: accusedYears });
  return { valuation, statuses: compiled.charges.map((charge) => outcome(charge, compiled.grounds, valuation.worlds, false).status) };
}

const nodesOf = oncePer(({ charges }: CompiledLaw): readonly Node[] => charges.flatMap(({ elements, aggravations, exemptions, defences }) => [...elements, ...aggravations, ...exemptions, ...defences].map(({ node }) => node)));

/** The same with the trace of every condition of every charge. */
function traced(compiled: CompiledLaw, aged: AgedFrame): { readonly statuses: readonly string[]; readonly traces: readonly Trace[] } {
  const found = statuses(compiled, aged);
  const worlds = { evidence: found.valuation.worlds, presumed: undefined, verifiedOnly: false };
  return { statuses: found.statuses, traces: nodesOf(compiled).map((node) => traceOf(node, worlds)) };
}

/** Runs over all inputs. */
function over<T>(name: string, inputs: readonly T[], work: (input: T) => unknown): Form {
  return { name, count: inputs.length, run: () => { for (const input of inputs) work(input); } };
}

/** The condition stage beside other engines: the same frames, the same conditions. */
export function conditionsGroup(law: Law, cases: readonly Case[]): Group {
  const compiled = compileLaw(law);
  const frames = agedFrames(law, cases);
  const facts = frames.map((frame) => factsFor(law, frame));
  const nested = facts.map(nestedFacts);
  const [stock, three] = [stockEngine(law), threeValuedEngine(law)];
  const logic = logicOf(compiled);
  // A run of json-rules-engine takes milliseconds: a few frames at a time, the next ones in the next run.
  const some = 4;
  let next = 0;
  const asking = (run: typeof stock) => async () => {
    for (let count = 0; count < some; count++) await run(facts[next++ % facts.length] ?? {});
  };
  return {
    title: "Conditions of all charges", unit: "one frame", against: STOCK,
    forms: [
      { name: STOCK, count: some, run: asking(stock) },
      { name: "json-rules-engine, our operators, three values", count: some, run: asking(three) },
      over("json-logic-engine, built functions, two values", nested, (input) => logic.map((built) => built(input))),
      over(COMPACT, frames, (frame) => statuses(compiled, frame)),
      over("chbab, with every trace", frames, (frame) => traced(compiled, frame)),
    ],
  };
}

/** Of how many verdicts the other engines' two values agree with our three, `made out` or not, over all charges and frames. */
export async function agreement(law: Law, cases: readonly Case[]): Promise<Readonly<Record<"stock" | "logic" | "all", number>>> {
  const compiled = compileLaw(law);
  const frames = agedFrames(law, cases);
  const stock = stockEngine(law);
  const logic = logicOf(compiled);
  const agreed = { stock: 0, logic: 0, all: 0 };
  for (const frame of frames) {
    const ours = statuses(compiled, frame).statuses;
    const facts = factsFor(law, frame);
    const met = await stock(facts);
    const nested = nestedFacts(facts);
    compiled.charges.forEach(({ id, offence }, at) => {
      const isMadeOut = ours[at] === "made-out";
      agreed.all++;
      // Its rules also say whether the text is in force, which is not a condition of ours.
      const name = `chbab/must/${id}${offence.version === undefined ? "" : `@${offence.version}`}`;
      if (met.has(name) === (isMadeOut && facts[`in-force.${offence.id}`] === true)) agreed.stock++;
      if ((logic[at]?.(nested) === true) === isMadeOut) agreed.logic++;
    });
  }
  return agreed;
}

/** The condition stage on the law and on one ten times as large, whose facts the frames all state. */
export function growthGroup(law: Law, cases: readonly Case[]): Group {
  const large = tenfoldLaw(law);
  const [compiled, compiledLarge] = [compileLaw(law), compileLaw(large)];
  const frames = agedFrames(law, cases);
  const framesLarge = agedFrames(large, cases.map((given) => tenfoldCase(law, given)));
  return {
    title: "Conditions as the law grows", unit: "one frame", against: "the law",
    forms: [over("the law", frames, (frame) => statuses(compiled, frame)), over("ten times the law", framesLarge, (frame) => statuses(compiledLarge, frame))],
  };
}
