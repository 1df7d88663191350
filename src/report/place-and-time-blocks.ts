import type { Law } from "../law/law.js";
import type { DatedNotice, ExtraditionFinding, JurisdictionFinding, LimitationFinding, MilderLawFinding, PenaltyLimitationFinding } from "../schema/place-and-time.js";
import type { PlaceAndTimeWords } from "./catalogue/place-and-time-words.js";
import { itemsUnder, type Block, type Inline } from "./document.js";
import { citationsText, factName, labelOr, reference, type Naming } from "./names.js";
import { sources } from "./sources.js";

/** What the words on place and time are set with: naming, the words themselves, and the rules whose labels they quote. */
export interface PlaceNaming extends Naming {
  readonly own: PlaceAndTimeWords;
  readonly law: Pick<Law, "placeAndTime" | "penalties" | "readings">;
}

type OfCharge = { readonly jurisdiction: JurisdictionFinding; readonly limitation: LimitationFinding; readonly milderLaw: MilderLawFinding | null };

/** Place and time of one charge: who may judge it and on what conditions, limitation, and the law of the day where there is more than one. */
export function placeAndTimeBlocks(naming: PlaceNaming, { jurisdiction, limitation, milderLaw }: OfCharge): readonly Block[] {
  return [...jurisdictionBlocks(naming, jurisdiction), ...limitationBlocks(naming, limitation), ...(milderLaw === null ? [] : milderLawBlocks(naming, milderLaw))];
}

function jurisdictionBlocks(naming: PlaceNaming, found: JurisdictionFinding): readonly Block[] {
  const { own, words, law } = naming;
  const rules = law.placeAndTime.jurisdiction;
  const label = (list: readonly { readonly id: string; readonly label: Parameters<typeof words.label>[0] }[], id: string) => labelOr(naming, list.find((entry) => entry.id === id)?.label, id);
  const head: Inline = [[own.jurisdictionStatus[found.status], ...(found.reason === null ? [] : [own.jurisdictionReason[found.reason]]), ...(Object.keys(found.readings).length === 0 ? [] : [own.turnsOn(Object.keys(found.readings))])].join("; ")];
  if (found.status === "open" && found.conditions.length === 0) return [{ kind: "field", label: own.jurisdiction, text: [...head, ...sources(naming, found.cite)] }];
  return [
    { kind: "field", label: own.jurisdiction, text: head },
    {
      kind: "group",
      blocks: [
        ...itemsUnder(own.grounds, found.grounds.map(({ id, status, cite }) => ({ mark: status, text: [label(rules.grounds, id), ...sources(naming, cite)] }))),
        ...itemsUnder(own.conditions, found.conditions.map(({ id, status, cite }) => ({ mark: status === "standing" ? "bullet" : status, text: [`${label(rules.conditions, id)}: ${own.conditionStatus[status]}`, ...sources(naming, cite)] }))),
        ...itemsUnder(own.bars, found.bars.filter(({ status }) => status !== "not-met").map(({ id, status, cite }) => ({ mark: "bullet", text: [`${label(rules.bars, id)}: ${own.barStatus[status]}`, ...sources(naming, cite)] }))),
        ...itemsUnder(own.missing, found.missing.map((fact) => ({ mark: "bullet", text: [naming.index.facts.get(fact) === undefined ? factName(naming, fact) : words.label(naming.index.facts.get(fact)?.question ?? { en: fact })] }))),
        ...(found.notAsked.length === 0 ? [] : [{ kind: "field", label: own.notAsked, text: [found.notAsked.map((id) => `${words.within(label(rules.notAsked, id))} (${reference(naming, id)})`).join("; ")] } satisfies Block]),
      ],
    },
  ];
}

function limitationBlocks(naming: PlaceNaming, { status, lastDay, caveats, cite }: LimitationFinding): readonly Block[] {
  const { own } = naming;
  const text = [own.limitationStatus[status], ...(lastDay === null ? [] : [own.lastDay(lastDay)])].join(", ");
  return [
    { kind: "field", label: own.limitation, text: [text, ...(status === "not-assessed" ? [] : sources(naming, cite))] },
    ...caveats.map((caveat): Block => ({ kind: "group", blocks: [{ kind: "paragraph", text: [own.limitationCaveat[caveat]] }] })),
  ];
}

/** The versions of the law that were compared, and which governs. */
export function milderLawBlocks(naming: PlaceNaming, { status, comparisons, cite }: MilderLawFinding): readonly Block[] {
  const { own, words } = naming;
  return [
    { kind: "field", label: own.milderLaw, text: [own.milderLawStatus[status], ...sources(naming, cite)] },
    {
      kind: "group",
      blocks: [{
        kind: "items",
        items: comparisons.map(({ version, against, outcome, range }) => ({ mark: "bullet", text: [`${own.compared(words.number(version), words.number(against), range === null ? words.noRange["not-in-sources"] : words.penalty(range))}: ${own.severity[outcome]}`] })),
      }],
    },
  ];
}

/** Limitation of the penalty of one conviction, in one line. */
export function penaltyLimitationBlock({ own }: PlaceNaming, { conviction, status, lastDay }: PenaltyLimitationFinding): Block {
  return { kind: "field", label: own.penaltyLimitation(conviction + 1), text: [[own.penaltyLimitationStatus[status], ...(lastDay === null ? [] : [own.lastDay(lastDay)])].join(", ")] };
}

/** Extradition of one accused: conditions, who decides, treaties. */
export function extraditionBlocks(naming: PlaceNaming, found: ExtraditionFinding): readonly Block[] {
  const { own, words, law } = naming;
  const { conditions, authorities, treaties } = law.placeAndTime.extradition;
  const named = found.treaties.map(({ country, on }) => own.treaty(labelOr(naming, treaties.find((treaty) => treaty.country === country)?.label, country), on));
  return [
    { kind: "field", label: own.extradition(found.accused), text: [own.extraditionAs[found.as]] },
    {
      kind: "group",
      blocks: [
        ...itemsUnder(own.extraditionConditions, conditions.filter(({ id }) => found.conditions.includes(id)).map(({ label, cite }) => ({ mark: "bullet", text: [words.label(label), ...sources(naming, cite)] }))),
        ...itemsUnder(own.authorities, authorities.filter(({ id }) => found.authorities.includes(id)).map(({ label, cite }, index) => ({ mark: index + 1, text: [words.label(label), ...sources(naming, cite)] }))),
        { kind: "field", label: own.treaties, text: [named.length === 0 ? own.noTreaty : named.join("; ")] },
      ],
    },
  ];
}

/** A notice by date, place or person, as a sentence: its label is the law's own. */
export function datedNoticeWords(naming: PlaceNaming, { code, rule, event, offences, cite }: DatedNotice): string {
  const { own, words, law } = naming;
  const label = rule === undefined ? law.placeAndTime.notices.find((notice) => notice.code === code)?.label : law.penalties.remedies.find(({ id }) => id === rule)?.label;
  return own.datedNotices[code]({ event, label: label === undefined ? code : words.label(label), offences: (offences ?? []).map((id) => reference(naming, id)), citations: citationsText(naming, cite) });
}
