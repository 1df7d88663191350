import type { AgeFinding } from "../schema/age.js";
import type { AgeStep, AgeVerdict } from "./catalogue/age-words.js";

/** One thing to do, with the items of evidence it is about. */
export interface NextStep {
  readonly step: AgeStep;
  readonly items: readonly string[];
}

/** What a finding comes to, in one word. */
export function verdictOf({ role, minor, under14, child }: AgeFinding): AgeVerdict {
  if (minor.basis === "presumption") return "presumed-child";
  if (minor.value === false) return "adult";
  if (minor.value === null) return child === "verification-pending" ? "verifying" : "open";
  if (role === "victim") return "child";
  if (under14 === undefined || under14.value === null) return "minor";
  return under14.value ? "under-14" : "from-14-to-17";
}

/** What to do next about an age, the most urgent first. */
export function nextSteps(finding: AgeFinding): readonly NextStep[] {
  const { role, minor, uncertain, child, verification, presumption, favourable, years, contradictions, trace } = finding;
  const itemsWhere = (test: (item: AgeFinding["trace"][number]) => boolean) => trace.flatMap((item) => (item.item !== null && test(item) ? [item.item] : []));
  if (role === "accused") {
    if (uncertain === "date-of-event") return [{ step: "find-event-day", items: [] }, { step: "favour-accused", items: [] }];
    return favourable !== null ? [{ step: "favour-accused", items: [] }] : years === null ? [{ step: "ask-age", items: [] }] : [];
  }
  const isOpen = minor.basis !== "evidence";
  const disputed = itemsWhere(({ use }) => use === "disputed");
  const withoutDay = itemsWhere(({ reason }) => reason === "no-day");
  const isBirthOpen = uncertain !== null && uncertain !== "date-of-event";
  const steps: readonly (readonly [boolean, AgeStep, readonly string[]])[] = [
    [child !== null, "treat-as-child", []],
    [isOpen && isBirthOpen && verification === null, "open-verification", []],
    [uncertain === "date-of-event", "find-event-day", []],
    [uncertain !== null && contradictions.length > 0, "resolve-contradiction", contradictions],
    [disputed.length > 0, "settle-dispute", disputed],
    [withoutDay.length > 0, "give-day", withoutDay],
    [isBirthOpen, "seek-certificate", []],
    [isBirthOpen, "seek-other-evidence", []],
    [verification === "pending", "finish-verification", []],
    [presumption !== null, "rebuttable", []],
    [minor.value === false, "adult-found", []],
  ];
  return steps.flatMap(([applies, step, items]) => (applies ? [{ step, items }] : []));
}
