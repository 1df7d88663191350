import type { AssessedCharge } from "../../schema/assessment.js";
import type { ChargeReference, Sentence } from "../../schema/sentencing-result.js";
import { briefSources } from "../brief-citations.js";
import { chargeNames } from "../charge-names.js";
import type { ReportContext } from "../context.js";
import { fieldOf, itemsUnder, span, type Block, type Inline } from "../document.js";
import { reference } from "../names.js";

/**
 * One accused's charges taken together: which is the heaviest, which count and which do not, and the range. Nothing where a
 * single charge stands, for its own range says it all.
 * @param charges - of the accused, as the report lists them
 */
export function togetherBlocks(context: ReportContext, accused: string, charges: readonly AssessedCharge[]): readonly Block[] {
  const { words, assessment } = context;
  const found = assessment.sentence.find((sentence) => sentence.accused === accused);
  if (found === undefined || found.counted.length + found.setAside.length < 2) return [];
  const { sentencing } = words;
  const names = (references: readonly ChargeReference[]) => (references.length === 0 ? [] : [words.and(chargeNames(context, references, charges))]);
  return [
    { kind: "heading", level: 3, text: [sentencing.together] },
    { kind: "group", blocks: [
      ...rangeBlocks(context, found, charges),
      ...fieldOf(sentencing.heaviest, found.heaviest === null || found.counted.length < 2 ? [] : names([found.heaviest])),
      ...fieldOf(sentencing.counted, found.counted.length === found.measuresOnly.length ? [] : names(found.counted)),
      ...itemsUnder(sentencing.setAside, setAside(context, found, charges).map((text) => ({ mark: "bullet", text }))),
      ...fieldOf(sentencing.jurisdictionUnknown, names(found.jurisdictionUnknown).map((text) => span("warning", text))),
      ...fieldOf(sentencing.limitationExpired, names(found.limitationExpired).map((text) => span("warning", text))),
      ...fieldOf(sentencing.conditional, names(found.conditional)),
      ...fieldOf(sentencing.measuresOnly, names(found.measuresOnly)),
      ...fieldOf(sentencing.rangeOpen, names(found.rangeOpen).map((text) => span("warning", text))),
      ...fieldOf(sentencing.withoutFigures, names(found.withoutFigures).map((text) => span("warning", text))),
    ] },
  ];
}

function rangeBlocks(context: ReportContext, { counted, concurrence: { applied, ifMitigated, givenBy, separateTrials, rules } }: Sentence, charges: readonly AssessedCharge[]): readonly Block[] {
  const { words } = context;
  const { sentencing } = words;
  if (applied === null) return [];
  const label = counted.length > 1 ? sentencing.oneTrial : sentencing.oneCounts;
  const mitigated = ifMitigated === null ? undefined : sentencing.short(ifMitigated);
  const after = mitigated === undefined || mitigated === sentencing.short(applied) ? [] : [sentencing.orMitigated("", mitigated)];
  return [
    { kind: "field", label, text: [span("strong", words.penalty(applied)), ...after, ...briefSources(context, rules.flatMap(({ cite }) => cite))] },
    ...fieldOf(sentencing.givenBy, counted.length > 1 ? boundsWords(context, givenBy, charges) : []),
    ...(separateTrials === null ? [] : fieldOf(sentencing.separateTrials, ceilings(context, separateTrials))),
  ];
}

/** "minimum and maximum from LSHTSE 10; minimum of the fine from LSHTSE 35". */
function boundsWords(context: ReportContext, givenBy: Sentence["concurrence"]["givenBy"], charges: readonly AssessedCharge[]): readonly string[] {
  const { words } = context;
  const groups = new Map<string, string[]>();
  for (const bound of ["minimum", "maximum", "fineMinimum", "fineMaximum"] as const) {
    if (givenBy[bound].length === 0) continue;
    const from = words.and(chargeNames(context, givenBy[bound], charges));
    groups.set(from, [...(groups.get(from) ?? []), words.sentencing.bound[bound]]);
  }
  return groups.size === 0 ? [] : [[...groups].map(([from, bounds]) => words.sentencing.boundsFrom(bounds, from)).join("; ")];
}

function ceilings({ words }: ReportContext, { imprisonment, fine }: NonNullable<Sentence["concurrence"]["separateTrials"]>): readonly string[] {
  const parts = [
    ...(imprisonment === null ? [] : [imprisonment === "life" ? words.sentencing.life : words.term(imprisonment)]),
    ...(fine === null ? [] : [words.fine({ min: typeof fine === "number" ? fine : 0, max: fine })]),
  ];
  return parts.length === 0 ? [] : [words.sentencing.atMost(words.and(parts))];
}

/** Charges set aside on account of the same other charge, or by the same texts, in one line. */
function setAside(context: ReportContext, { setAside: aside }: Sentence, charges: readonly AssessedCharge[]): readonly Inline[] {
  const { words } = context;
  const groups = new Map<string, typeof aside>();
  for (const one of aside) {
    const key = one.because === "no-jurisdiction" ? JSON.stringify(one.cite) : `${one.because} ${one.of}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const names = words.and(chargeNames(context, group, charges));
    return [first.because === "no-jurisdiction" ? [words.sentencing.noJurisdiction(names), ...briefSources(context, first.cite)] : [words.sentencing.because[first.because](names, reference(context, first.of))]];
  });
}
