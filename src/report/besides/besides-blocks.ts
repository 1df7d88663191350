import type { AssessedCharge } from "../../schema/assessment.js";
import type { ReportContext } from "../context.js";
import type { Block } from "../document.js";
import { additional } from "./additional.js";
import { legalPerson } from "./legal-person.js";
import { limitation, limitationCaveats } from "./limitation.js";
import { measures } from "./measures.js";
import { options } from "./options.js";
import { place } from "./place.js";
import type { BesidesSection } from "./section.js";

/** What follows from an accused's charges besides their ranges, in the order of reading. A new part of the result is a file here and a line in this list. */
const sections: readonly BesidesSection[] = [measures, additional, options, legalPerson, place, limitation, limitationCaveats];

/**
 * What may follow from the charges of one accused, and whether place and time allow it.
 * @param charges - of one accused, in the order of the report
 */
export function besidesBlocks(context: ReportContext, charges: readonly AssessedCharge[]): readonly Block[] {
  const standing = charges.filter(({ status }) => status !== "not-made-out");
  const blocks = sections.flatMap((section) => section(context, standing));
  return blocks.length === 0 ? [] : [{ kind: "heading", level: 3, text: [context.words.sentencing.besides] }, { kind: "group", blocks }];
}
