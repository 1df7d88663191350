import { z } from "zod";
import { ownKeys, unwrapped, type Schema } from "./schema-walk.js";

const cache = new WeakMap<Schema, ReadonlySet<string>>();

function below(schema: Schema): readonly Schema[] {
  if (schema instanceof z.ZodObject) return Object.values(schema.shape);
  if (schema instanceof z.ZodArray) return [schema.element as Schema];
  if (schema instanceof z.ZodTuple) return schema.def.items as readonly Schema[];
  if (schema instanceof z.ZodRecord) return [schema.valueType as Schema];
  return schema instanceof z.ZodUnion ? (schema.options as readonly Schema[]) : [];
}

/**
 * Every key that a schema names anywhere: what a path may quote, because it does not come from the input.
 * @example
 * schemaKeys(z.strictObject({ id: z.string(), born: z.strictObject({ on: z.string() }) })); // => Set { "id", "born", "on" }
 */
export function schemaKeys(schema: Schema): ReadonlySet<string> {
  const known = cache.get(schema);
  if (known !== undefined) return known;
  const keys = new Set<string>();
  const seen = new Set<Schema>();
  const waiting = [schema];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const inner = unwrapped(next);
    if (seen.has(inner)) continue;
    seen.add(inner);
    for (const key of ownKeys(inner)) keys.add(key);
    waiting.push(...below(inner));
  }
  cache.set(schema, keys);
  return keys;
}
