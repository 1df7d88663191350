/** What the generated acceptors are made of, beside what a language has. They are asked about values of JSON, as a reader made them. */

/** Whether a value accepts as every item of a list does. */
type Accepts<Context> = (item: unknown, context: Context) => boolean;

/** Whether a value is an object and no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is a list of so many items at least, each of which is accepted. */
export function isListOf<Context>(value: unknown, minimum: number, accepts: Accepts<Context>, context: Context): boolean {
  if (!Array.isArray(value) || value.length < minimum) return false;
  for (const item of value as readonly unknown[]) if (!accepts(item, context)) return false;
  return true;
}

/** Whether a value is a whole number between two bounds. */
export function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}
