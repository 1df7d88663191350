import { z } from "zod";
import type { Issue } from "../schema/issue.js";
import type { KeyOrders } from "./json-value.js";
import { nearest } from "./nearest.js";
import { schemaKeys } from "./schema-keys.js";
import { accepts, alternatives, ownKeys, typeOfValue, typesOf, unwrapped, type Schema } from "./schema-walk.js";
import { descend, positionOf, type Spot } from "./spot.js";
import { hasForeignDigit, textFault } from "./text-fault.js";
import { present } from "../schema/present.js";

type ZodIssue = z.core.$ZodIssue;
type Branch = { readonly issues: readonly ZodIssue[]; readonly schema: Schema };
export type Vocabulary = { readonly ids: readonly string[]; readonly set: ReadonlySet<string> };

/** Turns zod's issues about one value into ours. Nothing of zod's words is kept, because they may quote keys of the input. */
export class IssueTranslator {
  constructor(
    private readonly schema: Schema,
    private readonly vocabulary: Vocabulary,
    private readonly orders: KeyOrders | undefined,
  ) {}

  /** @param value - the whole value that the schema refused */
  *translate(issues: readonly ZodIssue[], value: unknown): Generator<Issue> {
    const root: Spot = { place: { path: "" }, value, schemas: [this.schema], isMember: false };
    for (const issue of issues) yield* this.one(issue, root);
  }

  private *one(issue: ZodIssue, from: Spot): Generator<Issue> {
    let spot = from;
    for (const segment of issue.path) {
      spot = descend(spot, typeof segment === "number" ? segment : String(segment), this.vocabulary.set, this.orders);
    }
    if (issue.code === "unrecognized_keys") for (const key of issue.keys) yield this.unknownKey(key, spot);
    else if (issue.code !== "invalid_key" && this.isMissing(spot)) yield { code: "schema/missing-key", ...spot.place, ...expected(spot.schemas.flatMap(typesOf)) };
    else if (issue.code === "invalid_union") yield* this.union(issue, spot);
    else yield { ...plainFault(issue, spot), ...spot.place };
  }

  /** Null counts as absence, so null in the place of what must be there is missing. */
  private isMissing({ value, isMember, schemas }: Spot): boolean {
    return isMember && (value === undefined || (value === null && !schemas.some((schema) => accepts(schema, undefined))));
  }

  /** A vocabulary id in the wrong place is not misspelt: it is derived, or has its place elsewhere. */
  private unknownKey(key: string, { place, value, schemas }: Spot): Issue {
    const where = { path: place.path, index: place.index ?? positionOf(key, value, this.orders) };
    if (this.vocabulary.set.has(key)) return { code: schemaKeys(this.schema).has(key) ? "case/misplaced-fact" : "case/derived-fact", ...where };
    const suggestions = nearest(key, [...schemas.flatMap(alternatives).flatMap(ownKeys), ...this.vocabulary.ids]);
    return { code: "schema/unknown-key", ...where, ...(suggestions.length > 0 && { suggestions: [...suggestions] }) };
  }

  /** Tells what is wrong under the branch that the value most looks like; if it looks like none, what kinds are accepted. */
  private *union(issue: z.core.$ZodIssueInvalidUnion, spot: Spot): Generator<Issue> {
    const branches = branchesOf(issue, spot).filter(({ schema }) => fits(spot.value, schema));
    const values = branches.flatMap(({ issues }) => issues.flatMap((inner) => (inner.code === "invalid_value" && inner.path.length === 0 ? inner.values : [])));
    if (branches.length > 0 && values.length > 0 && branches.every(({ issues }) => issues.every(({ code, path }) => code === "invalid_value" && path.length === 0))) {
      yield { code: "schema/value", ...spot.place, ...expected(values.map(String)) };
      return;
    }
    const best = branches.toSorted((one, other) => cost(one.issues) - cost(other.issues))[0];
    if (best !== undefined) for (const inner of best.issues) yield* this.one(inner, { ...spot, schemas: [best.schema] });
    else if ("options" in issue && issue.options !== undefined) yield { code: "schema/value", ...spot.place, ...expected(issue.options.map(String)) };
    else yield { ...typeFault(spot), ...spot.place };
  }
}

function branchesOf(issue: z.core.$ZodIssueInvalidUnion, { schemas }: Spot): readonly Branch[] {
  for (const schema of schemas.map(unwrapped)) {
    if (schema instanceof z.ZodUnion && schema.options.length === issue.errors.length) {
      return (schema.options as readonly Schema[]).map((option, at) => ({ schema: option, issues: present(issue.errors[at]) }));
    }
  }
  return [];
}

function fits(value: unknown, schema: Schema): boolean {
  const type = typeOfValue(value);
  return type !== undefined && typesOf(schema).includes(type);
}

/** How far a value is from a branch: each unknown key counts, and so does each other fault. */
function cost(issues: readonly ZodIssue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1), 0);
}

function expected(words: readonly string[]): { readonly expected?: string[] } {
  return words.length > 0 ? { expected: [...new Set(words)] } : {};
}

function typeFault({ value, schemas }: Spot): Pick<Issue, "code" | "expected"> {
  const types = schemas.flatMap(typesOf);
  if (types.includes("integer") && typeof value === "number") return { code: "number/not-integer" };
  if (types.includes("integer") && typeof value === "string" && hasForeignDigit(value)) return { code: "digits/non-ascii", expected: ["0123456789"] };
  return { code: "schema/type", ...expected(types) };
}

function boundFault(origin: string, bound: number | bigint, kind: "limit" | "minimum"): Pick<Issue, "code" | "limit" | "minimum"> {
  const number = Number(bound);
  const code = origin === "string" || origin === "array" || origin === "set" ? "schema/length" : "number/range";
  return { code, ...(Number.isSafeInteger(number) && number >= 0 && { [kind]: number }) };
}

function plainFault(issue: ZodIssue, spot: Spot): Omit<Issue, "path"> {
  switch (issue.code) {
    case "invalid_type": return typeFault(spot);
    case "invalid_value": return { code: "schema/value", ...expected(issue.values.map(String)) };
    case "invalid_format": {
      const schema = spot.schemas.flatMap(alternatives).find((option) => fits(spot.value, option));
      return typeof spot.value === "string" && schema !== undefined ? textFault(spot.value, schema, issue.pattern) : { code: "schema/pattern" };
    }
    case "too_small": return boundFault(issue.origin, issue.minimum, "minimum");
    case "too_big": return boundFault(issue.origin, issue.maximum, "limit");
    case "not_multiple_of": return { code: "number/range" };
    case "invalid_key": return { code: "schema/unknown-key" };
    default: return { code: "schema/combination" };
  }
}
