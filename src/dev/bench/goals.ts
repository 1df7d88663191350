import type { Measured, MeasuredGroup } from "./form.js";
import type { Start } from "./start.js";

/** Everything that was measured. */
export interface Results {
  readonly conditions: MeasuredGroup;
  readonly growth: MeasuredGroup;
  readonly assessments: MeasuredGroup;
  readonly several: MeasuredGroup;
  readonly growthOfAssessments: MeasuredGroup;
  readonly lines: MeasuredGroup;
  readonly starts: readonly Start[];
}

/** A goal with what was measured. */
export interface Goal {
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
}

function form({ measured }: MeasuredGroup, name: string): Measured {
  const found = measured.find((one) => one.name.startsWith(name));
  if (found === undefined) throw new Error(`no form begins with ${name}`);
  return found;
}

/** The goals of speed, each met or not by the medians of this run. */
export function goalsOf({ conditions, growth, assessments, growthOfAssessments, lines, starts }: Results): readonly Goal[] {
  const atLeast = (goal: string, ratio: number, least: number): Goal => ({ goal: `${goal}: at least ${least} times`, measured: `${ratio.toFixed(0)} times`, met: ratio >= least });
  const atMost = (goal: string, value: number, most: number, unit: string): Goal => ({ goal: `${goal}: at most ${most} ${unit}`, measured: `${value.toFixed(1)} ${unit}`, met: value <= most });
  return [
    atLeast("Condition stage, compact, to json-rules-engine's", form(conditions, "chbab, statuses").ratio, 120),
    atLeast("Condition stage, full trace, to json-rules-engine's", form(conditions, "chbab, with every trace").ratio, 60),
    atMost("Ten times the law, condition stage", 1 / form(growth, "ten times").ratio, 12, "times the time"),
    atMost("Ten times the law and the facts, whole assessment", 1 / form(growthOfAssessments, "ten times the law, ten times").ratio, 12, "times the time"),
    atLeast("Whole assessment, full trace, to json-rules-engine's conditions alone", form(assessments, "assess, full trace").ratio, 40),
    atMost("A line from text to compact text, to the JSON floor", 1 / form(lines, "read, assessed, compact").ratio, 8, "times the time"),
    ...starts.filter(({ name }) => name === "chbab assess CASE --json").map(({ overBare }) => atMost("Start with one case over bare node", overBare, 60, "ms")),
  ];
}
