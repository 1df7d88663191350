import { constants } from "node:fs";
import { open, rm, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { BatchFault } from "../batch-fault.js";
import { decodeCheckpoint, encodeIdentity, encodeMark, longestFirstLine, type DecodedCheckpoint, type Mark, type RunIdentity } from "../checkpoint.js";
import { syncFolder } from "../../files/write-file.js";

const { O_RDWR, O_CREAT, O_NOFOLLOW } = constants;

/** A checkpoint on the disk: the marks of a run, each safe before the next is made. */
export class CheckpointFile {
  private length: number;

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    /** What an earlier run left; undefined for a checkpoint that was just made. */
    private readonly found: Extract<DecodedCheckpoint, { readonly kind: "run" }> | undefined,
  ) {
    this.length = found?.endsAt ?? 0;
  }

  /**
   * Opens the checkpoint of a run, or makes one. A link is not followed.
   * @throws BatchFault where the file is no checkpoint, or that of a run under another version, law or options
   */
  static async open(path: string, identity: RunIdentity): Promise<CheckpointFile> {
    const file = await guard(path, () => open(path, O_RDWR | O_CREAT | O_NOFOLLOW, 0o600));
    try {
      // Told by its beginning: a large file that is something else is not read.
      const beginning = new Uint8Array(longestFirstLine);
      const { bytesRead } = await guard(path, () => file.read(beginning, 0, longestFirstLine, 0));
      const isForeign = decodeCheckpoint(beginning.subarray(0, bytesRead)).kind === "foreign";
      const decoded = isForeign ? { kind: "foreign" as const } : decodeCheckpoint(await guard(path, () => file.readFile()));
      if (decoded.kind === "foreign") throw new BatchFault("checkpoint-foreign", path);
      if (decoded.kind === "run") {
        requireSame(path, decoded.identity, identity);
        return new CheckpointFile(path, file, decoded);
      }
      const fresh = new CheckpointFile(path, file, undefined);
      await fresh.append(encodeIdentity(identity));
      await syncFolder(dirname(path));
      return fresh;
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  get marks(): readonly Mark[] {
    return this.found?.marks.map(({ mark }) => mark) ?? [];
  }

  /** Goes on from one of the marks found, or from none (-1): those after it go when the next is added. */
  goOnFrom(index: number): void {
    this.length = this.found?.marks[index]?.endsAt ?? this.length;
  }

  /** Adds a mark. What it says of the output has to be on the disk already. */
  async add(mark: Mark): Promise<void> {
    await this.append(encodeMark(mark));
  }

  async close(): Promise<void> {
    await this.file.close().catch(() => undefined);
  }

  /** Where the run does not begin at all: what an earlier one left is kept, what was just made is not. */
  async abandon(): Promise<void> {
    await this.close();
    if (this.found === undefined) await rm(this.path, { force: true }).catch(() => undefined);
  }

  /** Once the run is done there is nothing to go on from. */
  async remove(): Promise<void> {
    await guard(this.path, () => rm(this.path, { force: true }));
    await syncFolder(dirname(this.path));
  }

  private async append(line: string): Promise<void> {
    const bytes = new TextEncoder().encode(line);
    await guard(this.path, async () => {
      await this.file.truncate(this.length);
      // One short write at a known place; the rest of a short one follows at once, and a torn one is seen when it is read.
      for (let written = 0; written < bytes.length;) {
        written += (await this.file.write(bytes, written, bytes.length - written, this.length + written)).bytesWritten;
      }
      await this.file.datasync();
    });
    this.length += bytes.length;
  }
}

function requireSame(path: string, found: RunIdentity, own: RunIdentity): void {
  for (const part of ["version", "law", "options"] as const) if (found[part] !== own[part]) throw new BatchFault(`checkpoint-${part}`, path);
}

async function guard<Result>(path: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof BatchFault ? error : new BatchFault("write", path, error);
  }
}
