import { z } from "zod";
import { acceptorOf } from "./acceptor.js";
import { maxIssues } from "./limits.js";
import { alternatives, childOf, type Schema } from "./schema-walk.js";

/**
 * A refused value with its lists cut short after as many bad items as there can be issues. Zod explains every bad item, at a cost
 * of memory that a hostile list would make its own; what stays keeps its index, so the paths stay true.
 */
export function prune(schema: Schema, value: unknown): unknown {
  return alternatives(schema).reduce((kept, option) => pruneOne(option, kept), value);
}

function pruneOne(schema: Schema, value: unknown): unknown {
  if (schema instanceof z.ZodArray && Array.isArray(value)) return pruneList(schema.element as Schema, value);
  if (schema instanceof z.ZodObject && typeof value === "object" && value !== null && !Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => {
      const child = childOf(schema, key);
      return [key, child === undefined || acceptorOf(child)?.(member) === true ? member : prune(child, member)];
    }));
  }
  return value;
}

function pruneList(element: Schema, list: readonly unknown[]): readonly unknown[] {
  const acceptor = acceptorOf(element);
  if (acceptor === undefined) return list;
  const kept: unknown[] = [];
  let bad = 0;
  for (const item of list) {
    if (acceptor(item)) {
      kept.push(item);
      continue;
    }
    kept.push(prune(element, item));
    bad += 1;
    if (bad === maxIssues) break;
  }
  return kept;
}
