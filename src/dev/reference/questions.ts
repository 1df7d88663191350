import type { Question } from "../../schema/assessment.js";
import { leavesOf } from "./conditions.js";
import { inOrder } from "./missing.js";
import type { ReferenceAssessedCharge } from "./reference-assess.js";
import type { RuleBook } from "./rule-book.js";

/** What to ask: every fact that keeps an element, a range, a sentence or the jurisdiction of a listed charge open, the most decisive first. */
export function questionsOf(book: RuleBook, charges: readonly ReferenceAssessedCharge[]): readonly Question[] {
  const key = ({ fact, event, accused, victim }: Pick<Question, "fact" | "event" | "accused" | "victim">) => [fact, event ?? "", accused ?? "", victim ?? ""].join(" ");
  const asked = charges.flatMap((charge) => {
    const open = [...charge.missing, ...charge.alternatives.flatMap(({ facts }) => facts), ...charge.penalty.otherwise.flatMap(({ facts }) => facts), ...charge.jurisdiction.missing];
    const asks = open.flatMap((fact) => askedOf(book, charges, fact, charge).map((of) => ({ fact: sourceOf(book, fact), charge, ...placeOf(sourceOf(book, fact), of) })));
    return inOrder(asks.map(key)).flatMap((one) => asks.filter((ask) => key(ask) === one).slice(0, 1));
  });
  return inOrder(asked.map(key)).map((one): Question => {
    const same = asked.filter((question) => key(question) === one);
    const [{ fact, accused, event, victim }] = same as [(typeof same)[number]];
    return { fact, accused, event, victim, settles: same.length, charges: same.map(({ charge }) => charge.offence).filter((offence, index, all) => all.indexOf(offence) === index) };
  }).toSorted((a, b) => b.settles - a.settles);
}

/** What an offence asks of the perpetrator is asked where a perpetrator's own charge is open on it, else of the charge's accused. */
function askedOf(book: RuleBook, charges: readonly ReferenceAssessedCharge[], fact: string, charge: ReferenceAssessedCharge): readonly ReferenceAssessedCharge[] {
  const rule = book.rules.find(({ id }) => id === charge.offence);
  const isOfPerpetrator = fact.startsWith("accused.") && (rule?.elements ?? []).some(({ when, personal }) => personal === "perpetrator" && leavesOf(when, book.definitions).some((leaf) => leaf.fact === fact));
  if (!isOfPerpetrator || (charge.role !== "instigator" && charge.role !== "accomplice")) return [charge];
  const principals = charges.filter((other) => other.offence === charge.offence && other.event === charge.event && other.victim === charge.victim
    && (other.role === "perpetrator" || other.role === "co-perpetrator") && other.missing.includes(fact));
  return principals.length === 0 ? [charge] : principals;
}

/** A derived fact is asked as what it derives from. */
function sourceOf(book: RuleBook, fact: string): string {
  const derived = book.derived.get(fact);
  return derived !== undefined && "from" in derived ? derived.from : fact;
}

/** A birth is a person's; a victim's fact is of the victim in the event; an accused's of both; any other of the accused in the event. */
function placeOf(fact: string, { accused, event, victim }: ReferenceAssessedCharge): Pick<Question, "accused" | "event" | "victim"> {
  if (fact === "victim.born") return { accused: null, event: null, victim };
  if (fact === "accused.born") return { accused, event: null, victim: null };
  if (fact.startsWith("victim.")) return { accused: null, event, victim };
  return { accused, event, victim: fact.startsWith("accused.") ? victim : null };
}
