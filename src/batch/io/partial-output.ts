import { constants, createReadStream } from "node:fs";
import { open, rm, type FileHandle } from "node:fs/promises";
import { errorCode, placeFile } from "../../files/write-file.js";
import { BatchFault } from "../batch-fault.js";
import type { Mark } from "../checkpoint.js";
import { latestBorneOut, type Borne } from "../marks.js";
import { Sha256 } from "./sha256.js";

const { O_RDWR, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;
const blockSize = 1 << 18;

/** Answers on their way to a file: they stand beside it under the name `.partial` until they are all there. */
export class PartialOutput {
  private constructor(
    readonly path: string,
    private readonly file: FileHandle,
    private bytes: number,
    private readonly digest: Sha256,
    /** Whether something may stand beyond what is gone on from. */
    private hasTail = false,
  ) {}

  /** Begins anew; what an earlier run left and cannot go on from is removed. */
  static begin(path: string): Promise<PartialOutput> {
    return guard(path, async () => {
      await rm(path, { force: true });
      return new PartialOutput(path, await open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600), 0, new Sha256());
    });
  }

  /**
   * Goes on after a mark that the file bears out. What stands beyond it is cut off at the first write and no sooner: a run that is
   * refused for its input, which is found out while it is read, leaves the file as it was.
   */
  static goOn(path: string, { mark, digest }: Borne<Sha256>): Promise<PartialOutput> {
    return guard(path, async () => new PartialOutput(path, await open(path, O_RDWR | O_NOFOLLOW), mark.output.bytes, digest, true));
  }

  async write(bytes: Uint8Array): Promise<void> {
    await guard(this.path, async () => {
      await this.cutTail();
      for (let written = 0; written < bytes.length;) {
        written += (await this.file.write(bytes, written, bytes.length - written, this.bytes + written)).bytesWritten;
      }
    });
    this.digest.update(bytes);
    this.bytes += bytes.length;
  }

  /** What is written so far, for a mark; it is on the disk when the promise is kept. */
  async secure(): Promise<Mark["output"]> {
    await guard(this.path, async () => {
      await this.cutTail();
      await this.file.datasync();
    });
    return { bytes: this.bytes, sha256: this.digest.setAside()() };
  }

  /** Puts the whole file in its place at one stroke. */
  async place(output: string, force: boolean): Promise<void> {
    await guard(this.path, async () => {
      await this.cutTail();
      await this.file.sync();
      await this.file.close();
      await placeFile(this.path, output, { force });
    });
  }

  private async cutTail(): Promise<void> {
    if (this.hasTail) await this.file.truncate(this.bytes);
    this.hasTail = false;
  }

  async close(): Promise<void> {
    await this.file.close().catch(() => undefined);
  }

  async remove(): Promise<void> {
    await PartialOutput.discard(this.path);
  }

  static async discard(path: string): Promise<void> {
    await rm(path, { force: true }).catch(() => undefined);
  }
}

/** The latest of a run's marks that a file bears out; undefined where there is no such file, or it is none. */
export async function borneOutBy(path: string, marks: readonly Mark[]): Promise<Borne<Sha256> | undefined> {
  try {
    const file = await open(path, constants.O_RDONLY | O_NOFOLLOW);
    if (!(await file.stat()).isFile()) {
      await file.close();
      return undefined;
    }
    return await latestBorneOut(createReadStream("", { fd: file, highWaterMark: blockSize }), marks, new Sha256());
  } catch (error) {
    if (["ENOENT", "ELOOP"].includes(errorCode(error))) return undefined;
    throw new BatchFault("write", path, error);
  }
}

async function guard<Result>(path: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof BatchFault ? error : new BatchFault("write", path, error);
  }
}
