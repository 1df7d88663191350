import { z } from "zod";
import { accepts, type Schema } from "./schema-walk.js";
import { present } from "../schema/present.js";

/** Whether a value meets a schema. True is certain; only zod can say why not. */
export type Acceptor = (value: unknown) => boolean;

const cache = new WeakMap<Schema, Acceptor | null>();

/**
 * The schema as a predicate made of closures: a case states few of the hundreds of facts that zod would look for one by one.
 * Undefined for a schema that uses what this does not know (then zod alone decides), so that no part of a schema is ever passed over.
 * @example
 * acceptorOf(z.strictObject({ id: z.string() }))?.({ id: "A1" }); // => true
 * acceptorOf(z.string().trim()); // => undefined
 */
export function acceptorOf(schema: Schema): Acceptor | undefined {
  let acceptor = cache.get(schema);
  if (acceptor === undefined) {
    acceptor = compile(schema, new Map()) ?? null;
    cache.set(schema, acceptor);
  }
  return acceptor ?? undefined;
}

/** Schemas under way or done, because a schema may hold itself. */
type Compiled = Map<Schema, { acceptor: Acceptor | undefined }>;

function compile(schema: Schema, compiled: Compiled): Acceptor | undefined {
  const begun = compiled.get(schema);
  if (begun !== undefined) return (value) => present(begun.acceptor)(value);
  const entry: { acceptor: Acceptor | undefined } = { acceptor: undefined };
  compiled.set(schema, entry);
  entry.acceptor = acceptorFor(schema, compiled);
  return entry.acceptor;
}

function acceptorFor(schema: Schema, compiled: Compiled): Acceptor | undefined {
  const inner = (below: unknown): Acceptor | undefined => compile(below as Schema, compiled);
  if (schema instanceof z.ZodOptional) return either(inner(schema.unwrap()), undefined);
  if (schema instanceof z.ZodNullable) return either(inner(schema.unwrap()), null);
  if (schema instanceof z.ZodLazy) return inner(schema._zod.innerType);
  if (schema instanceof z.ZodUnion) return anyOf((schema.options as readonly Schema[]).map(inner));
  if (schema instanceof z.ZodEnum) return oneOf(schema.options);
  if (schema instanceof z.ZodLiteral) return oneOf([...schema.values]);
  if (schema instanceof z.ZodBoolean && isBare(schema)) return (value) => typeof value === "boolean";
  if (schema instanceof z.ZodString) return both((value) => typeof value === "string", checksOf(schema));
  if (schema instanceof z.ZodNumber) return both(schema.format === "safeint" ? Number.isSafeInteger : Number.isFinite, checksOf(schema));
  if (schema instanceof z.ZodArray) return both(listOf(inner(schema.element)), checksOf(schema));
  if (schema instanceof z.ZodTuple && schema.def.rest === null && isBare(schema)) return tupleOf(schema.def.items as readonly Schema[], inner);
  if (schema instanceof z.ZodRecord && isBare(schema)) return recordOf(schema, inner);
  return schema instanceof z.ZodObject && isBare(schema) ? objectOf(schema, inner) : undefined;
}

/** No checks and no coercion: the type says everything. */
function isBare(schema: Schema): boolean {
  const { checks } = schema._zod.def;
  return (checks === undefined || checks.length === 0) && !("coerce" in schema._zod.def);
}

/** The checks of a string, number or list as one predicate; undefined if one is not known here. */
function checksOf(schema: Schema): Acceptor | undefined {
  const { def } = schema._zod;
  if ("coerce" in def || ("check" in def && !("format" in def && def.format === "safeint"))) return undefined;
  const checks = (def.checks ?? []).map((check) => checkOf(check._zod.def));
  return checks.some((check) => check === undefined) ? undefined : (value) => checks.every((check) => check?.(value));
}

function checkOf(def: z.core.$ZodCheckDef): Acceptor | undefined {
  const known = def as unknown as z.core.$ZodChecks["_zod"]["def"];
  switch (known.check) {
    case "string_format": {
      const pattern = known.format === "regex" ? known.pattern : undefined;
      return pattern === undefined || pattern.global || pattern.sticky ? undefined : (value) => pattern.test(value as string);
    }
    case "min_length": return (value) => (value as string).length >= known.minimum;
    case "max_length": return (value) => (value as string).length <= known.maximum;
    case "length_equals": return (value) => (value as string).length === known.length;
    case "greater_than": return (value) => (known.inclusive ? (value as number) >= Number(known.value) : (value as number) > Number(known.value));
    case "less_than": return (value) => (known.inclusive ? (value as number) <= Number(known.value) : (value as number) < Number(known.value));
    default: return undefined;
  }
}

function either(acceptor: Acceptor | undefined, extra: null | undefined): Acceptor | undefined {
  return acceptor && ((value) => value === extra || acceptor(value));
}

function both(first: Acceptor | undefined, second: Acceptor | undefined): Acceptor | undefined {
  return first && second && ((value) => first(value) && second(value));
}

function anyOf(options: readonly (Acceptor | undefined)[]): Acceptor | undefined {
  return options.includes(undefined) ? undefined : (value) => options.some((option) => option?.(value));
}

function oneOf(values: readonly unknown[]): Acceptor {
  const set = new Set(values);
  return (value) => set.has(value);
}

function listOf(item: Acceptor | undefined): Acceptor | undefined {
  return item && ((value) => Array.isArray(value) && value.every(item));
}

function tupleOf(items: readonly Schema[], inner: (schema: Schema) => Acceptor | undefined): Acceptor | undefined {
  const acceptors = items.map(inner);
  if (acceptors.includes(undefined) || items.some((item) => accepts(item, undefined))) return undefined;
  return (value) => Array.isArray(value) && value.length === acceptors.length && acceptors.every((acceptor, at) => acceptor?.(value[at]));
}

function recordOf(schema: z.ZodRecord, inner: (schema: Schema) => Acceptor | undefined): Acceptor | undefined {
  const key = schema.keyType instanceof z.ZodString ? inner(schema.keyType) : undefined;
  const member = inner(schema.valueType as Schema);
  if (key === undefined || member === undefined || schema.def.mode === "loose") return undefined;
  return (value) => isObject(value) && Object.keys(value).every((name) => key(name) && member(value[name]));
}

function objectOf(schema: z.ZodObject, inner: (schema: Schema) => Acceptor | undefined): Acceptor | undefined {
  if (!(schema.def.catchall instanceof z.ZodNever)) return undefined;
  const members = new Map<string, Acceptor>();
  const required: string[] = [];
  for (const [key, member] of Object.entries(schema.shape)) {
    const acceptor = inner(member);
    if (acceptor === undefined) return undefined;
    members.set(key, acceptor);
    if (!accepts(member, undefined)) required.push(key);
  }
  return (value) => isObject(value)
    && Object.keys(value).every((key) => members.get(key)?.(value[key]) ?? false)
    && required.every((key) => Object.hasOwn(value, key));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
