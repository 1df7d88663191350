import type { Law } from "../law/law.js";
import { maxIssues } from "../reader/limits.js";
import { mayStand, type FactPlace } from "../schema/fact-places.js";
import type { Issue } from "../schema/issue.js";

/** Where facts stand in a case: as members and items (`*`) to go through, and whose they may be. */
const places: readonly (readonly [steps: readonly string[], place: FactPlace])[] = [
  [["accused", "*", "facts"], "accused"], [["victims", "*", "facts"], "victim"],
  [["events", "*", "facts"], "anywhere"], [["events", "*", "accused", "*", "facts"], "accused"], [["events", "*", "victims", "*", "facts"], "victim"], [["events", "*", "between", "*", "facts"], "anywhere"],
];

interface Facts {
  readonly steps: readonly string[];
  /** Every fact that a case may state there, in the order of the vocabulary. */
  readonly facts: readonly string[];
}

const known = new WeakMap<Law, readonly Facts[]>();

/**
 * Why a case is not in the null form, in which every `facts` that it has names every fact that may stand there, null where it is unknown.
 * The form means the same as a case that leaves facts out; who asks for it wants an export that lost a column, or does not know a new
 * fact of the law, to be refused instead of read as unknown.
 * @param value - the JSON value of a case that `parseCase` accepted under the same law
 * @returns a missing key for each fact that is left out, 100 at most
 */
export function lacksOfNullForm(value: unknown, law: Law): readonly Issue[] {
  const issues: Issue[] = [];
  for (const { stated, facts, path } of statedFacts(value, law)) {
    for (const fact of facts) {
      if (issues.length === maxIssues) return issues;
      if (!Object.hasOwn(stated, fact)) issues.push({ code: "schema/missing-key", path: `${path}/${fact}` });
    }
  }
  return issues;
}

/**
 * A case in the null form: every fact that is left out stands there as null.
 * @param value - the JSON value of a case; it is not changed
 */
export function nullFormOf(value: unknown, law: Law): unknown {
  const copy = structuredClone(value);
  for (const { stated, facts } of statedFacts(copy, law)) {
    const given = { ...stated };
    for (const fact of Object.keys(given)) Reflect.deleteProperty(stated, fact);
    for (const fact of facts) stated[fact] = given[fact] ?? null;
  }
  return copy;
}

interface StatedFacts {
  readonly stated: Record<string, unknown>;
  readonly facts: readonly string[];
  readonly path: string;
}

/** Every object of facts that a case has, with the facts that may stand there. */
function* statedFacts(value: unknown, law: Law): Generator<StatedFacts> {
  for (const { steps, facts } of placesOf(law)) {
    for (const { found, path } of reach({ found: value, path: "" }, steps)) if (isObject(found)) yield { stated: found, facts, path };
  }
}

function placesOf(law: Law): readonly Facts[] {
  const before = known.get(law);
  if (before !== undefined) return before;
  const found = places.map(([steps, place]): Facts => ({ steps, facts: law.vocabulary.filter((fact) => mayStand(fact, place)).map(({ id }) => id) }));
  known.set(law, found);
  return found;
}

interface Reached {
  readonly found: unknown;
  readonly path: string;
}

function* reach({ found, path }: Reached, [step, ...further]: readonly string[]): Generator<Reached> {
  if (step === undefined) yield { found, path };
  else if (step !== "*") {
    if (isObject(found) && Object.hasOwn(found, step)) yield* reach({ found: found[step], path: `${path}/${step}` }, further);
  } else if (Array.isArray(found)) {
    for (const [index, item] of found.entries()) yield* reach({ found: item, path: `${path}/${String(index)}` }, further);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
