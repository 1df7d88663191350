import { assess } from "../../assess.js";
import { assessCompact } from "../../compact.js";
import type { Law } from "../../law/law.js";
import { parseCase } from "../../parse-case.js";
import type { Case } from "../../schema/case.js";
import type { Form, Group } from "./form.js";
import { agedFrames, isOfOneFrame } from "./inputs.js";
import { factsFor, stockEngine } from "./json-rules-engine.js";
import { tenfoldCase, tenfoldLaw } from "./tenfold.js";

function over<T>(name: string, inputs: readonly T[], work: (input: T) => unknown): Form {
  return { name, count: inputs.length, run: () => { for (const input of inputs) work(input); } };
}

const STOCK = "json-rules-engine, conditions of one frame alone";

/** Whole assessments of cases of one frame, beside json-rules-engine on nothing but the conditions of those frames. */
export function assessmentGroup(law: Law, cases: readonly Case[]): Group {
  const single = cases.filter(isOfOneFrame);
  const facts = agedFrames(law, single).map((frame) => factsFor(law, frame));
  const stock = stockEngine(law);
  const some = 4;
  let next = 0;
  return {
    title: "Whole assessments", unit: "one case of one frame", against: STOCK,
    forms: [
      { name: STOCK, count: some, run: async () => { for (let count = 0; count < some; count++) await stock(facts[next++ % facts.length] ?? {}); } },
      over("assess, full trace", single, (given) => assess(given, { law })),
      over("assess, full trace, every charge", single, (given) => assess(given, { law, all: true })),
      over("assessCompact", single, (given) => assessCompact(given, { law })),
    ],
  };
}

/** Cases of several frames. */
export function largeCasesGroup(law: Law, cases: readonly Case[]): Group {
  const several = cases.filter((given) => !isOfOneFrame(given));
  return {
    title: "Cases of several people and events", unit: "one case", against: "assess, full trace",
    forms: [over("assess, full trace", several, (given) => assess(given, { law })), over("assessCompact", several, (given) => assessCompact(given, { law }))],
  };
}

/** Whole assessments on the law and on one ten times as large. */
export function growthOfAssessments(law: Law, cases: readonly Case[]): Group {
  const large = tenfoldLaw(law);
  const single = cases.filter(isOfOneFrame);
  const stated = single.map((given) => tenfoldCase(law, given));
  return {
    title: "Whole assessments as the law grows", unit: "one case of one frame", against: "the law",
    forms: [
      over("the law", single, (given) => assess(given, { law })),
      over("ten times the law, the same case", single, (given) => assess(given, { law: large })),
      over("ten times the law, ten times the facts and charges", stated, (given) => assess(given, { law: large })),
    ],
  };
}

const FLOOR = "JSON.parse and JSON.stringify of the same lines";

/** Lines of a batch from text to text, beside the floor that any program has. */
export function linesGroup(law: Law, lines: readonly string[]): Group {
  const encoder = new TextEncoder();
  const bytes = lines.map((line) => encoder.encode(line));
  return {
    title: "NDJSON from end to end", unit: "one line", against: FLOOR,
    forms: [
      over(FLOOR, lines, (line) => JSON.stringify(JSON.parse(line))),
      over("read strictly", bytes, (line) => parseCase(line, { law })),
      over("read, assessed, compact text", bytes, (line) => {
        const parsed = parseCase(line, { law });
        return parsed.ok ? JSON.stringify(assessCompact(parsed.case, { law })) : undefined;
      }),
      over("read, assessed, full text", bytes, (line) => {
        const parsed = parseCase(line, { law });
        return parsed.ok ? JSON.stringify(assess(parsed.case, { law })) : undefined;
      }),
    ],
  };
}
