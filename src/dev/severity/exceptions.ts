import { readFileSync } from "node:fs";
import type { Citation, Figure } from "../../schema/primitives.js";

/** A place where the law itself breaks a property of severity, with its text. What does not concern the property is left out. */
export interface Exception {
  readonly property: 15 | 16 | 18 | 21 | 22;
  /** The text that gives the range before and after, or the only one. */
  readonly from?: string;
  readonly to?: string;
  readonly offence?: string;
  /** The rule of the general part that makes the exception. */
  readonly rule?: string;
  /** The reading under which alone it is one, as `id=value`. */
  readonly reading?: string;
  /** What falls, or what is not as the property says. */
  readonly bounds: readonly (Figure | "mitigated-imprisonment.min" | "class")[];
  readonly because: string;
  readonly cite: readonly Citation[];
}

/** The cited list of exceptions. */
export const exceptions: readonly Exception[] = (JSON.parse(readFileSync(new URL("../../../fixtures/severity/exceptions.json", import.meta.url), "utf8")) as { readonly exceptions: readonly Exception[] }).exceptions;

/** An exception in one line, without its reason and citations: what a sweep finds is compared with what is listed by it. */
export function lineOf({ property, from, to, offence, rule, reading, bounds }: Omit<Exception, "because" | "cite">): string {
  const subject = [...(from === undefined ? [] : [`${from} to ${to ?? ""}`]), ...(offence === undefined ? [] : [offence]), ...(rule === undefined ? [] : [`by ${rule}`]), ...(reading === undefined ? [] : [`under ${reading}`])];
  return `${property}: ${subject.join(" ")}: ${bounds.toSorted().join(", ")}`;
}

/** The lines of the exceptions listed for a property. */
export function listedLines(property: Exception["property"]): readonly string[] {
  return exceptions.filter((exception) => exception.property === property).map(lineOf).toSorted();
}
