import { itemsUnder, span } from "../document.js";
import { offenceName, reference } from "../names.js";
import type { ChargeSection } from "./section.js";

/** How the charge stands to the accused's other charges; a relation without a source says that it is an inference. */
export const relations: ChargeSection = (context, { charge }) => {
  const { words } = context;
  return itemsUnder(
    words.sections.relations,
    charge.relations.map(({ kind, offence, rank }) => ({
      mark: "bullet",
      text: [
        words.relation[kind](`${reference(context, offence)}, ${words.within(offenceName(context, offence))}`),
        " ",
        span("muted", `[${Object.hasOwn(words.rank, rank) ? words.rank[rank as keyof typeof words.rank] : rank}]`),
      ],
    })),
  );
};
