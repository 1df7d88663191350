import { z } from "zod";

/** What differs: a finding that should be there and is not, one that should not be there, another value, another order. */
export const differenceCode = z.enum(["missing", "unexpected", "differs", "order"]);

/** Where a result is not what a scenario expects. Holds ids, figures and codes only. */
export const scenarioDifference = z.strictObject({
  code: differenceCode,
  /** The way down from `expect`: names of parts, and of a finding in a list the values that tell it from the others. */
  path: z.array(z.string()).min(1),
  /** Absent for what was not expected. */
  expected: z.json().optional(),
  /** Absent for what is missing. */
  actual: z.json().optional(),
});

/** What became of one scenario. */
export const scenarioRun = z.strictObject({ id: z.string(), holds: z.boolean(), differences: z.array(scenarioDifference) });

export type DifferenceCode = z.infer<typeof differenceCode>;
/** One point on which a result differs from what a scenario expects. */
export type ScenarioDifference = z.infer<typeof scenarioDifference>;
/** What came of running a scenario. */
export type ScenarioRun = z.infer<typeof scenarioRun>;
