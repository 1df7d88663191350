import type { CompiledLaw } from "../facts/compiled.js";
import type { AssessedCharge, Question } from "../schema/assessment.js";
import { present } from "../schema/present.js";

/** The facts to ask, the most decisive first: what open charges and ranges still depend on, never a derived fact. */
export function questionsOf({ derived, charges: known }: CompiledLaw, charges: readonly AssessedCharge[]): readonly Question[] {
  const found = new Map<string, Question>();
  for (const charge of charges) {
    const seen = new Set<string>();
    const ask = (facts: readonly string[]) => {
      for (const fact of facts) for (const of of askedOf(fact, charge)) askOf(fact, of);
    };
    const askOf = (named: string, of: AssessedCharge) => {
      const fact = asked(named);
      const place = placeOf(fact, of);
      const key = [fact, place.accused, place.event, place.victim].join(" ");
      if (seen.has(key)) return;
      seen.add(key);
      const question = found.get(key) ?? { fact, ...place, settles: 0, charges: [] };
      found.set(key, question);
      question.settles += 1;
      if (!question.charges.includes(charge.offence)) question.charges.push(charge.offence);
    };
    ask(charge.missing);
    for (const { facts } of charge.alternatives) ask(facts);
    for (const { facts } of charge.penalty.otherwise) ask(facts);
    ask(charge.jurisdiction.missing);
  }
  const rank = ({ fact, accused, event, victim }: Question) => [fact, event ?? "", accused ?? "", victim ?? ""].join(" ");
  return [...found.values()].toSorted((a, b) => b.settles - a.settles || (rank(a) < rank(b) ? -1 : 1));

  /** What an offence asks of the perpetrator is asked there, where the perpetrator's own charge is open on it; else of the charge's accused. */
  function askedOf(fact: string, charge: AssessedCharge): readonly AssessedCharge[] {
    if (charge.role === "perpetrator" || charge.role === "co-perpetrator" || !present(known.find(({ id }) => id === charge.offence)).personal.perpetrator.has(fact)) return [charge];
    const principals = charges.filter((other) => other !== charge && other.offence === charge.offence && other.event === charge.event && other.victim === charge.victim
      && (other.role === "perpetrator" || other.role === "co-perpetrator") && other.missing.includes(fact));
    return principals.length === 0 ? [charge] : principals;
  }

  function asked(fact: string): string {
    const kind = derived.get(fact);
    return kind !== undefined && "from" in kind ? kind.from : fact;
  }
}

/** A person's own quality is asked of that person; what lies between two is asked of both; an act of the accused alone. */
function placeOf(fact: string, { accused, event, victim }: AssessedCharge): Pick<Question, "accused" | "event" | "victim"> {
  if (fact === "victim.born") return { accused: null, event: null, victim };
  if (fact === "accused.born") return { accused, event: null, victim: null };
  if (fact.startsWith("victim.")) return { accused: null, event, victim };
  return { accused, event, victim: fact.startsWith("accused.") ? victim : null };
}
