import type { Mark } from "./checkpoint.js";
import type { RunningDigest } from "./cut-chunks.js";

/** Where a run begins that goes on from nothing. */
export const beginning: Mark = { input: { lines: 0, bytes: 0, sha256: "" }, refused: 0, output: { bytes: 0, sha256: "" }, end: false };

/** A digest that can also be taken as it is at one moment and used on its own. */
export interface CopyableDigest extends RunningDigest {
  copy(): CopyableDigest;
}

/** The latest mark that an output bears out, by its position in the list; -1 and the beginning where it bears out none. */
export interface Borne<Digest> {
  readonly index: number;
  readonly mark: Mark;
  /** The digest of the output up to there. */
  readonly digest: Digest;
}

/**
 * The latest of a run's marks up to which an output is what the run wrote. What a crash tore, cut off or filled with zeros lies beyond it
 * and is written again.
 * @param marks - in the order in which they were made
 * @param digest - a new one
 */
export async function latestBorneOut<Digest extends CopyableDigest>(output: AsyncIterable<Uint8Array>, marks: readonly Mark[], digest: Digest): Promise<Borne<Digest>> {
  let borne: Borne<Digest> = { index: -1, mark: beginning, digest: digest.copy() as Digest };
  let next = 0;
  let bytes = 0;
  /** Judges every mark at this place; false once the output is not what it was. */
  const holds = (): boolean => {
    for (let mark = marks[next]; mark !== undefined && mark.output.bytes === bytes; mark = marks[next]) {
      if (digest.setAside()() !== mark.output.sha256) return false;
      borne = { index: next, mark, digest: digest.copy() as Digest };
      next += 1;
    }
    return true;
  };
  if (!holds()) return borne;
  for await (const block of output) {
    for (let rest = block; rest.length > 0; ) {
      const part = rest.subarray(0, Math.max(0, (marks[next]?.output.bytes ?? 0) - bytes));
      if (part.length === 0) return borne;
      digest.update(part);
      bytes += part.length;
      rest = rest.subarray(part.length);
      if (!holds()) return borne;
    }
  }
  return borne;
}
