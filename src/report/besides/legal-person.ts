import { briefSources } from "../brief-citations.js";
import { fieldOf } from "../document.js";
import { ofEachCharge, type BesidesSection } from "./section.js";

/** The fine of a legal person that answers for the offence; its sources say where no text of it was seen. */
export const legalPerson: BesidesSection = ofEachCharge((context, { penalty: { legalPerson: found } }) => {
  const { words } = context;
  return fieldOf(words.sentencing.legalPerson, found === null ? [] : [words.penalty({ imprisonment: null, fine: found.fine }), ...briefSources(context, found.cite)]);
});
