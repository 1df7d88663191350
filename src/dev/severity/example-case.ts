import type { Case, FactValue } from "../../schema/case.js";
import type { Offence, OffenceExample } from "../../schema/offence.js";

type Facts = Readonly<Record<string, FactValue>>;

/** What a test changes of an example: the victim's completed years, further facts, and how often the event takes place. */
export interface ExampleChoice {
  readonly victimYears?: number;
  readonly facts?: Facts;
  readonly events?: number;
}

const DATE = "2012-06-01";
const ages: readonly string[] = ["victim.age-years", "accused.age-years"];

/** The examples of an offence's rule file that make the charge out. */
export function madeOutExamples({ examples }: Offence): readonly OffenceExample[] {
  return examples.filter(({ expect }) => expect.status === "made-out");
}

/** An example of a rule file as a case: one adult accused unless it says otherwise, and a victim of the years it states, of unknown age where it states none. */
export function exampleCase(offence: Offence, { facts, date = DATE, country = "KH", place = "phnom-penh" }: OffenceExample, choice: ExampleChoice = {}): Case {
  const bornAt = (years: number) => `${Number(date.slice(0, 4)) - years}-01-01`;
  const years = choice.victimYears ?? lowestYears(facts["victim.age-years"]);
  const victims = offence.victim === "none" ? [] : [{ id: "V1", ...(years === undefined ? {} : { born: bornAt(years) }) }];
  const stated = { ...Object.fromEntries(Object.entries(facts).filter(([id]) => !ages.includes(id))), ...choice.facts } as Case["events"][number]["facts"];
  const event = { date, country, place, accused: [{ id: "A1" }], victims: victims.map(({ id }) => id), facts: stated } as const;
  return {
    format: "chbab/case@1", id: "example",
    accused: [{ id: "A1", born: bornAt(lowestYears(facts["accused.age-years"]) ?? 30), convictions: [] }],
    victims,
    events: Array.from({ length: choice.events ?? 1 }, (_, index) => ({ ...event, id: `E${index + 1}`, accused: [...event.accused], victims: [...event.victims] })),
  };
}

function lowestYears(value: OffenceExample["facts"][string] | undefined): number | undefined {
  return typeof value === "number" ? value : Array.isArray(value) ? value[0] : undefined;
}
