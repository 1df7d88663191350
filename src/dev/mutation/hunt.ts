import { edited } from "./edited.js";
import type { Killer } from "./killer.js";
import type { Mutant } from "./mutant.js";
import type { Relinkable } from "./relink.js";

/** What became of a mutant: what found it, and where; null where nothing did. */
export interface Verdict {
  readonly id: string;
  readonly file: string;
  readonly operator: Mutant["operator"];
  readonly by: string | null;
  readonly where?: string;
}

/** What may find a mutant: tables that look at the changed file by itself, and killers that look at the law, in the order in which to try them. */
export interface Finders {
  readonly tables: (path: string, value: unknown) => string | undefined;
  readonly killers: readonly Killer[];
}

/** Hunts one mutant: the second tables notice it, it is refused at load, or the first killer that can tells it from the law. */
export async function hunt({ files, law, relink }: Relinkable, { tables, killers }: Finders, mutant: Mutant): Promise<Verdict> {
  const { id, file, operator, absentIsFalse } = mutant;
  // Silence read as "no" is a slip of the evaluator: the law stays as it is.
  const value = absentIsFalse === undefined ? edited(files.find(({ path }) => path === file)?.value, mutant.edits) : undefined;
  const noticed = value === undefined ? undefined : tables(file, value);
  if (noticed !== undefined) return { id, file, operator, by: "tables", where: noticed };
  const mutated = value === undefined ? law : relink(file, value);
  if (mutated === undefined) return { id, file, operator, by: "load" };
  for (const killer of absentIsFalse === undefined ? killers : killers.filter(({ name }) => name === "examples" || name === "elements")) {
    const where = await killer.find(mutated, mutant);
    if (where !== undefined) return { id, file, operator, by: killer.name, where };
  }
  return { id, file, operator, by: null };
}
