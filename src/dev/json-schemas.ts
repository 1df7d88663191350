import { z } from "zod";
import type { RuleFile } from "../law/law.js";
import { schemas } from "../law/kinds.js";
import { assessmentSchema } from "../schema/assessment.js";
import { caseSchema } from "../schema/case.js";
import { compactSchema } from "../schema/compact.js";
import { impactSchema } from "../schema/impact.js";
import { issue } from "../schema/issue.js";
import { receiptSchema, verificationSchema } from "../schema/receipt.js";
import { scenarioRun } from "../schema/scenario-difference.js";
import { scenarioSchema } from "../schema/scenario.js";
import { statisticsSchema } from "../schema/statistics.js";
import type { VocabularyFile } from "../schema/vocabulary.js";

/** Every JSON Schema of `rules/schema`, as text by file name: one a kind of rule file, and those of case, assessment, compact assessment, statistics, receipt, verification, impact, issue, scenario and its run. */
export function jsonSchemas(files: readonly RuleFile[]): Readonly<Record<string, string>> {
  const vocabulary = files.filter(({ path }) => path.startsWith("vocabulary/")).flatMap(({ value }) => (value as VocabularyFile).facts)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const all: Readonly<Record<string, z.ZodType>> = { ...schemas, case: caseSchema(vocabulary), assessment: assessmentSchema, compact: compactSchema, statistics: statisticsSchema, issue, "scenario-run": scenarioRun };
  const written = {
    ...Object.fromEntries(Object.entries(all).map(([name, schema]) => [name, z.toJSONSchema(schema, { target: "draft-7", io: "input", reused: "inline" })])),
    scenario: scenarioJsonSchema(),
    receipt: withCase(receiptSchema),
    // Both hold the same shapes of changes many times over.
    verification: z.toJSONSchema(verificationSchema, sharing),
    impact: z.toJSONSchema(impactSchema, sharing),
  };
  return Object.fromEntries(Object.entries(written).map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]));
}

const sharing = { target: "draft-7", io: "input", reused: "ref" } as const;

/** A scenario holds a case, and so does a receipt: its schema points to that of a case, which is large. */
function scenarioJsonSchema(): object {
  return withCase(scenarioSchema([]).extend({ case: z.unknown() }));
}

function withCase(holder: z.ZodType): object {
  const { properties, ...schema } = z.toJSONSchema(holder, sharing);
  return { ...schema, properties: { ...properties, case: { $ref: "case.schema.json" } } };
}
