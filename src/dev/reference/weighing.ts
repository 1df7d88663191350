import type { AgeItem } from "../../schema/age.js";
import { common, commonToAll, fromFirstToLast, type Birth, type Said } from "./births.js";
import type { Span } from "./conditions.js";

/** What became of an item: what it did, why, against which others, and whether anything hangs on it. */
export interface Fate {
  readonly use: AgeItem["use"];
  readonly reason: AgeItem["reason"];
  readonly contradicts: readonly Said[];
  readonly counts: boolean;
}
export interface Weighed {
  readonly years: Span | null;
  readonly birth: Birth | null;
  /** An indication against the evidence has opened the years to its side. */
  readonly opened: boolean;
  readonly fateOf: (said: Said) => Fate;
}

/** Whether years lie below a line; null where they lie on both sides or are not known. */
export function isBelow(years: Span | null, line: number): boolean | null {
  if (years === null) return null;
  if (years.low >= line) return false;
  return years.high !== null && years.high < line ? true : null;
}

/**
 * Weighs what is said of one birth. Certificates that stand and agree decide what they state; with that or without, all other
 * items that stand count together; those that exclude each other leave what lies between them; what is disputed never narrows;
 * what only indicates a side opens the years to it, against items that show the other.
 */
export function weighed(items: readonly Said[], yearsOf: (birth: Birth) => Span, lines: readonly number[]): Weighed {
  const majority = lines.at(-1) ?? 0;
  const certificates = items.filter(isCertificate);
  const certified = commonToAll(certificates.flatMap(({ birth }) => (birth === null ? [] : [birth])));
  const settled = certified !== null && lines.every((line) => isBelow(yearsOf(certified), line) !== null);
  /** The days of an item within what certificates leave; null where it has none there, or takes no part. */
  const daysOf = (item: Said): Birth | null => {
    if (item.effect === "set-aside" || (settled && !isCertificate(item))) return null;
    return certified === null ? item.birth : common(item.birth, certified);
  };
  const apart = (one: Said, other: Said) => daysOf(one) !== null && daysOf(other) !== null && common(daysOf(one), daysOf(other)) === null;

  const standing = items.filter((item) => item.effect === "stands" && daysOf(item) !== null);
  const clashing = standing.filter((one) => standing.some((other) => apart(one, other)));
  const left = (some: readonly Said[]) => some.map(daysOf).filter((birth) => birth !== null);
  const between = fromFirstToLast(left(clashing));
  const agreed = commonToAll([...left(standing.filter((item) => !clashing.includes(item))), ...(between === null ? [] : [between])]);
  const dissenting = items.filter((item) => item.effect === "uncertainty-only" && daysOf(item) !== null && agreed !== null && common(daysOf(item), agreed) === null);
  const birth = fromFirstToLast([...(agreed === null ? [] : [agreed]), ...left(dissenting)]);

  const side = agreed === null ? null : isBelow(yearsOf(agreed), majority);
  const contrary = settled || side === null ? [] : items.filter(({ effect, indicates }) => effect !== "set-aside" && indicates === (side ? "adult" : "child"));
  /** The items that an indication stands against: those that put the person wholly on the other side. */
  const against = (item: Said) => (contrary.includes(item) ? standing.filter((other) => left([other]).every((birthOfOther) => isBelow(yearsOf(birthOfOther), majority) === side)) : []);
  return {
    years: yearsLeft(),
    birth, opened: contrary.length > 0,
    fateOf,
  };

  function yearsLeft(): Span | null {
    if (birth === null) return null;
    const plain = yearsOf(birth);
    const opened = contrary.length === 0 ? plain : side === true ? { low: plain.low, high: null } : { low: 0, high: plain.high };
    if (certified === null) return opened;
    const most = yearsOf(certified);
    return { low: Math.max(opened.low, most.low), high: opened.high === null ? most.high : most.high === null ? opened.high : Math.min(opened.high, most.high) };
  }

  function isExcluded(item: Said): boolean {
    return item.birth !== null && certified !== null && common(item.birth, certified) === null;
  }

  function opponents(item: Said): readonly Said[] {
    const clashes = standing.filter((other) => standing.includes(item) && apart(item, other));
    const dissents = dissenting.includes(item) ? standing.filter((other) => apart(item, other)) : standing.includes(item) ? dissenting.filter((other) => apart(item, other)) : [];
    const across = [...against(item), ...contrary.filter((other) => against(other).includes(item))];
    return [...clashes, ...dissents, ...across];
  }

  function fateOf(item: Said): Fate {
    const { effect, birth: stated, indicates, silence } = item;
    if (effect === "set-aside") return { use: "set-aside-forged", reason: null, contradicts: [], counts: false };
    if (stated === null && indicates === null) return { use: "not-counted", reason: silence, contradicts: [], counts: false };
    if (certified !== null && !isCertificate(item) && (settled || isExcluded(item))) {
      const denied = isExcluded(item) || (indicates !== null && side !== null && (indicates === "child") !== side);
      return denied ? { use: "contradicts", reason: "certificate-decides", contradicts: certificates, counts: false } : { use: "not-counted", reason: "certificate-decides", contradicts: [], counts: false };
    }
    const opposed = opponents(item);
    const contradicts = items.filter((other) => other !== item && opposed.includes(other));
    const reason = opposed.includes(item) ? "contradicts-itself" : indicates !== null && silence === "says-nothing" ? null : silence;
    const use = effect === "uncertainty-only" ? "disputed" : stated === null ? (indicates === "child" ? "indicates-child" : "indicates-adult")
      : opposed.length > 0 ? "contradicts" : certified !== null && isCertificate(item) ? "decides" : "counts";
    return { use, reason, contradicts, counts: true };
  }
}

function isCertificate({ decides, effect, birth }: Said): boolean {
  return decides && effect === "stands" && birth !== null;
}
