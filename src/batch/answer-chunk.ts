import { answerLine, type LineOptions } from "./answer-line.js";
import { LineFault } from "./line-fault.js";
import { linesOf } from "./lines-of.js";

/** What a chunk of lines comes to: one line for each, as bytes in a buffer of their own, and how many were refused. */
export interface ChunkAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly refused: number;
}

/**
 * Assesses a chunk of lines, one after the other.
 * @param before - lines of the input before the chunk
 * @throws LineFault where the program itself fails at a line
 */
export function answerChunk(bytes: Uint8Array, before: number, options: LineOptions): ChunkAnswer {
  const answers: string[] = [];
  let refused = 0;
  let number = before;
  for (const line of linesOf(bytes)) {
    number += 1;
    const answer = guarded(line, number, options);
    answers.push(answer.text, "\n");
    if (answer.refused) refused += 1;
  }
  return { bytes: new TextEncoder().encode(answers.join("")), refused };
}

function guarded(line: Uint8Array, number: number, options: LineOptions): ReturnType<typeof answerLine> {
  try {
    return answerLine(line, number, options);
  } catch (error) {
    throw new LineFault(number, error instanceof Error ? error.constructor.name : typeof error);
  }
}
