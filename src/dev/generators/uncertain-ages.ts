import type { Case } from "../../schema/case.js";
import { addDays } from "../../time/calendar.js";
import type { Choices } from "./choices.js";

/**
 * The case with ages of victims that evidence leaves open across the line of majority, most with an indication of childhood: what
 * the presumption of childhood is for. Some keepers are stated, whom the presumption of knowledge meets.
 */
export function withUncertainAges(given: Case, choices: Choices): Case {
  const [first] = given.events;
  if (first === undefined) return given;
  const day = typeof first.date === "string" ? first.date : first.date.from;
  return {
    ...given,
    victims: given.victims.map((victim) => {
      if (choices.chance(20)) return victim;
      const others = Object.fromEntries(Object.entries(victim).filter(([key]) => key !== "born")) as Omit<typeof victim, "born">;
      const years: [number, number] = [choices.pick([17, 16, 14, 12]), choices.pick([18, 19, 22])];
      const indicates = choices.chance(15) ? "adult" as const : "child" as const;
      return { ...others, age: { evidence: [
        { id: "D1", kind: "bone-examination" as const, years, on: addDays(day, choices.pick([0, 0, 30, -30])), ...(choices.chance(15) ? { status: "disputed" as const } : {}) },
        ...(choices.chance(75) ? [{ id: "D2", kind: "physical-appearance" as const, indicates }] : []),
      ] } };
    }),
    events: given.events.map((event) => (choices.chance(30) ? { ...event, facts: { ...event.facts, "accused.keeps-victim-under-control": true } } : event)),
  };
}
