import { deepFreeze } from "../memo/deep-freeze.js";
import type { Law } from "./law.js";

/** A member of every item of a part that only few programs ask for: what stands there is kept apart, as one list. */
const lateMembers: { readonly [part in keyof Law]?: string } = { offences: "examples", instruments: "articles" };

/** A linked law as JSON texts, for each of its parts in the order in which linking gives them; `late` holds the late members' values. */
export type LawTexts = { readonly [part in keyof Law]: { readonly text: string; readonly late?: string } };

type Item = Readonly<Record<string, unknown>>;

/**
 * The texts of a linked law: what a build keeps of it.
 * @example
 * prelinked(textsOf(law)).sha256 === law.sha256; // => true
 */
export function textsOf(law: Law): LawTexts {
  const texts = Object.entries(law).map(([part, value]: [string, unknown]) => {
    const member = lateMembers[part as keyof Law];
    if (member === undefined) return [part, { text: JSON.stringify(value) }];
    const items = value as readonly Item[];
    return [part, { text: JSON.stringify(items.map((item) => ({ ...item, [member]: null }))), late: JSON.stringify(items.map((item) => item[member])) }];
  });
  return Object.fromEntries(texts) as LawTexts;
}

/**
 * A law from the texts of one that was validated and linked before: nothing is checked again. A part is read, and frozen, when it is
 * first asked for, so that a program pays for what it touches; a reader cannot tell this law from one just linked.
 * @param texts - what `textsOf` gave for the linked law
 */
export function prelinked(texts: LawTexts): Law {
  const law = {};
  for (const [part, { text, late }] of Object.entries(texts)) {
    const member = lateMembers[part as keyof Law];
    const read = once((): unknown => (member === undefined || late === undefined ? deepFreeze(JSON.parse(text) as unknown) : withLate(JSON.parse(text) as readonly Item[], member, late)));
    Object.defineProperty(law, part, { enumerable: true, get: read });
  }
  return Object.freeze(law) as Law;
}

/** The items of a part, each with a member that is read with those of all others when one is first asked for. */
function withLate(items: readonly Item[], member: string, text: string): readonly object[] {
  const values = once(() => new Map((deepFreeze(JSON.parse(text)) as readonly unknown[]).map((value, index) => [made[index], value])));
  // One function for all, so that engines see objects of one shape.
  const accessor = { enumerable: true, get(this: object): unknown { return values().get(this); } };
  const made = items.map((item): object => {
    const copy: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(item)) {
      if (key === member) Object.defineProperty(copy, key, accessor);
      else copy[key] = deepFreeze(value);
    }
    return Object.freeze(copy);
  });
  return Object.freeze(made);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
