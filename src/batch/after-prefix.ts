import { BatchFault } from "./batch-fault.js";
import type { Position, RunningDigest } from "./cut-chunks.js";

/**
 * What of an input comes after the part that an earlier run had done. That part is read once more, and has to be what it was.
 * @param digest - goes on from the beginning of the input, so that later positions can be told
 * @throws BatchFault where the input is shorter than the part, or differs in it
 */
export async function* afterPrefix(blocks: AsyncIterable<Uint8Array>, prefix: Position, digest: RunningDigest): AsyncGenerator<Uint8Array> {
  let left = prefix.bytes;
  for await (const block of blocks) {
    if (left === 0) {
      yield block;
      continue;
    }
    const done = block.subarray(0, left);
    digest.update(done);
    left -= done.length;
    if (left > 0) continue;
    requireSame(digest, prefix);
    if (done.length < block.length) yield block.subarray(done.length);
  }
  if (left > 0) throw new BatchFault("checkpoint-input");
}

function requireSame(digest: RunningDigest, { sha256 }: Position): void {
  if (digest.setAside()() !== sha256) throw new BatchFault("checkpoint-input");
}
