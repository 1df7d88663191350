import { itemsUnder } from "../document.js";
import { labelOr } from "../names.js";
import { sources } from "../sources.js";
import { openFacts } from "../deciding-facts.js";
import { grounds, missingFacts } from "./conditions.js";
import type { ChargeSection } from "./section.js";

/** Every element with its mark, its sources and the facts that decide it or are missing. */
export const elements: ChargeSection = (context, { charge, provision }) =>
  itemsUnder(
    context.words.sections.elements,
    charge.elements.map((element) => {
      const rule = provision?.core.elements.find(({ id }) => id === element.id);
      return {
        mark: element.status,
        text: [labelOr(context, (rule ?? context.index.legalPersonElements.get(element.id))?.label, element.id), ...sources(context, element.cite)],
        below: grounds(context, charge, element.status, element.trace),
      };
    }),
  );

/** What is missing besides the facts shown with the elements: for the band, an exemption, or the participation. */
export const otherMissing: ChargeSection = (context, { charge }) => {
  const shown = new Set(charge.elements.flatMap(({ trace }) => openFacts(trace)));
  return missingFacts(context, charge, charge.missing.filter((fact) => !shown.has(fact)));
};
