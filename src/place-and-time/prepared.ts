import { bestRank } from "../law/figures.js";
import type { Law } from "../law/law.js";
import type { InForce } from "../schema/instrument.js";
import type { JurisdictionGround, JurisdictionRules } from "../schema/place-and-time.js";
import type { Reading } from "../schema/reading.js";
import { periodOf } from "../law/in-force.js";
import { oncePer } from "../memo/once-per.js";

/** A ground with what is known of it before any case. */
export interface PreparedGround {
  readonly ground: JurisdictionGround;
  /** No text of it was seen. */
  readonly unverified: boolean;
  /** The facts of the conditions that a prosecution resting on it must meet. */
  readonly conditionFacts: readonly string[];
}

/** The rules on jurisdiction of one law, made ready once. */
export interface Prepared {
  readonly rules: JurisdictionRules;
  readonly grounds: readonly PreparedGround[];
  /** The days in force of the general rules. */
  readonly period: InForce | null;
  /** Every fact that is looked at. */
  readonly facts: readonly string[];
  /** The readings that decide whether a ground counts. */
  readonly readings: readonly Reading[];
}

/** The prepared rules of a law; the same law is prepared once. */
export const preparedFor: (law: Law) => Prepared = oncePer((law: Law) => {
  const rules = law.placeAndTime.jurisdiction;
  const general = rules.grounds.find(({ ownOffencesOnly }) => !ownOffencesOnly);
  const ids = new Set(rules.grounds.flatMap(({ reading }) => (reading === undefined ? [] : [reading.id])));
  return {
    rules,
    grounds: rules.grounds.map((ground) => ({
      ground,
      unverified: bestRank(ground.cite) === "unverified",
      conditionFacts: rules.conditions.flatMap(({ grounds, fact }) => (fact !== undefined && grounds.includes(ground.id) ? [fact] : [])),
    })),
    period: general === undefined ? null : periodOf(law, rules.general.instrument, general.article),
    facts: [...new Set([
      ...rules.grounds.flatMap(({ requires }) => requires.flatMap((test) => (test.test === "fact" ? [test.fact] : []))),
      ...rules.conditions.flatMap(({ fact }) => fact ?? []),
      ...rules.bars.flatMap(({ anyOf }) => anyOf.flat()),
    ])],
    readings: law.readings.filter(({ id }) => ids.has(id)),
  };
});
