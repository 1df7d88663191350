import type { AgeFinding, AgePresumptionsFile, FactorId } from "../schema/age.js";
import type { BirthInterval } from "./birth-interval.js";
import { isBelow, type Years } from "./age-state.js";
import type { ItemUse } from "./item-uses.js";

/**
 * The reason that an item gives to believe that the person is a child (Decision 107); null where it gives none. What is
 * disputed, set aside or overruled gives none.
 * @param majority - the line of majority
 */
export function factorOf({ statement, counts }: ItemUse, yearsOf: (birth: BirthInterval) => Years, majority: number, rules: AgePresumptionsFile["presumedChild"]): FactorId | null {
  if (!counts || statement.effect !== "stands") return null;
  const below = statement.birth === null ? false : isBelow(yearsOf(statement.birth), majority);
  const found: FactorId | null = statement.indicates === "child" ? "indicates-child" : below === true ? "below-line" : below === null ? "straddles-line" : null;
  return rules.factors.some(({ id }) => id === found) ? found : null;
}

/**
 * Decision 107's presumption: the age is uncertain at the line of majority, and an item gives reason to believe in a child.
 * @param isUncertain - the evidence of age leaves the line open; that only the day of the event is unknown is no such uncertainty
 */
export function presumeChild(isUncertain: boolean, factors: readonly { readonly item: string | null; readonly factor: FactorId | null }[], rules: AgePresumptionsFile["presumedChild"]): AgeFinding["presumption"] {
  const found = factors.flatMap(({ item, factor }) => (factor === null ? [] : [{ item, factor }]));
  return !isUncertain || found.length === 0 ? null : { id: rules.id, factors: found, cite: [...rules.cite] };
}
