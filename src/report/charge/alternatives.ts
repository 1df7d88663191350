import type { Alternative, Charge, World } from "../../schema/assessment.js";
import type { ReportContext } from "../context.js";
import { itemsUnder, span, type Inline } from "../document.js";
import { factName, presumptionName } from "../names.js";
import { orUnknown } from "./range.js";
import { rangedLabel } from "./ranged-label.js";
import type { ChargeSection, ChargeView } from "./section.js";

/** The ranges that would hold instead, each with what it depends on. */
export const alternatives: ChargeSection = (context, view) =>
  itemsUnder(
    context.words.sections.alternatives,
    view.charge.alternatives.map((alternative) => ({ mark: "bullet", text: alternativeWords(context, view, alternative) })),
  );

function alternativeWords(context: ReportContext, view: ChargeView, alternative: Alternative): Inline {
  const { words, questionNumber } = context;
  const head = words.alternative[alternative.kind](alternative.if.map((id) => conditionWords(context, view, id)));
  const numbers = alternative.facts.map((fact) => questionNumber(view.charge, fact)).filter((number) => number !== undefined);
  return [
    `${head}: `,
    span("strong", outcome(context, alternative.status === view.charge.status ? undefined : alternative.status, alternative.penalty, alternative.reason)),
    ...appliedWords(context, alternative.penalty, alternative.applied),
    ...(numbers.length === 0 ? [] : [" ", span("muted", `(${words.sections.questionNumbers(numbers)})`)]),
  ];
}

/** An alternative depends on an aggravation, a band, a presumption or a fact: whichever the id names. */
function conditionWords(context: ReportContext, view: ChargeView, id: string): string {
  const { words, index } = context;
  if (index.facts.has(id)) return words.within(factName(context, id));
  return id.includes(".") ? words.within(presumptionName(context, id)) : words.within(rangedLabel(context, view, id));
}

function outcome(context: ReportContext, status: Charge["status"] | undefined, penalty: Alternative["penalty"], reason: Alternative["reason"]): string {
  const { words } = context;
  if (status === "not-made-out") return words.within(words.chargeStatus[status]);
  return [...(status === undefined ? [] : [words.within(words.chargeStatus[status])]), orUnknown(context, penalty, reason)].join(", ");
}

/** What a court may pronounce within the range, where that is another: a minor's half, a recidivist's maximum. */
function appliedWords({ words }: ReportContext, range: Alternative["penalty"], applied: Alternative["applied"]): Inline {
  return range === null || applied == null || JSON.stringify(range) === JSON.stringify(applied) ? [] : [` (${words.within(words.sentencing.applied)}: ${words.penalty(applied)})`];
}

/** The result in each world that an undecided age leaves open. */
export const worlds: ChargeSection = (context, { charge }) =>
  itemsUnder(
    context.words.sections.worlds,
    joined(charge.worlds).map((world) => ({ mark: "bullet", text: [`${worldWords(context, world)}: `, span("strong", outcome(context, world.status, world.statutory, world.reason)), ...appliedWords(context, world.statutory, world.applied)] })),
  );

/** Neighbouring worlds of one result as one: the line between them does not matter to this charge. */
function joined(found: readonly World[]): readonly World[] {
  const worlds: World[] = [];
  for (const world of found) {
    const last = worlds.at(-1);
    const [before, after] = [last?.victimYears ?? null, world.victimYears];
    const adjoins = before !== null && after !== null && before[1] !== null && before[1] + 1 === after[0];
    if (last !== undefined && adjoins && isSameBut(last, world, "victimYears")) worlds[worlds.length - 1] = { ...world, victimYears: [before[0], after[1]] };
    else worlds.push(world);
  }
  return worlds;
}

function isSameBut(left: World, right: World, key: keyof World): boolean {
  return JSON.stringify({ ...left, [key]: null }) === JSON.stringify({ ...right, [key]: null });
}

function worldWords({ words }: ReportContext, { victimYears, accusedYears }: World): string {
  return [
    ...(victimYears === null ? [] : [words.sections.victimAged(words.years(victimYears))]),
    ...(accusedYears === null ? [] : [words.sections.accusedAged(words.years(accusedYears))]),
  ].join(", ");
}
