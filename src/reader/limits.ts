/** What an input may hold at most. All are inclusive: the limit itself is accepted. */
export type Limits = {
  /** Bytes of the text in UTF-8; for plain values, of the JSON text they would make. */
  readonly bytes: number;
  /** Lists and objects inside one another. */
  readonly depth: number;
  /** Items of one list. */
  readonly items: number;
  /** Keys of one object. */
  readonly keys: number;
  /** UTF-16 code units of one string or key. */
  readonly string: number;
  /** Characters of one number token, its minus sign not counted: every safe integer fits into the default. */
  readonly number: number;
};

/** The limits that hold where a caller names no others. */
export const defaultLimits: Limits = { bytes: 1_048_576, depth: 32, items: 10_000, keys: 500, string: 10_000, number: 16 };

/** Issues that one call returns at most; reading stops there. */
export const maxIssues = 100;

/** The parser recurses once per level, so no caller may ask for a depth that the stack cannot bear. */
const deepest = 500;

/**
 * The default limits with a caller's own in their place. What is not a number from 0 up is ignored: a mistake never lifts a limit.
 * @example
 * limitsWith({ depth: 8 }).depth; // => 8
 */
export function limitsWith(own: Partial<Limits> = {}): Limits {
  const pick = (name: keyof Limits): number => {
    const value = own[name];
    return typeof value === "number" && value >= 0 ? value : defaultLimits[name];
  };
  return {
    bytes: pick("bytes"),
    depth: Math.min(pick("depth"), deepest),
    items: pick("items"),
    keys: pick("keys"),
    string: pick("string"),
    number: pick("number"),
  };
}
