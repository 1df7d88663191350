import type { CaseChange, ChangeReason, ChargeChange, Differing, LeafChange, SentenceChange } from "../../schema/comparison.js";
import type { PenaltyRange } from "../../schema/penalty.js";
import { span, type Block, type Inline, type Item } from "../document.js";
import { provisionOf, type LawIndex } from "../law-index.js";
import { leafWords } from "../leaf-words.js";
import { idWords, labelOr, offenceName, reference, type Naming } from "../names.js";

/** What charge changes are written with: the words, and the laws to name things by, the later first. */
export interface ChangeNaming {
  readonly words: Naming["words"];
  readonly indexes: readonly LawIndex[];
}

/** What changes in a case, a charge an item; nothing where nothing does. */
export function caseChangeBlocks(naming: ChangeNaming, { charges, sentence }: CaseChange): readonly Block[] {
  const items = [...charges.map((charge) => chargeItem(naming, charge)), ...sentence.map((one) => sentenceItem(naming, one))];
  return items.length === 0 ? [] : [{ kind: "items", items }];
}

/** The naming of the first law that knows an offence: one that is gone is named by the law that had it. */
function namingOf({ words, indexes }: ChangeNaming, offence: string): Naming | undefined {
  const index = indexes.find((candidate) => provisionOf(candidate, offence) !== undefined) ?? indexes[0];
  return index === undefined ? undefined : { words, index };
}

function chargeItem(all: ChangeNaming, charge: ChargeChange): Item {
  const { words } = all;
  const own = words.changes;
  const naming = namingOf(all, charge.offence);
  const name = naming === undefined ? charge.offence : `${reference(naming, charge.offence)}, ${words.within(offenceName(naming, charge.offence))}`;
  const frame = [charge.accused, charge.event, ...(charge.victim === null ? [] : [charge.victim])].join(", ");
  const statusOf = (status: ChargeChange["status"]["before"]) => (status === null ? own.nothing : words.chargeStatus[status]);
  return {
    mark: "bullet",
    text: [span("strong", own.charge[charge.change](frame, name))],
    below: [
      ...(charge.status.before === charge.status.after ? [] : [field(own.status, own.fromTo(statusOf(charge.status.before), statusOf(charge.status.after)))]),
      ...(charge.change === "changes" ? [] : [field(own.differs.applied, own.fromTo(rangeText(all, charge.applied.before), rangeText(all, charge.applied.after)))]),
      ...charge.differs.map((differing) => field(own.differs[differing.what], differingText(all, differing))),
      ...charge.reasons.map((reason): Block => ({ kind: "items", items: [reasonItem(all, naming, charge.offence, reason)] })),
      ...(charge.files.length === 0 ? [] : [field(own.restsOn, charge.files.map(({ id, change }) => own.file[change](id)).join("; "))]),
    ],
  };
}

function field(label: string, text: string): Block {
  return { kind: "field", label, text: [text] };
}

function rangeText({ words }: ChangeNaming, range: PenaltyRange | null): string {
  return range === null ? words.changes.nothing : words.penalty(range);
}

function differingText(naming: ChangeNaming, differing: Differing): string {
  const { words } = naming;
  const { fromTo, nothing, alternativesChange } = words.changes;
  switch (differing.what) {
    case "statutory":
    case "applied":
    case "ifMitigated": return fromTo(rangeText(naming, differing.before), rangeText(naming, differing.after));
    case "class": return fromTo(...both(differing, (value) => (value === null ? nothing : words.offenceClass[value])));
    case "reason": return fromTo(...both(differing, (value) => (value === null ? nothing : words.reason[value])));
    case "form": return fromTo(...both(differing, (value) => words.form[value]));
    case "band": return fromTo(...both(differing, (value) => (value === null ? nothing : idWords(value))));
    case "jurisdiction": return fromTo(...both(differing, (value) => words.placeAndTime.jurisdictionStatus[value]));
    case "limitation": return fromTo(...both(differing, (value) => words.placeAndTime.limitationStatus[value]));
    case "alternatives": return differing.before.length === 0 || differing.after.length === 0 || !sameTriggers(differing) ? alternativesChange : changedAlternatives(naming, differing);
  }
}

function both<Value>({ before, after }: { readonly before: Value; readonly after: Value }, say: (value: Value) => string): [string, string] {
  return [say(before), say(after)];
}

type Alternatives = Extract<Differing, { readonly what: "alternatives" }>;

function sameTriggers({ before, after }: Alternatives): boolean {
  return before.length === after.length && before.every((one, index) => one.if.join() === after[index]?.if.join());
}

/** Of alternatives on the same conditions, those of which the range is another. */
function changedAlternatives(naming: ChangeNaming, { before, after }: Alternatives): string {
  const { words } = naming;
  return before.flatMap((one, index) => {
    const [was, is] = [rangeText(naming, one.penalty), rangeText(naming, after[index]?.penalty ?? null)];
    return was === is ? [] : [`${words.or(one.if.map(idWords))}: ${words.changes.fromTo(was, is)}`];
  }).join("; ") || words.changes.alternativesChange;
}

function reasonItem(all: ChangeNaming, naming: Naming | undefined, offence: string, reason: ChangeReason): Item {
  const { words } = all;
  const own = words.changes;
  switch (reason.kind) {
    case "offence": return { mark: "bullet", text: [own.reason.offence[reason.change]] };
    case "range": return { mark: "bullet", text: [own.reason.range] };
    case "step": {
      const rule = naming === undefined ? reason.rule : reference(naming, reason.rule);
      return { mark: "bullet", text: [own.reason.step(rule, own.fromTo(rangeText(all, reason.before), rangeText(all, reason.after)))] };
    }
    default: {
      const statusOf = (status: LeafChange["before"]) => (status === null ? own.nothing : words.elementStatus[status]);
      const changed = own.fromTo(statusOf(reason.before), statusOf(reason.after));
      return {
        mark: reason.after ?? "bullet",
        text: [own.reason.part[reason.kind](partLabel(naming, offence, reason), changed)],
        below: reason.leaves.length === 0 || naming === undefined ? [] : [{ kind: "items", items: reason.leaves.map((leaf): Item => ({ mark: leaf.after ?? "bullet", text: leafText(naming, leaf, own.fromTo(statusOf(leaf.before), statusOf(leaf.after))) })) }],
      };
    }
  }
}

function leafText(naming: Naming, leaf: LeafChange, changed: string): Inline {
  return [`${leafWords(naming, leaf)}: ${changed} `, span("muted", `(${leaf.fact})`)];
}

function partLabel(naming: Naming | undefined, offence: string, { kind, id }: Extract<ChangeReason, { readonly leaves: unknown }>): string {
  const provision = naming === undefined ? undefined : provisionOf(naming.index, offence);
  if (naming === undefined || provision === undefined) return idWords(id);
  const { offence: article, core } = provision;
  const lists = { element: core.elements ?? [], aggravation: core.aggravations ?? [], barrier: [...(article.exemptions ?? []), ...(article.defences ?? []), ...(article.penaltyExemptions ?? [])] };
  return labelOr(naming, lists[kind].find((part) => part.id === id)?.label, id);
}

function sentenceItem(naming: ChangeNaming, { accused, before, after }: SentenceChange): Item {
  const { words } = naming;
  return { mark: "bullet", text: [words.changes.sentence(accused, words.changes.fromTo(rangeText(naming, before?.applied ?? null), rangeText(naming, after?.applied ?? null)))] };
}
