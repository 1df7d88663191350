import type { DifferenceCode } from "../../schema/scenario-difference.js";
import type { Example } from "./command-words.js";

/** Words on scenarios: the command, and how a result differs from what is expected. */
export interface ScenarioWords {
  readonly command: { readonly summary: string };
  readonly run: { readonly summary: string; readonly paths: string; readonly reading: string; readonly examples: readonly Example[] };
  /** What differs, from the values in words; none where there is nothing. */
  readonly difference: { readonly [code in DifferenceCode]: (expected: string | undefined, found: string | undefined) => string };
  readonly summary: (count: { readonly scenarios: number; readonly holding: number; readonly differences: number }) => string;
  /** No file to run is below these places. */
  readonly noneFound: (places: readonly string[]) => string;
}
