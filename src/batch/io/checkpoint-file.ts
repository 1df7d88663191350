import { constants } from "node:fs";
import { open, rm, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { BatchFault } from "../batch-fault.js";
import { decodeCheckpoint, encodeIdentity, encodeMark, type Mark, type RunIdentity } from "../checkpoint.js";
import { syncFolder } from "../../files/write-file.js";

const { O_RDWR, O_CREAT, O_NOFOLLOW } = constants;

/** A checkpoint on the disk: the marks of a run, each safe before the next is made. */
export class CheckpointFile {
  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    /** The marks that an earlier run left, with where each ends in the file. */
    private readonly found: readonly { readonly mark: Mark; readonly endsAt: number }[],
    private length: number,
  ) {}

  /**
   * Opens the checkpoint of a run, or makes one. A link is not followed.
   * @throws BatchFault where the file is no checkpoint, or that of a run under another version, law or options
   */
  static async open(path: string, identity: RunIdentity): Promise<CheckpointFile> {
    const file = await guard(path, () => open(path, O_RDWR | O_CREAT | O_NOFOLLOW, 0o600));
    try {
      const decoded = decodeCheckpoint(await guard(path, () => file.readFile()));
      if (decoded.kind === "foreign") throw new BatchFault("checkpoint-foreign", path);
      if (decoded.kind === "run") {
        requireSame(path, decoded.identity, identity);
        return new CheckpointFile(path, file, decoded.marks, decoded.endsAt);
      }
      const fresh = new CheckpointFile(path, file, [], 0);
      await fresh.append(encodeIdentity(identity));
      await syncFolder(dirname(path));
      return fresh;
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  get marks(): readonly Mark[] {
    return this.found.map(({ mark }) => mark);
  }

  /** Goes on from one of the marks found, or from none (-1): those after it are dropped. */
  async goOnFrom(index: number): Promise<void> {
    const kept = this.found[index]?.endsAt ?? this.length;
    await guard(this.path, () => this.file.truncate(kept));
    this.length = kept;
  }

  /** Adds a mark. What it says of the output has to be on the disk already. */
  async add(mark: Mark): Promise<void> {
    await this.append(encodeMark(mark));
  }

  async close(): Promise<void> {
    await this.file.close();
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
