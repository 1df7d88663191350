import { canonicalText } from "../law/hash.js";
import type { Law } from "../law/law.js";
import type { Trace } from "../schema/assessment.js";
import type { ChangeReason, ChargeChange, Differing, LawChange } from "../schema/comparison.js";
import type { ChargeSummary } from "../schema/summary.js";
import { compareLeaves } from "./compare-leaves.js";
import { filesBehind, type Concern } from "./files-behind.js";

/** The trace of a part of a charge, where it is at hand. */
export type TraceOf = (charge: ChargeSummary, kind: "element" | "aggravation", id: string) => Trace | undefined;

/** One side of a comparison: every charge that was looked at, suggested or not. */
export interface Side {
  readonly charges: readonly ChargeSummary[];
  /** Only the suggested charges are at hand: of another one it is not known whether it was looked at. */
  readonly partial?: boolean;
  readonly traceOf?: TraceOf;
}

/** What stands beside the two sides. */
export interface Grounds {
  readonly change: LawChange;
  /** The rule sets that are at hand, to tell which files an offence rests on. */
  readonly laws: readonly Law[];
}

/** The charges that are suggested on one side alone, or come to something else; in code-point order. */
export function compareCharges(before: Side, after: Side, grounds: Grounds): readonly ChargeChange[] {
  const byKey = ({ charges }: Side) => new Map(charges.map((charge) => [keyOf(charge), charge]));
  const [old, current] = [byKey(before), byKey(after)];
  const keys = [...new Set([...old.keys(), ...current.keys()])].toSorted();
  return keys.flatMap((key): readonly ChargeChange[] => {
    const [was, is] = [old.get(key), current.get(key)];
    const [stood, stands] = [was, is].map((charge) => charge !== undefined && isSuggested(charge));
    const either = is ?? was;
    if (either === undefined || (stood !== true && stands !== true)) return [];
    const change = stood === true && stands === true ? "changes" : stood === true ? "disappears" : "appears";
    const all = was === undefined || is === undefined ? [] : differing(was, is);
    if (change === "changes" && all.length === 0 && was?.status === is?.status) return [];
    // Of a charge that comes or goes the figures only follow.
    const differs = change === "changes" ? all : all.filter(({ what }) => what === "reason");
    const { accused, event, victim, offence } = either;
    const reasons = reasonsOf(was, is, before, after).filter(({ kind }) => change === "changes" || (kind !== "range" && kind !== "step"));
    return [{
      accused, event, victim, offence, change,
      status: { before: was?.status ?? null, after: is?.status ?? null },
      applied: { before: stood === true ? was?.applied ?? null : null, after: stands === true ? is?.applied ?? null : null },
      differs: [...differs],
      reasons,
      files: [...filesBehind(grounds.change, offence, concernsOf(was, is, reasons), grounds.laws)],
    }];
  });
}

/** Whether a charge is in the list that people see: made out, presumed, or open with an act that points to it. */
export function isSuggested({ status, reached }: ChargeSummary): boolean {
  return status === "made-out" || status === "presumed" || (status === "undetermined" && reached);
}

/** Code-point order on accused, event, victim and offence; none first. */
function keyOf({ accused, event, victim, offence }: ChargeSummary): string {
  return `${accused} ${event} ${victim ?? ""} ${offence}`;
}

function differing(was: ChargeSummary, is: ChargeSummary): readonly Differing[] {
  const all: readonly Differing[] = [
    { what: "reason", before: was.reason, after: is.reason },
    { what: "form", before: was.form, after: is.form },
    { what: "band", before: was.band, after: is.band },
    { what: "class", before: was.class, after: is.class },
    { what: "statutory", before: was.statutory, after: is.statutory },
    { what: "applied", before: was.applied, after: is.applied },
    { what: "ifMitigated", before: was.ifMitigated, after: is.ifMitigated },
    { what: "alternatives", before: was.alternatives, after: is.alternatives },
    { what: "jurisdiction", before: was.jurisdiction, after: is.jurisdiction },
    { what: "limitation", before: was.limitation, after: is.limitation },
  ];
  return all.filter(({ before, after }) => !isSame(before, after));
}

function reasonsOf(was: ChargeSummary | undefined, is: ChargeSummary | undefined, before: Side, after: Side): readonly ChangeReason[] {
  const [traceBefore, traceAfter] = [before.traceOf, after.traceOf];
  if (was === undefined) return before.partial === true ? [] : [{ kind: "offence", change: "added" }];
  if (is === undefined) return after.partial === true ? [] : [{ kind: "offence", change: "removed" }];
  const parts = [
    ...partsOf("element", was.elements, is.elements), ...partsOf("aggravation", was.aggravations, is.aggravations), ...partsOf("barrier", was.barriers, is.barriers),
  ].map(({ kind, ...part }): ChangeReason => ({
    kind, ...part, leaves: kind === "barrier" || traceBefore === undefined || traceAfter === undefined ? [] : [...compareLeaves(traceBefore(was, kind, part.id), traceAfter(is, kind, part.id))],
  }));
  const sameParts = was.form === is.form && was.band === is.band && !parts.some(({ kind }) => kind === "aggravation");
  const figures: readonly ChangeReason[] = sameParts && !isSame(was.statutory, is.statutory) ? [{ kind: "range", before: was.statutory, after: is.statutory }] : [];
  return [...parts, ...figures, ...stepsOf(was, is)];
}

/** What of a charge came out otherwise, to find the files behind it. */
function concernsOf(was: ChargeSummary | undefined, is: ChargeSummary | undefined, reasons: readonly ChangeReason[]): ReadonlySet<Concern> {
  if (was === undefined || is === undefined) return new Set(["parts"]);
  const figures = !isSame(was.statutory, is.statutory);
  const parts = was.status !== is.status || was.reason !== is.reason || reasons.some(({ kind }) => kind !== "range" && kind !== "step")
    || !isSame(was.alternatives.map((one) => one.if), is.alternatives.map((one) => one.if));
  const sentenced = !figures && (was.class !== is.class || !isSame(was.applied, is.applied) || !isSame(was.ifMitigated, is.ifMitigated));
  const placed = was.jurisdiction !== is.jurisdiction || was.limitation !== is.limitation;
  return new Set<Concern>([
    ...(parts ? ["parts" as const] : []),
    ...(figures || !isSame(was.alternatives, is.alternatives) ? ["figures" as const] : []),
    ...(sentenced && !parts ? ["sentencing" as const] : []),
    ...(placed && !figures ? ["place-and-time" as const] : []),
  ]);
}

type Judged = ChargeSummary["elements"][number];
type Part = { readonly kind: "element" | "aggravation" | "barrier"; readonly id: string; readonly before: Judged["status"] | null; readonly after: Judged["status"] | null };

/** Parts that came out otherwise or are there on one side alone, in the order of the later rule. */
function partsOf(kind: Part["kind"], was: readonly Judged[], is: readonly Judged[]): readonly Part[] {
  const byId = (list: readonly Judged[]) => new Map(list.map(({ id, status }) => [id, status]));
  const [old, current] = [byId(was), byId(is)];
  return [...new Set([...current.keys(), ...old.keys()])].flatMap((id) => {
    const [before, after] = [old.get(id) ?? null, current.get(id) ?? null];
    return before === after ? [] : [{ kind, id, before, after }];
  });
}

/** Rules of sentencing that lead elsewhere, or are applied on one side alone; a step that only follows from another range is none. */
function stepsOf(was: ChargeSummary, is: ChargeSummary): readonly ChangeReason[] {
  if (!isSame(was.statutory, is.statutory)) return [];
  const names = [...new Set([...is.steps, ...was.steps].map(({ step, rule }) => `${step} ${rule}`))];
  const find = ({ steps }: ChargeSummary, name: string) => steps.find(({ step, rule }) => `${step} ${rule}` === name);
  return names.flatMap((name): readonly ChangeReason[] => {
    const [old, current] = [find(was, name), find(is, name)];
    const either = current ?? old;
    if (either === undefined || (old !== undefined && current !== undefined && isSame(old.after, current.after))) return [];
    return [{ kind: "step", step: either.step, rule: either.rule, before: old?.after ?? null, after: current?.after ?? null }];
  });
}

/** Whether two values are the same data, in whatever order their keys come. */
function isSame(left: unknown, right: unknown): boolean {
  return canonicalText(left) === canonicalText(right);
}
