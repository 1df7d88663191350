import type { AdditionalPenalty } from "../../schema/additional-penalties.js";
import { briefSources } from "../brief-citations.js";
import type { ReportContext } from "../context.js";
import { fieldOf, itemsUnder, span, type Block, type Inline, type Item } from "../document.js";
import { labelOr } from "../names.js";
import { ofEachCharge, type BesidesSection } from "./section.js";

/** The additional penalties of a charge: those that share conditions and duration in one item; one that rests on no text seen is marked. */
export const additional: BesidesSection = ofEachCharge((context, { penalty }) => {
  const { words } = context;
  const [open, closed] = [penalty.additional.filter((one) => one.open), penalty.additional.filter((one) => !one.open)];
  return [
    ...itemsUnder(words.sentencing.additional, [...groupsOf(context, open)].map(([bounds, group]) => itemOf(context, bounds, group))),
    ...(open.length === 0 ? [] : [{ kind: "group", blocks: [{ kind: "field", label: words.sections.sources, text: briefSources(context, open.flatMap(({ cite }) => cite), { whole: true }).slice(2) }] } satisfies Block]),
    ...fieldOf(words.sentencing.additionalClosed, [[...groupsOf(context, closed)].map(([bounds, group]) => `${namesOf(context, group).join(", ")} (${bounds})`).join("; ")].filter((text) => text !== "")),
  ];
});

type Groups = ReadonlyMap<string, readonly AdditionalPenalty[]>;

/** Penalties by what is said of them besides their names. */
function groupsOf(context: ReportContext, penalties: readonly AdditionalPenalty[]): Groups {
  const groups = new Map<string, AdditionalPenalty[]>();
  for (const one of penalties) {
    const said = boundsOf(context, one);
    const group = groups.get(said);
    if (group === undefined) groups.set(said, [one]);
    else group.push(one);
  }
  return groups;
}

function boundsOf(context: ReportContext, { id, reason, conditions, duration, provisos }: AdditionalPenalty): string {
  const { words, index } = context;
  const { sentencing } = words;
  if (reason !== null) return sentencing.additionalReason[reason];
  const length = duration === null ? [] : duration === "not-in-sources" ? [sentencing.lengthNotInSources]
    : !duration.permanent && duration.upTo === null ? [sentencing.lengthByClass] : [sentencing.length(duration.permanent, duration.upTo)];
  const stated = index.additional.get(id)?.provisos ?? [];
  return [[...length, ...conditions.map((condition) => sentencing.additionalCondition[condition])].join(", "), ...provisos.map((proviso) => words.within(labelOr(context, stated.find((one) => one.id === proviso)?.label, proviso)))].filter((text) => text !== "").join("; ");
}

function itemOf(context: ReportContext, bounds: string, group: readonly AdditionalPenalty[]): Item {
  const names = namesOf(context, group);
  const text: Inline = names.flatMap((name, at): Inline => [at === 0 ? name : `; ${name}`, ...unverified(context, group[at])]);
  return { mark: "bullet", text: [...text, ...(bounds === "" ? [] : [`: ${bounds}`])] };
}

function unverified({ words }: ReportContext, penalty: AdditionalPenalty | undefined): Inline {
  return penalty?.cite.some(({ rank }) => rank === "unverified") === true ? [" ", span("warning", `[${words.rank.unverified}]`)] : [];
}

function namesOf(context: ReportContext, penalties: readonly AdditionalPenalty[]): readonly string[] {
  return penalties.map(({ id }) => context.words.within(labelOr(context, context.index.additional.get(id)?.label, id)));
}
