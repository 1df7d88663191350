import type { Inline, Tone } from "./document.js";

/** A stretch of one set line, in one tone. */
export interface Run {
  readonly text: string;
  readonly tone: Tone | undefined;
}

/** How many columns a text takes: combining marks and zero-width characters take none. */
export function columnsOf(text: string): number {
  return [...text.replace(/[\p{M}\u200b-\u200d]/gu, "")].length;
}

/**
 * Breaks running text into lines at spaces. A word longer than the line stands alone and overflows: an id or a citation is
 * never cut. A no-break space holds its neighbours together and is set as a space.
 * @param inline - the text, each stretch already free of control characters
 * @param width - columns a line may take, at least one
 * @param clean - applied to every stretch before it is measured
 */
export function wrap(inline: Inline, width: number, clean: (text: string) => string): readonly (readonly Run[])[] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let used = 0;
  for (const word of wordsOf(inline, clean)) {
    const length = word.reduce((sum, run) => sum + columnsOf(run.text), 0);
    if (line.length > 0 && used + 1 + length > width) {
      lines.push(line);
      line = [];
      used = 0;
    }
    // The space takes the tone of the word before it, so that a muted stretch stays one run.
    if (line.length > 0) append(line, { text: " ", tone: line.at(-1)?.tone === word[0]?.tone ? word[0]?.tone : undefined });
    used += (line.length > 0 ? 1 : 0) + length;
    for (const run of word) append(line, { ...run, text: run.text.replaceAll("\u00a0", " ") });
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

function append(line: Run[], run: Run): void {
  const last = line.at(-1);
  if (last !== undefined && last.tone === run.tone) line[line.length - 1] = { text: last.text + run.text, tone: run.tone };
  else line.push(run);
}

/** Words of the text; a word may run across a change of tone, as in a bold word before a plain full stop. */
function wordsOf(inline: Inline, clean: (text: string) => string): readonly (readonly Run[])[] {
  const words: Run[][] = [];
  let open: Run[] = [];
  for (const part of inline) {
    const tone = typeof part === "string" ? undefined : part.tone;
    const pieces = clean(typeof part === "string" ? part : part.text).split(/[ \t]+/u);
    for (const [index, piece] of pieces.entries()) {
      if (index > 0 && open.length > 0) {
        words.push(open);
        open = [];
      }
      if (piece !== "") open.push({ text: piece, tone });
    }
  }
  if (open.length > 0) words.push(open);
  return words;
}
