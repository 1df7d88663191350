import { writeFileSync } from "node:fs";
import { law } from "../../law/bundled.js";
import { assessmentGroup, growthOfAssessments, largeCasesGroup, linesGroup } from "./assessments.js";
import { agreement, conditionsGroup, growthGroup } from "./conditions.js";
import { goalsOf, type Results } from "./goals.js";
import { casesOfFixtures, isOfOneFrame, linesOfCaseload } from "./inputs.js";
import { measure } from "./measure.js";
import { reportOf } from "./report.js";
import { measureStarts } from "./start.js";

/** Measures every form and writes the page. `--quick` is for a look while working: fewer rounds, and nothing is written. */
const quick = process.argv.includes("--quick");
const effort = quick ? { rounds: 3, slot: 120 } : { rounds: 11, slot: 250 };
const startRounds = quick ? 3 : 15;
const cases = casesOfFixtures(law);
const lines = linesOfCaseload();

const results: Results = {
  conditions: await measure(conditionsGroup(law, cases), effort),
  growth: await measure(growthGroup(law, cases), effort),
  assessments: await measure(assessmentGroup(law, cases), effort),
  several: await measure(largeCasesGroup(law, cases), effort),
  growthOfAssessments: await measure(growthOfAssessments(law, cases), effort),
  lines: await measure(linesGroup(law, lines), effort),
  starts: measureStarts(startRounds),
};
const agreed = await agreement(law, cases);
const page = reportOf(results, {
  date: new Date().toISOString().slice(0, 10),
  law: `Law ${law.version}, ${law.sha256.slice(0, 12)}: ${law.offences.length} offences.`,
  cases: `Cases: the ${cases.length} of the fixtures, ${cases.filter(isOfOneFrame).length} of them of one frame; ${lines.length} lines of the caseload.`,
  agreement: `On these frames json-rules-engine's stock form agrees on ${agreed.stock} and json-logic-engine on ${agreed.logic} of ${agreed.all} verdicts; where they differ, an unknown fact was taken for a “no”.`,
  ...effort, startRounds,
});
process.stdout.write(`${page}\n`);
if (!quick) writeFileSync("docs/performance.md", page);
const missed = goalsOf(results).filter(({ met }) => !met);
process.stderr.write(missed.length === 0 ? "every goal is met\n" : `missed: ${missed.map(({ goal }) => goal).join("; ")}\n`);
