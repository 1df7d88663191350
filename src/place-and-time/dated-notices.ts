import { bestRank } from "../law/figures.js";
import type { Law } from "../law/law.js";
import { MET, NOT_MET } from "../logic/truth.js";
import type { AgeFinding, Charge } from "../schema/assessment.js";
import type { Case, Event } from "../schema/case.js";
import type { DatedNotice, DatedNoticeRule } from "../schema/place-and-time.js";
import { daysOf, inForceAt, periodUnder } from "../law/in-force.js";
import { createMemo } from "../memo/memo.js";
import { present } from "../schema/present.js";

/** What of a case and its result decides on notices. */
export interface Noticed {
  readonly given: Pick<Case, "asOf" | "accused" | "events">;
  /** The charges of the result; those that are not made out count for nothing. */
  readonly charges: readonly Pick<Charge, "event" | "offence" | "status">[];
  readonly ages: readonly Pick<AgeFinding, "person" | "event" | "role" | "minor">[];
  readonly verifiedOnly?: boolean;
  /** The readings in force: on one turns the day on which a law commenced. */
  readonly readings: Readonly<Record<string, string>>;
}

/**
 * The notices that the date, the place and the persons of each event call for, and the civil remedies that go with its charges. A
 * condition on what is not known does not hold a notice back.
 * @returns notices in the order of the events, then of the rules
 */
export function datedNotices(law: Law, noticed: Noticed): readonly DatedNotice[] {
  const charges = noticed.charges.filter(({ status }) => status !== "not-made-out");
  const counts = ({ cite }: Pick<DatedNotice, "cite">) => noticed.verifiedOnly !== true || bestRank(cite) !== "unverified";
  return noticed.given.events.flatMap((event): readonly DatedNotice[] => {
    const here = charges.filter((charge) => charge.event === event.id).map(({ offence }) => offence);
    const dated = law.placeAndTime.notices.filter((rule) => calls(law, rule, event, here, noticed)).map(({ code, instrument, when, cite }) => ({
      code, event: event.id, instrument, ...(when.charges === undefined ? {} : { offences: within(here, when.charges) }), cite,
    }));
    const remedies = law.penalties.remedies.flatMap(({ id, offences, cite }): readonly DatedNotice[] => {
      const concerned = within(here, offences);
      return concerned.length === 0 ? [] : [{ code: "civil-remedy", rule: id, event: event.id, instrument: present(offences[0]).instrument, offences: concerned, cite }];
    });
    return [...dated, ...remedies].filter(counts);
  });
}

function calls(law: Law, { when }: DatedNoticeRule, event: Event, offences: readonly string[], { given, ages, readings }: Noticed): boolean {
  const [, last] = daysOf(event);
  const { country: home } = law.placeAndTime.extradition;
  const isForeign = () => given.accused.some(({ id, nationality }) => nationality != null && nationality !== home && event.accused.some((entry) => entry.id === id));
  const inForceOf = ({ instrument, article }: { readonly instrument: string; readonly article: string }) => inForceAt(periodUnder(law, instrument, article, readings), event);
  return (when.eventFrom === undefined || last >= when.eventFrom)
    && (when.eventOrAssessmentFrom === undefined || last >= when.eventOrAssessmentFrom || (given.asOf ?? "") >= when.eventOrAssessmentFrom)
    && (when.eventCountry === undefined || (event.country === when.eventCountry.country) === (when.eventCountry.is === "in"))
    && (when.eventBeforeProvision === undefined || inForceOf(when.eventBeforeProvision) !== MET)
    && (when.eventFromProvision === undefined || inForceOf(when.eventFromProvision) !== NOT_MET)
    && (when.accused !== "minor" || ages.some((age) => age.role === "accused" && age.event === event.id && age.minor.value !== false))
    && (when.accused !== "foreign" || isForeign())
    && (when.accused !== "foreign-or-abroad" || event.country !== home || isForeign())
    && (when.charges === undefined || offences.some(isWithin(when.charges)));
}

type Scope = { readonly instrument: string; readonly from: number; readonly to: number };

function within(offences: readonly string[], scopes: readonly Scope[]): string[] {
  const found = offences.filter(isWithin(scopes));
  return found.length < 2 ? found : [...new Set(found)].toSorted((a, b) => (a < b ? -1 : 1));
}

function isWithin(scopes: readonly Scope[]): (offence: string) => boolean {
  return (offence) => {
    const { instrument, article } = placeOf(offence);
    return scopes.some((scope) => scope.instrument === instrument && article >= scope.from && article <= scope.to);
  };
}

/** The instrument and the number of the article in an offence's id. */
function placeOf(offence: string): { readonly instrument: string; readonly article: number } {
  return places(offence, () => {
    const end = offence.indexOf(article);
    return { instrument: offence.slice(0, Math.max(0, end)), article: Number.parseInt(offence.slice(end + article.length), 10) };
  });
}

const article = ".art-";
const places = createMemo<ReturnType<typeof placeOf>>(2000);
