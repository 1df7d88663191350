import type { Mode } from "../differential/settings.js";
import type { Tally } from "../differential/tally.js";

/** A piece of work that a worker does alone: so many generated cases of a mode, or the whole tables of one charge. */
export type Task =
  | { readonly kind: "cases"; readonly number: number; readonly mode: Mode; readonly seed: number; readonly cases: number }
  | { readonly kind: "table"; readonly charge: string };

/** A failure as it is printed and written: everything that it takes to see it again. */
export interface Told {
  readonly name: string;
  readonly what: string;
  /** A scenario for a law that exists; for a generated one the rule files, the case and the difference. */
  readonly file: unknown;
}

/** What a worker says: what it counted since it last said so, and at the end of a task how that came out. */
export interface Message {
  readonly tally: Tally;
  readonly done: { readonly failure: Told | undefined } | undefined;
}
