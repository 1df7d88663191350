import { readCitations, type Notation } from "./citation-notation.js";
import { expandFacts, type FactsRow } from "./facts-rows.js";
import { expandFigures, type FiguresRow } from "./figures-rows.js";
import { expandList, type ListRow } from "./list-rows.js";
import { expandRegister, type RegisterRow } from "./register-rows.js";
import { expandRelations, type RelationsRow } from "./relations-rows.js";

/** Values below one place: `at` is the place, every other key a path below it. A key that ends in `cite` holds citations in the tables' notation. */
export interface PlainRow {
  readonly at: string;
  readonly [path: string]: string | number | boolean | null | readonly (string | number)[];
}

type Row = PlainRow | RelationsRow | FiguresRow | ListRow | RegisterRow | FactsRow;

/** A second table: what a person typed from the sources. */
export interface SecondTable {
  readonly about: string;
  /** The instrument of citations that name none. */
  readonly instrument?: string;
  readonly rows: readonly Row[];
}

/** One expectation of a table: what a leaf of the rules must hold. */
export interface Expected {
  readonly path: string;
  readonly value: string;
}

/** Every leaf that a table expects, row by row. The key that a row begins with says what kind of row it is. */
export function expectedOf({ instrument, rows }: SecondTable, pages: Notation["pages"]): readonly Expected[] {
  const notation: Notation = { instrument, ...(pages === undefined ? {} : { pages }) };
  return rows.flatMap((row) => expand(row, notation));
}

function expand(row: Row, notation: Notation): readonly Expected[] {
  if (is<RelationsRow>(row, "relations")) return expandRelations(row, notation);
  if (is<FiguresRow>(row, "provision")) return expandFigures(row);
  if (is<ListRow>(row, "list")) return expandList(row, notation);
  if (is<RegisterRow>(row, "register")) return expandRegister(row);
  if (is<FactsRow>(row, "vocabulary")) return expandFacts(row, notation);
  if (is<PlainRow>(row, "at")) {
    const { at, ...values } = row;
    return Object.entries(values).map(([key, value]) => ({ path: `${at}/${key}`, value: valueOf(key, value, notation) }));
  }
  throw new RangeError("no kind of row");
}

function is<Kind extends Row>(row: Row, key: string & keyof Kind): row is Kind {
  return Object.keys(row)[0] === key;
}

function valueOf(key: string, value: PlainRow[string], notation: Notation): string {
  if (/(^|\/)cite$/.test(key)) return readCitations(String(value), notation).join(" ");
  return Array.isArray(value) ? value.join(", ") : String(value);
}
