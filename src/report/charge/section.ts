import type { Charge } from "../../schema/assessment.js";
import type { Block } from "../document.js";
import type { ReportContext } from "../context.js";
import type { Provision } from "../law-index.js";

/** A charge with the provision that it applies; undefined where the law given is not the one the assessment was made under. */
export interface ChargeView {
  readonly charge: Charge;
  readonly provision: Provision | undefined;
}

/** One part of what is said of a charge: its blocks, or none where there is nothing to say. */
export type ChargeSection = (context: ReportContext, view: ChargeView) => readonly Block[];
