import type { Charge } from "../../schema/assessment.js";

/** What of a charge only may become more definite as more is known. */
export interface Gist {
  readonly status: Charge["status"];
  /** The status of each element and aggravation. */
  readonly parts: readonly string[];
  /** Every range that open aggravations and bands leave possible; none where the charge is out. */
  readonly ranges: readonly string[];
}

export function gistOf({ status, elements, aggravations, penalty, alternatives }: Charge): Gist {
  const open = alternatives.filter(({ kind }) => kind === "aggravation" || kind === "band").map((one) => one.penalty);
  const ranges = [...(penalty.reason === "band-open" ? [] : [penalty.statutory]), ...open].map((range) => JSON.stringify(range));
  return { status, parts: [...elements, ...aggravations].map((part) => part.status), ranges: status === "not-made-out" ? [] : ranges };
}

/** What a row with less known says against one with more. */
export function flips(less: Gist, more: Gist): readonly string[] {
  const isOut = less.status === "not-made-out" || more.status === "not-made-out";
  return [
    ...(less.status !== "undetermined" && less.status !== more.status ? [`${less.status} became ${more.status}`] : []),
    ...less.parts.flatMap((part, index) => (part !== "unknown" && part !== more.parts[index] ? [`part ${index}: ${part} became ${more.parts[index] ?? "nothing"}`] : [])),
    ...(isOut ? [] : more.ranges.filter((range) => !less.ranges.includes(range)).map((range) => `a new range ${range}`)),
  ];
}
