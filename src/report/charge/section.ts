import type { AssessedCharge } from "../../schema/assessment.js";
import type { Block } from "../document.js";
import type { ReportContext } from "../context.js";
import type { Provision } from "../law-index.js";

/** A charge with the provision that it applies; undefined where the law given is not the one the assessment was made under. */
export interface ChargeView {
  readonly charge: AssessedCharge;
  readonly provision: Provision | undefined;
  /** Ids of the points of proof that all charges of the accused share: they are said once, ahead of the charges. */
  readonly commonPoints: ReadonlySet<string>;
}

/** One part of what is said of a charge: its blocks, or none where there is nothing to say. */
export type ChargeSection = (context: ReportContext, view: ChargeView) => readonly Block[];
