import type { Tone } from "./document.js";
import { columnsOf, wrap } from "./wrap.js";

/** One line of a table: a cell for each column, all in one tone. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly tone?: Tone;
}

/** A table: the first column takes the room that the others leave and breaks its lines there; figures stand at the right. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
  /** Columns, counted from 0, that hold figures. */
  readonly figures: readonly number[];
}

const gap = 2;
/** However narrow the window is, a word or two of the first column fit. */
const narrowest = 16;

/**
 * Sets a table as lines of plain text.
 * @param clean - applied to every cell before it is measured
 * @param paint - applied to whole lines, after they are measured
 */
export function setTable({ head, rows, figures }: Table, width: number, clean: (text: string) => string, paint: (tone: Tone, text: string) => string): readonly string[] {
  const all = [{ cells: head, tone: "muted" as const }, ...rows].map(({ cells, tone }) => ({ cells: cells.map((cell) => clean(cell).replaceAll("\u00a0", " ")), tone }));
  const widths = head.map((_, column) => Math.max(...all.map(({ cells }) => columnsOf(cells[column] ?? ""))));
  const others = widths.slice(1).reduce((sum, one) => sum + one + gap, 0);
  const first = Math.min(widths[0] ?? 0, Math.max(narrowest, width - others));
  return all.flatMap(({ cells, tone }) => {
    const lines = wrap([cells[0] ?? ""], first, (text) => text).map((line) => line.map(({ text }) => text).join(""));
    const rest = cells.slice(1).map((cell, index) => " ".repeat(gap) + pad(cell, widths[index + 1] ?? 0, figures.includes(index + 1))).join("");
    // Figures stand on the last line of a broken name, where the eye arrives.
    return (lines.length === 0 ? [""] : lines).map((line, at, broken) => (at < broken.length - 1 ? line : (pad(line, first, false) + rest).trimEnd()))
      .map((line) => (tone === undefined ? line : paint(tone, line)));
  });
}

function pad(text: string, width: number, right: boolean): string {
  const room = " ".repeat(Math.max(0, width - columnsOf(text)));
  return right ? room + text : text + room;
}
