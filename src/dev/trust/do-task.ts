import { law } from "../../law/bundled.js";
import { caseOf } from "../differential/columns.js";
import { firstFlip, firstUnsound } from "../differential/laws-of-tables.js";
import { runMode } from "../differential/run.js";
import { bookOf, type Setting } from "../differential/settings.js";
import { charges, readingsOf, tableOf, type Parted } from "../differential/tables.js";
import { countCharge, emptyTally, type Tally } from "../differential/tally.js";
import { onlyOffences } from "../generators/sub-law.js";
import type { Task, Told } from "./task.js";
import { toldFailure } from "./told.js";

/** After so many rows a worker says how far it is. */
const ROWS = 5_000;

/**
 * Does one piece of work, up to its first failure.
 * @param say - told what was counted since it was last called
 */
export function doTask(task: Task, say: (tally: Tally) => void): Told | undefined {
  if (task.kind === "table") return tablesOf(task.charge, say);
  const { tally, failure } = runMode(task.mode, task.cases, task.seed);
  say(tally);
  return failure && toldFailure(task.mode, task.seed, failure);
}

/** Every table of a charge: compared row by row, then held against what must hold of any table. */
function tablesOf(id: string, say: (tally: Tally) => void): Told | undefined {
  const charge = charges.find((known) => known.id === id);
  if (charge === undefined) throw new RangeError("no such charge");
  let tally = emptyTally();
  const tell = () => {
    say(tally);
    tally = emptyTally();
  };
  for (const readings of readingsOf(charge)) {
    const table = tableOf(charge, readings, (found) => {
      countCharge(tally, found);
      if (tally.comparisons === ROWS) tell();
    });
    tell();
    if (table.parted !== undefined) return toldRow(table.parted, charge.offence.victim !== "none");
    const breach = firstFlip(table) ?? firstUnsound(table);
    if (breach !== undefined) return { name: `table-${id}`, what: JSON.stringify({ charge: id, readings, ...breach }), file: { format: "chbab/breach@1", charge: id, readings, ...breach } };
  }
  return undefined;
}

function toldRow({ charge, readings, known, difference }: Parted, hasVictim: boolean): Told {
  const offences = charges.filter(({ id }) => id === charge).map(({ offence }) => offence.id);
  const setting: Setting = {
    mode: "typed", offences, files: [], readings, verifiedOnly: false, all: true,
    case: caseOf(new Map(Object.entries(known)) as Parameters<typeof caseOf>[0], hasVictim), law: onlyOffences(law, offences), book: bookOf(offences),
  };
  return toldFailure("typed", 0, { setting, difference, error: undefined }, `table-${charge}`);
}
