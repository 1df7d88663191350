import type { Assessment, Charge } from "../../schema/assessment.js";
import type { ReferenceCharge } from "../reference/charge.js";
import type { ReferenceAssessment } from "../reference/reference-assess.js";

/** Where two results part: the way down to it, and what each has there. Cases are generated, so values may be shown. */
export interface Difference {
  readonly path: string;
  readonly production: unknown;
  readonly reference: unknown;
}

/**
 * The first place where the library's result and the reference's are not the same; undefined where they are one. Everything is
 * compared but traces of conditions, the hash of the rules, and the readings that mattered. Citations are compared as sets.
 */
export function differenceOf({ law: { version }, ...assessment }: Assessment, reference: ReferenceAssessment): Difference | undefined {
  return firstDifference({ ...assessment, version }, reference, "");
}

/** The first place where a charge as the library finds it and as the reference does are not the same; traces apart. */
export function chargeDifference(charge: Charge | undefined, reference: ReferenceCharge | undefined): Difference | undefined {
  return firstDifference(charge, reference, "");
}

function firstDifference(one: unknown, other: unknown, name: string): Difference | undefined {
  if (Object.is(one, other)) return undefined;
  const here = () => ({ path: "", production: one, reference: other });
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return here();
  if (name === "cite" && Array.isArray(one) && Array.isArray(other)) return areSameCitations(one, other) ? undefined : here();
  if (Array.isArray(one) && Array.isArray(other) && one.length !== other.length) return here();
  for (const key in one) {
    if (isTraceOfCondition(key, one)) continue;
    const found = firstDifference(Reflect.get(one, key), Reflect.get(other, key), key);
    if (found !== undefined) return { ...found, path: `/${nameOf(key, one)}${found.path}` };
  }
  // What the reference has besides; an absent member and an undefined one are the same.
  for (const key in other) if (!(key in one) && Reflect.get(other, key) !== undefined) return { path: `/${key}`, production: undefined, reference: Reflect.get(other, key) };
  return undefined;
}

/** An element or an aggravation has the trace of its condition; the trace of an age is the evidence, which is compared. */
function isTraceOfCondition(key: string, holder: object): boolean {
  return key === "trace" && "status" in holder;
}

function areSameCitations(one: readonly unknown[], other: readonly unknown[]): boolean {
  const isSame = (left: unknown, right: unknown) => firstDifference(left, right, "") === undefined;
  if (one.length === other.length && one.every((citation, index) => isSame(citation, other[index]))) return true;
  const has = (list: readonly unknown[], citation: unknown) => list.some((known) => isSame(known, citation));
  return one.every((citation) => has(other, citation)) && other.every((citation) => has(one, citation));
}

/** A member of a list of charges by what it is about, not by its position. */
function nameOf(name: string, holder: object): string {
  if (!Array.isArray(holder)) return name;
  const member: unknown = Reflect.get(holder, name);
  if (typeof member !== "object" || member === null || !("offence" in member && "accused" in member && "victim" in member && "event" in member)) return name;
  return [member.accused, member.event, member.victim ?? "-", member.offence].join(" ");
}
