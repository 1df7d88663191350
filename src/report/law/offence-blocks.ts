import type { Barrier, Element, Offence, OffenceForm, Ranged } from "../../schema/offence.js";
import type { StatedPenalty } from "../../schema/penalty.js";
import { coresOf } from "../../law/walk.js";
import { fieldOf, itemsUnder, type Block, type Item } from "../document.js";
import { instrumentName, offenceName, reference, type Naming } from "../names.js";
import { sources } from "../sources.js";
import { statedPenaltyWords } from "../stated-penalty.js";
import { conditionBlocks } from "./condition-blocks.js";
import { inForceWords } from "./in-force-words.js";

/**
 * One article that makes an offence, whole: elements as outlines, ranges, what bars it, how it stands to others, and where
 * every part comes from.
 * @param only - the form to show, where the article has forms and one was asked for
 */
export function offenceBlocks(naming: Naming, offence: Offence, only?: string): readonly Block[] {
  const { words } = naming;
  const { sections } = words;
  const cores = coresOf(offence).filter((_, at) => only === undefined || offence.forms?.[at]?.id === only);
  return [
    { kind: "heading", level: 1, text: [`${reference(naming, offence.id)}: ${words.label(offence.label)}`] },
    { kind: "field", label: sections.id, text: [offence.id + (offence.version === undefined ? "" : `, ${sections.version(offence.version)}`)] },
    { kind: "field", label: sections.victimField, text: [sections.victimRule[offence.victim]] },
    ...fieldOf(sections.inForce, offence.inForce === undefined ? [] : [inForceWords(words, offence.inForce), ...sources(naming, offence.inForce.cite)]),
    ...cores.flatMap(({ value }) => coreBlocks(naming, offence, value)),
    ...barrierBlocks(naming, sections.exemptions, offence.exemptions),
    ...barrierBlocks(naming, `${sections.defences} (${sections.defencesNote})`, offence.defences),
    ...ruleBlocks(naming, offence),
  ];
}

function coreBlocks(naming: Naming, offence: Offence, core: Pick<OffenceForm, "elements" | "penalty" | "bands" | "aggravations">): readonly Block[] {
  const { words } = naming;
  const { sections } = words;
  const form = offence.forms?.find((candidate) => candidate === core);
  const id = form === undefined ? [] : [`${offence.id}.${form.id}`];
  return [
    ...id.flatMap((formId): readonly Block[] => [
      { kind: "heading", level: 2, text: [`${reference(naming, formId)}: ${offenceName(naming, formId)}`] },
      { kind: "field", label: sections.id, text: [formId] },
    ]),
    ...itemsUnder(sections.elements, core.elements.map((element) => conditionItem(naming, element))),
    ...(core.penalty === undefined ? [] : [penaltyBlock(naming, core.penalty)]),
    ...itemsUnder(sections.bands, (core.bands ?? []).map((band) => rangedItem(naming, band))),
    ...itemsUnder(sections.aggravations, (core.aggravations ?? []).map((aggravation) => rangedItem(naming, aggravation))),
  ];
}

function penaltyBlock(naming: Naming, penalty: StatedPenalty): Block {
  return { kind: "field", label: naming.words.sections.penalty, text: [statedPenaltyWords(naming.words, penalty), ...(penalty === "not-in-sources" ? [] : sources(naming, penalty.cite))] };
}

function conditionItem(naming: Naming, { label, when, cite }: Element | Barrier): Item {
  return { mark: "bullet", text: [naming.words.label(label), ...sources(naming, cite)], below: conditionBlocks(naming, when) };
}

function rangedItem(naming: Naming, ranged: Ranged): Item {
  const { words } = naming;
  const { below = [], ...item } = conditionItem(naming, ranged);
  const warnings = (ranged.caveats ?? []).map((caveat): Block => ({ kind: "field", label: words.sections.warning, text: [words.caveat[caveat]] }));
  return { ...item, below: [penaltyBlock(naming, ranged.penalty), ...warnings, ...below] };
}

function barrierBlocks(naming: Naming, label: string, barriers: readonly Barrier[] | undefined): readonly Block[] {
  return itemsUnder(label, (barriers ?? []).map((barrier) => conditionItem(naming, barrier)));
}

/** What the article says, or what is known of it, beside its elements and ranges. */
function ruleBlocks(naming: Naming, offence: Offence): readonly Block[] {
  const { words } = naming;
  const { sections } = words;
  const { consent, attempt, additionalPenalties, legalPersons, relations, variants, notes, reportCategory, examples } = offence;
  return [
    ...fieldOf(sections.consentRule, consent === undefined ? [] : [sections.consentIrrelevant(named(naming, consent))]),
    ...fieldOf(sections.attempt, attempt === undefined ? [] : [sections.attemptPunishable, ...sources(naming, attempt.cite)]),
    ...fieldOf(sections.additionalPenalties, additionalPenalties === undefined ? [] : [reference(naming, additionalPenalties)]),
    ...fieldOf(sections.legalPersons, legalPersons === undefined ? [] : [reference(naming, legalPersons)]),
    ...itemsUnder(sections.relations, (relations ?? []).map((relation): Item => ({
      mark: "bullet",
      text: [
        words.relation[relation.kind](`${reference(naming, relation.offence)}, ${words.within(offenceName(naming, relation.offence))}`),
        ...[relation.reading, relation.andReading].flatMap((one) => (one === undefined ? [] : [` (${sections.onReading(one.id, one.value)})`])),
        `: ${words.label(relation.reason)}`,
        ...sources(naming, relation.cite),
      ],
    }))),
    ...itemsUnder(sections.variants, (variants ?? []).map((variant): Item => ({
      mark: "bullet",
      text: [`${words.label(variant.label)}: ${statedPenaltyWords(words, variant.penalty)}`, ...sources(naming, variant.cite)],
    }))),
    ...itemsUnder(sections.notes, (notes ?? []).map((note): Item => ({
      mark: "bullet",
      text: [words.label({ en: note.en, ...(note.km === undefined ? {} : { km: note.km }) }), ...sources(naming, note.cite)],
    }))),
    ...fieldOf(sections.reportCategory, reportCategory === undefined ? [] : [[reportCategory].flat().join("; ")]),
    { kind: "field", label: sections.examples, text: [words.count.examples(examples.length)] },
    { kind: "field", label: sections.law, text: [instrumentLabel(naming, offence.instrument)] },
  ];
}

function named(naming: Naming, definition: string): string {
  const found = naming.index.definitions.get(definition);
  const label = found === undefined ? [] : [naming.words.within(naming.words.label(found.label))];
  return [...label, reference(naming, definition)].join(", ");
}

function instrumentLabel(naming: Naming, id: string): string {
  const instrument = naming.index.instruments.get(id);
  return instrument === undefined ? instrumentName(naming, id) : naming.words.label(instrument.label);
}
