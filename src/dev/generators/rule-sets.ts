import type { Law, RuleFile } from "../../law/law.js";
import type { Condition } from "../../schema/condition.js";
import type { InForce } from "../../schema/instrument.js";
import type { Fact } from "../../schema/vocabulary.js";
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

/**
 * The files of a rule set that does not exist: offences, forms, bands, bars, relations and named conditions of any shape over
 * a small vocabulary, on the general part of a real law.
 */
export function buildRuleSet(law: Law, choices: Choices): readonly RuleFile[] {
  const articles = 1 + choices.next(4);
  const citation = (article: number): Citation => ({ instrument: INSTRUMENT, article: String(article), rank: choices.pick(["official-text", "secondary", "unverified"]) });
  const facts = toyFacts(law);
  const readings = law.readings.slice(0, 3);
  const named: { id: string; when: Condition }[] = [];
  for (let count = choices.next(3); count > 0; count--) {
    named.push({ id: `${INSTRUMENT}.named-${named.length}`, when: buildCondition(termsOf(facts, named.map(({ id }) => id), readings), 2, choices) });
  }
  const condition = () => buildCondition(termsOf(facts, named.map(({ id }) => id), readings), 2, choices);
  const offences = Array.from({ length: articles }, (_, index) => buildOffence(index + 1, articles, named, condition, citation, choices));
  const used = reachable(named, JSON.stringify(offences));
  const register = offences.map(({ article }) => ({ article, title: null, status: "encoded", rank: null, reason: label }));
  const files: readonly RuleFile[] = [
    { path: "law.json", value: law.about },
    { path: "readings.json", value: { $schema: "schema/readings.schema.json", readings: law.readings } },
    { path: "vocabulary/toy.json", value: { $schema: "../schema/vocabulary.schema.json", id: "toy", facts } },
    { path: "sentencing/classes.json", value: { $schema: "../schema/classes.schema.json", classes: law.classes } },
    { path: "sentencing/grounds.json", value: { $schema: "../schema/grounds.schema.json", grounds: law.grounds } },
    { path: "sentencing/points-of-proof.json", value: { $schema: "../schema/points-of-proof.schema.json", points: law.pointsOfProof } },
    { path: `instruments/${INSTRUMENT}.json`, value: {
      $schema: "../schema/instrument.schema.json", id: INSTRUMENT, label, shortLabel: label, number: null, dates: { signed: null }, articleCount: null,
      inForce: choices.chance(5) ? null : inForce(citation(1), choices), cite: [citation(1)], articles: register,
    } },
    ...used.map(({ id, when }) => ({ path: `definitions/${INSTRUMENT}/${id.split(".")[1] ?? ""}.json`, value: { $schema: "../../schema/definition.schema.json", id, instrument: INSTRUMENT, article: "1", label, when, cite: [citation(1)] } })),
    ...offences.map((value) => ({ path: `offences/${INSTRUMENT}/art-${value.article}.json`, value })),
  ];
  return recited(files, [citation(1)]) as readonly RuleFile[];
}

function termsOf(facts: readonly Fact[], definitions: readonly string[], readings: Terms["readings"]): Terms {
  return { facts: facts.filter(({ stated }) => stated !== "person"), definitions, readings };
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
  const core = () => ({
    elements: list(1 + choices.next(3), element("element")),
    ...(choices.chance(20) ? { bands: list(2 + choices.next(2), ranged("band")) } : { penalty: penalty() }),
    ...optional("aggravations", 40, () => list(1 + choices.next(3), ranged("aggravation"))),
  });
  const id = `${INSTRUMENT}.art-${article}`;
  return {
    $schema: "../../schema/offence.schema.json", id, instrument: INSTRUMENT, article: String(article), label,
    victim: choices.pick(["required", "none", "optional"]),
    ...optional("inForce", 20, () => inForce(citation(article), choices)),
    ...(choices.chance(20) ? { forms: list(2, (index) => ({ id: `par-${index + 1}`, label, ...core() })) } : core()),
    ...optional("exemptions", 25, () => list(1 + choices.next(2), element("exemption"))),
    ...optional("defences", 25, () => list(1 + choices.next(2), element("defence"))),
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

/** The same value with citations of other instruments replaced. */
function recited(value: unknown, cite: readonly Citation[]): unknown {
  if (Array.isArray(value)) return value.map((item) => recited(item, cite));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => {
    const isForeign = key === "cite" && Array.isArray(member) && member.some((one: Citation) => !("instrument" in one) || one.instrument !== INSTRUMENT);
    return [key, isForeign ? cite : recited(member, cite)];
  }));
}
