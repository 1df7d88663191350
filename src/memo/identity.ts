const numbers = new WeakMap<object, number>();
let last = 0;

/** A number that stands for an object and no other as long as the program runs: for keys, never for results. */
export function identityOf(object: object): number {
  let number = numbers.get(object);
  if (number === undefined) {
    number = ++last;
    numbers.set(object, number);
  }
  return number;
}
