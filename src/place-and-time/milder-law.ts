import type { Law } from "../law/law.js";
import { MET, UNKNOWN } from "../logic/truth.js";
import type { InForce } from "../schema/instrument.js";
import type { Citation } from "../schema/primitives.js";
import type { MilderLawFinding, MilderLawRules } from "../schema/place-and-time.js";
import { daysOf, inForceAt, type EventTime } from "../law/in-force.js";
import { severityOf } from "./severity.js";
import type { Version } from "./versions.js";

type Principle = MilderLawRules["principles"][number]["id"];
type Dated = Version & { readonly inForce: InForce };
type Comparison = MilderLawFinding["comparisons"][number];

/**
 * Which version of an offence governs an act: that of its day, unless a later one is lighter, which then applies back; a heavier one
 * never does. Later versions are compared in order, each with the one that governed until it came. Holds until the conviction is final.
 * @param versions - of one offence, each with the range it gives for the act
 * @param asOf - the date of assessment: what is in force then counts; without it later versions are compared but none applies
 * @example
 * milderLaw(law, versions, { date: "2010-06-01", place: "province" }, "2020-01-01").version; // => 1
 */
export function milderLaw(law: Law, versions: readonly Version[], event: EventTime, asOf: string | null | undefined): MilderLawFinding {
  const cite = (...ids: readonly Principle[]): Citation[] => law.placeAndTime.milderLaw.principles.filter(({ id }) => ids.includes(id)).flatMap((principle) => principle.cite);
  const finding = (status: MilderLawFinding["status"], version: Version | undefined, comparisons: Comparison[], principles: readonly Principle[]): MilderLawFinding =>
    ({ status, version: version?.version ?? null, range: version?.range ?? null, comparisons, cite: cite("law-of-the-day", ...principles) });

  const dated = versions.flatMap((version): readonly Dated[] => (version.inForce === null ? [] : [{ ...version, inForce: version.inForce }]));
  const truths = dated.map((version) => ({ version, truth: inForceAt(version.inForce, event) }));
  const [ofTheDay, second] = truths.filter(({ truth }) => truth === MET).map(({ version }) => version);
  if (ofTheDay === undefined || second !== undefined || dated.length < versions.length || truths.some(({ truth }) => truth === UNKNOWN)) return finding("unknown", undefined, [], []);

  const later = dated.filter((version) => startOf(version, event) > daysOf(event)[1]).toSorted((a, b) => (startOf(a, event) < startOf(b, event) ? -1 : 1));
  const arrived = asOf == null ? [] : later.filter((version) => startOf(version, event) <= asOf);
  let governing = ofTheDay;
  let isUnsettled = false;
  const comparisons = (asOf == null ? later : arrived).map((version): Comparison => {
    const outcome = severityOf(version.range, governing.range);
    const compared = { version: version.version, from: { ...version.inForce.from }, against: governing.version, outcome, range: version.range };
    if (asOf != null && outcome === "lighter") governing = version;
    if (outcome === "mixed" || outcome === "unknown") isUnsettled = true;
    return compared;
  });
  const end = ofTheDay.inForce.to;
  const stillPunished = end === null || asOf == null || asOf <= end || arrived.some(({ inForce: { to } }) => to === null || asOf <= to);
  if (!stillPunished) return finding("abolished", undefined, comparisons, ["abolished"]);
  if (asOf == null && later.length > 0) return finding("not-assessed", ofTheDay, comparisons, ["lighter-applies", "heavier-never"]);
  if (governing !== ofTheDay) return finding(isUnsettled ? "unsettled" : "lighter-applied", governing, comparisons, ["lighter-applies", "heavier-never", "final-conviction-stands"]);
  return finding(isUnsettled ? "unsettled" : "law-of-the-day", ofTheDay, comparisons, comparisons.length > 0 ? ["lighter-applies", "heavier-never"] : []);
}

/** The first day on which a version is in force wherever the event may have taken place. */
function startOf({ inForce: { from } }: Dated, { place }: EventTime): string {
  if (place != null) return from[place];
  return from["phnom-penh"] > from.province ? from["phnom-penh"] : from.province;
}
