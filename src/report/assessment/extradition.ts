import type { ExtraditionFinding } from "../../schema/place-and-time.js";
import { briefSources } from "../brief-citations.js";
import type { ReportContext } from "../context.js";
import { fieldOf, itemsUnder, type Block } from "../document.js";
import { labelOr } from "../names.js";
import type { ReportSection } from "./section.js";

/** What extradition would need: who is concerned, the treaties that the sources name, and once for all conditions and authorities. */
export const extradition: ReportSection = (context) => {
  const { words, own, assessment, law } = context;
  const found = assessment.extradition;
  if (found.length === 0) return [];
  const { conditions, authorities } = law.placeAndTime.extradition;
  const concerned = (id: string) => found.filter((one) => one.conditions.includes(id)).map(({ accused }) => accused);
  const only = (accused: readonly string[]) => (accused.length === found.length ? "" : ` (${words.and(accused)})`);
  return [
    { kind: "heading", level: 2, text: [words.sections.extradition] },
    ...found.flatMap((one): readonly Block[] => [{ kind: "field", label: one.accused, text: [`${own.extraditionAs[one.as]}; ${words.within(own.treaties)}: ${treatiesOf(context, one)}`, ...briefSources(context, one.treaties.flatMap(({ cite }) => cite))] }]),
    ...itemsUnder(own.extraditionConditions, conditions.filter(({ id }) => concerned(id).length > 0).map(({ id, label, cite }) => ({ mark: "bullet", text: [`${words.label(label)}${only(concerned(id))}`, ...briefSources(context, cite)] }))),
    ...fieldOf(own.authorities, decidingWords(context, authorities.filter(({ id }) => found.some((one) => one.authorities.includes(id))))),
  ];
};

function treatiesOf(context: ReportContext, { treaties }: ExtraditionFinding): string {
  const { own, law } = context;
  if (treaties.length === 0) return own.noTreaty;
  return treaties.map(({ country, on }) => own.treaty(labelOr(context, law.placeAndTime.extradition.treaties.find((treaty) => treaty.country === country)?.label, country), on)).join("; ");
}

function decidingWords(context: ReportContext, authorities: ReportContext["law"]["placeAndTime"]["extradition"]["authorities"]) {
  if (authorities.length === 0) return [];
  return [authorities.map(({ label }) => context.words.label(label)).join("; "), ...briefSources(context, authorities.flatMap(({ cite }) => cite))];
}
