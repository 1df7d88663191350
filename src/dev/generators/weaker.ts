import type { Case } from "../../schema/case.js";
import { factPlaces } from "./repair.js";

/** A copy of a case and every single statement in it that could be left out: a fact, an age, the place of an event. */
interface Statement {
  readonly fact: string;
  readonly remove: () => void;
}

function statementsOf(copy: Case): readonly Statement[] {
  const leave = (holder: object, key: string, fact: string): readonly Statement[] => (key in holder ? [{ fact, remove: () => { Reflect.deleteProperty(holder, key); } }] : []);
  return [
    ...factPlaces(copy).flatMap((place) => Object.keys(place).flatMap((fact) => leave(place, fact, fact))),
    ...copy.accused.flatMap((person) => [...leave(person, "born", "accused.born"), ...leave(person, "ageYears", "accused.born")]),
    ...copy.victims.flatMap((person) => leave(person, "born", "victim.born")),
    ...copy.events.flatMap((event) => leave(event, "place", "place")),
  ];
}

/** Every case that says one thing less, with what is missing. */
export function oneLess(given: Case): readonly { readonly without: string; readonly case: Case }[] {
  return statementsOf(given).map(({ fact }, index) => {
    const copy = structuredClone(given);
    statementsOf(copy)[index]?.remove();
    return { without: fact, case: copy };
  });
}

/** The case without the statements that a test picks. */
export function weakened(given: Case, isDropped: (index: number) => boolean): Case {
  const copy = structuredClone(given);
  statementsOf(copy).forEach((statement, index) => { if (isDropped(index)) statement.remove(); });
  return copy;
}
