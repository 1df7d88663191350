import { z } from "zod";
import type { RuleFile } from "../law/law.js";
import { schemas } from "../law/kinds.js";
import { assessmentSchema } from "../schema/assessment.js";
import { caseSchema } from "../schema/case.js";
import { compactSchema } from "../schema/compact.js";
import { issue } from "../schema/issue.js";
import type { VocabularyFile } from "../schema/vocabulary.js";

/** Every JSON Schema of `rules/schema`, as text by file name: one a kind of rule file, and those of case, assessment, compact assessment and issue. */
export function jsonSchemas(files: readonly RuleFile[]): Readonly<Record<string, string>> {
  const vocabulary = files.filter(({ path }) => path.startsWith("vocabulary/")).flatMap(({ value }) => (value as VocabularyFile).facts)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const all: Readonly<Record<string, z.ZodType>> = { ...schemas, case: caseSchema(vocabulary), assessment: assessmentSchema, compact: compactSchema, issue };
  return Object.fromEntries(Object.entries(all).map(([name, schema]) => [
    `${name}.schema.json`,
    `${JSON.stringify(z.toJSONSchema(schema, { target: "draft-7", io: "input", reused: "inline" }), null, 2)}\n`,
  ]));
}
