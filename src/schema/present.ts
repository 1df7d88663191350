/**
 * What must be there, because the linker or an earlier step has made sure of it.
 * @throws RangeError where it is not: a fault of the programme, which no other value may cover up
 * @example
 * present([1, 2].at(-1)); // => 2
 */
export function present<Value>(value: Value | null | undefined): Value {
  if (value === undefined || value === null) throw new RangeError("something that must be there is not");
  return value;
}
