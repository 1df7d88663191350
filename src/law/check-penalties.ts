import type { Issue } from "../schema/issue.js";
import type { MitigationLadder } from "../schema/sentencing.js";
import { compareTerms } from "../time/term.js";
import type { Parts } from "./gather.js";
import { citationsIn } from "./walk.js";

/** Penalties and sentencing rules hang together: what an offence names exists, kinds are in their catalogue, ladders descend, figures are cited. */
export function checkPenalties(parts: Parts): readonly Issue[] {
  return [...checkReferences(parts), ...checkFiles(parts), ...checkReported(parts), ...checkRules(parts)];
}

function checkReferences({ law, fileOf }: Parts): readonly Issue[] {
  const lists = new Set(law.penalties.lists.map(({ id }) => id));
  const legalPersons = new Set(law.penalties.legalPersons.map(({ id }) => id));
  return law.offences.flatMap(({ id, additionalPenalties, legalPersons: named }): Issue[] => {
    const issue = (path: string): Issue => ({ code: "rules/unknown-reference", path, file: fileOf.get(id) ?? "", rule: id });
    return [
      ...(additionalPenalties === undefined || lists.has(additionalPenalties) ? [] : [issue("/additionalPenalties")]),
      ...(named === undefined || legalPersons.has(named) ? [] : [issue("/legalPersons")]),
    ];
  });
}

function checkFiles({ law, fileOf }: Parts): readonly Issue[] {
  const { catalogues, lists, legalPersons } = law.penalties;
  const kindsFor = (persons: "natural-persons" | "legal-persons") => new Set(catalogues.filter((catalogue) => catalogue.for === persons).flatMap(({ penalties }) => penalties.map(({ id }) => id)));
  const [natural, legal] = [kindsFor("natural-persons"), kindsFor("legal-persons")];
  const issueIn = (rule: string) => (code: Issue["code"], path: string): Issue => ({ code, path, file: fileOf.get(rule) ?? "", rule });
  const known = (rule: string, penalties: readonly { readonly id: string }[], kinds: ReadonlySet<string>) => penalties.flatMap(({ id }, index): Issue[] => [
    ...(kinds.has(id) ? [] : [issueIn(rule)("rules/unknown-reference", `/penalties/${index}/id`)]),
    ...(penalties.findIndex((other) => other.id === id) === index ? [] : [issueIn(rule)("rules/duplicate-id", `/penalties/${index}/id`)]),
  ]);
  return [
    ...[...catalogues, ...lists, ...legalPersons].flatMap(({ id, instrument, article }) => (id === `${instrument}.art-${article}` ? [] : [issueIn(id)("rules/id-mismatch", "/id")])),
    ...catalogues.flatMap(({ id, penalties }) => known(id, penalties, new Set(penalties.map((penalty) => penalty.id)))),
    ...lists.flatMap(({ id, penalties }) => known(id, penalties, natural)),
    ...legalPersons.flatMap(({ id, penalties, fine, also }) => [
      ...known(id, penalties ?? [], legal),
      ...(fine.min <= fine.max ? [] : [issueIn(id)("rules/range", "/fine")]),
      ...(also === undefined || lists.some((list) => list.id === also.list) ? [] : [issueIn(id)("rules/unknown-reference", "/also/list")]),
    ]),
  ];
}

/** What is said to be available is what the lists give, no more and no less. */
function checkReported({ law }: Parts): readonly Issue[] {
  return law.penalties.reported.penalties.flatMap(({ id, availableUnder }, index): Issue[] => {
    const giving = law.penalties.lists.filter(({ penalties }) => penalties.some((penalty) => penalty.id === id)).map((list) => list.id);
    const same = giving.length === availableUnder.length && giving.every((list) => availableUnder.includes(list));
    return same ? [] : [{ code: "rules/value", path: `/penalties/${index}/availableUnder`, file: "penalties/reported-penalties.json", expected: giving }];
  });
}

function checkRules({ law, files }: Parts): readonly Issue[] {
  const { mitigation, recidivism, participation, legalPersons } = law.sentencing;
  const offences = new Set(law.offences.map(({ id }) => id));
  const facts = new Set(law.vocabulary.map(({ id }) => id));
  const instruments = new Set(law.instruments.map(({ id }) => id));
  const issue = (code: Issue["code"], kind: string, path: string): Issue => ({ code, path, file: `sentencing/${kind}.json` });
  const unregistered = [...files.terms, ...files.participation, ...files.recidivism, ...files.minors, ...files.mitigation, ...files.concurrence, ...files["legal-persons"], ...files.penalty]
    .flatMap(({ path: file, value }) => rulesIn(value, "").filter(({ rule }) => !isRegistered(law, rule)).map(({ path }): Issue => ({ code: "rules/unknown-reference", path, file })));
  return [
    ...unregistered,
    ...(["adults", "minors"] as const).flatMap((persons) => (descends(mitigation[persons]) ? [] : [issue("rules/range", "mitigation", `/${persons}/brackets`)])),
    ...recidivism.sameConduct.flatMap((pair, index) => (pair.offences.every((id) => offences.has(id)) ? [] : [issue("rules/unknown-reference", "recidivism", `/sameConduct/${index}/offences`)])),
    ...recidivism.assimilated.flatMap(({ offences: named }, index) => (named === "not-in-sources" || named.every((id) => offences.has(id)) ? [] : [issue("rules/unknown-reference", "recidivism", `/assimilated/${index}/offences`)])),
    ...participation.steps.flatMap(({ special }, index) => ((special ?? []).every(({ instrument }) => instruments.has(instrument)) ? [] : [issue("rules/unknown-reference", "participation", `/steps/${index}/special`)])),
    ...legalPersons.requires.flatMap(({ fact }, index) => (facts.has(fact) ? [] : [issue("rules/unknown-fact", "legal-persons", `/requires/${index}/fact`)])),
    ...files.penalty.flatMap(({ path: file, value }): Issue[] => ([...citationsIn(value, "")].length > 0 ? [] : [{ code: "rules/citation", path: "", file }])),
  ];
}

/** Each bracket lies below the one before and lowers what it takes. */
function descends({ brackets }: MitigationLadder): boolean {
  return brackets.every(({ from, to }, index) => {
    const above = brackets[index - 1];
    return compareTerms(to, from) < 0 && (above === undefined || (compareTerms(from, above.from) < 0 && compareTerms(to, above.to) <= 0));
  });
}

/** Every value below the key `rule`, with its pointer. */
function rulesIn(value: unknown, path: string): readonly { readonly path: string; readonly rule: string }[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => (key === "rule" && typeof member === "string" ? [{ path: `${path}/rule`, rule: member }] : rulesIn(member, `${path}/${key}`)));
}

function isRegistered(law: Parts["law"], rule: string): boolean {
  return law.instruments.some(({ id, articles }) => articles.some(({ article }) => rule === `${id}.art-${article}`));
}
