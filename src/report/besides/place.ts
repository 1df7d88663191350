import type { JurisdictionFinding } from "../../schema/place-and-time.js";
import type { AssessedCharge } from "../../schema/assessment.js";
import { briefSources, briefText } from "../brief-citations.js";
import type { ReportContext } from "../context.js";
import { fieldOf, itemsUnder, span, type Block, type Item, type Mark } from "../document.js";
import { labelOr, reference } from "../names.js";
import { saidOfCharges, sameOf, type BesidesSection, type SameCharges } from "./section.js";

type Part = JurisdictionFinding["grounds"][number] | JurisdictionFinding["conditions"][number] | JurisdictionFinding["bars"][number];

/**
 * Whether Cambodian courts may judge the charges, where that is not simply open: the grounds that are met or may be, what a
 * prosecution on them needs, what would bar it, and what to ask. Grounds that fail are named in one line.
 */
export const place: BesidesSection = (context, charges) => {
  const { own, words, law, index } = context;
  const rules = law.placeAndTime.jurisdiction;
  const findings = charges.map(({ jurisdiction }) => jurisdiction).filter(isTold);
  if (findings.length === 0) return [];
  const grounds = findings.flatMap((found) => found.grounds);
  const failing = grounds.filter(({ id }) => grounds.every((ground) => ground.id !== id || ground.status === "not-met"));
  const notAsked = [...new Set(findings.flatMap((found) => found.notAsked))];
  // Other grounds may stand beside those for which a condition holds.
  const groundsOf = (condition: string) => [...new Set(findings.flatMap((found) => found.conditions.flatMap(({ id, grounds: held }) => (id === condition ? held : []))))];
  const details: readonly Block[] = [
    ...itemsUnder(own.grounds, itemsOf(context, charges, ({ grounds: parts }) => parts.filter(({ status }) => status !== "not-met"), rules.grounds)),
    ...fieldOf(own.groundsNotMet, failing.length === 0 ? [] : [briefText(context, failing.flatMap(({ cite }) => cite), { whole: true, unranked: true })]),
    ...itemsUnder(own.conditions, itemsOf(context, charges, ({ conditions }) => conditions, rules.conditions.map((condition) => ({ ...condition, label: { en: own.conditionOf(words.label(condition.label), words.and(groundsOf(condition.id).map((ground) => reference(context, ground)))) } })))),
    ...itemsUnder(own.bars, itemsOf(context, charges, ({ bars }) => bars.filter(({ status }) => status !== "not-met"), rules.bars)),
    ...itemsUnder(own.missing, [...new Set(findings.flatMap(({ missing }) => missing))].map((fact) => ({ mark: "bullet", text: [labelOr(context, index.facts.get(fact)?.question, fact)] }))),
    ...fieldOf(own.notAsked, notAsked.length === 0 ? [] : [notAsked.map((id) => `${words.within(labelOr(context, rules.notAsked.find((entry) => entry.id === id)?.label, id))} (${reference(context, id)})`).join("; ")]),
  ];
  return [...saidOfCharges(context, own.jurisdiction, statusWords(context, charges)), { kind: "group", blocks: details }];
};

/** A place in Cambodia without conditions needs no word. */
function isTold({ status, conditions }: JurisdictionFinding): boolean {
  return status !== "open" || conditions.length > 0;
}

function statusWords(context: ReportContext, charges: readonly AssessedCharge[]): readonly SameCharges<string>[] {
  const { own } = context;
  return sameOf(context, charges, ({ jurisdiction: { status, reason, readings } }) =>
    [own.jurisdictionStatus[status], ...(reason === null ? [] : [own.jurisdictionReason[reason]]), ...(Object.keys(readings).length === 0 ? [] : [own.turnsOn(Object.keys(readings))])].join(", "));
}

/** Parts of the findings by id; one that came out differently for some charges names them. */
function itemsOf(context: ReportContext, charges: readonly AssessedCharge[], partsOf: (found: JurisdictionFinding) => readonly Part[], rules: readonly { readonly id: string; readonly label: { readonly en: string } }[]): readonly Item[] {
  const partOf = (charge: AssessedCharge, id: string) => (isTold(charge.jurisdiction) ? partsOf(charge.jurisdiction).find((part) => part.id === id) : undefined);
  const ids = [...new Set(charges.flatMap(({ jurisdiction }) => (isTold(jurisdiction) ? partsOf(jurisdiction).map(({ id }) => id) : [])))];
  return ids.flatMap((id) => sameOf(context, charges, (charge) => partOf(charge, id)?.status).map(({ said, names }): Item => {
    const label = labelOr(context, rules.find((rule) => rule.id === id)?.label, id);
    const cite = charges.flatMap((charge) => partOf(charge, id)?.cite ?? []);
    return { mark: markOf(said), text: [label, ...(names === undefined ? [] : [" ", span("muted", `(${names})`)]), ...briefSources(context, cite)] };
  }));
}

function markOf(status: Part["status"]): Mark {
  return status === "standing" ? "bullet" : status;
}
