import { law } from "../../law/bundled.js";
import { defenceFacts } from "../generators/defence-facts.js";
import { columnName, type Column } from "./columns.js";
import { flips } from "./gist.js";
import { isPlain, knownIn, type Table } from "./tables.js";

/** A row of a table that breaks what must hold of it, with what it is. */
export interface Breach {
  readonly known: Readonly<Record<string, unknown>>;
  readonly what: readonly string[];
}

const statuses = ["made-out", "presumed", "undetermined", "not-made-out"] as const;

/**
 * The first row that says otherwise than one in which less is known. Not asked where a presumption supports the charge, nor of
 * what counts only when raised: these are the declared exceptions.
 */
export function firstFlip(table: Table): Breach | undefined {
  if (!isPlain(table.readings)) return undefined;
  const { columns, rows, gists } = table;
  const raised = raisedIn(table);
  const steps = stepsOf(columns);
  const held = new Set<number>();
  for (let row = 0; row < rows.length; row++) {
    for (const { states, step, fact } of steps) {
      if (raised.has(fact)) continue;
      const place = Math.floor(row / step) % states.length;
      for (const weaker of states[place]?.weaker ?? []) {
        const [less, more] = [rows[row + (weaker - place) * step] ?? 0, rows[row] ?? 0];
        const pair = less * gists.length + more;
        if (less === more || held.has(pair)) continue;
        const [one, other] = [gists[less], gists[more]];
        const what = one === undefined || other === undefined ? ["a row is missing"] : flips(one, other);
        if (what.length > 0) return { known: Object.fromEntries(knownIn(columns, row)), what: [`with ${fact}`, ...what] };
        held.add(pair);
      }
    }
  }
  return undefined;
}

/** The first row that is definite though not every completion of it comes to the same; not asked of charges with defences. */
export function firstUnsound(table: Table): Breach | undefined {
  if (!isPlain(table.readings) || raisedIn(table).size > 0) return undefined;
  const { columns, rows, gists } = table;
  const completions = completionsOf(table);
  for (let row = 0; row < rows.length; row++) {
    const status = gists[rows[row] ?? 0]?.status ?? "undetermined";
    const found = statuses.filter((_, bit) => ((completions[row] ?? 0) & (1 << bit)) !== 0);
    if (status !== "undetermined" && (found.length !== 1 || found[0] !== status)) return { known: Object.fromEntries(knownIn(columns, row)), what: [status, ...found] };
  }
  return undefined;
}

/**
 * For each row the statuses, a bit each, in all rows that say all there is to say and no less: what every completion comes to.
 * Each is worked out from those of the rows that say one thing more.
 */
function completionsOf({ columns, rows, gists }: Table): Uint8Array {
  const found = new Uint8Array(rows.length);
  const steps = stepsOf(columns).map(({ states, step }) => ({ step, states, finer: states.map((_, place) => states.flatMap(({ weaker }, other) => (weaker.includes(place) ? [other] : []))) }));
  const of = (row: number): number => {
    const already = found[row] ?? 0;
    if (already !== 0) return already;
    const open = steps.find(({ states, step }) => states[Math.floor(row / step) % states.length]?.isWhole !== true);
    if (open === undefined) {
      found[row] = 1 << statuses.indexOf(gists[rows[row] ?? 0]?.status ?? "undetermined");
    } else {
      const place = Math.floor(row / open.step) % open.states.length;
      found[row] = (open.finer[place] ?? []).reduce((bits, finer) => bits | of(row + (finer - place) * open.step), 0);
    }
    return found[row] ?? 0;
  };
  for (let row = 0; row < rows.length; row++) of(row);
  return found;
}

/** Each column with how many rows further on its next state stands. */
function stepsOf(columns: readonly Column[]) {
  return columns.map((column, index) => ({ ...column, step: columns.slice(0, index).reduce((product, { states }) => product * states.length, 1) }));
}

/** The columns that count only when raised. */
function raisedIn({ charge, columns }: Table): ReadonlySet<string> {
  const raised = new Set([...defenceFacts(law, charge.id)].map(columnName));
  return new Set(columns.map(({ fact }) => fact).filter((fact) => raised.has(fact)));
}
