import { cpus, totalmem } from "node:os";
import type { Measured, MeasuredGroup } from "./form.js";
import { goalsOf, type Results } from "./goals.js";

/** What the figures of a page hold for. */
export interface Circumstances {
  readonly date: string;
  readonly law: string;
  readonly cases: string;
  readonly agreement: string;
  readonly rounds: number;
  readonly slot: number;
  readonly startRounds: number;
}

/** The page of figures, with how they were got and which goals they meet. */
export function reportOf(results: Results, { date, law, cases, agreement, rounds, slot, startRounds }: Circumstances): string {
  const [processor] = cpus();
  return `# Performance

Written by \`npm run bench\` on ${date}; do not edit. Node ${process.version}, ${cpus().length} cores of ${processor?.model.trim() ?? "an unknown processor"} (shared with other work), ${(totalmem() / 2 ** 30).toFixed(0)} GiB.
${law} ${cases}

**Read ratios first.** All forms of a table run in one process; each round visits every form once in a turned order, ${slot} ms each, and takes the median of the slot; the table
shows the median of ${rounds} rounds with the quartiles. Ratios are taken inside a round, then the median. Times are processor time of the process with its collector's threads,
so that what else a shared machine does counts little; starts of the command are by the clock on the wall. Each form sees the same inputs again and again: what chbab keeps of
inputs it has seen is warm, as it is in a long batch of cases that are alike.

## Goals

| goal | measured | met |
|---|---|---|
${goalsOf(results).map(({ goal, measured, met }) => `| ${goal} | ${measured} | ${met ? "yes" : "**no**"} |`).join("\n")}

${[results.conditions, results.growth, results.assessments, results.several, results.growthOfAssessments, results.lines].map(tableOf).join("\n\n")}

## Start of the command

Fresh processes in turn with bare node, ${startRounds} rounds, output thrown away.

| command | ms | quartiles | over bare node, ms |
|---|---|---|---|
${results.starts.map(({ name, median, quartiles, overBare }) => `| ${name} | ${median.toFixed(0)} | ${quartiles.map((one) => one.toFixed(0)).join("–")} | ${overBare.toFixed(0)} |`).join("\n")}

## What is compared

- **Conditions of all charges**: for one frame (accused, event, victim) every charge of the law is decided: elements, exemptions, defences and grounds. chbab finds every truth in three
  values and every leaf code; the other engines give two values, met or not. ${agreement}
- json-rules-engine runs in one reused Engine; neither making it nor making its facts is counted. Its stock form has the law's conditions in its own operators; the three-valued form is what
  \`--cross-check\` runs: each charge twice, in our operators.
- json-logic-engine runs functions that it built (with \`new Function\`) from the same conditions; building them is not counted. zen-engine is not installed and not measured.
- **Whole assessments**: ages, charges with traces, ranges, alternatives, sentencing, concurrence, place and time, duties, questions and notices.
- What is found in a frame is kept (a bounded number for each law), and every frame here has been seen before: whole assessments and lines are those of cases that are alike. A frame that is new
  costs more: before frames were kept, the first run of this page (2026-11-24) took 280 µs for a case of one frame and 2,451 µs for a line. The condition stage keeps no verdicts, only traces.
- **Ten times the law**: every offence and named condition ten times, each copy on facts of its own, which the frames of the large law all state.
`;
}

function tableOf({ group: { title, unit, against }, measured }: MeasuredGroup): string {
  const row = ({ name, median, quartiles, ratio }: Measured) => `| ${name} | ${microseconds(median)} | ${quartiles.map(microseconds).join("–")} | ${name === against ? "1" : ratioText(ratio)} |`;
  return `## ${title}

Microseconds for ${unit}; how many times as fast as “${against}”.

| form | µs | quartiles | times as fast |
|---|---|---|---|
${measured.map(row).join("\n")}`;
}

function microseconds(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function ratioText(ratio: number): string {
  return ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2);
}
