import type { Condition } from "../schema/condition.js";
import type { Citation } from "../schema/primitives.js";
import type { Offence, OffenceForm, Ranged } from "../schema/offence.js";
import type { StatedPenalty } from "../schema/penalty.js";

/** One place of a rule file, as a JSON Pointer, with what stands there. */
export interface Placed<T> {
  readonly path: string;
  readonly value: T;
}

/** Every node of a condition with its pointer, the root first. */
export function* conditionNodes(condition: Condition, path: string): Generator<Placed<Condition>> {
  yield { path, value: condition };
  if ("all" in condition) for (const [index, part] of condition.all.entries()) yield* conditionNodes(part, `${path}/all/${index}`);
  if ("any" in condition) for (const [index, part] of condition.any.entries()) yield* conditionNodes(part, `${path}/any/${index}`);
  if ("not" in condition) yield* conditionNodes(condition.not, `${path}/not`);
}

type Core = Pick<OffenceForm, "elements" | "penalty" | "bands" | "aggravations">;

/** The bodies of an offence: its forms, or the offence itself. */
export function coresOf(offence: Offence): readonly Placed<Core>[] {
  if (offence.forms !== undefined) return offence.forms.map((value, index) => ({ path: `/forms/${index}`, value }));
  return [{ path: "", value: { elements: offence.elements ?? [], penalty: offence.penalty, bands: offence.bands, aggravations: offence.aggravations } }];
}

/** Every condition an offence states itself. */
export function* offenceConditions(offence: Offence): Generator<Placed<Condition>> {
  for (const { path, value } of coresOf(offence)) {
    for (const list of ["elements", "bands", "aggravations"] as const) {
      for (const [index, entry] of (value[list] ?? []).entries()) yield { path: `${path}/${list}/${index}/when`, value: entry.when };
    }
  }
  for (const list of ["exemptions", "defences", "penaltyExemptions"] as const) {
    for (const [index, entry] of (offence[list] ?? []).entries()) yield { path: `/${list}/${index}/when`, value: entry.when };
  }
}

/** Every penalty an offence states, with the citations that stand for its figures. */
export function* offencePenalties(offence: Offence): Generator<Placed<StatedPenalty> & { readonly citations: readonly Citation[] }> {
  for (const { path, value } of coresOf(offence)) {
    if (value.penalty !== undefined) yield { path: `${path}/penalty`, value: value.penalty, citations: citationsOfPenalty(value.penalty, []) };
    for (const list of ["bands", "aggravations"] as const) {
      for (const [index, entry] of (value[list] ?? []).entries()) {
        yield { path: `${path}/${list}/${index}/penalty`, value: entry.penalty, citations: rangedCitations(entry) };
      }
    }
  }
  for (const [index, variant] of (offence.variants ?? []).entries()) {
    yield { path: `/variants/${index}/penalty`, value: variant.penalty, citations: citationsOfPenalty(variant.penalty, variant.cite) };
  }
}

/** The citations behind a penalty's figures: its own, or else those of the trigger. */
export function rangedCitations(entry: Pick<Ranged, "penalty" | "cite">): readonly Citation[] {
  return citationsOfPenalty(entry.penalty, entry.cite);
}

/** The citations behind a penalty's figures: its own, or else others; a text of one's own may give none. */
export function citationsOfPenalty(penalty: StatedPenalty, otherwise: readonly Citation[]): readonly Citation[] {
  return penalty === "not-in-sources" ? otherwise : penalty.cite ?? otherwise;
}

/** Every value below the key `cite`, with its pointer, wherever in a rule file it stands. */
export function* citationsIn(value: unknown, path: string): Generator<Placed<Citation>> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* citationsIn(item, `${path}/${index}`);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      if (key === "cite" && Array.isArray(member)) {
        for (const [index, item] of (member as Citation[]).entries()) yield { path: `${path}/cite/${index}`, value: item };
      } else yield* citationsIn(member, `${path}/${key}`);
    }
  }
}
