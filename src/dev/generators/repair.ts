import { checkCase } from "../../facts/check-case.js";
import type { Case } from "../../schema/case.js";

/** Takes facts out of a case until no two contradict each other. */
export function repaired(given: Case): Case {
  const copy = structuredClone(given);
  for (;;) {
    const issues = checkCase(copy).filter(({ code }) => code === "case/conflicting-fact" || code === "case/contradiction");
    if (issues.length === 0) return copy;
    for (const { code, path } of issues) {
      if (code === "case/conflicting-fact") remove(copy, path.slice(1).split("/"));
      else for (const place of factPlaces(copy)) delete place["accused.proves-belief-adult"];
    }
  }
}

/** Every `facts` object of a case, as it stands there. */
export function factPlaces(given: Case): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      if (key !== "facts") visit(member);
      else if (typeof member === "object" && member !== null) found.push(member as Record<string, unknown>);
    }
  };
  visit(given);
  return found;
}

function remove(root: object, keys: readonly string[]): void {
  let holder = root as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  Reflect.deleteProperty(holder, keys.at(-1) ?? "");
}
