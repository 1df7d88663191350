/** A fault of the program at one line: which line, so that it can be found, and the kind of the fault, never its text. */
export class LineFault extends Error {
  override readonly name = "LineFault";
  constructor(readonly line: number, readonly kind: string) {
    super();
  }
}
