import type { Accused, Conviction, Event } from "../../schema/case.js";
import type { OffenceClass } from "../../schema/general.js";
import type { RecidivismCase } from "../../schema/sentencing.js";
import { compareDays, readDay, yearsLater } from "./days.js";
import { daysOf } from "./frames.js";
import { articleOf } from "./relations.js";
import type { RuleBook } from "./rule-book.js";
import { wasInForce } from "./steps.js";
import { isAtLeast, readTerm } from "./terms.js";
import { all, any, type Truth } from "./truth.js";

/** Whether recidivism holds, whatever the age, and the case of it. */
export interface Recidivism {
  readonly holds: Truth;
  readonly case: RecidivismCase | null;
  /** The conviction that makes it so, or may. */
  readonly by: { readonly at: number; readonly finalOn: string } | null;
}

const truth = (known: boolean | null): Truth => (known === null ? "unknown" : known ? "yes" : "no");

/** Recidivism in a new offence of one of these classes: pleaded, after a final conviction of a class within a period, its rules in force at the event. */
export function recidivismIn(book: RuleBook, offence: string, classes: readonly OffenceClass[], accused: Accused, event: Event, readings: Readonly<Record<string, string>>): Recidivism {
  const governs = truth(wasInForce(book, book.recidivism.rule, event));
  if (accused.recidivismPleaded !== true || governs === "no") return { holds: "no", case: null, by: null };
  const found = classes.map((offenceClass) => {
    const cases = book.recidivism.cases.filter((one) => one.offence === offenceClass).map((one) => {
      if (accused.convictions == null) return { case: one, holds: "unknown" as const, by: null };
      const counted = accused.convictions.map((earlier, at) => ({ at, finalOn: earlier.finalOn, truth: counts(book, one, offence, earlier, event, readings) }));
      const holds = any(counted.map((found) => found.truth));
      const first = counted.find((found) => found.truth === holds && holds !== "no");
      return { case: one, holds, by: first === undefined ? null : { at: first.at, finalOn: first.finalOn } };
    });
    return cases.find(({ holds }) => holds === "yes") ?? cases.find(({ holds }) => holds === "unknown") ?? { case: null, holds: "no" as const, by: null };
  });
  const standing = found.filter(({ holds }) => holds !== "no");
  const isSettled = governs === "yes" && standing.length === found.length && standing.every(({ holds }) => holds === "yes");
  return { holds: standing.length === 0 ? "no" : isSettled ? "yes" : "unknown", case: standing[0]?.case ?? null, by: standing[0]?.by ?? null };
}

function counts(book: RuleBook, { earlier, within }: RecidivismCase, offence: string, conviction: Conviction, event: Event, readings: Readonly<Record<string, string>>): Truth {
  if (conviction.class !== earlier.class || conviction.amnestied === true) return "no";
  const isLong = earlier.imprisonment === undefined ? "yes" : conviction.imprisonment == null ? "unknown" : truth(isAtLeast(conviction.imprisonment, earlier.imprisonment));
  return all([isReached(book, conviction, readings), isWithin(conviction.finalOn, within, event), isLong, earlier.same === true ? isSameOffence(book, offence, conviction, readings) : "yes"]);
}

/** Whether the code reaches a conviction: one of its own time and country, or of another as far as the readings say so. */
export function isReached(book: RuleBook, { finalOn, country }: Conviction, readings: Readonly<Record<string, string>>): Truth {
  const ofTheCode = truth(wasInForce(book, book.recidivism.rule, { date: finalOn }));
  const ofTheCountry = country == null || country === book.extradition.country ? "yes" : "no";
  return all([meant(ofTheCode, readings["convictions-before-the-code"]), meant(ofTheCountry, readings["convictions-given-abroad"])]);
}

/** What no source says of convictions older than the code or of another country: the reading says whether they count, or leaves it open. */
function meant(isSuch: Truth, reading: string | undefined): Truth {
  if (isSuch === "yes") return "yes";
  if (reading === "counted") return "yes";
  return reading === "not-counted" ? isSuch : "unknown";
}

/** Whether an event lies after a day and before the same day so many years on; on the day itself it is not known which came first. */
export function isWithin(from: string, years: string, event: Event): Truth {
  const begins = readDay(from);
  const ends = yearsLater(begins, Number(readTerm(years).months / 12n), "1-march");
  const [first, last] = daysOf(event).map(readDay);
  if (first === undefined || last === undefined) return "unknown";
  if (compareDays(last, begins) < 0 || compareDays(first, ends) >= 0) return "no";
  return compareDays(first, begins) > 0 && compareDays(last, ends) < 0 ? "yes" : "unknown";
}

/** Whether two misdemeanours are one: the same article; one counted as the other; or, by the reading, the same conduct. */
function isSameOffence(book: RuleBook, offence: string, conviction: Conviction, readings: Readonly<Record<string, string>>): Truth {
  const { assimilated, sameConduct } = book.recidivism;
  const listed = (as: "one-another" | "source-offence") => assimilated.filter((group) => group.as === as).map(({ offences }) => (offences === "not-in-sources" ? [] : offences));
  const isOfSource = (article: string) => listed("source-offence").some((offences) => offences.includes(article));
  const now = articleOf(offence);
  const stated = conviction.offence == null ? null : articleOf(conviction.offence);
  const source = conviction.sourceOffence == null ? null : articleOf(conviction.sourceOffence);
  // Where the sources give no article, any that the law does not have may be the one that the text means.
  const mayHaveSource = stated === null || isOfSource(stated) || !book.offences.some(({ id }) => id === stated);
  const before = [stated, mayHaveSource ? source : null].filter((article) => article !== null);
  if (before.length === 0) return "unknown";
  const pairs = [...listed("one-another"), ...(readings["same-misdemeanour"] === "same-conduct" ? sameConduct.map(({ offences }) => offences) : [])];
  if (before.includes(now) || pairs.some((offences) => offences.includes(now) && before.some((article) => offences.includes(article)))) return "yes";
  return isOfSource(now) || (source === null && before.some(isOfSource)) ? "unknown" : "no";
}
