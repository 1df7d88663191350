import type { Issue } from "../schema/issue.js";
import type { Parts } from "./gather.js";

const file = "differences.json";

/** The register of differences hangs together: articles are registered, paragraphs exist, rules, readings and variants resolve. */
export function checkDifferences({ law, fileOf }: Parts): readonly Issue[] {
  const registers = new Map(law.instruments.map(({ id, articles }) => [id, new Set(articles.map(({ article }) => article))]));
  const rules = new Set([...fileOf.keys(), ...law.offences.flatMap(({ id, forms }) => (forms ?? []).map((form) => `${id}.${form.id}`))]);
  const variants = new Set(law.offences.flatMap(({ id, variants: kept }) => (kept ?? []).map((variant) => `${id} ${variant.id}`)));
  const readings = new Set(law.readings.map(({ id }) => id));
  return law.differences.flatMap((difference, index): Issue[] => {
    const issue = (code: Issue["code"], path: string): Issue => ({ code, path: `/differences/${index}${path}`, file, rule: difference.id });
    const { encoded } = difference;
    const register = registers.get(difference.instrument);
    return [
      ...(law.differences.findIndex(({ id }) => id === difference.id) === index ? [] : [issue("rules/duplicate-id", "/id")]),
      ...(register === undefined ? [issue("rules/unknown-reference", "/instrument")] : []),
      ...difference.articles.flatMap((article, at) => (register?.has(article) ?? true ? [] : [issue("rules/citation", `/articles/${at}`)])),
      ...difference.paragraphs.flatMap((paragraph, at) => (Number.parseInt(paragraph, 10) <= law.about.report.lastParagraph ? [] : [issue("rules/citation", `/paragraphs/${at}`)])),
      ...encoded.rules.flatMap((rule, at) => (rules.has(rule) ? [] : [issue("rules/unknown-reference", `/encoded/rules/${at}`)])),
      ...(encoded.reading === undefined || readings.has(encoded.reading) ? [] : [issue("rules/unknown-reference", "/encoded/reading")]),
      ...(difference.variants ?? []).flatMap(({ offence, variant }, at) => (variants.has(`${offence} ${variant}`) ? [] : [issue("rules/unknown-reference", `/variants/${at}`)])),
      // A figure of the report is kept exactly where the register says so.
      ...((difference.variants === undefined) === (encoded.as !== "statute-with-variant") ? [] : [issue("rules/structure", "/variants")]),
      ...((encoded.reading === undefined) === (encoded.as !== "reading") ? [] : [issue("rules/structure", "/encoded/reading")]),
    ];
  });
}
