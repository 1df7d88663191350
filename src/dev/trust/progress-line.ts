/** How far a run is: what is done, at what rate, and how long the rest will take at it. */
export function progressLine({ done, of, seconds }: { readonly done: number; readonly of: number; readonly seconds: number }): string {
  const rate = done / Math.max(seconds, 1e-9);
  const rest = done === 0 ? "?" : `${Math.ceil(Math.max(0, of - done) / rate / 60)} min`;
  return `${done} of ${of} (${Math.floor((100 * done) / Math.max(of, 1))} %), ${Math.round(rate)}/s, ${rest} left:`;
}
