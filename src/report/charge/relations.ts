import type { AssessedCharge } from "../../schema/assessment.js";
import type { ReportContext } from "../context.js";
import { itemsUnder, span, type Block, type Inline } from "../document.js";
import { offenceName, reference } from "../names.js";

/** How the charge stands to the accused's other charges; a relation without a source says that it is an inference. */
export function relations(context: ReportContext, charge: AssessedCharge): readonly Block[] {
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
}

/** The same in few words, to stand behind the persons and the event of one of several charges. */
export function briefRelations(context: ReportContext, charge: AssessedCharge): Inline {
  return charge.relations.map(({ kind, offence }) => `; ${context.words.relation[kind](reference(context, offence))}`);
}
