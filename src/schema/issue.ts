import { z } from "zod";

/** Every way an input can be refused. Messages live in the report's catalogue; no issue quotes the input. */
export const issueCode = z.enum([
  "bytes/utf8", "bytes/format", "bytes/empty",
  "json/syntax", "json/duplicate-key",
  "limit/size", "limit/depth", "limit/items", "limit/keys", "limit/number", "limit/string",
  "number/not-integer", "number/range",
  "schema/unknown-key", "schema/forbidden-key", "schema/missing-key", "schema/type", "schema/value", "schema/pattern", "schema/length", "schema/combination",
  "date/format", "date/impossible", "date/range", "date/buddhist-era", "date/order",
  "digits/non-ascii",
  "case/derived-fact", "case/misplaced-fact", "case/conflicting-fact", "case/duplicate-id", "case/unknown-reference",
  "case/age-stated-twice", "case/born-after-event", "case/legal-person", "case/contradiction",
  "receipt/hash",
  "results/other-law", "results/other-reading",
  "rules/unreadable", "rules/unknown-file", "rules/missing-file", "rules/path", "rules/duplicate-id", "rules/id-mismatch",
  "rules/unknown-reference", "rules/unknown-fact", "rules/cycle", "rules/unreachable", "rules/operator", "rules/value",
  "rules/range", "rules/citation", "rules/example", "rules/structure",
  "scenario/pins-nothing", "scenario/unknown-id", "scenario/stated-twice",
]);

/** One reason why an input is refused. */
export const issue = z.strictObject({
  code: issueCode,
  /** JSON Pointer into the document; for an unknown or forbidden key it names the object that holds it. */
  path: z.string(),
  /** Position of the offending key in its object, or of the item in its list. */
  index: z.int().min(0).optional(),
  /** Byte offset into the text, for errors of bytes and syntax. */
  offset: z.int().min(0).optional(),
  /** The most that is accepted, which was passed. */
  limit: z.int().min(0).optional(),
  /** The least that is accepted, which was not reached. */
  minimum: z.int().min(0).optional(),
  /** What would have been accepted: types, values, ids; from the schema or the law, never from the input. */
  expected: z.array(z.string()).optional(),
  /** Ids of the vocabulary that come nearest; never the input's own text. */
  suggestions: z.array(z.string()).optional(),
  /** JSON Pointer of the other place of a conflict. */
  other: z.string().optional(),
  /** For rule files: the file below the rules folder, and the rule's id where it has one. */
  file: z.string().optional(),
  rule: z.string().optional(),
});

/** The closed list of the reasons for which an input is refused. */
export type IssueCode = z.infer<typeof issueCode>;
/** Why an input is refused: a code and a place, never a value of the input. */
export type Issue = z.infer<typeof issue>;
