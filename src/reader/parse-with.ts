import { z } from "zod";
import type { Issue } from "../schema/issue.js";
import { acceptorOf } from "./acceptor.js";
import { dateFaults, type DateFault } from "./check-dates.js";
import type { KeyOrders } from "./json-value.js";
import { maxIssues } from "./limits.js";
import { prune } from "./prune.js";
import { alternatives, type Schema } from "./schema-walk.js";
import { descend, type Spot } from "./spot.js";
import { IssueTranslator, type Vocabulary } from "./translate-issues.js";

/** What a schema is checked with besides itself. */
export type ParseOptions = {
  /** Also check what patterns cannot: that days exist, that spans and ranges do not end before they begin. */
  readonly dates: boolean;
  /** The ids that an unknown key may have meant, and that a path may name. */
  readonly vocabularyIds: readonly string[];
  /** From `readJson`: the order of keys in the text, where an object does not keep it. */
  readonly positions?: KeyOrders;
};

/** A value that meets its schema, or why it does not. */
export type ParseResult<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Checks a value that `readJson` or `checkPlain` accepted against a strict schema. The issues, 100 at most, hold codes, paths made of
 * the schema's keys, and what the schema or the vocabulary would have accepted: nothing of the input and nothing of zod's words.
 * @example
 * parseWith(z.strictObject({ born: z.string() }), { brn: "x" }, { dates: true, vocabularyIds: [] });
 * // => { ok: false, issues: [{ code: "schema/missing-key", path: "/born", … }, { code: "schema/unknown-key", path: "", index: 0, suggestions: ["born"] }] }
 */
export function parseWith<S extends z.ZodType>(schema: S, value: unknown, options: ParseOptions): ParseResult<z.output<S>> {
  const result = validate(schema, value);
  if (!result.success) {
    const translator = new IssueTranslator(schema, vocabularyOf(options), options.positions);
    return { ok: false, issues: firstOf(translator.translate(result.error.issues, value)) };
  }
  const issues = options.dates ? firstOf(dateIssues(schema, value, options)) : [];
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: result.data };
}

/** The acceptor says yes, or zod says what is wrong. Zod has the last word on every no. */
function validate<S extends z.ZodType>(schema: S, value: unknown): z.ZodSafeParseResult<z.output<S>> {
  if (acceptorOf(schema)?.(value) === true) return { success: true, data: value as z.output<S> };
  const result = z.safeParse(schema, prune(schema, value));
  return result.success ? z.safeParse(schema, value) : result;
}

function vocabularyOf(options: ParseOptions): Vocabulary {
  return { ids: options.vocabularyIds, set: new Set(options.vocabularyIds) };
}

function firstOf(issues: Iterable<Issue>): readonly Issue[] {
  const taken: Issue[] = [];
  for (const issue of issues) {
    if (taken.length === maxIssues) break;
    taken.push(issue);
  }
  return taken;
}

function* dateIssues(schema: Schema, value: unknown, options: ParseOptions): Generator<Issue> {
  const faults = dateFaults(value);
  if (faults.length === 0) return;
  const root: Spot = { place: { path: "" }, value, schemas: [schema], isMember: false };
  const { set } = vocabularyOf(options);
  const spotOf = (at: DateFault["at"]): Spot => at.reduce((spot, segment) => descend(spot, segment, set, options.positions), root);
  for (const { code, at, other } of faults) {
    const spot = spotOf(at);
    // A list of two integers is a range only where the schema has a pair: elsewhere it is a set, whose order means nothing.
    if (code === "number/range" && !spot.schemas.flatMap(alternatives).some((option) => option instanceof z.ZodTuple)) continue;
    yield { code, ...spot.place, ...(other !== undefined && { other: spotOf(other).place.path }) };
  }
}
