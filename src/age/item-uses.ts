import type { AgeItemReason, AgeItemUse } from "../schema/age.js";
import { intersect } from "./birth-interval.js";
import type { Statement } from "./statement.js";
import { isCertificate, type Weighing } from "./weigh.js";

/** What became of a statement. */
export interface ItemUse {
  readonly statement: Statement;
  readonly use: AgeItemUse;
  readonly reason: AgeItemReason | null;
  /** The statements that cannot be true together with it, in the order of all. */
  readonly contradicts: readonly Statement[];
  /** Something hangs on it: it is neither set aside, nor silent, nor overruled by a certificate. */
  readonly counts: boolean;
}

/** Says of each statement what it did to the finding, and why. */
export function itemUses(statements: readonly Statement[], weighing: Weighing): readonly ItemUse[] {
  return statements.map((statement) => useOf(statement, statements, weighing));
}

function useOf(statement: Statement, statements: readonly Statement[], weighing: Weighing): ItemUse {
  const { effect, birth, indicates } = statement;
  const aside = (use: AgeItemUse, reason: AgeItemReason | null, contradicts: readonly Statement[] = []): ItemUse => ({ statement, use, reason, contradicts, counts: false });
  if (effect === "set-aside") return aside("set-aside-forged", null);
  if (birth === null && indicates === null) return aside("not-counted", statement.silent);
  if (isOverruled(statement, weighing)) return isDenied(statement, weighing) ? aside("contradicts", "certificate-decides", statements.filter(isCertificate)) : aside("not-counted", "certificate-decides");

  const opposed = weighing.contradictions.flatMap(([one, other]) => (one === statement ? [other] : other === statement ? [one] : []));
  const contradicts = statements.filter((other) => other !== statement && opposed.includes(other));
  const reason = opposed.includes(statement) ? "contradicts-itself" : indicates !== null && statement.silent === "says-nothing" ? null : statement.silent;
  const taken = (use: AgeItemUse): ItemUse => ({ statement, use, reason, contradicts, counts: true });
  if (effect === "uncertainty-only") return taken("disputed");
  if (birth === null) return taken(indicates === "child" ? "indicates-child" : "indicates-adult");
  if (opposed.length > 0) return taken("contradicts");
  return taken(weighing.certified !== null && isCertificate(statement) ? "decides" : "counts");
}

/** A certificate leaves no room for it: because it settles the age, or because it states other days. */
function isOverruled(statement: Statement, { certified, settled }: Weighing): boolean {
  if (isCertificate(statement) || certified === null) return false;
  return settled || (statement.birth !== null && intersect(statement.birth, certified) === null);
}

/** Whether a certificate shows a statement to be wrong: it states other days, or the other side of the line. */
function isDenied({ birth, indicates }: Statement, { certified, side }: Weighing): boolean {
  if (birth !== null && certified !== null && intersect(birth, certified) === null) return true;
  return indicates !== null && side !== null && (indicates === "child") !== side;
}
