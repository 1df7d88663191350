import type { Issue, IssueCode } from "../schema/issue.js";
import { isForbiddenKey } from "./forbidden-keys.js";
import type { JsonValue, ReadResult } from "./json-value.js";
import { limitsWith, maxIssues, type Limits } from "./limits.js";
import type { ReadOptions } from "./read-json.js";
import { Trail, type Place } from "./trail.js";
import { utf8Length } from "./utf8.js";

const loneSurrogate = /\p{Surrogate}/u;
/** Marks a member that is left out of the copy. */
const absent = Symbol("absent");

/** Whether a prototype is that of every plain object, of this realm or another, or none. */
function isPlainPrototype(prototype: unknown): boolean {
  return prototype === null || prototype === Object.prototype
    || (typeof prototype === "object" && Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "isPrototypeOf"));
}

/** An own member that holds its value itself; undefined for a getter, a hidden member and none. */
function dataOf(holder: object, key: string): { readonly value?: unknown } | undefined {
  const descriptor = Object.getOwnPropertyDescriptor(holder, key);
  return descriptor !== undefined && "value" in descriptor && descriptor.enumerable === true ? descriptor : undefined;
}

/** Copies a value member by member from property descriptors, so that no code of the value's own runs and nothing changes later. */
class PlainCopier {
  readonly issues: Issue[] = [];
  private readonly trail: Trail;
  /** Bytes of the JSON text so far: what bounds a value that shares parts, which no depth limit does. */
  private size = 0;

  constructor(private readonly limits: Limits, knownKeys: ReadonlySet<string>) {
    this.trail = new Trail(knownKeys);
  }

  /** The copy, or undefined if there is no use in going on. */
  copy(value: unknown): JsonValue | undefined {
    if (!this.grow(1)) return undefined;
    switch (typeof value) {
      case "boolean": return value;
      case "string": return this.string(value);
      case "number": return this.number(value);
      case "object": return value === null ? null : this.container(value);
      default: return this.report("schema/type");
    }
  }

  private container(value: object): JsonValue | undefined {
    const { depth } = this.limits;
    if (this.trail.depth >= depth) return this.stop("limit/depth", depth);
    this.trail.enter();
    const copy = Array.isArray(value) ? this.list(value) : this.object(value);
    this.trail.leave();
    return copy;
  }

  private list(value: readonly unknown[]): JsonValue | undefined {
    if (value.length > this.limits.items) return this.stop("limit/items", this.limits.items);
    // A list has its items and `length` as own properties, and nothing else.
    if (Reflect.ownKeys(value).length !== value.length + 1) return this.report("schema/type");
    const copy: JsonValue[] = [];
    for (let index = 0; index < value.length; index++) {
      this.trail.atItem(index);
      const data = dataOf(value, String(index));
      const item = data === undefined ? this.report("schema/type") : this.copy(data.value);
      if (item === undefined) return undefined;
      copy.push(item);
    }
    return copy;
  }

  private object(value: object): JsonValue | undefined {
    if (!isPlainPrototype(Object.getPrototypeOf(value))) return this.report("schema/type");
    const keys = Reflect.ownKeys(value);
    if (keys.length > this.limits.keys) return this.stop("limit/keys", this.limits.keys);
    const copy: Record<string, JsonValue> = {};
    for (const [position, key] of keys.entries()) {
      const member = this.member(value, key, position);
      if (member === undefined) return undefined;
      if (typeof key === "string" && member !== absent) copy[key] = member;
    }
    return copy;
  }

  private member(holder: object, key: string | symbol, position: number): JsonValue | typeof absent | undefined {
    if (typeof key !== "string") return this.report("schema/type", this.trail.placeOfKey(position));
    this.trail.atContainer();
    if (this.string(key) === undefined) return undefined;
    if (isForbiddenKey(key)) return this.report("schema/forbidden-key", this.trail.placeOfKey(position)) === undefined ? undefined : absent;
    this.trail.atKey(key, position);
    const data = dataOf(holder, key);
    if (data === undefined) return this.report("schema/type");
    // An optional member that a program left undefined is an absent one.
    return data.value === undefined ? absent : this.copy(data.value);
  }

  private string(value: string): string | undefined {
    const { string } = this.limits;
    if (value.length > string) return this.stop("limit/string", string);
    if (loneSurrogate.test(value)) return this.report("bytes/utf8") === undefined ? undefined : "";
    return this.grow(utf8Length(value) + 1) ? value : undefined;
  }

  private number(value: number): number | undefined {
    const token = String(Math.abs(value));
    if (!Number.isInteger(value) || Object.is(value, -0)) return this.report("number/not-integer");
    if (!Number.isSafeInteger(value)) return this.report("number/range");
    if (token.length > this.limits.number) return this.report("limit/number", this.trail.place(), this.limits.number);
    return this.grow(token.length - 1) ? value : undefined;
  }

  private grow(bytes: number): boolean {
    this.size += bytes;
    if (this.size <= this.limits.bytes) return true;
    this.issues.push({ code: "limit/size", path: "", limit: this.limits.bytes });
    return false;
  }

  private stop(code: IssueCode, limit?: number): undefined {
    this.report(code, this.trail.place(), limit);
    return undefined;
  }

  /** A number in the place of what was refused; undefined once there are too many issues. */
  private report(code: IssueCode, place: Place = this.trail.place(), limit?: number): 0 | undefined {
    this.issues.push({ code, ...place, ...(limit !== undefined && { limit }) });
    return this.issues.length < maxIssues ? 0 : undefined;
  }
}

/**
 * Checks a value that is not a text under the limits of the reader, and copies it: plain objects and lists with own data members
 * only, integers, no cycles. No getter is called; a value that throws when looked at (a proxy) is refused. Never throws.
 * @param value - anything
 * @returns a copy that shares nothing with the value; or the issues
 * @example
 * checkPlain({ id: "A1" }); // => { ok: true, value: { id: "A1" } }
 * checkPlain(new Date(0)); // => { ok: false, issues: [{ code: "schema/type", path: "" }] }
 */
export function checkPlain(value: unknown, options: ReadOptions = {}): ReadResult {
  const copier = new PlainCopier(limitsWith(options), options.knownKeys ?? new Set());
  let copy: JsonValue | undefined;
  try {
    copy = copier.copy(value);
  } catch {
    return { ok: false, issues: [{ code: "schema/type", path: "" }] };
  }
  return copy === undefined || copier.issues.length > 0 ? { ok: false, issues: copier.issues } : { ok: true, value: copy };
}
