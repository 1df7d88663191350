import type { RuleProperties, TopLevelCondition } from "json-rules-engine";
import { compileLaw, type Compiled, type CompiledCharge, type CompiledLaw } from "../facts/compiled.js";
import type { Law } from "../law/law.js";
import type { Scalar } from "../schema/condition.js";
import type { Citation } from "../schema/primitives.js";
import type { Element, Offence } from "../schema/offence.js";
import { engineOperators, type EngineOperatorFunction } from "./engine-operators.js";
import { modes, normalForm, type EngineOperator, type Mode, type NormalCondition, type NormalFormOptions } from "./negation-normal-form.js";
import { inForceFact } from "./to-facts.js";

/** Which rules to make. */
export interface JsonRulesEngineOptions {
  /** The articles or charges to give rules for, by id; all of them by default. */
  readonly offences?: readonly string[];
  /** Also one rule for each charge on the event `chbab/reached`: an act of its elements is true, so that an open charge is worth showing. */
  readonly reached?: boolean;
  /** Also one pair of rules for each condition of these kinds by itself, on the events `chbab/part/must` and `chbab/part/may`. */
  readonly parts?: readonly PartKind[];
  /** Leave out the limbs of a condition for which no text was seen. */
  readonly verifiedOnly?: boolean;
}

/** Rules and operators for a stock json-rules-engine. */
export interface JsonRulesEngineRules {
  readonly rules: RuleProperties[];
  readonly operators: Readonly<Record<EngineOperator, EngineOperatorFunction>>;
}

/** The conditions that a charge, or the law as a whole, states by themselves. */
export const partKinds = ["element", "exemption", "penalty-exemption", "defence", "ground", "aggravation", "band"] as const;
/** The kinds of condition for which rules of their own can be made. */
export type PartKind = (typeof partKinds)[number];
export interface Part {
  readonly kind: PartKind;
  readonly entry: Compiled<Pick<Element, "id" | "when" | "cite">>;
}

/**
 * The law's charges as rules for json-rules-engine, two for each offence or form: the event `chbab/must` says that its conditions
 * are met by what is known, `chbab/may` that they are not excluded. Neither: not made out; only `may`: undetermined. Conditions
 * are the text's being in force, every element, no exemption, and no defence or ground that is established.
 * @returns plain rules, all of one priority, and the operators they name; run them on what `toFacts` gives
 * @throws RangeError for an offence that the law does not have
 * @example
 * const { rules, operators } = toJsonRulesEngine(law, { offences: ["lshtse-2008.art-10"] });
 * rules.map(({ name }) => name); // => ["chbab/must/lshtse-2008.art-10", "chbab/may/lshtse-2008.art-10"]
 */
export function toJsonRulesEngine(law: Law, { offences, reached = false, parts = [], verifiedOnly = false }: JsonRulesEngineOptions = {}): JsonRulesEngineRules {
  const compiled = compileLaw(law);
  const { charges } = compiled;
  for (const id of offences ?? []) if (!charges.some((charge) => charge.id === id || charge.offence.id === id)) throw new RangeError("an offence is not in the law");
  const chosen = offences === undefined ? charges : charges.filter(({ id, offence }) => offences.includes(id) || offences.includes(offence.id));
  const definitions = new Map(law.definitions.map(({ id, when }) => [id, when]));
  const options = (mode: Mode, negated = false): NormalFormOptions => ({ definitions, mode, negated, verifiedOnly });
  const grounds = groundsOf(compiled);

  const rules = modes.flatMap((mode) => [
    ...chosen.map((charge): RuleProperties => {
      const { id, offence } = charge;
      const own = partsOf(charge).filter(({ kind }) => kind === "element" || kind === "exemption" || kind === "defence");
      const conditions: NormalCondition[] = [
        { name: "in-force", fact: inForceFact(offence), operator: `${mode}:equal`, value: true },
        ...[...own, ...grounds].map(({ kind, entry: { rule } }) => ({ ...normalForm(rule.when, options(isRaised(kind) ? "may" : mode, kind !== "element")), name: rule.id })),
      ];
      const citations = distinct(own.flatMap(({ entry }) => entry.rule.cite));
      return { name: ruleName(mode, charge), conditions: { all: conditions }, event: { type: `chbab/${mode}`, params: { offence: id, citations } }, priority: 1 };
    }),
    ...[...chosen.flatMap((charge) => partsOf(charge).map((part) => ({ charge, part }))), ...grounds.map((part) => ({ charge: undefined, part }))].filter(({ part }) => parts.includes(part.kind)).map(({ charge, part }): RuleProperties => ({
      name: ruleName(mode, charge, part),
      conditions: asRoot(normalForm(part.entry.rule.when, options(mode))),
      event: { type: `chbab/part/${mode}`, params: { offence: charge?.id ?? null, kind: part.kind, id: part.entry.rule.id, citations: distinct(part.entry.rule.cite) } },
      priority: 1,
    })),
  ]);
  return { rules: [...rules, ...(reached ? chosen.flatMap((charge) => reachedRule(compiled, charge)) : [])], operators: engineOperators };
}

/** An act counts unless a reading that guards it is chosen otherwise; a charge without acts has no rule, for an empty `any` is true. */
function reachedRule({ predicates }: CompiledLaw, charge: CompiledCharge): readonly RuleProperties[] {
  const acts = charge.acts.map(({ fact, guards }): NormalCondition => ({
    all: [
      { fact, operator: "must:equal", value: true },
      ...guards.flatMap((guard) => predicates[guard] ?? []).map(({ fact: reading, operator, value }): NormalCondition => ({ fact: reading, operator: `may:${operator}`, value: value as Scalar })),
    ],
  }));
  return acts.length === 0 ? [] : [{ name: ruleName("reached", charge), conditions: { any: acts }, event: { type: "chbab/reached", params: { offence: charge.id } }, priority: 1 }];
}

/** The name of a charge's rule, or of the rule of one of its parts; a ground belongs to no charge. */
export function ruleName(mode: Mode | "reached", charge: Pick<CompiledCharge, "id" | "offence"> | undefined, part?: Part): string {
  const version = (offence: Offence) => (offence.version === undefined ? "" : `@${offence.version}`);
  return [`chbab/${mode}`, ...(charge === undefined ? [] : [`${charge.id}${version(charge.offence)}`]), ...(part === undefined ? [] : [part.kind, part.entry.rule.id])].join("/");
}

/** The conditions that a charge states itself, the grounds that hold for every charge aside. */
export function partsOf({ elements, exemptions, penaltyExemptions, defences, aggravations, bands }: CompiledCharge): readonly Part[] {
  const list = (kind: PartKind, entries: readonly Part["entry"][]) => entries.map((entry): Part => ({ kind, entry }));
  return [...list("element", elements), ...list("exemption", exemptions), ...list("penalty-exemption", penaltyExemptions), ...list("defence", defences), ...list("aggravation", aggravations), ...list("band", bands)];
}

/** The grounds that bar every charge where they are established. */
export function groundsOf({ grounds }: CompiledLaw): readonly Part[] {
  return grounds.map((entry) => ({ kind: "ground", entry }));
}

/** Defences and grounds count only when established: what is unknown of them bars nothing, under either mode. */
function isRaised(kind: PartKind): boolean {
  return kind === "defence" || kind === "ground";
}

/** json-rules-engine takes no bare leaf at the root of a rule. */
function asRoot(condition: NormalCondition): TopLevelCondition {
  return "fact" in condition ? { all: [condition] } : condition;
}

function distinct(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [JSON.stringify(citation), citation])).values()];
}
