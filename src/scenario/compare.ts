import type { ScenarioDifference } from "../schema/scenario-difference.js";
import { identityOf, isOrdered, nameOf } from "./identity.js";

type Path = readonly string[];
type Json = Exclude<ScenarioDifference["expected"], undefined>;
type Members = Readonly<Record<string, unknown>>;
type Differences = readonly ScenarioDifference[];

/**
 * Compares what is expected with what was found: only what the expectation names. A list is complete; one named `…Among` asks for
 * at least its findings, one named `…Absent` for none of them.
 * @param expected - an expectation, or a part of one
 * @param actual - the result as a view: the same names, without `Among` and `Absent`
 */
export function compareMembers(expected: object, actual: object, path: Path = []): Differences {
  return Object.entries(expected).flatMap(([key, value]: [string, unknown]) => {
    const { part, mode } = meaningOf(key);
    const found = (actual as Members)[part];
    const here = [...path, part];
    if (mode === "absent") return absent(part, value as readonly string[], found as readonly Members[], here);
    if (Array.isArray(value) && Array.isArray(found) && !isTuple(value)) return compareLists(part, value, found, here, mode);
    return compareValues(value, found, here);
  });
}

type Mode = "complete" | "among" | "absent";

function meaningOf(key: string): { readonly part: string; readonly mode: Mode } {
  if (key.endsWith("Among")) return { part: key.slice(0, -"Among".length), mode: "among" };
  return key.endsWith("Absent") ? { part: key.slice(0, -"Absent".length), mode: "absent" } : { part: key, mode: "complete" };
}

/** Completed years, from and to: one value, not a list. */
function isTuple(value: readonly unknown[]): boolean {
  return value.length === 2 && typeof value[0] === "number";
}

function compareValues(expected: unknown, actual: unknown, path: Path): Differences {
  if (isObject(expected) && isObject(actual)) return compareMembers(expected, actual, path);
  return same(expected, actual) ? [] : [{ code: "differs", path: [...path], expected: expected as Json, ...(actual === undefined ? {} : { actual: actual as Json }) }];
}

function absent(part: string, names: readonly string[], found: readonly Members[], path: Path): Differences {
  const there = new Set(found.map((finding) => finding[nameOf(part)]));
  return names.filter((name) => there.has(name)).map((name) => ({ code: "unexpected", path: [...path, name], actual: name }));
}

function compareLists(part: string, expected: readonly unknown[], actual: readonly unknown[], path: Path, mode: Mode): Differences {
  const identity = identityOf(part);
  const pairs = pair(expected, actual, identity, mode === "complete");
  const used = new Set(pairs.map(({ at }) => at));
  const differences = expected.flatMap((item, position): Differences => {
    const at = pairs.find((one) => one.position === position)?.at;
    if (at === undefined) return [{ code: "missing", path: [...path, ...nameIn(item, identity)], expected: item as Json }];
    return isObject(item) ? compareMembers(item, actual[at] as object, [...path, ...nameIn(item, identity)]) : [];
  });
  if (mode === "among") return differences;
  const surplus = actual.flatMap((item, at): Differences => (used.has(at) ? [] : [{ code: "unexpected", path: [...path, ...nameIn(item, identity)], actual: shortened(item, identity) }]));
  const places = pairs.toSorted((a, b) => a.position - b.position).map(({ at }) => at);
  const isInOrder = !isOrdered(part) || places.every((at, index) => index === 0 || at > (places[index - 1] ?? -1));
  return [...differences, ...surplus, ...(isInOrder ? [] : [{ code: "order" as const, path: [...path], expected: expected.map((item) => nameIn(item, identity).join(" ")), actual: actual.map((item) => nameIn(item, identity).join(" ")) }])];
}

type Pair = { readonly position: number; readonly at: number };

/** Finds for each expected item the found one that it speaks of: those that say most of themselves choose first, each the one that differs least. */
function pair(expected: readonly unknown[], actual: readonly unknown[], identity: readonly string[] | undefined, once: boolean): readonly Pair[] {
  const said = (item: unknown) => (isObject(item) ? (identity ?? []).filter((key) => item[key] !== undefined).length : 0);
  const pairs: Pair[] = [];
  for (const [position, item] of [...expected.entries()].toSorted(([, a], [, b]) => said(b) - said(a))) {
    const candidates = actual.flatMap((found, at) => (isAbout(item, found, identity) && !(once && pairs.some((one) => one.at === at)) ? [at] : []));
    const differing = (at: number) => (isObject(item) ? compareMembers(item, actual[at] as object).length : 0);
    const [best] = candidates.toSorted((a, b) => differing(a) - differing(b));
    if (best !== undefined) pairs.push({ position, at: best });
  }
  return pairs;
}

/** Whether an expected item speaks of a found one: what it says of the identity agrees. */
function isAbout(expected: unknown, actual: unknown, identity: readonly string[] | undefined): boolean {
  if (identity === undefined || !isObject(expected) || !isObject(actual)) return same(expected, actual);
  return identity.every((key) => expected[key] === undefined || same(expected[key], actual[key]));
}

function nameIn(item: unknown, identity: readonly string[] | undefined): Path {
  if (!isObject(item)) return [textOf(item)];
  return (identity ?? []).flatMap((key) => (item[key] === undefined ? [] : [textOf(item[key])]));
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join("+");
  return value === null ? "-" : String(value);
}

/** What an unexpected finding is, without its trace. */
function shortened(item: unknown, identity: readonly string[] | undefined): Json {
  if (!isObject(item)) return item as Json;
  return Object.fromEntries([...(identity ?? []), "status"].flatMap((key) => (item[key] === undefined ? [] : [[key, item[key] as Json]])));
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Equal as data; of lists of plain values, as sets. */
function same(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    if (left.length !== right.length) return false;
    return isTuple(left) ? left.every((item, at) => item === right[at]) : left.every((item) => right.some((other) => same(item, other)));
  }
  if (isObject(left) && isObject(right)) {
    const keys = Object.keys(left);
    return keys.length === Object.keys(right).length && keys.every((key) => same(left[key], right[key]));
  }
  return left === right;
}
