import { expectation } from "./expectation.js";
import { huntingGround } from "./hunting-ground.js";
import { hunt, type Verdict } from "./hunt.js";

/** What the command asks of a worker: some of a file's mutants, by their positions. */
export interface Task {
  readonly file: string;
  readonly positions: readonly number[];
}

const ground = await huntingGround(expectation, { near: process.argv.includes("--near"), tables: !process.argv.includes("--without-tables") });
process.on("message", (task: Task) => {
  void perform(task).then((verdicts) => process.send?.(verdicts));
});
process.send?.([]);

async function perform({ file, positions }: Task): Promise<readonly Verdict[]> {
  const mutants = ground.mutantsOf(file);
  const verdicts: Verdict[] = [];
  for (const position of positions) {
    const mutant = mutants[position];
    if (mutant !== undefined) verdicts.push(await hunt(ground.base, ground.finders, mutant));
  }
  return verdicts;
}
