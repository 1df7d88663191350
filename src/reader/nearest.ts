import { present } from "../schema/present.js";

/** Longer texts are no slip of the pen, and comparing them would cost too much. */
const longest = 64;
const suggestionsAtMost = 3;

/** Case and the usual joints do not count as differences. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_–—-]/g, "-");
}

/** Edit distance with swaps of neighbours (optimal string alignment); anything above `most` may come back as `most + 1`. */
function distance(first: string, second: string, most: number): number {
  if (Math.abs(first.length - second.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: second.length + 1 }, (_, at) => at);
  for (let row = 1; row <= first.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= second.length; column++) {
      const same = first[row - 1] === second[column - 1];
      let cost = Math.min(present(previous[column]) + 1, present(current[column - 1]) + 1, present(previous[column - 1]) + (same ? 0 : 1));
      if (row > 1 && column > 1 && first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1]) {
        cost = Math.min(cost, present(before[column - 2]) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = previous;
    previous = current;
  }
  return present(previous[second.length]);
}

/**
 * The candidates that a mistyped id may have meant, nearest first, at most three. An id without its first part counts as near.
 * What comes back are members of `candidates`, never the id itself, even where it is one of them.
 * @example
 * nearest("conduct.remvoe", ["conduct.remove", "means.deception"]); // => ["conduct.remove"]
 * nearest("deception", ["conduct.remove", "means.deception"]); // => ["means.deception"]
 */
export function nearest(id: string, candidates: readonly string[]): readonly string[] {
  if (id.length === 0 || id.length > longest) return [];
  const wanted = plain(id);
  const most = Math.max(1, Math.floor(wanted.length / 4));
  const found: { readonly candidate: string; readonly away: number }[] = [];
  for (const candidate of candidates) {
    if (candidate === id) continue;
    const whole = plain(candidate);
    let away = distance(wanted, whole, most);
    if (!wanted.includes(".")) away = Math.min(away, distance(wanted, whole.slice(whole.indexOf(".") + 1), most));
    if (away <= most) found.push({ candidate, away });
  }
  // The sort is stable: of equally near candidates, the caller's first comes first.
  return [...new Set(found.sort((one, other) => one.away - other.away).map(({ candidate }) => candidate))].slice(0, suggestionsAtMost);
}
