import type { AssessedCharge } from "../../schema/assessment.js";
import type { CourtOption } from "../../schema/sentencing-result.js";
import type { OptionRule } from "../../schema/sentencing.js";
import { briefText } from "../brief-citations.js";
import type { ReportContext } from "../context.js";
import { fieldOf, itemsUnder, type Item } from "../document.js";
import { labelOr } from "../names.js";
import { sameOf, type BesidesSection } from "./section.js";

/** The court's options: those that are open, each with its conditions and limits; in one line those that are not, by the reason. */
export const options: BesidesSection = (context, charges) => {
  const { sentencing } = context.words;
  const ids = [...new Set(charges.flatMap(({ penalty }) => penalty.options.map(({ id }) => id)))];
  const reasons = [...new Set(charges.flatMap(({ penalty }) => penalty.options.flatMap(({ reason }) => (reason === null ? [] : [reason]))))];
  const refusals = reasons.map((reason) => {
    // Options that are closed for the same charges stand together.
    const refused = new Map<string | undefined, string[]>();
    for (const id of ids) for (const { names } of sameOf(context, charges, (charge) => (optionOf(charge, id)?.reason === reason ? true : undefined))) refused.set(names, [...(refused.get(names) ?? []), nameOf(context, id)]);
    const lists = [...refused].map(([names, options]) => (names === undefined ? options.join(", ") : `${options.join(", ")} ${sentencing.forCharges(names)}`));
    return `${lists.join(", ")} (${sentencing.optionReason[reason]})`;
  });
  const open = new Map<string, string[]>();
  for (const id of ids) for (const { name, ways } of openOption(context, charges, id)) open.set(ways, [...(open.get(ways) ?? []), name]);
  return [
    ...itemsUnder(sentencing.optionsOpen, [...open].map(([ways, names]): Item => ({ mark: "bullet", text: [ways === "" ? names.join(", ") : `${names.join(", ")}: ${ways}`] }))),
    ...fieldOf(sentencing.optionsClosed, refusals.length === 0 ? [] : [refusals.join("; ")]),
  ];
};

/** An open option with its article, and for which charges it is open on what conditions; none where it is open for no charge. */
function openOption(context: ReportContext, charges: readonly AssessedCharge[], id: string): readonly { readonly name: string; readonly ways: string }[] {
  const ways = sameOf(context, charges, (charge) => {
    const option = optionOf(charge, id);
    return option?.open === true ? boundsOf(context, charge, option) : undefined;
  });
  if (ways.length === 0) return [];
  const cite = charges.map((charge) => optionOf(charge, id)).find((option) => option?.open === true)?.cite ?? [];
  const said = ways.map(({ said: bounds, names }) => [...(names === undefined ? [] : [context.words.sentencing.forCharges(names)]), bounds].filter((part) => part !== "").join(" ")).filter((part) => part !== "");
  return [{ name: `${nameOf(context, id)} (${briefText(context, cite, { whole: true, unranked: true })})`, ways: said.join("; ") }];
}

/** On what conditions an option is open for a charge, and within which limits. */
function boundsOf(context: ReportContext, charge: AssessedCharge, option: CourtOption): string {
  const { sentencing } = context.words;
  const rule = ruleOf(context, charge, option);
  const conditions = option.conditions.map((condition) => sentencing.optionCondition[condition](boundOf(context, rule, condition)));
  const limits = option.limits.map((limit) => sentencing.optionLimit[limit.of](sentencing.bounds("hours" in limit ? { hours: limit.hours } : { term: limit.term })));
  return [...(conditions.length === 0 ? [] : [sentencing.ifAll(conditions)]), ...limits].join(", ");
}

function optionOf({ penalty }: AssessedCharge, id: string): CourtOption | undefined {
  return penalty.options.find((option) => option.id === id);
}

function nameOf(context: ReportContext, id: string): string {
  return context.words.within(labelOr(context, context.index.options.get(id)?.label, id));
}

/** The rule by which the option was judged: that of the class, or, where it is open, of the first class that has one. */
function ruleOf({ index }: ReportContext, { penalty }: AssessedCharge, { id }: CourtOption): OptionRule | undefined {
  return index.options.get(id)?.rules.find(({ classes }) => penalty.class === null || classes.includes(penalty.class));
}

function boundOf({ words }: ReportContext, rule: OptionRule | undefined, condition: CourtOption["conditions"][number]): string | undefined {
  if (condition === "pronounced-penalty" && rule?.pronounced !== undefined) return words.sentencing.bounds({ term: rule.pronounced });
  if (condition === "no-prior-conviction" && rule?.noImprisonmentFor !== undefined) return words.term(rule.noImprisonmentFor);
  return condition === "old-enough" && rule?.minors !== undefined ? words.years([rule.minors.fromYears, null]) : undefined;
}
