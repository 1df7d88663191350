import type { Issue } from "../schema/issue.js";
import type { Parts } from "./gather.js";

/** The rules on place and time hang together: facts, grounds, readings and articles that they name exist, each class has one period. */
export function checkPlaceAndTime({ law }: Parts): readonly Issue[] {
  const { jurisdiction, limitation, milderLaw, extradition, notices } = law.placeAndTime;
  const facts = new Map(law.vocabulary.map((fact) => [fact.id, fact]));
  const readings = new Map(law.readings.map(({ id, values }) => [id, values.map((value) => value.id)]));
  const instruments = new Set(law.instruments.map(({ id }) => id));
  const articles = new Set(law.instruments.flatMap(({ id, articles: listed }) => listed.map(({ article }) => `${id}.art-${article}`)));
  const grounds = new Set(jurisdiction.grounds.map(({ id }) => id));
  const issue = (kind: string, code: Issue["code"], path: string): Issue => ({ code, path, file: `place-and-time/${kind}.json` });
  const isOf = (id: string, type: string) => facts.get(id)?.type === type && facts.get(id)?.stated === undefined;
  const known = (kind: string, path: string, ids: readonly string[], set: ReadonlySet<string>) => ids.flatMap((id, at) => (set.has(id) ? [] : [issue(kind, "rules/unknown-reference", `${path}/${at}`)]));
  const once = (kind: string, list: string, items: readonly { readonly id: string }[]) =>
    items.flatMap(({ id }, index) => (items.findIndex((other) => other.id === id) === index ? [] : [issue(kind, "rules/duplicate-id", `/${list}/${index}/id`)]));
  return [
    ...(["grounds", "conditions", "bars", "notAsked"] as const).flatMap((list) => once("jurisdiction", list, jurisdiction[list])),
    ...(["conditions", "authorities"] as const).flatMap((list) => once("extradition", list, extradition[list])),
    ...once("milder-law", "principles", milderLaw.principles), ...once("milder-law", "generalRules", milderLaw.generalRules),
    ...(instruments.has(jurisdiction.general.instrument) ? [] : [issue("jurisdiction", "rules/unknown-reference", "/general/instrument")]),
    ...jurisdiction.grounds.flatMap(({ instrument, article, reading, requires }, index) => [
      ...(articles.has(`${instrument}.art-${article}`) ? [] : [issue("jurisdiction", "rules/unknown-reference", `/grounds/${index}/article`)]),
      ...(reading === undefined || (readings.get(reading.id)?.includes(reading.value) ?? false) ? [] : [issue("jurisdiction", "rules/value", `/grounds/${index}/reading`)]),
      ...requires.flatMap((test, at) => (test.test !== "fact" || isOf(test.fact, "boolean") ? [] : [issue("jurisdiction", "rules/unknown-fact", `/grounds/${index}/requires/${at}/fact`)])),
    ]),
    ...jurisdiction.conditions.flatMap(({ fact, grounds: named }, index) => [
      ...(fact === undefined || isOf(fact, "boolean") ? [] : [issue("jurisdiction", "rules/unknown-fact", `/conditions/${index}/fact`)]),
      ...known("jurisdiction", `/conditions/${index}/grounds`, named, grounds),
    ]),
    ...jurisdiction.bars.flatMap(({ anyOf, settledFor }, index) => [
      ...anyOf.flatMap((all, at) => all.flatMap((fact, position) => (isOf(fact, "boolean") ? [] : [issue("jurisdiction", "rules/unknown-fact", `/bars/${index}/anyOf/${at}/${position}`)]))),
      ...known("jurisdiction", `/bars/${index}/settledFor`, settledFor, grounds),
    ]),
    ...(isOf(limitation.prosecution.interruption.fact, "date") ? [] : [issue("limitation", "rules/unknown-fact", "/prosecution/interruption/fact")]),
    ...(instruments.has(limitation.penalties.convictionsAfter.instrument) ? [] : [issue("limitation", "rules/unknown-reference", "/penalties/convictionsAfter/instrument")]),
    ...(["prosecution", "penalties"] as const).flatMap((part) => (new Set(limitation[part].periods.map((period) => period.class)).size === limitation[part].periods.length ? [] : [issue("limitation", "rules/duplicate-id", `/${part}/periods`)])),
    ...milderLaw.generalRules.flatMap(({ id, instrument, article }, index) => (id === `${instrument}.art-${article}` && articles.has(id) ? [] : [issue("milder-law", "rules/unknown-reference", `/generalRules/${index}/id`)])),
    ...notices.flatMap(({ instrument, when }, index) => [
      ...(instruments.has(instrument) ? [] : [issue("dated-notices", "rules/unknown-reference", `/notices/${index}/instrument`)]),
      ...(["eventBeforeProvision", "eventFromProvision"] as const).flatMap((key) => {
        const named = when[key];
        return named === undefined || articles.has(`${named.instrument}.art-${named.article}`) ? [] : [issue("dated-notices", "rules/unknown-reference", `/notices/${index}/when/${key}`)];
      }),
    ]),
  ];
}
