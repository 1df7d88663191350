import type { Law } from "../law/law.js";
import { parseCase } from "../parse-case.js";
import { parseWith, type ParseOptions } from "../reader/parse-with.js";
import { readJson } from "../reader/read-json.js";
import { schemaKeys } from "../reader/schema-keys.js";
import type { Assessment } from "../schema/assessment.js";
import type { Case } from "../schema/case.js";
import type { CompactAssessment } from "../schema/compact.js";
import type { Issue } from "../schema/issue.js";
import { refusedLine, resultLines } from "../schema/result-line.js";
import { offencesByCharge, type OffencesByCharge } from "./principal-charge.js";

/** What an entry to be counted turned out to be: a case still to be assessed, a result, or the record of a line that a batch refused. */
export type Entry =
  | { readonly kind: "case"; readonly case: Case }
  | { readonly kind: "result"; readonly result: Assessment | CompactAssessment }
  | { readonly kind: "refused" };

/** An entry, or every reason why it is refused. */
export type ParsedEntry = { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Whole results with their traces are longer and deeper than any case. */
const resultLimits = { bytes: 16_777_216, depth: 96, items: 100_000, string: 100_000 } as const;

/** Bytes of an entry at most. */
export const longestEntry: number = resultLimits.bytes;

const keys = new Set([refusedLine, ...Object.values(resultLines)].flatMap((schema) => [...schemaKeys(schema)]));
const offences = new WeakMap<Law, OffencesByCharge>();

/**
 * Reads one entry as strictly as a case: a case, a result of `assess` or `assessCompact`, or a batch's record of a refused line.
 * @param readings - the readings that the caller chose: a result made under another value is refused
 * @returns the entry, or issues with code and path that never quote it
 */
export function parseEntry(input: Uint8Array | string, law: Law, readings: Readonly<Record<string, string>> = {}): ParsedEntry {
  const read = readJson(input, { ...resultLimits, knownKeys: keys });
  if (!read.ok) return read;
  const options: ParseOptions = { dates: true, vocabularyIds: [], ...(read.positions === undefined ? {} : { positions: read.positions }) };
  const format = memberOf(read.value, "format");
  if (isResultFormat(format)) {
    const parsed = parseWith(resultLines[format], read.value, options);
    if (!parsed.ok) return parsed;
    const issues = strangeTo(law, parsed.value, readings);
    return issues.length > 0 ? { ok: false, issues } : { ok: true, entry: { kind: "result", result: parsed.value } };
  }
  if (format === undefined && memberOf(read.value, "ok") === false) {
    const parsed = parseWith(refusedLine, read.value, options);
    return parsed.ok ? { ok: true, entry: { kind: "refused" } } : parsed;
  }
  // A case keeps its own, narrower limits.
  const parsed = parseCase(input, { law });
  return parsed.ok ? { ok: true, entry: { kind: "case", case: parsed.case } } : parsed;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function isResultFormat(format: unknown): format is keyof typeof resultLines {
  return typeof format === "string" && Object.hasOwn(resultLines, format);
}

/** Why a result cannot be counted under this law: it is another's, it was made under another reading, or an offence is not the law's. */
function strangeTo(law: Law, result: Assessment | CompactAssessment, readings: Readonly<Record<string, string>>): readonly Issue[] {
  if (result.law.sha256 !== law.sha256) return [{ code: "results/other-law", path: "/law/sha256" }];
  const known = offences.get(law) ?? offencesByCharge(law);
  offences.set(law, known);
  return [
    ...Object.entries(result.law.readings).flatMap(([id, value]): readonly Issue[] => ((readings[id] ?? value) === value ? [] : [{ code: "results/other-reading", path: "/law/readings" }])),
    ...result.charges.flatMap(({ offence }, index): readonly Issue[] => (known.has(offence) ? [] : [{ code: "schema/value", path: `/charges/${index}/offence` }])),
  ];
}
