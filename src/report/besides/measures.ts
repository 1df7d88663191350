import { briefSources } from "../brief-citations.js";
import { fieldOf } from "../document.js";
import { labelOr } from "../names.js";
import { ofEachCharge, type BesidesSection } from "./section.js";

/** What a court may order for a minor in place of a penalty. */
export const measures: BesidesSection = ofEachCharge((context, { penalty }) => {
  const { words, index } = context;
  const names = penalty.measures.map(({ id }) => words.within(labelOr(context, index.measures.get(id)?.label, id)));
  return fieldOf(words.sentencing.measures, names.length === 0 ? [] : [names.join("; "), ...briefSources(context, penalty.measures.flatMap(({ cite }) => cite), { whole: true })]);
});
