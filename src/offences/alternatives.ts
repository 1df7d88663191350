import type { CompiledCharge, CompiledRanged } from "../facts/compiled.js";
import type { Alternative } from "../schema/assessment.js";
import { missingFacts, type Worlds } from "./judge.js";
import { chooseRange, isSameRange, type Judged } from "./range.js";

/** The ranges that open aggravations and bands would give instead of the established one, one entry a distinct range. */
export function openAlternatives(charge: CompiledCharge, aggravations: readonly Judged[], bands: readonly Judged[], worlds: Worlds): readonly Alternative[] {
  const met = aggravations.filter(({ status }) => status === "met" || status === "presumed").map(({ entry }) => entry);
  const openBands = bands.filter(({ status }) => status === "unknown").map(({ entry }) => entry);
  const metBands = bands.filter(({ status }) => status === "met" || status === "presumed").map(({ entry }) => entry);
  const established = chooseRange(charge, met, metBands);
  const entries: { kind: "aggravation" | "band"; entry: CompiledRanged }[] = [
    ...(metBands.length === 0 ? openBands.map((entry) => ({ kind: "band" as const, entry })) : []),
    ...aggravations.filter(({ status }) => status === "unknown").map(({ entry }) => ({ kind: "aggravation" as const, entry })),
  ];
  const found: Alternative[] = [];
  for (const { kind, entry } of entries) {
    const { range, reason } = kind === "band" ? chooseRange(charge, met, [entry]) : chooseRange(charge, [...met, entry], metBands);
    if (isSameRange(range, established.range) && reason === established.reason) continue;
    const facts = missingFacts(entry.node, worlds);
    const same = found.find((earlier) => earlier.kind === kind && isSameRange(earlier.penalty, range));
    if (same === undefined) found.push({ if: [entry.rule.id], kind, facts: sorted(facts), penalty: range, ...(reason === null ? {} : { reason }) });
    else {
      same.if.push(entry.rule.id);
      same.facts = sorted([...same.facts, ...facts]);
    }
  }
  return found;
}

/** Ids in code-point order, each once. */
export function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].toSorted((a, b) => (a < b ? -1 : 1));
}
