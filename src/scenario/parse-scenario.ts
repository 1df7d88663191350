import { law as bundled } from "../law/bundled.js";
import type { Law } from "../law/law.js";
import { parseCase } from "../parse-case.js";
import { checkPlain } from "../reader/check-plain.js";
import { parseWith } from "../reader/parse-with.js";
import { readJson } from "../reader/read-json.js";
import { schemaKeys } from "../reader/schema-keys.js";
import type { Issue } from "../schema/issue.js";
import { scenarioSchema, type Scenario } from "../schema/scenario.js";
import { checkScenario } from "./check-scenario.js";

/** A scenario that may be run, or every reason why the input is refused. */
export type ParsedScenario = { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly issues: readonly Issue[] };

const schemas = new WeakMap<Law, ReturnType<typeof scenarioSchema>>();

/**
 * Reads a scenario as strictly as a case: bytes or text of JSON, or a plain object. Nothing is coerced or guessed.
 * @param input - UTF-8 bytes, text, or an object
 * @param options - `law`: the rule set whose vocabulary and ids apply, the bundled one by default
 * @returns the scenario, or issues with a code and a JSON Pointer that never quote the input
 * @example
 * parseScenario("{").ok; // => false
 */
export function parseScenario(input: Uint8Array | string | object, { law = bundled }: { readonly law?: Law } = {}): ParsedScenario {
  const schema = schemas.get(law) ?? scenarioSchema(law.vocabulary);
  schemas.set(law, schema);
  const known = { knownKeys: schemaKeys(schema) };
  const read = typeof input === "string" || input instanceof Uint8Array ? readJson(input, known) : checkPlain(input, known);
  if (!read.ok) return read;
  const parsed = parseWith(schema, read.value, { dates: true, vocabularyIds: law.vocabulary.map(({ id }) => id), ...(read.positions === undefined ? {} : { positions: read.positions }) });
  if (!parsed.ok) return parsed;
  // In a case null means absent; in an expectation it is a value.
  const given = parseCase(parsed.value.case, { law });
  if (!given.ok) return { ok: false, issues: given.issues.map((issue) => below("/case", issue)) };
  const scenario: Scenario = { ...parsed.value, case: given.case };
  const issues = checkScenario(scenario, law);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, scenario };
}

function below(prefix: string, { path, other, ...issue }: Issue): Issue {
  return { ...issue, path: `${prefix}${path}`, ...(other === undefined ? {} : { other: `${prefix}${other}` }) };
}
