import type { Law } from "../law/law.js";
import type { ExpectedCharge } from "../schema/expected-charge.js";
import type { Issue } from "../schema/issue.js";
import type { Scenario } from "../schema/scenario.js";

/**
 * What a schema cannot see in a scenario: that it expects something, and that every id it names is one of the case or of the law.
 * An id mistyped under `chargesAbsent` would otherwise hold for ever.
 * @param scenario - one that meets the schema, with a case that `parseCase` accepted
 */
export function checkScenario({ case: given, sources, options, expect }: Scenario, law: Law): readonly Issue[] {
  if (Object.keys(expect).length === 0) return [{ code: "scenario/pins-nothing", path: "/expect" }];
  const offences = new Set(law.offences.flatMap(({ id, forms }) => (forms === undefined ? [id] : forms.map((form) => `${id}.${form.id}`))));
  const duties = new Set(law.protection.duties.map(({ id }) => id));
  const facts = new Set(law.vocabulary.map(({ id }) => id));
  const accused = new Set(given.accused.map(({ id }) => id));
  const victims = new Set(given.victims.map(({ id }) => id));
  const events = new Set(given.events.map(({ id }) => id));
  const isReading = (id: string, value?: string) => law.readings.some((reading) => reading.id === id && (value === undefined || reading.values.some((known) => known.id === value)));

  const ofLaw = (known: boolean, path: string): readonly Issue[] => (known ? [] : [{ code: "scenario/unknown-id", path }]);
  const ofCase = (known: boolean, path: string): readonly Issue[] => (known ? [] : [{ code: "case/unknown-reference", path }]);
  const each = <Item>(items: readonly Item[] | undefined, path: string, check: (item: Item, path: string) => readonly Issue[]) => (items ?? []).flatMap((item, at) => check(item, `${path}/${at}`));
  const charges = (list: readonly ExpectedCharge[] | undefined, path: string): readonly Issue[] => [
    ...each(list, path, (charge, at) => [
      ...ofCase(accused.has(charge.accused), `${at}/accused`), ...ofCase(events.has(charge.event), `${at}/event`), ...ofCase(charge.victim === null || victims.has(charge.victim), `${at}/victim`),
      ...ofLaw(offences.has(charge.offence), `${at}/offence`),
    ]),
    ...repeated(list ?? [], path),
  ];
  return [
    ...each(sources, "/sources", (source, at) => ofLaw(isSource(source, law, isReading), at)),
    ...Object.entries(options?.readings ?? {}).flatMap(([id, value]) => ofLaw(isReading(id, value), "/options/readings")),
    ...charges(expect.charges, "/expect/charges"), ...charges(expect.chargesAmong, "/expect/chargesAmong"), ...charges(expect.unlistedAmong, "/expect/unlistedAmong"),
    ...each(expect.chargesAbsent, "/expect/chargesAbsent", (id, at) => ofLaw(offences.has(id), at)),
    ...each(expect.dutiesAbsent, "/expect/dutiesAbsent", (id, at) => ofLaw(duties.has(id), at)),
    ...each(expect.questionsAbsent, "/expect/questionsAbsent", (id, at) => ofLaw(facts.has(id), at)),
    ...each(expect.readingsAbsent, "/expect/readingsAbsent", (id, at) => ofLaw(isReading(id), at)),
  ];
}

function repeated(list: readonly ExpectedCharge[], path: string): readonly Issue[] {
  const keys = list.map(({ accused, event, victim, offence }) => JSON.stringify([accused, event, victim, offence]));
  return keys.flatMap((key, at): Issue[] => (keys.indexOf(key) === at ? [] : [{ code: "scenario/stated-twice", path: `${path}/${at}`, other: `${path}/${keys.indexOf(key)}` }]));
}

/** A source is an article that the register of its instrument lists, a paragraph that the report has, or a reading of the law. */
function isSource(source: Scenario["sources"][number], law: Law, isReading: (id: string) => boolean): boolean {
  if ("reading" in source) return isReading(source.reading);
  if ("report" in source) {
    const paragraph = Number.parseInt(source.report, 10);
    return paragraph >= 1 && paragraph <= law.about.report.lastParagraph;
  }
  return law.instruments.some(({ id, articles }) => id === source.instrument && articles.some(({ article }) => article === source.article));
}
