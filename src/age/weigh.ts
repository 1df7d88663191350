import { isBelow, type Line, type Years } from "./age-state.js";
import { hull, intersect, intersectAll, type BirthInterval } from "./birth-interval.js";
import type { Statement } from "./statement.js";

/** A statement that takes part, with its days within what a certificate leaves open. */
export interface Dated {
  readonly statement: Statement;
  readonly birth: BirthInterval;
}

/** The age that the evidence leaves, and how the statements stand to each other. */
export interface Weighing {
  readonly years: Years | null;
  /** The days of birth that the dated statements leave open. */
  readonly birth: BirthInterval | null;
  /** An indication against them has opened the years to its side of the line. */
  readonly opened: boolean;
  /** What the certificates that stand agree on; null where there is none, or where they contradict each other. */
  readonly certified: BirthInterval | null;
  /** They decide every line of age, so that nothing else takes part. */
  readonly settled: boolean;
  readonly dated: readonly Dated[];
  /** Two statements that cannot both be true, or one twice that cannot be true by itself. */
  readonly contradictions: readonly (readonly [Statement, Statement])[];
  /** Whether what stands puts the person below the line of majority; null where it leaves the line open. */
  readonly side: boolean | null;
}

/**
 * Weighs statements on one birth. A certificate that stands decides what it states; all others that stand count together, and
 * none goes before another: those that contradict each other leave the age open between them. What is disputed never narrows
 * the age but may contradict. The order of the statements never matters.
 * @param yearsOf - the age at the event of a person born within an interval
 * @param majority - the line of majority, to which indications speak
 * @param lines - every line of age that the person has
 */
export function weigh(statements: readonly Statement[], yearsOf: (birth: BirthInterval) => readonly [number, number], majority: number, lines: readonly Line[]): Weighing {
  const certified = intersectAll(statements.filter(isCertificate).map(({ birth }) => birth));
  const settled = certified !== null && lines.every(({ years }) => isBelow(yearsOf(certified), years) !== null);
  const dated = statements.flatMap((statement): readonly Dated[] => {
    const birth = statement.birth === null || certified === null ? statement.birth : intersect(statement.birth, certified);
    return birth !== null && statement.effect !== "set-aside" && (!settled || isCertificate(statement)) ? [{ statement, birth }] : [];
  });

  const standing = dated.filter(({ statement }) => statement.effect === "stands");
  const clashes = standing.flatMap((one, index) => standing.slice(index + 1).filter((other) => areApart(one, other)).map((other) => [one, other] as const));
  const clashing = new Set(clashes.flat());
  const between = hull([...clashing].map(({ birth }) => birth));
  const agreed = intersectAll([...standing.filter((one) => !clashing.has(one)).map(({ birth }) => birth), ...(between === null ? [] : [between])]);
  const dissents = dated.filter(({ statement, birth }) => statement.effect === "uncertainty-only" && agreed !== null && intersect(birth, agreed) === null)
    .flatMap((one) => standing.filter((other) => areApart(one, other)).map((other) => [one, other] as const));
  const open = hull([...(agreed === null ? [] : [agreed]), ...dissents.map(([{ birth }]) => birth)]);

  // An indication gives no days: against items that stand wholly on the other side of the line it opens the age to its own side.
  const side = isBelow(agreed === null ? null : yearsOf(agreed), majority);
  const contrary = settled || side === null ? [] : statements.filter(({ effect, indicates }) => effect !== "set-aside" && indicates === (side ? "adult" : "child"));
  const across = contrary.flatMap((one) => standing.filter(({ birth }) => isBelow(yearsOf(birth), majority) === side).map((other) => [one, other.statement] as const));
  const plain = open === null ? null : yearsOf(open);
  const widened: Years | null = plain === null || contrary.length === 0 ? plain : side === true ? [plain[0], null] : [0, plain[1]];
  return {
    years: widened === null || certified === null ? widened : within(widened, yearsOf(certified)),
    birth: open, opened: contrary.length > 0,
    certified, settled, dated, side,
    contradictions: [...[...clashes, ...dissents].map(([one, other]) => [one.statement, other.statement] as const), ...across],
  };
}

/** Whether a statement decides by itself: of a kind that does, undisputed, and with days. */
export function isCertificate(statement: Statement): statement is Statement & { readonly birth: BirthInterval } {
  return statement.decides && statement.effect === "stands" && statement.birth !== null;
}

function areApart(one: Dated, other: Dated): boolean {
  return intersect(one.birth, other.birth) === null;
}

/** Years cut to what a certificate leaves open. */
function within([low, high]: Years, [least, most]: readonly [number, number]): Years {
  return [Math.max(low, least), high === null ? most : Math.min(high, most)];
}
