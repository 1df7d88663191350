import { assess, type AssessOptions } from "../../assess.js";
import { law } from "../../law/bundled.js";
import type { AssessedCharge } from "../../schema/assessment.js";
import type { Case, FactValue } from "../../schema/case.js";

type Event = Case["events"][number];

/** What a test says of a case; the rest is one adult accused and one victim of unknown age in Phnom Penh in June 2012. */
export interface PlainChoice {
  /** The victim's day of birth. */
  readonly born?: string;
  readonly accusedBorn?: string;
  readonly date?: Event["date"];
  readonly place?: Event["place"];
  readonly country?: string;
  /** Those who took part, in place of the one accused. */
  readonly entries?: Event["accused"];
  readonly asOf?: string;
}

/** A case about one event and at most one victim, with facts of the event. */
export function plainCase(facts: readonly string[] | Readonly<Record<string, FactValue>>, choice: PlainChoice = {}): Case {
  const { born, accusedBorn = "1980-01-01", date = "2012-06-01", place = "phnom-penh", country = "KH", entries = [{ id: "A1" }], asOf } = choice;
  const stated = Array.isArray(facts) ? Object.fromEntries((facts as readonly string[]).map((fact) => [fact, true])) : facts;
  return {
    format: "chbab/case@1", id: "plain", ...(asOf === undefined ? {} : { asOf }),
    accused: entries.map(({ id }) => ({ id, born: accusedBorn })),
    victims: [{ id: "V1", ...(born === undefined ? {} : { born }) }],
    events: [{ id: "E1", date, country, ...(place == null ? {} : { place }), accused: entries, victims: ["V1"], facts: stated as Event["facts"] }],
  };
}

/** One charge of a case under the bundled law, also where it is not made out; undefined where the law gives none. */
export function chargeIn(given: Case, offence: string, options: Partial<AssessOptions> & { readonly accused?: string } = {}): AssessedCharge | undefined {
  const { accused = "A1", ...others } = options;
  return assess(given, { law, all: true, ...others }).charges.find((charge) => charge.offence === offence && charge.accused === accused);
}

/** A range of imprisonment as two terms, for short tests. */
export function yearsOf(charge: Pick<AssessedCharge, "penalty"> | undefined): readonly [string, string] | null {
  const range = charge?.penalty.statutory?.imprisonment;
  return range == null ? null : [range.min, range.max];
}
