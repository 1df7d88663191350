import { stringify } from "csv-stringify/sync";

/** A cell that begins so is run as a formula by a spreadsheet, or breaks its line; the full-width forms are read as the plain ones. */
const dangerous = /^[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/u;

/**
 * Writes rows as CSV (RFC 4180: quotes doubled, lines end in CR LF). A text that a spreadsheet would take for a formula gets an
 * apostrophe before it; every text is quoted, numbers are not.
 * @example
 * csvText([["=1+1", 2]]); // => "\"'=1+1\",2\r\n"
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" && dangerous.test(cell) ? `'${cell}` : cell)));
  return stringify(cells, { record_delimiter: "windows", quoted_string: true });
}
