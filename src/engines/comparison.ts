import type { Leaf } from "../schema/condition.js";
import type { PartKind } from "./to-json-rules-engine.js";

/** One thing that both engines judged: a leaf, a condition above leaves, a part of a charge, or the charge. */
export interface Comparison {
  /** The part of the charge; null where the charge as a whole is compared. */
  readonly part: { readonly kind: PartKind; readonly id: string } | null;
  /** The leaf; null where a condition above it is compared. */
  readonly leaf: Pick<Leaf, "fact" | "operator" | "value"> | null;
  /** A status: of a condition `met`, `presumed`, `unknown` or `not-met`, of a charge that of an assessment or `absent`. */
  readonly ours: string;
  /** The same; `contradiction` where `must` fires and `may` does not, `no-result` where json-rules-engine gave none. */
  readonly theirs: string;
}

/** Where the two engines differ. The offence is null for a ground that bars every charge. No fact's value is in it. */
export interface Difference extends Comparison {
  readonly accused: string;
  readonly event: string;
  readonly victim: string | null;
  readonly offence: string | null;
}
