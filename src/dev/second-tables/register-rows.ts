import type { Expected } from "./read-tables.js";

const ranks: Readonly<Record<string, string>> = { official: "official-text", report: "report", secondary: "secondary", inference: "inference", memory: "unverified", none: "null" };

/** A row on the register of an instrument: the best rank behind each article, as article numbers and spans of them. */
export type RegisterRow = { readonly register: string } & { readonly [rank: string]: string };

/** The leaves of the rules that a row on a register holds to account. */
export function expandRegister({ register, ...byRank }: RegisterRow): readonly Expected[] {
  return Object.entries(byRank).flatMap(([word, articles]) => articles.split(" ").flatMap((span) => {
    const [from = 0, to = from] = span.split("-").map(Number);
    const rank = ranks[word];
    if (rank === undefined) throw new RangeError(`no rank: ${word}`);
    return Array.from({ length: to - from + 1 }, (_, index) => ({ path: `instruments/${register}/articles/${from + index}/rank`, value: rank }));
  }));
}
