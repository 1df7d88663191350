import { z } from "zod";
import { citations, label, lawId, localId } from "./primitives.js";

export const operator = z.enum([
  "equal", "notEqual", "in", "notIn", "lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive",
]);

const scalar = z.union([z.boolean(), z.int(), z.string().min(1)]);
const node = { id: localId.optional(), label: label.optional(), cite: citations.optional() };

/** A fact's id; `reading.<id>` names the caller's choice of a reading. */
export const factId = z.string().regex(/^[a-z]+\.[a-z0-9-]+$/);

const leaf = z.strictObject({ ...node, fact: factId, operator, value: z.union([scalar, z.array(scalar).min(1)]) });
const reference = z.strictObject({ ...node, condition: lawId });

/** json-rules-engine's condition grammar, without the parts that run code or lose a condition. */
export const condition: z.ZodType<Condition> = z.lazy(() => z.union([
  leaf,
  reference,
  z.strictObject({ ...node, all: z.array(condition).min(1) }),
  z.strictObject({ ...node, any: z.array(condition).min(1) }),
  z.strictObject({ ...node, not: condition }),
])).meta({ id: "Condition" });

export type Operator = z.infer<typeof operator>;
export type Scalar = z.infer<typeof scalar>;
export type Leaf = z.infer<typeof leaf>;
export type Reference = z.infer<typeof reference>;
type Node = Pick<Leaf, "id" | "label" | "cite">;
export type All = Node & { all: Condition[] };
export type Any = Node & { any: Condition[] };
export type Not = Node & { not: Condition };
export type Condition = Leaf | Reference | All | Any | Not;
