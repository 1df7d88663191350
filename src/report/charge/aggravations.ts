import { itemsUnder } from "../document.js";
import { cited, grounds } from "./conditions.js";
import { rangedLabel } from "./ranged-label.js";
import type { ChargeSection } from "./section.js";

/** Every aggravation with its mark; what an unknown one would change stands among the other ranges. */
export const aggravations: ChargeSection = (context, view) =>
  itemsUnder(
    context.words.sections.aggravations,
    view.charge.aggravations.map(({ id, status, cite, trace }) => ({
      mark: status,
      text: cited(context, rangedLabel(context, view, id), cite),
      below: grounds(context, view.charge, status, trace),
    })),
  );
