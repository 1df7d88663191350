import { readFileSync } from "node:fs";
import { z } from "zod";

/** `fixtures/mutation/exclusions.json`: mutants that no test can tell from the law, or that need not be told, each with its reason. */
const exclusionsFile = z.strictObject({
  exclusions: z.array(z.strictObject({ reason: z.string().min(40), mutants: z.array(z.string().min(1)).min(1) })),
});

/** No more than this share of all mutants may be excluded. */
export const largestShare = 0.02;

/** The reason for each excluded mutant, by the mutant's id. */
export function readExclusions(path = "fixtures/mutation/exclusions.json"): ReadonlyMap<string, string> {
  const { exclusions } = exclusionsFile.parse(JSON.parse(readFileSync(path, "utf8")));
  const all = exclusions.flatMap(({ reason, mutants }) => mutants.map((id) => [id, reason] as const));
  const reasons = new Map(all);
  if (reasons.size !== all.length) throw new RangeError("a mutant is excluded twice");
  return reasons;
}
