import type { AssessedCharge } from "../../schema/assessment.js";
import { chargeNames } from "../charge-names.js";
import type { ReportContext } from "../context.js";
import type { Block } from "../document.js";

/** One part of what follows from an accused's charges besides their ranges. What is the same for all charges is said once; what is not names them. */
export type BesidesSection = (context: ReportContext, charges: readonly AssessedCharge[]) => readonly Block[];

/** Charges of which the same is said. */
export interface SameCharges<T> {
  readonly said: T;
  /** The charges in words; undefined where it is said of all. */
  readonly names: string | undefined;
}

/**
 * Charges by what is said of each, in the order of first mention.
 * @param say - what is said of a charge as plain data; undefined for nothing
 */
export function sameOf<T>(context: ReportContext, charges: readonly AssessedCharge[], say: (charge: AssessedCharge) => T | undefined): readonly SameCharges<T>[] {
  const groups = new Map<string, { readonly said: T; readonly charges: AssessedCharge[] }>();
  for (const charge of charges) {
    const said = say(charge);
    if (said === undefined) continue;
    const key = JSON.stringify(said);
    const group = groups.get(key) ?? { said, charges: [] };
    groups.set(key, group);
    group.charges.push(charge);
  }
  return [...groups.values()].map((group) => ({ said: group.said, names: group.charges.length === charges.length ? undefined : context.words.and(chargeNames(context, group.charges, charges)) }));
}

/** What is said of charges under a label: in a line where it is said of all, otherwise an item for each group of them. */
export function saidOfCharges({ words }: ReportContext, label: string, groups: readonly SameCharges<string>[]): readonly Block[] {
  const [first] = groups;
  if (first === undefined) return [];
  if (first.names === undefined) return [{ kind: "field", label, text: [first.said] }];
  return [{ kind: "items", label, items: groups.map(({ said, names }) => ({ mark: "bullet", text: [names === undefined ? said : words.sentencing.ofCharges(names, said)] })) }];
}

/** A part whose labelled blocks depend on one charge alone: equal blocks once, with the charges in the label. */
export function ofEachCharge(section: (context: ReportContext, charge: AssessedCharge) => readonly Block[]): BesidesSection {
  return (context, charges) =>
    sameOf(context, charges, (charge) => {
      const blocks = section(context, charge);
      return blocks.length === 0 ? undefined : blocks;
    }).flatMap(({ said, names }) => (names === undefined ? said : said.map((block) => labelled(block, (label) => context.words.sentencing.labelOf(label, names)))));
}

function labelled(block: Block, name: (label: string) => string): Block {
  return (block.kind === "field" || block.kind === "items") && block.label !== undefined ? { ...block, label: name(block.label) } : block;
}
