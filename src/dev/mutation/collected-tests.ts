/** One test of a test file: it throws, or rejects, where it fails. */
export interface CollectedTest {
  readonly name: string;
  readonly run: () => unknown;
}

type Body = (...given: unknown[]) => unknown;
/** A row of `each` is the list of arguments, or the one argument. */
const argumentsOf = (row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]);
const nameOf = (name: string, row: unknown, index: number) => `${name} [${typeof row === "string" ? row : index}]`;

/**
 * Collects the tests of a file by giving it stand-ins for Vitest's functions.
 * @param expectation - Vitest's `expect`
 * @param load - runs the file's body with what it imports from `vitest`
 */
export function collectTests(expectation: unknown, load: (vitest: object) => void): readonly CollectedTest[] {
  const tests: CollectedTest[] = [];
  let path: readonly string[] = [];
  const within = (name: string, body: Body, given: readonly unknown[]): void => {
    const outer = path;
    path = [...path, name];
    body(...given);
    path = outer;
  };
  const add = (name: string, body: Body, given: readonly unknown[]): void => {
    tests.push({ name: [...path, name].join(" > "), run: () => body(...given) });
  };
  const withEach = (take: (name: string, body: Body, given: readonly unknown[]) => void) =>
    Object.assign((name: string, body: Body) => take(name, body, []), {
      each: (rows: readonly unknown[]) => (name: string, body: Body) => rows.forEach((row, index) => take(nameOf(name, row, index), body, argumentsOf(row))),
    });
  load({ describe: withEach(within), test: withEach(add), it: withEach(add), expect: expectation });
  return tests;
}
