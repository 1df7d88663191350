import type { Duty, DutyStatus } from "../schema/protection.js";
import type { Catalogue } from "./catalogue/catalogue.js";
import { itemsUnder, span, type Block, type Item, type Mark } from "./document.js";
import { citationsText, labelOr, type Naming } from "./names.js";

/** What presses comes first: what is breached, what runs, what nobody has said anything about. */
const order: readonly DutyStatus[] = ["breached", "due", "unknown", "kept", "available"];
const marks: { readonly [status in DutyStatus]: Mark } = { breached: "not-met", due: "unknown", unknown: "unknown", kept: "met", available: "bullet" };

/**
 * The duties owed to one victim as blocks, by status: what presses first, those with a time before those without.
 * @param duties - of one victim
 * @param at - the instant for which they were found; null where none was given
 */
export function dutyBlocks(naming: Naming, duties: readonly Duty[], at: string | null): readonly Block[] {
  const { age } = naming.words;
  const [first] = duties;
  if (first === undefined) return [];
  return [
    { kind: "heading", level: 3, text: [`${age.duties}: ${age.dutiesOn[first.basis]}`] },
    { kind: "group", blocks: order.flatMap((status) => {
      const own = duties.filter((duty) => duty.status === status).toSorted((one, other) => Number(one.deadline === null) - Number(other.deadline === null) || one.dependsOn.length - other.dependsOn.length);
      return itemsUnder(age.status[status], own.map((duty) => dutyItem(naming, duty, at)));
    }) },
  ];
}

/** One duty: its time, who owes it, and the law behind it. */
export function dutyItem(naming: Naming, duty: Duty, at: string | null): Item {
  const { words, index } = naming;
  const { age } = words;
  const time = [
    ...(duty.deadline === null ? [] : [age.deadline(instantWords(words, duty.deadline))]),
    ...(duty.minutesLeft === null ? [] : [age.left(Math.floor(duty.minutesLeft / 60), duty.minutesLeft % 60)]),
    ...(duty.deadline !== null && duty.status === "unknown" && at === null ? [age.noInstant] : []),
  ];
  const details = [
    ...(duty.dependsOn.length === 0 ? [] : [age.dependsOn(duty.dependsOn.map((condition) => age.condition[condition]))]),
    age.owedBy(duty.owedBy.map((debtor) => age.debtor[debtor])),
    citationsText(naming, duty.cite),
  ];
  return {
    mark: marks[duty.status],
    text: [labelOr(naming, index.duties.get(duty.id)?.label, duty.id), ...(time.length === 0 ? [] : [": ", span("strong", time.join("; "))])],
    below: [{ kind: "paragraph", text: [span("muted", details.join("; "))] }],
  };
}

/** An instant in words, in the zone in which it is written. */
export function instantWords(words: Catalogue, instant: string): string {
  const [, day = "", time = "", zone = ""] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})$/.exec(instant) ?? [];
  return words.age.instant(words.date(day), time, zone);
}
