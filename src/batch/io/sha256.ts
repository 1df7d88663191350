import { createHash, type Hash } from "node:crypto";
import type { CopyableDigest } from "../marks.js";

/** A running SHA-256 of the platform's, for inputs and outputs of any length. */
export class Sha256 implements CopyableDigest {
  constructor(private readonly hash: Hash = createHash("sha256")) {}

  update(bytes: Uint8Array): void {
    this.hash.update(bytes);
  }

  setAside(): () => string {
    const then = this.hash.copy();
    let text: string | undefined;
    return () => (text ??= then.digest("hex"));
  }

  copy(): Sha256 {
    return new Sha256(this.hash.copy());
  }
}
