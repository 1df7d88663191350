/** Three values, as words: nothing is packed, nothing is compiled. */
export type Truth = "yes" | "no" | "unknown";

/** Whether every part holds: one "no" decides, then one "unknown" leaves it open. */
export function all(parts: readonly Truth[]): Truth {
  if (parts.includes("no")) return "no";
  return parts.includes("unknown") ? "unknown" : "yes";
}

/** Whether some part holds: one "yes" decides, then one "unknown" leaves it open. */
export function any(parts: readonly Truth[]): Truth {
  if (parts.includes("yes")) return "yes";
  return parts.includes("unknown") ? "unknown" : "no";
}

/** The opposite; of unknown, unknown. */
export function not(part: Truth): Truth {
  if (part === "unknown") return "unknown";
  return part === "yes" ? "no" : "yes";
}

/** What several possible worlds come to together: definite where all agree, unknown where they differ or there is none. */
export function agreed(parts: readonly Truth[]): Truth {
  const [first] = parts;
  return first !== undefined && parts.every((part) => part === first) ? first : "unknown";
}
