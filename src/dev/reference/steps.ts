import type { Charge } from "../../schema/assessment.js";
import type { Event } from "../../schema/case.js";
import type { OffenceClass } from "../../schema/general.js";
import type { PenaltyRange } from "../../schema/penalty.js";
import type { Citation } from "../../schema/primitives.js";
import type { Sentencing, SentencingStep, StepName } from "../../schema/sentencing-result.js";
import type { RecidivismCase } from "../../schema/sentencing.js";
import { isInForce, periodOf } from "./in-force.js";
import { classOf, isSame, rangeOf } from "./ranges.js";
import type { RuleBook } from "./rule-book.js";
import type { Rule } from "./rule-book.js";
import { compareMaxima, doubleOf, halfOf } from "./terms.js";

/** What sentencing needs of a charge. */
export type Charged = Pick<Charge, "offence" | "status" | "form" | "band" | "role" | "stage"> & {
  readonly aggravations: readonly { readonly id: string; readonly status: string }[];
  readonly penalty: Pick<Charge["penalty"], "class" | "statutory" | "exempt"> & { readonly cite: readonly Citation[] };
};
export type AgeKind = "below-responsibility" | "minor" | "adult";
export type Pronounceable = Pick<Sentencing, "applied" | "ifMitigated" | "steps" | "measures">;

export function ruleOf(book: RuleBook, charge: string): Rule | undefined {
  return book.rules.find(({ id }) => id === charge);
}

/** Whether a general rule was in force at an event; null where the day or the place leaves it open. */
export function wasInForce(book: RuleBook, rule: string, event: Pick<Event, "date" | "place">): boolean | null {
  const [instrument = "", article = ""] = rule.split(".art-");
  if (book.instruments.find(({ id }) => id === instrument)?.inForce == null) return false;
  const found = isInForce(periodOf(book, instrument, article), event);
  return found === "unknown" ? null : found === "yes";
}

/** The range without aggravations: of the band that holds, or of the form or the article. */
export function baseRange(book: RuleBook, { offence, band }: Pick<Charged, "offence" | "band">): PenaltyRange | null {
  const rule = ruleOf(book, offence);
  const penalty = rule?.bands.find(({ id }) => id === band)?.penalty ?? rule?.penalty;
  return penalty === undefined ? null : rangeOf(penalty);
}

/** The classes that an offence may have: one, or, where the sources leave it open, those of its range and of its base range. */
export function classesOf(book: RuleBook, charge: Charged): readonly OffenceClass[] {
  const { class: known, statutory } = charge.penalty;
  if (known !== null) return [known];
  const found = [statutory?.imprisonment == null ? null : classOf(book, statutory), classOf(book, baseRange(book, charge))].filter((one) => one !== null);
  return [...new Set(found)];
}

/** Every step by hand, in the law's order, from the range of the statute to what a court may pronounce and what mitigation would allow. */
export function stepsFor(book: RuleBook, charge: Charged, classes: readonly OffenceClass[], age: AgeKind, recidivism: { readonly case: RecidivismCase; readonly by: { readonly at: number; readonly finalOn: string } | null } | null, event: Event, readings: Readonly<Record<string, string>>): Pronounceable {
  const steps: SentencingStep[] = [];
  const { statutory } = charge.penalty;
  let range = statutory;
  const take = (step: StepName, rule: string, after: PenaltyRange | null, cite: readonly Citation[], more: Pick<SentencingStep, "recidivism" | "onlyIf"> = {}) => {
    steps.push({ step, rule, before: range, after, cite: [...cite], ...more });
    range = after;
  };
  const isEarlier = (rule: string) => wasInForce(book, rule, event) !== true;

  const aggravation = charge.form === "aggravated" ? countingAggravation(book, charge) : undefined;
  if (aggravation !== undefined) {
    range = baseRange(book, charge);
    take("form", `${charge.offence}.${aggravation.id}`, statutory, [...aggravation.cite, ...charge.penalty.cite]);
  }
  for (const id of [...(charge.stage === "attempted" ? ["attempt" as const] : []), ...(charge.role === "perpetrator" ? [] : [charge.role])]) {
    const stated = book.participation.steps.find((step) => step.id === id);
    if (stated === undefined) continue;
    const offence = ruleOf(book, charge.offence)?.offence;
    const special = stated.special?.find(({ instrument }) => instrument === offence?.instrument);
    // Before the general rule there is only the special law's own.
    const isAlone = special !== undefined && wasInForce(book, stated.rule, event) === false;
    const ofAttempt = id === "attempt" && charge.penalty.class !== "felony" ? offence?.attempt?.cite ?? [] : [];
    take(id === "attempt" ? "attempt" : "participation", isAlone ? special.rule : stated.rule, range, [...(isAlone ? [] : stated.cite), ...ofAttempt, ...(special?.cite ?? [])]);
  }
  if (recidivism !== null && range?.imprisonment != null) {
    const { case: rule, by } = recidivism;
    const raised = raisedMaximum(book, rule, range.imprisonment.max, readings);
    const pleaded = book.recidivism.conditions.filter(({ id }) => id === "pleaded").flatMap(({ cite }) => cite);
    if (raised !== null) {
      take("recidivism", rule.rule, { ...range, imprisonment: { ...range.imprisonment, max: raised.max } }, [...book.recidivism.cite, ...rule.cite, ...raised.cite, ...pleaded],
        { recidivism: { becomes: raised.max === "life" ? "life" : "double", cappedAt: raised.isOver ? raised.max : null, within: rule.within, conviction: by } });
    }
  }
  if (age === "below-responsibility") take("minority", book.minors.responsibility.rule, null, book.minors.responsibility.cite);
  if (age === "minor" && range !== null) {
    const { after, cite } = halved(book, range);
    const keeps = classes.includes(book.minors.halving.keepsClass.class) && classOf(book, after) !== book.minors.halving.keepsClass.class;
    take("minority", book.minors.halving.rule, after, [...book.minors.penalty.cite, ...(keeps ? book.minors.halving.keepsClass.cite : []), ...cite, ...(isEarlier(book.minors.halving.rule) ? book.minors.reachesBack.cite : [])], { onlyIf: book.minors.penalty.onlyIf });
  }
  const applied = range;
  const bracketOf = age !== "adult" && readings["minor-mitigation-bracket"] !== "halved-minimum" ? statutory : applied;
  for (const { rule, after, cite } of mitigations(book, applied, bracketOf?.imprisonment?.min ?? null, classes, age === "adult" ? "adults" : "minors", readings["mitigated-life"] !== "ladder-and-term")) {
    const ladder = book.mitigation[age === "adult" ? "adults" : "minors"];
    take("mitigation", rule, after, [...cite, ...(isEarlier(ladder.rule) ? book.mitigation.reachesBack.cite : [])]);
  }
  return { applied, ifMitigated: range, steps, measures: age === "adult" ? [] : measuresOf(book) };
}

/** The aggravation that gives a charge its range: of those that apply the heaviest, of equal ones the first by id. */
function countingAggravation(book: RuleBook, charge: Charged) {
  const applying = (ruleOf(book, charge.offence)?.aggravations ?? []).filter(({ id }) => charge.aggravations.some((one) => one.id === id && (one.status === "met" || one.status === "presumed")));
  return applying.filter(({ penalty }) => isSame(rangeOf(penalty), charge.penalty.statutory)).toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
}

function raisedMaximum(book: RuleBook, { maximum, keepsClass }: RecidivismCase, max: string, readings: Readonly<Record<string, string>>): { readonly max: string; readonly isOver: boolean; readonly cite: readonly Citation[] } | null {
  const entry = max === "life" ? undefined : maximum.find(({ from = "P0D", upTo = "life" }) => compareMaxima(from, max) <= 0 && compareMaxima(max, upTo) <= 0);
  if (entry === undefined) return null;
  if (entry.becomes === "life") return { max: "life", isOver: false, cite: entry.cite };
  const doubled = doubleOf(max);
  const ceiling = book.classes.reduce((highest, one) => (compareMaxima(one.upTo, highest.upTo) > 0 ? one : highest));
  const isOver = !keepsClass && compareMaxima(doubled, ceiling.upTo) > 0 && readings["twenty-years-doubled"] !== "literal-40";
  return isOver ? { max: ceiling.upTo, isOver, cite: [...entry.cite, ...ceiling.cite] } : { max: doubled, isOver, cite: entry.cite };
}

/** Half of everything: the maximum, or the term that stands for life; the minimum where it is long enough; both ends of the fine. */
function halved({ minors: { halving }, terms }: RuleBook, { imprisonment, fine }: PenaltyRange): { readonly after: PenaltyRange; readonly cite: readonly Citation[] } {
  const cite: Citation[] = [];
  const after: { imprisonment: PenaltyRange["imprisonment"]; fine: PenaltyRange["fine"] } = { imprisonment: null, fine: null };
  if (imprisonment !== null) {
    const isLife = imprisonment.max === "life";
    const isLong = compareMaxima(imprisonment.min, halving.minimum.above) > 0;
    cite.push(...(isLife ? halving.life.cite : halving.maximum.cite), ...(isLong ? halving.minimum.cite : []));
    const max = isLife ? halving.life.becomes : halfOf(imprisonment.max, terms.month.days);
    const min = isLong ? halfOf(imprisonment.min, terms.month.days) : imprisonment.min;
    after.imprisonment = { min: compareMaxima(min, max) > 0 ? max : min, max };
  }
  if (fine !== null) {
    cite.push(...halving.fine.cite);
    after.fine = { min: wholeHalf(fine.min), max: typeof fine.max === "number" ? wholeHalf(fine.max) : "half-value-of-object" };
  }
  return { after, cite };
}

/** Half an amount; what is less than a riel falls away. */
function wholeHalf(amount: number): number {
  return Number(BigInt(amount) / 2n);
}

/** What mitigating circumstances make of a range, rule after rule; nothing in an offence of a class that they do not reach. */
function mitigations({ mitigation }: RuleBook, range: PenaltyRange | null, bracketOf: string | null, classes: readonly OffenceClass[], persons: "adults" | "minors", lifeAlone: boolean): readonly { readonly rule: string; readonly after: PenaltyRange; readonly cite: readonly Citation[] }[] {
  const { [persons]: ladder, life } = mitigation;
  if (range === null || classes.length === 0 || classes.some((known) => !ladder.classes.includes(known))) return [];
  const { imprisonment, fine } = range;
  const isLife = imprisonment?.max === "life";
  const bracket = bracketOf === null ? undefined : ladder.brackets.filter(({ from }) => compareMaxima(from, bracketOf) <= 0).toSorted((a, b) => compareMaxima(b.from, a.from))[0];
  const isLowered = imprisonment !== null && bracket !== undefined && compareMaxima(imprisonment.min, bracket.to) > 0 && !(isLife && lifeAlone);
  const lowered: PenaltyRange = {
    imprisonment: isLowered ? { ...imprisonment, min: bracket.to } : imprisonment,
    fine: fine === null ? null : { ...fine, min: wholeHalf(fine.min) },
  };
  const found = isLowered || fine !== null ? [{ rule: ladder.rule, after: lowered, cite: [...ladder.cite, ...(isLowered ? bracket.cite : []), ...(fine === null ? [] : ladder.fine.cite)] }] : [];
  if (!isLife) return found;
  const before = lowered.imprisonment?.min ?? life.min;
  const min = compareMaxima(before, life.min) < 0 ? before : life.min;
  return [...found, { rule: life.rule, after: { ...lowered, imprisonment: { min, max: life.max } }, cite: life.cite }];
}

export function measuresOf(book: RuleBook): Sentencing["measures"] {
  return book.minors.measures.map(({ id, cite }) => ({ id, cite }));
}
