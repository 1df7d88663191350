import type { KeyOrders } from "./json-value.js";
import { step, type Segment } from "./pointer.js";
import { alternatives, childOf, ownKeys, type Schema } from "./schema-walk.js";
import type { Place } from "./trail.js";

/** A place in a document with what stands there and the schemas that it may have to meet. */
export type Spot = {
  readonly place: Place;
  readonly value: unknown;
  readonly schemas: readonly Schema[];
  /** Whether the place is a member of an object, which could be absent. */
  readonly isMember: boolean;
};

/** The position of a key in its object, as the text had it where that is known. */
export function positionOf(key: string, holder: unknown, orders: KeyOrders | undefined): number {
  if (typeof holder !== "object" || holder === null) return 0;
  return Math.max(0, (orders?.get(holder) ?? Object.keys(holder)).indexOf(key));
}

/** One step down. A key is named only if the schema or the vocabulary names it; otherwise the path stays and an index tells which key. */
export function descend(spot: Spot, segment: Segment, vocabulary: ReadonlySet<string>, orders: KeyOrders | undefined): Spot {
  const options = spot.schemas.flatMap(alternatives);
  const { value } = spot;
  const isHeld = typeof value === "object" && value !== null && Object.hasOwn(value, segment);
  const isNamed = typeof segment === "number" || vocabulary.has(segment) || options.some((option) => ownKeys(option).includes(segment));
  let { place } = spot;
  if (place.index === undefined) {
    place = isNamed ? { path: step(place.path, segment) } : { path: place.path, index: positionOf(String(segment), value, orders) };
  }
  return {
    place,
    value: isHeld ? (value as Readonly<Record<Segment, unknown>>)[segment] : undefined,
    schemas: options.map((option) => childOf(option, segment)).filter((schema) => schema !== undefined),
    isMember: typeof segment === "string",
  };
}
