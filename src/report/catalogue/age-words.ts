import type { AgeFinding, AgeItem, AgeItemReason, AgeItemUse, ChildBasis, FactorId } from "../../schema/age.js";
import type { Debtor, DutyCondition, DutyStatus } from "../../schema/protection.js";
import type { Example } from "./command-words.js";

type Words<Key extends string> = { readonly [key in Key]: string };

/** What a person is found to be, in one word of code. */
export type AgeVerdict = "child" | "adult" | "presumed-child" | "verifying" | "open" | "minor" | "under-14" | "from-14-to-17";

/** What an officer does next about an age, from what the finding leaves open. */
export type AgeStep =
  | "treat-as-child" | "adult-found" | "open-verification" | "finish-verification" | "seek-certificate" | "seek-other-evidence" | "rebuttable"
  | "resolve-contradiction" | "settle-dispute" | "give-day" | "find-event-day" | "favour-accused" | "ask-age";

/** Words on ages, their evidence, and the duties owed to children. */
export interface AgeWords {
  readonly command: { readonly summary: string; readonly case: string; readonly at: string; readonly malformedAt: string; readonly examples: readonly Example[] };
  readonly title: (id: string) => string;
  readonly victim: (id: string) => string;
  readonly accused: (id: string) => string;
  readonly nobody: string;

  readonly verdict: Words<AgeVerdict>;
  readonly uncertain: Words<Exclude<AgeFinding["uncertain"], null>>;
  readonly byEvidence: string;
  /** The years where the evidence gives none. */
  readonly unknown: string;
  readonly lines: string;
  readonly line: { readonly [line in "minor" | "under15" | "under14" | "from14To17"]: string };
  readonly favourable: string;
  readonly restsOn: string;
  readonly noEvidence: string;

  readonly kind: Words<"stated-birth" | "stated-years">;
  readonly statedOnPerson: string;
  readonly born: (from: string, to: string) => string;
  readonly yearsThen: (years: string) => string;
  readonly indicates: Words<Exclude<AgeItem["indicates"], null>>;
  readonly use: Words<AgeItemUse>;
  readonly contradictsItems: (items: readonly string[]) => string;
  readonly reason: Words<AgeItemReason>;
  readonly factor: Words<FactorId>;
  readonly presumption: string;
  readonly factorOf: (item: string, factor: string) => string;

  readonly next: string;
  readonly steps: { readonly [step in AgeStep]: (items: readonly string[]) => string };

  readonly duties: string;
  readonly dutiesOn: Words<ChildBasis>;
  readonly asked: string;
  readonly instant: (day: string, time: string, zone: string) => string;
  readonly owedBy: (debtors: readonly string[]) => string;
  readonly debtor: Words<Debtor>;
  /** The head of a list of duties of one status. */
  readonly status: Words<DutyStatus>;
  readonly deadline: (instant: string) => string;
  readonly left: (hours: number, minutes: number) => string;
  readonly noInstant: string;
  readonly dependsOn: (conditions: readonly string[]) => string;
  readonly condition: Words<DutyCondition>;
}
