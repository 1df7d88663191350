import { countLines } from "./lines-of.js";

/** Where an input stands at the end of a line: what was read up to there. */
export interface Position {
  readonly lines: number;
  readonly bytes: number;
  /** Tells what was read, in hexadecimal. */
  readonly sha256: string;
}

/** A running digest of what was read, of which the state can be set aside. */
export interface RunningDigest {
  update(bytes: Uint8Array): void;
  /** The digest of everything up to now, reckoned when it is asked for. */
  setAside(): () => string;
}

/** Whole lines of an input, in a buffer of their own that may be transferred to a worker. */
export interface Chunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Lines of the input before this chunk. */
  readonly before: number;
  readonly lines: number;
  /** Bytes of the input up to the end of the chunk. */
  readonly endsAt: number;
  /** Where the input stands after it; the digest is reckoned only when asked for. */
  readonly after: () => Position;
}

/** How an input is cut. */
export interface Cut {
  /** Bytes of a line that are kept at most; the rest of a longer one is passed over as it comes and is never held. */
  readonly longest: number;
  readonly digest: RunningDigest;
  /** Where to count from, for an input of which the beginning is done. */
  readonly from: Pick<Position, "lines" | "bytes">;
}

const lineFeed = 0x0a;

/**
 * Cuts an input into chunks that end where a line ends, at most one for each block that comes. Between chunks no more is held than a
 * line that has not ended, so that memory does not grow with the input and a line is passed on as soon as it is there.
 * @param blocks - the input; what follows its last line feed is left out, so the source sees to it that there is one
 */
export async function* cutChunks(blocks: AsyncIterable<Uint8Array>, { longest, digest, from }: Cut): AsyncGenerator<Chunk> {
  const open = new OpenLine(longest);
  let { lines, bytes } = from;
  let unfinished = 0;
  for await (const block of blocks) {
    const cut = block.lastIndexOf(lineFeed) + 1;
    if (cut > 0) {
      const firstEnd = block.indexOf(lineFeed);
      open.add(block.subarray(0, firstEnd));
      const chunk = open.endWith(block.subarray(firstEnd, cut));
      digest.update(block.subarray(0, cut));
      const before = lines;
      const count = countLines(chunk);
      lines += count;
      bytes += unfinished + cut;
      unfinished = 0;
      const [position, sha256] = [{ lines, bytes }, digest.setAside()];
      yield { bytes: chunk, before, lines: count, endsAt: bytes, after: () => ({ ...position, sha256: sha256() }) };
    }
    const rest = block.subarray(cut);
    digest.update(rest);
    open.add(rest);
    unfinished += rest.length;
  }
}

/** The beginning of a line that has not ended, up to as much as is kept of one. */
class OpenLine {
  private held = new Uint8Array(0);
  private length = 0;

  constructor(private readonly longest: number) {}

  add(part: Uint8Array): void {
    const kept = part.subarray(0, this.longest - this.length);
    if (this.length + kept.length > this.held.length) this.grow(this.length + kept.length);
    this.held.set(kept, this.length);
    this.length += kept.length;
  }

  /** The line with what ends it and what follows, as bytes of their own; then nothing is held. */
  endWith(rest: Uint8Array): Uint8Array<ArrayBuffer> {
    const whole = new Uint8Array(this.length + rest.length);
    whole.set(this.held.subarray(0, this.length));
    whole.set(rest, this.length);
    this.length = 0;
    if (this.held.length > smallest) this.held = new Uint8Array(0);
    return whole;
  }

  /** Twice as much each time: bytes that drip in one by one are not copied over and over. */
  private grow(needed: number): void {
    const larger = new Uint8Array(Math.min(this.longest, Math.max(needed, this.held.length * 2, smallest)));
    larger.set(this.held.subarray(0, this.length));
    this.held = larger;
  }
}

const smallest = 4096;
