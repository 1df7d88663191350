import type { Offence } from "../../schema/offence.js";
import type { PenaltyRange } from "../../schema/penalty.js";
import type { MilderLawFinding } from "../../schema/place-and-time.js";
import type { Event } from "../../schema/case.js";
import { compareDays, readDay, type Day } from "./days.js";
import { daysOf } from "./frames.js";
import { isInForce, periodOf } from "./in-force.js";
import { isHeavier, rangeOf, weightOf } from "./ranges.js";
import { articleOf } from "./relations.js";
import type { RuleBook } from "./rule-book.js";
import { rulesOf } from "./rule-book.js";
import type { Charged } from "./steps.js";
import { compareMaxima } from "./terms.js";

type Comparison = MilderLawFinding["comparisons"][number];
type Principle = "law-of-the-day" | "abolished" | "lighter-applies" | "heavier-never" | "final-conviction-stands";

/** Which version of an offence governs an act; null where there is one and it has not ended. */
export function milderLawOf(book: RuleBook, charge: Charged, event: Event, asOf: string | null | undefined): MilderLawFinding | null {
  const versions = book.offences.filter(({ id }) => id === articleOf(charge.offence)).toSorted((a, b) => (a.version ?? 1) - (b.version ?? 1)).map((offence) => ({
    version: offence.version ?? 1, range: rangeIn(offence, charge), inForce: offence.inForce ?? periodOf(book, offence.instrument, offence.article),
  }));
  const found = (status: MilderLawFinding["status"], governing: (typeof versions)[number] | null, comparisons: readonly Comparison[], ...principles: readonly Principle[]): MilderLawFinding => ({
    status, version: governing?.version ?? null, range: governing?.range ?? null, comparisons: [...comparisons],
    cite: book.milderLaw.principles.filter(({ id }) => id === "law-of-the-day" || principles.includes(id)).flatMap(({ cite }) => cite),
  });
  const shown = (finding: MilderLawFinding) => (versions.length > 1 || finding.status === "abolished" ? finding : null);
  const inForce = versions.map((version) => isInForce(version.inForce, event));
  const ofTheDay = versions[inForce.indexOf("yes")];
  if (ofTheDay === undefined || inForce.includes("unknown") || inForce.filter((one) => one === "yes").length > 1) return shown(found("unknown", null, []));

  const today = asOf == null ? null : readDay(asOf);
  const startOf = ({ inForce: period }: (typeof versions)[number]): Day => {
    const starts = period === null ? [] : event.place == null ? [period.from["phnom-penh"], period.from.province] : [period.from[event.place]];
    return starts.map(readDay).toSorted(compareDays).at(-1) ?? [9999, 1, 1];
  };
  const lastDay = readDay(daysOf(event)[1]);
  const later = versions.filter((version) => compareDays(startOf(version), lastDay) > 0).toSorted((a, b) => compareDays(startOf(a), startOf(b)));
  const come = today === null ? later : later.filter((version) => compareDays(startOf(version), today) <= 0);
  let governing = ofTheDay;
  const comparisons: Comparison[] = [];
  for (const version of come) {
    const outcome = severity(version.range, governing.range);
    comparisons.push({ version: version.version, from: { ...(version.inForce?.from ?? { "phnom-penh": "", province: "" }) }, against: governing.version, outcome, range: version.range });
    if (today !== null && outcome === "lighter") governing = version;
  }
  const holdsToday = [ofTheDay, ...(today === null ? [] : come)].some(({ inForce: period }) => period?.to == null || today === null || compareDays(today, readDay(period.to)) <= 0);
  if (!holdsToday) return shown(found("abolished", null, comparisons, "abolished"));
  if (today === null && later.length > 0) return shown(found("not-assessed", ofTheDay, comparisons, "lighter-applies", "heavier-never"));
  const isUnsettled = comparisons.some(({ outcome }) => outcome === "mixed" || outcome === "unknown");
  if (governing !== ofTheDay) return shown(found(isUnsettled ? "unsettled" : "lighter-applied", governing, comparisons, "lighter-applies", "heavier-never", "final-conviction-stands"));
  return shown(found(isUnsettled ? "unsettled" : "law-of-the-day", ofTheDay, comparisons, ...(comparisons.length > 0 ? ["lighter-applies", "heavier-never"] as const : [])));
}

/** The range that a version gives for the same form, band and aggravations. */
function rangeIn(offence: Offence, charge: Charged): PenaltyRange | null {
  const rule = rulesOf([offence]).find(({ id }) => id === charge.offence);
  const ranges = (rule?.aggravations ?? []).filter(({ id }) => charge.aggravations.some((one) => one.id === id && (one.status === "met" || one.status === "presumed"))).map(({ penalty }) => rangeOf(penalty));
  const [first, ...others] = ranges;
  if (first !== undefined) return others.reduce((heaviest, range) => (isHeavier(range, heaviest) ? range : heaviest), first);
  const penalty = rule?.bands.find(({ id }) => id === charge.band)?.penalty ?? rule?.penalty;
  return penalty === undefined ? null : rangeOf(penalty);
}

/** Bound by bound: lighter where none is higher and one lower, mixed where they go both ways. */
function severity(later: PenaltyRange | null, earlier: PenaltyRange | null): Comparison["outcome"] {
  if (later === null || earlier === null) return "unknown";
  const bounds = [
    compareMaxima(later.imprisonment?.max ?? "P0D", earlier.imprisonment?.max ?? "P0D"), compareMaxima(later.imprisonment?.min ?? "P0D", earlier.imprisonment?.min ?? "P0D"),
    weightOf(later.fine?.max ?? 0) - weightOf(earlier.fine?.max ?? 0), (later.fine?.min ?? 0) - (earlier.fine?.min ?? 0),
  ];
  const [rises, falls] = [bounds.some((bound) => bound > 0), bounds.some((bound) => bound < 0)];
  return rises && falls ? "mixed" : rises ? "heavier" : falls ? "lighter" : "same";
}
