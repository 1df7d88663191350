import type { Issue } from "../schema/issue.js";
import type { Parts } from "./gather.js";
import { citationsIn } from "./walk.js";

/** Every citation resolves: to a registered article of a known instrument and a known text, or to a paragraph of the report. */
export function checkCitations(parts: Parts): readonly Issue[] {
  const articles = new Set(parts.law.instruments.flatMap(({ id, articles: listed }) => listed.map(({ article }) => `${id}/${article}`)));
  const texts = new Set(parts.law.about.texts.map(({ id, instrument }) => `${instrument}/${id}`));
  const unresolved = Object.values(parts.files).flat().flatMap(({ path: file, value }) => [...citationsIn(value, "")].flatMap(({ path, value: citation }): Issue[] => {
    const resolves = "report" in citation
      ? Number.parseInt(citation.report, 10) <= parts.law.about.report.lastParagraph
      : articles.has(`${citation.instrument}/${citation.article}`) && (citation.source === undefined || texts.has(`${citation.instrument}/${citation.source}`));
    return resolves ? [] : [{ code: "rules/citation", path, file }];
  }));
  return [...unresolved, ...unencoded(parts)];
}

/** An article registered as encoded stands behind some rule: otherwise the register claims what is not there. */
function unencoded(parts: Parts): readonly Issue[] {
  const rules = Object.values(parts.files).flat().filter(({ path }) => !path.startsWith("instruments/"));
  const cited = new Set(rules.flatMap(({ value }) => [...citationsIn(value, "")].flatMap(({ value: citation }) => ("report" in citation ? [] : [`${citation.instrument}/${citation.article}`]))));
  return parts.law.instruments.flatMap(({ id, articles }) => articles.flatMap(({ article, status }, index): Issue[] =>
    status !== "encoded" || cited.has(`${id}/${article}`) ? [] : [{ code: "rules/citation", path: `/articles/${index}/status`, file: parts.fileOf.get(id) ?? "", rule: id }]));
}
