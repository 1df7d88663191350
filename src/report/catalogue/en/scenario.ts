import type { ScenarioWords } from "../scenario-words.js";
import { listed, plural } from "./amounts.js";

const [scenarios, differences, or] = [plural("scenario"), plural("difference"), listed("or")];
const nothing = "nothing";

/** Words on scenarios, for those who write them and for logs. */
export const scenario: ScenarioWords = {
  command: { summary: "questions of law with their answers, as data" },
  run: {
    summary: "assess the cases of scenarios and print what differs from what they expect",
    paths: "scenario files, or folders with scenario files below; - is standard input",
    reading: "choose the reading of an open question for every scenario that chooses none itself; may be repeated",
    examples: [
      { line: "chbab scenario run my-scenarios", does: "every scenario below a folder; exit code 1 if one differs" },
      { line: "chbab scenario run one.json two.json --json", does: "differences as data" },
      { line: "chbab scenario run my-scenarios --rules my-rules", does: "what a change of the rules does to them" },
    ],
  },
  difference: {
    missing: () => "expected, and not there",
    unexpected: (_expected, found = nothing) => `not expected, and there: ${found}`,
    differs: (expected = nothing, found = nothing) => `expected ${expected}, found ${found}`,
    order: (expected = nothing, found = nothing) => `expected in the order ${expected}, found ${found}`,
  },
  summary: ({ scenarios: all, holding, differences: found }) => (holding === all ? `${scenarios(all)}: all hold.` : `${scenarios(all)}: ${holding} hold, ${all - holding} differ (${differences(found)}).`),
  noneFound: (places) => `No scenario is in ${or(places)}: a scenario is a file whose name ends in .json.`,
};
