import type { Law } from "../../law/law.js";
import type { Mutant } from "./mutant.js";

/** Something that can tell a mutant from the law: examples, cases, scenarios, a test file. */
export interface Killer {
  readonly name: string;
  /** What noticed the mutant, or undefined where nothing did. */
  find(law: Law, mutant: Mutant): Promise<string | undefined> | string | undefined;
}
