/** The names that stand beside an output while it is made. */
export function besideOutput(output: string): { readonly partial: string; readonly lock: string } {
  return { partial: `${output}.partial`, lock: lockOf(output) };
}

/** The name of the lock of a file. */
export function lockOf(path: string): string {
  return `${path}.lock`;
}
