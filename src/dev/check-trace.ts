/** What this checker reads of a result; it knows nothing else of the program. */
type Status = "met" | "presumed" | "unknown" | "not-met";
interface Node { readonly kind: string; readonly status: Status; readonly of?: readonly Node[] }
interface Range { readonly imprisonment: { readonly min: string; readonly max: string } | null; readonly fine: { readonly min: number; readonly max: number | string } | null }
interface Part { readonly id: string; readonly status: Status; readonly trace: Node; readonly penalty?: Range | null }
interface TracedCharge {
  readonly accused: string; readonly event: string; readonly victim: string | null; readonly offence: string; readonly status: string; readonly reason: string | null;
  readonly elements: readonly Part[]; readonly aggravations: readonly Part[]; readonly bands: readonly Part[];
  readonly barriers: readonly { readonly kind: string; readonly status: Status }[]; readonly penalty: { readonly base: Range | null; readonly statutory: Range | null };
}
const closing = ["prepared-only", "desisted", "attempt-not-punishable", "attempt-unverified", "participation-unverified", "no-principal-offence", "not-for-legal-persons"];
const opening = ["attempt-not-in-sources", "class-open", "commencement-uncertain", "principal-undetermined", "legal-persons-not-in-sources"];

/** Strong Kleene from the leaves up, 0 to 2: what is presumed is met where presumptions count and unknown where they do not. */
function truth({ kind, status, of = [] }: Node, presuming: boolean): number {
  if (kind === "fact") return status === "presumed" ? (presuming ? 2 : 1) : ["not-met", "unknown", "met"].indexOf(status);
  const truths = of.map((part) => truth(part, presuming));
  return kind === "not" ? 2 - (truths[0] ?? 1) : kind === "any" ? Math.max(...truths) : Math.min(...truths);
}
const statusOf = (node: Node) => (["not-met", truth(node, true) === 2 ? "presumed" : "unknown", "met"] as const)[truth(node, false)];
const nodesOf = (node: Node): readonly Node[] => [node, ...(node.of ?? []).flatMap(nodesOf)];
function chargeStatus({ elements, barriers, reason }: TracedCharge): string {
  const parts = elements.map(({ trace }) => statusOf(trace));
  const isBarred = barriers.some(({ kind, status }) => status === "met" && kind !== "penalty-exemption");
  if (parts.includes("not-met") || isBarred || closing.includes(reason ?? "")) return "not-made-out";
  if (parts.includes("unknown") || barriers.some(({ kind, status }) => kind === "exemption" && status !== "not-met") || opening.includes(reason ?? "")) return "undetermined";
  return parts.includes("presumed") ? "presumed" : "made-out";
}

const lengthOf = (term = "P0D") => (term === "life" ? Infinity : (/^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?/.exec(term) ?? []).slice(1).reduce((sum, amount, unit) => sum + Number(amount ?? 0) * ([360, 30, 1][unit] ?? 0), 0));
const weightOf = (range: Range | null | undefined) => [lengthOf(range?.imprisonment?.max), lengthOf(range?.imprisonment?.min)] as const;
const textOf = (range: Range | null | undefined) => [range?.imprisonment?.min, range?.imprisonment?.max, range?.fine?.min, range?.fine?.max].join();

/** The range that the trace gives: the heaviest aggravation that holds, else the one band that does, else the plain range. */
function statutoryRange({ aggravations, bands, penalty }: TracedCharge): Range | null | undefined {
  const holding = (parts: readonly Part[]) => parts.filter(({ trace }) => ["met", "presumed"].includes(statusOf(trace) ?? ""));
  const [heaviest] = holding(aggravations).toSorted(({ penalty: a }, { penalty: b }) => weightOf(b)[0] - weightOf(a)[0] || weightOf(b)[1] - weightOf(a)[1]);
  const [band, another] = holding(bands);
  return heaviest !== undefined ? heaviest.penalty : band !== undefined && another === undefined ? band.penalty : penalty.base;
}

/** Recomputes every status and the range of a result's charges from their traces alone; returns where the result says otherwise. */
export function checkTraces(charges: readonly TracedCharge[]): readonly string[] {
  return charges.flatMap((charge) => {
    const parts = [...charge.elements, ...charge.aggravations, ...charge.bands];
    const wrong = parts.filter(({ status, trace }) => status !== statusOf(trace) || nodesOf(trace).some((node) => node.status !== statusOf(node))).map(({ id }) => id);
    return [...wrong, ...(charge.status === chargeStatus(charge) ? [] : ["status"]), ...(textOf(charge.penalty.statutory) === textOf(statutoryRange(charge)) ? [] : ["range"])]
      .map((what) => [charge.accused, charge.event, charge.victim ?? "-", charge.offence, what].join("/"));
  });
}
