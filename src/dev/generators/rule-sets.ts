import type { Law, RuleFile } from "../../law/law.js";
import type { Condition } from "../../schema/condition.js";
import type { Definition } from "../../schema/definition.js";
import type { InForce, Instrument } from "../../schema/instrument.js";
import type { Offence } from "../../schema/offence.js";
import type { StatedPenalty } from "../../schema/penalty.js";
import type { Citation } from "../../schema/primitives.js";
import type { Choices } from "./choices.js";
import { buildCondition, type Terms } from "./conditions.js";
import { toyFacts } from "./toy-facts.js";

const INSTRUMENT = "toy-2001";
const label = { en: "Generated" };
const fromDays = ["2001-01-01", "2008-02-15", "2011-06-01", "2012-02-29", "2012-03-01"];
const penalties: readonly StatedPenalty[] = [
  { imprisonment: { min: "P2Y", max: "P5Y" } }, { imprisonment: { min: "P5Y", max: "P10Y" } }, { imprisonment: { min: "P1D", max: "P6D" } },
  { imprisonment: { min: "P15Y", max: "life" }, fine: { min: 1000, max: 2000 } }, { imprisonment: { max: "P5Y", min: "P2Y" } }, { fine: { min: 0, max: 5000 } }, "not-in-sources",
];

/** A law that does not exist: a real one with its offences and named conditions replaced by generated ones. */
export interface ToyLaw {
  readonly law: Law;
  /** The generated files. */
  readonly files: readonly RuleFile[];
}

/**
 * Offences, forms, bands, bars, relations and named conditions of any shape over a few facts of a real law, under an
 * instrument of their own, on the real law's general part.
 * @param options - `defences`: whether offences may have any, true by default
 */
export function buildToyLaw(law: Law, choices: Choices, { defences = true }: { readonly defences?: boolean } = {}): ToyLaw {
  const articles = 1 + choices.next(4);
  const citation = (article: number): Citation => ({ instrument: INSTRUMENT, article: String(article), rank: choices.pick(["official-text", "secondary", "unverified"]) });
  const facts = toyFacts(law).filter(({ stated }) => stated !== "person");
  const terms = (): Terms => ({ facts, definitions: named.map(({ id }) => id), readings: law.readings.slice(0, 3) });
  const named: { id: string; when: Condition }[] = [];
  for (let count = choices.next(3); count > 0; count--) named.push({ id: `${INSTRUMENT}.named-${named.length}`, when: buildCondition(terms(), 2, choices) });
  const condition = () => buildCondition(terms(), 2, choices);
  const offences = Array.from({ length: articles }, (_, index) => {
    const { defences: stated, ...offence } = buildOffence(index + 1, articles, named, condition, citation, choices);
    return defences && stated !== undefined ? { ...offence, defences: stated } : offence;
  }) as readonly Offence[];
  const definitions = reachable(named, JSON.stringify(offences)).map(({ id, when }): Definition => (
    { $schema: "../../schema/definition.schema.json", id, instrument: INSTRUMENT, article: "1", label, when, cite: [citation(1)] }));
  const instrument: Instrument = {
    $schema: "../schema/instrument.schema.json", id: INSTRUMENT, label, shortLabel: label, number: null, dates: { signed: null }, articleCount: null,
    inForce: choices.chance(5) ? null : inForce(citation(1), choices), cite: [citation(1)],
    articles: offences.map(({ article }) => ({ article, title: null, status: "encoded", rank: null, reason: label })),
  };
  return {
    law: { ...law, instruments: [...law.instruments, instrument], definitions, offences },
    files: [
      { path: `instruments/${INSTRUMENT}.json`, value: instrument },
      ...definitions.map((value) => ({ path: `definitions/${INSTRUMENT}/${value.id.split(".")[1] ?? ""}.json`, value })),
      ...offences.map((value) => ({ path: `offences/${INSTRUMENT}/art-${value.article}.json`, value })),
    ],
  };
}

function inForce(cite: Citation, choices: Choices): InForce {
  const from = choices.pick(fromDays);
  const later = fromDays.filter((day) => day >= from);
  const province = choices.chance(30) ? choices.pick(later) : from;
  return { from: { "phnom-penh": from, province }, to: choices.chance(30) ? choices.pick(fromDays.filter((day) => day >= province)) : null, cite: [cite] };
}

function buildOffence(article: number, articles: number, named: readonly { id: string }[], condition: () => Condition, citation: (article: number) => Citation, choices: Choices) {
  const cite = () => [citation(article)];
  const list = <T>(count: number, build: (index: number) => T) => Array.from({ length: count }, (_, index) => build(index));
  const penalty = (): StatedPenalty => {
    const picked = choices.pick(penalties);
    return picked === "not-in-sources" ? picked : { ...picked, cite: cite() };
  };
  const element = (prefix: string) => (index: number) => ({ id: `${prefix}-${index}`, label, when: condition(), cite: cite() });
  const ranged = (prefix: string) => (index: number) => ({ ...element(prefix)(index), penalty: penalty() });
  const optional = <T>(key: string, percent: number, build: () => T) => (choices.chance(percent) ? { [key]: build() } : {});
  // Of bands exactly one holds, as a law means them.
  const bands = (first: Condition, second: Condition) => [first, { all: [{ not: first }, second] }, { all: [{ not: first }, { not: second }] }].map((when, index) => ({ ...ranged("band")(index), when }));
  const core = () => ({
    elements: list(1 + choices.next(3), element("element")),
    ...(choices.chance(20) ? { bands: bands(condition(), condition()) } : { penalty: penalty() }),
    ...optional("aggravations", 40, () => list(1 + choices.next(3), ranged("aggravation"))),
  });
  const id = `${INSTRUMENT}.art-${article}`;
  return {
    $schema: "../../schema/offence.schema.json", id, instrument: INSTRUMENT, article: String(article), label,
    victim: choices.pick(["required", "none", "optional"]),
    ...optional("inForce", 20, () => inForce(citation(article), choices)),
    ...(choices.chance(20) ? { forms: list(2, (index) => ({ id: `par-${index + 1}`, label, ...core() })) } : core()),
    ...optional("exemptions", 25, () => list(1 + choices.next(2), element("exemption"))),
    defences: choices.chance(25) ? list(1 + choices.next(2), element("defence")) : undefined,
    ...(named.length > 0 ? optional("consent", 20, () => choices.pick(named).id) : {}),
    ...optional("attempt", 40, () => ({ cite: cite() })),
    ...optional("relations", 50, () => list(1 + choices.next(2), () => ({
      kind: choices.pick(["absorbs", "absorbed-by", "alternative", "special-over", "general-under", "concurrent"]), offence: `${INSTRUMENT}.art-${1 + choices.next(articles)}`, reason: label, cite: cite(),
    }))),
    examples: list(3, (index) => ({ name: `Example ${index}`, facts: {}, expect: { status: "undetermined" } })),
  };
}

/** The named conditions that a text names, and those that these name. */
function reachable(named: readonly { id: string; when: Condition }[], text: string): readonly { id: string; when: Condition }[] {
  const direct = named.filter(({ id }) => text.includes(`"${id}"`));
  const more = named.filter((entry) => !direct.includes(entry) && direct.some(({ when }) => JSON.stringify(when).includes(`"${entry.id}"`)));
  return more.length === 0 ? direct : reachable(named, `${text}${JSON.stringify([...direct, ...more])}`);
}
