import { Engine, type RuleProperties } from "json-rules-engine";
import { law } from "../law/bundled.js";
import { oneRunAtATime, refusePath, toFacts, toJsonRulesEngine, type FrameFacts } from "./index.js";

// The rules that the programme has already. They may look at our facts, with our operators.
const own: RuleProperties[] = [{
  conditions: { any: [{ fact: "file.pages", operator: "greaterThan", value: 200 }, { fact: "victim.minor", operator: "may:equal", value: true }] },
  event: { type: "second-reader" },
}];

const { rules, operators } = toJsonRulesEngine(law, { reached: true });
const run = oneRunAtATime(() => {
  const engine = new Engine([...own, ...rules], { pathResolver: refusePath });
  for (const [name, evaluate] of Object.entries(operators)) engine.addOperator(name, evaluate);
  return engine;
});

/** What the programme's own rules and the law say of one accused, in one event, towards one victim. */
export async function screen(frame: FrameFacts, pages: number) {
  const { events } = await run({ ...toFacts(law, frame), "file.pages": pages });
  const offences = (type: string) => events.filter((event) => event.type === type).map(({ params }) => String(params?.["offence"]));
  const [met, reached] = [offences("chbab/must"), offences("chbab/reached")];
  return {
    isForSecondReader: events.some(({ type }) => type === "second-reader"),
    met,
    // Whatever nothing excludes may be met: worth showing is what an act in the file points to.
    open: offences("chbab/may").filter((offence) => !met.includes(offence) && reached.includes(offence)),
  };
}
