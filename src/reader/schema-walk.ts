import { z } from "zod";
import type { Segment } from "./pointer.js";

/** Any zod schema, whatever its types. */
export type Schema = z.core.$ZodType;

/** The kinds of JSON value that a schema tells apart. */
export type JsonType = "string" | "integer" | "boolean" | "object" | "array";

/** A schema without what only lets its value be absent, null or late. */
export function unwrapped(schema: Schema): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly) return unwrapped(schema.unwrap() as Schema);
  // Not `unwrap()`: it makes a new schema at every call, and a schema that holds itself would never end.
  if (schema instanceof z.ZodLazy) return unwrapped(schema._zod.innerType as Schema);
  return schema;
}

/** The schemas of which a value has to meet one: unions taken apart, at every depth. */
export function alternatives(schema: Schema): readonly Schema[] {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodUnion ? (inner.options as readonly Schema[]).flatMap(alternatives) : [inner];
}

/** The schema of a member or an item; undefined where the schema has none. */
export function childOf(schema: Schema, segment: Segment): Schema | undefined {
  if (schema instanceof z.ZodRecord) return schema.valueType as Schema;
  if (typeof segment === "string") return ownKeys(schema).includes(segment) ? (schema as z.ZodObject).shape[segment] : undefined;
  if (schema instanceof z.ZodArray) return schema.element as Schema;
  return schema instanceof z.ZodTuple ? (schema.def.items[segment] as Schema | undefined) : undefined;
}

/** The keys that a schema itself names; none for anything but an object. */
export function ownKeys(schema: Schema): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** What kinds of value a schema may accept, in a fixed order; null and absence are not kinds. */
export function typesOf(schema: Schema): readonly JsonType[] {
  const found = new Set(alternatives(schema).flatMap(typesOfOne));
  return (["string", "integer", "boolean", "object", "array"] as const).filter((type) => found.has(type));
}

function typesOfOne(schema: Schema): readonly JsonType[] {
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return ["string"];
  if (schema instanceof z.ZodNumber) return ["integer"];
  if (schema instanceof z.ZodBoolean) return ["boolean"];
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return ["object"];
  if (schema instanceof z.ZodArray || schema instanceof z.ZodTuple) return ["array"];
  const values: readonly unknown[] = schema instanceof z.ZodEnum ? schema.options : schema instanceof z.ZodLiteral ? [...schema.values] : [];
  return values.map(typeOfValue).filter((type) => type !== undefined);
}

/** The kind of a value; a number that is no integer counts as one, because it is in the place of one. */
export function typeOfValue(value: unknown): JsonType | undefined {
  if (typeof value === "number") return "integer";
  if (typeof value === "string" || typeof value === "boolean") return typeof value as "string" | "boolean";
  if (Array.isArray(value)) return "array";
  return typeof value === "object" && value !== null ? "object" : undefined;
}

/** Whether a schema accepts a sample. */
export function accepts(schema: Schema, sample: unknown): boolean {
  return z.safeParse(schema, sample).success;
}
