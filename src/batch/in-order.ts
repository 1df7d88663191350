/**
 * Runs work on what comes, several pieces at once, and gives the results in the order in which the pieces came, each as soon as it and
 * all before it are done. No more is taken from the source than there is room for, however slow the work or the taker of the results.
 * A failure, of the work or of the source, is told when its turn comes: the results before it still come first.
 * @param run - the work on one piece
 * @param room - how many pieces may be under way or done and not yet taken
 */
export async function* inOrder<Piece, Result>(source: AsyncIterable<Piece>, run: (piece: Piece) => Promise<Result>, room: number): AsyncGenerator<Result> {
  const pieces = source[Symbol.asyncIterator]();
  const underWay: Promise<Result>[] = [];
  let coming: Promise<Arrival<Piece>> | undefined;
  let end: Exclude<Arrival<Piece>, { readonly kind: "piece" }> | undefined;
  while (end === undefined || underWay.length > 0) {
    if (end === undefined && underWay.length < room) coming ??= arrivalOf(pieces.next());
    const [first] = underWay;
    // What is done goes before what comes, so that results do not wait while a fast source is read.
    const next = await Promise.race([...(first === undefined ? [] : [first.then(() => undefined)]), ...(coming === undefined ? [] : [coming])]);
    if (next === undefined) {
      underWay.shift();
      yield await (first as Promise<Result>);
      continue;
    }
    coming = undefined;
    if (next.kind === "piece") underWay.push(begun(run(next.piece)));
    else end = next;
  }
  if (end.kind === "failure") throw end.failure;
}

type Arrival<Piece> = { readonly kind: "piece"; readonly piece: Piece } | { readonly kind: "end" } | { readonly kind: "failure"; readonly failure: unknown };

function arrivalOf<Piece>(next: Promise<IteratorResult<Piece, unknown>>): Promise<Arrival<Piece>> {
  return next.then((result) => (result.done === true ? { kind: "end" } : { kind: "piece", piece: result.value }), (failure: unknown) => ({ kind: "failure", failure }));
}

/** Work whose failure is nobody's until its turn comes. */
function begun<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}
