/** A statement that is true, false, or unknown. */
export type Known = boolean | null;

/** False if one is false, else unknown if one is unknown. */
export function every(statements: readonly Known[]): Known {
  return statements.includes(false) ? false : statements.includes(null) ? null : true;
}

/** True if one is true, else unknown if one is unknown. */
export function some(statements: readonly Known[]): Known {
  return statements.includes(true) ? true : statements.includes(null) ? null : false;
}
