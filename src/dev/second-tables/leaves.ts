import type { RuleFile } from "../../law/law.js";
import type { Citation } from "../../schema/primitives.js";
import { canonicalCitations } from "./citation-notation.js";

/** What a rule set states at each place: a number, a date, a code, a reference, words, or the citations of the place, in a form that compares. */
export type Leaves = ReadonlyMap<string, string>;

/**
 * Every leaf of a rule set by its place, none left out. A place is named by ids, not by positions, so that a table can be typed from
 * the sources. The citations of a place are one leaf; so is a list of plain values, and a comparison of a fact with a figure.
 * @throws RangeError where two things have one place
 */
export function leavesOf(files: readonly RuleFile[]): Leaves {
  const leaves = new Map<string, string>();
  const add = (path: string, value: string) => {
    if (leaves.has(path)) throw new RangeError(`two leaves at ${path}`);
    leaves.set(path, value);
  };
  for (const { path, value } of files) visit(value, placeOf(path, value), add);
  return leaves;
}

type Add = (path: string, value: string) => void;

/** An offence, a definition or a list of penalties stands under its id, the facts of the vocabulary together, the rest under its file. */
function placeOf(path: string, value: unknown): string {
  if (/^(offences|definitions|penalties)\/.+\//.test(path)) return String((value as { readonly id: string }).id);
  return path.replace(/\.json$/, "");
}

function visit(value: unknown, path: string, add: Add): void {
  if (typeof value !== "object" || value === null) return add(path, String(value));
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== "object")) return add(path, value.join(", "));
    for (const [index, item] of value.entries()) visit(item, `${path}/${keyOf(item, index, value)}`, add);
    return;
  }
  const node = value as Readonly<Record<string, unknown>>;
  if (typeof node["value"] === "number" && typeof node["fact"] === "string") add(`${path}/bound`, `${node["fact"]} ${String(node["operator"])} ${node["value"]}`);
  for (const [key, member] of Object.entries(node)) {
    if (key === "cite") add(`${path}/cite`, canonicalCitations(member as Citation[]).join(" "));
    else visit(member, `${path}/${key}`, add);
  }
}

/** The name of an item among its like: its id, or what else tells it apart; else its position, from 1. */
function keyOf(item: unknown, index: number, all: readonly unknown[]): string {
  const name = nameOf(item);
  return name === undefined || all.some((other) => other !== item && nameOf(other) === name) ? String(index + 1) : name;
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  const { id, kind, offence, form, reading, andReading, code, article, basis, of, country, offences, class: offenceClass } = item as Readonly<Record<string, unknown>>;
  if (typeof kind === "string" && typeof offence === "string") {
    const under = [reading, andReading].flatMap((one) => (one === undefined ? [] : [(one as { readonly value: string }).value]));
    return [kind, offence, ...(form === undefined ? [] : [`of ${String(form)}`]), ...(under.length === 0 ? [] : [`under ${under.join(" and ")}`])].join(" ");
  }
  if (Array.isArray(offences) && offences.every((one) => typeof one === "string") && id === undefined) return offences.join(" + ");
  return [id, code, article, basis, of, country, offenceClass].find((one): one is string => typeof one === "string");
}
