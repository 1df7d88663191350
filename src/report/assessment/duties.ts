import type { Duty, DutyStatus } from "../../schema/protection.js";
import type { ReportContext } from "../context.js";
import { fieldOf, itemsUnder, type Block, type Mark } from "../document.js";
import { dutyItem, instantWords } from "../duties-text.js";
import { labelOr } from "../names.js";
import { compareIds } from "../severity.js";
import type { ReportSection } from "./section.js";

/** Duties that press, or that run against time, in full; of the others the names are enough here. */
const pressing: readonly DutyStatus[] = ["breached", "due"];
const others = ["unknown", "kept", "available"] as const satisfies readonly DutyStatus[];
const marks = { unknown: "unknown", kept: "met", available: "bullet" } as const satisfies { readonly [status in (typeof others)[number]]: Mark };

/** What is owed to each child victim: victims to whom the same is owed together. */
export const duties: ReportSection = (context) => {
  const { words, assessment, at } = context;
  if (assessment.duties.length === 0) return [];
  const groups = new Map<string, { readonly duties: readonly Duty[]; readonly victims: string[] }>();
  for (const victim of [...new Set(assessment.duties.map((duty) => duty.victim))].toSorted(compareIds)) {
    const own = assessment.duties.filter((duty) => duty.victim === victim);
    const key = JSON.stringify(own.map((duty) => ({ ...duty, victim: null })));
    const group = groups.get(key) ?? { duties: own, victims: [] };
    groups.set(key, group);
    group.victims.push(victim);
  }
  return [
    { kind: "heading", level: 2, text: [words.sections.duties] },
    ...(at === null ? [] : fieldOf(words.age.asked, [instantWords(words, at)])),
    ...[...groups.values()].flatMap((group): readonly Block[] => [
      { kind: "heading", level: 3, text: [words.sections.owedTo(group.victims, [...new Set(group.duties.map(({ basis }) => words.age.dutiesOn[basis]))].join("; "))] },
      { kind: "group", blocks: dutiesOf(context, group.duties) },
    ]),
  ];
};

function dutiesOf(context: ReportContext, owed: readonly Duty[]): readonly Block[] {
  const { age } = context.words;
  const isShort = (duty: Duty) => !pressing.includes(duty.status) && duty.deadline === null;
  return [
    ...[...pressing, ...others].flatMap((status) => itemsUnder(age.status[status], owed.filter((duty) => duty.status === status && !isShort(duty)).map((duty) => dutyItem(context, duty, context.at)))),
    ...others.flatMap((status) => {
      const short = owed.filter((duty) => duty.status === status && isShort(duty)).toSorted((one, other) => one.dependsOn.length - other.dependsOn.length);
      const shared = ({ dependsOn: [first] }: Duty) => (short.filter((duty) => duty.dependsOn[0] === first).length > 1 ? first : undefined);
      // A condition that several duties share is said once, over them.
      return [undefined, ...new Set(short.flatMap((duty) => shared(duty) ?? []))].flatMap((condition) => itemsUnder(
        [age.status[status], ...(condition === undefined ? [] : [age.dependsOn([age.condition[condition]])])].join(", "),
        short.filter((duty) => shared(duty) === condition).map((duty) => ({ mark: marks[status], text: [shortName(context, duty, condition)] })),
      ));
    }),
  ];
}

/** A duty by its name, with the conditions that are not said over it. */
function shortName(context: ReportContext, { id, dependsOn: all }: Duty, said: Duty["dependsOn"][number] | undefined): string {
  const { words, index } = context;
  const dependsOn = all.filter((condition) => condition !== said);
  const name = labelOr(context, index.duties.get(id)?.label, id);
  return dependsOn.length === 0 ? name : `${name} (${words.age.dependsOn(dependsOn.map((condition) => words.age.condition[condition]))})`;
}
