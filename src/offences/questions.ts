import type { CompiledLaw } from "../facts/compiled.js";
import type { AssessedCharge, Question } from "../schema/assessment.js";

/** The facts to ask, the most decisive first: what open charges and ranges still depend on, never a derived fact. */
export function questionsOf({ derived }: CompiledLaw, charges: readonly AssessedCharge[]): readonly Question[] {
  const found = new Map<string, Question>();
  for (const charge of charges) {
    const open = new Set([...charge.missing, ...charge.alternatives.flatMap(({ facts }) => facts), ...charge.penalty.otherwise.flatMap(({ facts }) => facts), ...charge.jurisdiction.missing].map((fact) => asked(fact)));
    for (const fact of open) {
      const place = placeOf(fact, charge);
      const key = [fact, place.accused, place.event, place.victim].join(" ");
      const question = found.get(key) ?? { fact, ...place, settles: 0, charges: [] };
      found.set(key, question);
      question.settles += 1;
      if (!question.charges.includes(charge.offence)) question.charges.push(charge.offence);
    }
  }
  const rank = ({ fact, accused, event, victim }: Question) => [fact, event ?? "", accused ?? "", victim ?? ""].join(" ");
  return [...found.values()].toSorted((a, b) => b.settles - a.settles || (rank(a) < rank(b) ? -1 : 1));

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
