import type { Issue } from "../schema/issue.js";
import type { Parts } from "./gather.js";

const file = "penalties/administrative-measures.json";

/** The administrative measures hang together: ids once and after their article, offences that exist, fines in order. */
export function checkAdministrativeMeasures({ administrativeMeasures, offences }: Parts["law"]): readonly Issue[] {
  const charges = new Set(offences.flatMap(({ id, forms }) => [id, ...(forms ?? []).map((form) => `${id}.${form.id}`)]));
  const repeated = (items: readonly { readonly id: string }[], path: string) =>
    items.flatMap(({ id }, index): Issue[] => (items.findIndex((other) => other.id === id) === index ? [] : [{ code: "rules/duplicate-id", path: `${path}/${index}/id`, file }]));
  return [
    ...repeated(administrativeMeasures, "/provisions"),
    ...administrativeMeasures.flatMap(({ id, instrument, article, grounds, measures }, at): readonly Issue[] => {
      const issue = (code: Issue["code"], path: string): Issue => ({ code, path: `/provisions/${at}${path}`, file, rule: id });
      return [
        ...(id === `${instrument}.art-${article}` ? [] : [issue("rules/id-mismatch", "/id")]),
        ...repeated(grounds, `/provisions/${at}/grounds`),
        ...repeated(measures, `/provisions/${at}/measures`),
        ...grounds.flatMap(({ offence }, index) => (offence === undefined || charges.has(offence) ? [] : [issue("rules/unknown-reference", `/grounds/${index}/offence`)])),
        ...measures.flatMap(({ fine }, index) => (fine === undefined || fine.min <= fine.max ? [] : [issue("rules/range", `/measures/${index}/fine`)])),
      ];
    }),
  ];
}
