import type { Case } from "../../schema/case.js";

/** The case as if there were only one victim. */
export function onlyVictim(given: Case, id: string): Case {
  return {
    ...given,
    victims: given.victims.filter((person) => person.id === id),
    events: given.events.map((event) => ({
      ...event,
      victims: event.victims.filter((victim) => (typeof victim === "string" ? victim : victim.id) === id),
      ...(event.between == null ? {} : { between: event.between.filter(({ victim }) => victim === id) }),
    })),
  };
}

/** The case as if only one person were accused. */
export function onlyAccused(given: Case, id: string): Case {
  return {
    ...given,
    accused: given.accused.filter((person) => person.id === id),
    events: given.events.map((event) => ({
      ...event,
      accused: event.accused.filter((entry) => entry.id === id),
      ...(event.between == null ? {} : { between: event.between.filter(({ accused }) => accused === id) }),
    })),
  };
}
