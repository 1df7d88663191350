import type { Alternative } from "../../schema/assessment.js";
import type { Ranged } from "../../schema/offence.js";
import type { PenaltyRange } from "../../schema/penalty.js";
import type { Citation } from "../../schema/primitives.js";
import { inOrder, missingIn } from "./missing.js";
import { hasRecalledFigure, isHeavier, isSame, rangeOf, restsOnMemory } from "./ranges.js";
import type { Rule } from "./rule-book.js";
import { judged, type Status, type View } from "./view.js";

/** An aggravation or a band with what its condition comes to. */
export interface Weighed {
  readonly ranged: Ranged;
  readonly status: Status;
}
/** The range that applies and the rule it comes from. */
export interface Choice {
  readonly range: PenaltyRange | null;
  readonly reason: "not-in-sources" | "band-open" | null;
  readonly aggravation: Ranged | undefined;
  readonly band: Ranged | undefined;
  readonly cite: readonly Citation[];
  readonly hasRecalledFigure: boolean;
  readonly caveats: NonNullable<Ranged["caveats"]>;
}

/** Aggravations without a text do not apply where only what texts show counts. */
export function aggravationsIn(view: View, { aggravations }: Rule): readonly Weighed[] {
  return aggravations.map((ranged) => ({ ranged, status: view.verifiedOnly && restsOnMemory(ranged.cite) ? "not-met" : judged(view, ranged.when, "passing") }));
}

export function bandsIn(view: View, { bands }: Rule): readonly Weighed[] {
  return bands.map((ranged) => ({ ranged, status: judged(view, ranged.when) }));
}

export function applying(weighed: readonly Weighed[]): readonly Ranged[] {
  return weighed.filter(({ status }) => status === "met" || status === "presumed").map(({ ranged }) => ranged);
}

/** Of several aggravations the heaviest replaces the range, of equal ones the first by id; of bands exactly one must hold. */
export function chosen(rule: Rule, aggravations: readonly Ranged[], bands: readonly Ranged[]): Choice {
  const aggravation = aggravations.toSorted((a, b) => (a.id < b.id ? -1 : 1)).reduce<Ranged | undefined>((heaviest, one) => (
    heaviest === undefined || isHeavier(rangeOf(one.penalty), rangeOf(heaviest.penalty)) ? one : heaviest), undefined);
  const band = bands.length === 1 ? bands[0] : undefined;
  const from = aggravation ?? band;
  const penalty = from === undefined ? rule.penalty : from.penalty;
  if (penalty === undefined) return { range: null, reason: "band-open", aggravation, band, cite: [], hasRecalledFigure: false, caveats: [] };
  const cite = penalty === "not-in-sources" ? from?.cite ?? [] : penalty.cite ?? from?.cite ?? [];
  return { range: rangeOf(penalty), reason: penalty === "not-in-sources" ? penalty : null, aggravation, band, cite, hasRecalledFigure: hasRecalledFigure(penalty, cite), caveats: from?.caveats ?? [] };
}

/** The other ranges that open bands and aggravations would give, one entry for each distinct range of each kind. */
export function otherRanges(view: View, rule: Rule, aggravations: readonly Weighed[], bands: readonly Weighed[]): readonly Alternative[] {
  const [met, holding] = [applying(aggravations), applying(bands)];
  const established = chosen(rule, met, holding);
  const open = (weighed: readonly Weighed[]) => weighed.filter(({ status }) => status === "unknown").map(({ ranged }) => ranged);
  const candidates = [
    ...(holding.length > 0 ? [] : open(bands).map((ranged) => ({ kind: "band" as const, ranged, choice: chosen(rule, met, [ranged]) }))),
    ...open(aggravations).map((ranged) => ({ kind: "aggravation" as const, ranged, choice: chosen(rule, [...met, ranged], holding) })),
  ];
  const others: Alternative[] = [];
  for (const { kind, ranged, choice } of candidates) {
    if (isSame([choice.range, choice.reason], [established.range, established.reason])) continue;
    const facts = missingIn(view, ranged.when, kind === "aggravation" ? "passing" : "own");
    const known = others.find((other) => other.kind === kind && isSame(other.penalty, choice.range));
    if (known === undefined) others.push({ if: [ranged.id], kind, facts: inOrder(facts), penalty: choice.range, ...(choice.reason === null ? {} : { reason: choice.reason }) });
    else {
      known.if.push(ranged.id);
      known.facts = inOrder([...known.facts, ...facts]);
    }
  }
  return others;
}
