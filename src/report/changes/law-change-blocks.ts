import type { LawChange } from "../../schema/comparison.js";
import type { Catalogue } from "../catalogue/catalogue.js";
import { itemsUnder, type Block } from "../document.js";

/** How many characters of a hash tell one from another. */
const shown = 12;

/** The beginning of a hash, for people. */
export function shortHash(hash: string): string {
  return hash.slice(0, shown);
}

/** How two rule sets differ: versions, hashes, files. */
export function lawChangeBlocks({ changes }: Catalogue, { version, sha256, files }: LawChange): readonly Block[] {
  const line = sha256.before === sha256.after ? changes.lawSame(version.after, shortHash(sha256.after)) : changes.law(version, { before: shortHash(sha256.before), after: shortHash(sha256.after) });
  return [
    { kind: "paragraph", text: [line] },
    ...itemsUnder(changes.files, files.map(({ id, change }) => ({ mark: "bullet", text: [changes.file[change](id)] }))),
  ];
}
