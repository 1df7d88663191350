import { chargeFor, type ReferenceCharge } from "./charge.js";
import { isNatural, type Seat } from "./frames.js";
import { commencementOf } from "./in-force.js";
import { legalPersonCharges } from "./legal-persons.js";
import type { Rule } from "./rule-book.js";
import type { Trial } from "./verdict.js";

/** Every charge of a case before relations: of the natural persons, then of the legal persons behind them. */
export function chargesIn(trial: Trial): readonly ReferenceCharge[] {
  const rules = trial.book.rules;
  const natural = trial.seats.filter(isNatural).flatMap((seat) => rules.filter((rule) => isAbout(rule, seat) && commencementOf(trial.book, rule.offence, seat.event, trial.readings).applies !== "no").map((rule) => chargeFor(trial, seat, rule)));
  return [...natural, ...legalPersonCharges(trial, natural)];
}

/** An offence against a person looks at each victim, one against none at nobody; one that may be either at nobody only where there is no victim. */
function isAbout({ offence }: Rule, { victim, event }: Seat): boolean {
  if (offence.victim === "required") return victim !== null;
  return offence.victim === "none" ? victim === null : (victim === null) === (event.victims.length === 0);
}
