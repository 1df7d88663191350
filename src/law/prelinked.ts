import { deepFreeze } from "../memo/deep-freeze.js";
import type { Law } from "./law.js";

/** A linked law as JSON texts, one for each of its parts in the order in which linking gives them. */
export type LawTexts = { readonly [part in keyof Law]: string };

/**
 * The texts of a linked law: what a build keeps of it.
 * @example
 * prelinked(textsOf(law)).sha256 === law.sha256; // => true
 */
export function textsOf(law: Law): LawTexts {
  return Object.fromEntries(Object.entries(law).map(([part, value]) => [part, JSON.stringify(value)])) as unknown as LawTexts;
}

/**
 * A law from the texts of one that was validated and linked before: nothing is checked again. A part is read, and frozen, when it is
 * first asked for, so that a program pays for what it touches; a reader cannot tell this law from one just linked.
 * @param texts - what `textsOf` gave for the linked law
 */
export function prelinked(texts: LawTexts): Law {
  const law = {};
  for (const [part, text] of Object.entries(texts)) {
    let value: unknown;
    let isRead = false;
    Object.defineProperty(law, part, {
      enumerable: true,
      get: () => {
        if (!isRead) value = deepFreeze(JSON.parse(text) as unknown);
        isRead = true;
        return value;
      },
    });
  }
  return Object.freeze(law) as Law;
}
