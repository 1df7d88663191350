import type { Issue } from "../schema/issue.js";
import type { Parts } from "./gather.js";

const evidenceFile = "age/evidence.json";
const presumptionsFile = "age/presumptions.json";
const dutiesFile = "protection/duties.json";

/** The rules on age and protection hang together: every kind once, facts and readings that exist, duties named after their instrument. */
export function checkChildRules({ age, protection, vocabulary, readings, instruments }: Parts["law"]): readonly Issue[] {
  const facts = new Map(vocabulary.map((fact) => [fact.id, fact]));
  const issue = (file: string, code: Issue["code"], path: string, rule?: string): Issue => ({ code, path, file, ...(rule === undefined ? {} : { rule }) });
  const factIssues = (file: string, path: string, ids: readonly (string | undefined)[]): readonly Issue[] =>
    ids.every((id) => id === undefined || facts.get(id)?.type === "boolean") ? [] : [issue(file, "rules/unknown-fact", path)];
  const repeated = (file: string, path: string, ids: readonly string[]): readonly Issue[] =>
    ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [issue(file, "rules/duplicate-id", `${path}/${index}/id`)]));

  const { presumedChild, presumedKnowledge, doubt } = age.presumptions;
  const { lapses } = presumedKnowledge;
  const hasReading = (id: string, value?: string) => readings.some((reading) => reading.id === id && (value === undefined || reading.values.some((known) => known.id === value)));
  const hasProvision = instruments.some(({ id, provisions }) => id === lapses.instrument && (provisions ?? []).some((provision) => provision.id === lapses.provision));
  const hasLine = (person: "victim" | "accused") => vocabulary.some(({ derived }) => derived?.kind === "age-below" && derived.person === person);
  return [
    // Every age finding looks at a line for each, and cites the fact that gives an accused's birth.
    ...(hasLine("victim") && hasLine("accused") && facts.has("accused.born") ? [] : [issue(presumptionsFile, "rules/unknown-fact", "")]),
    ...repeated(evidenceFile, "/kinds", age.evidence.kinds.map(({ id }) => id)),
    ...repeated(evidenceFile, "/statuses", age.evidence.statuses.map(({ id }) => id)),
    ...factIssues(presumptionsFile, "/presumedChild/presumes", [presumedChild.presumes]),
    ...factIssues(presumptionsFile, "/presumedKnowledge", [presumedKnowledge.presumes, presumedKnowledge.when, presumedKnowledge.unless]),
    ...(hasReading(lapses.reading, lapses.value) && hasProvision ? [] : [issue(presumptionsFile, "rules/unknown-reference", "/presumedKnowledge/lapses")]),
    ...(hasReading(doubt.reading) ? [] : [issue(presumptionsFile, "rules/unknown-reference", "/doubt/reading")]),
    ...repeated(dutiesFile, "/duties", protection.duties.map(({ id }) => id)),
    ...factIssues(dutiesFile, "/trafficking/facts", protection.trafficking.facts),
    ...factIssues(dutiesFile, "/foreign/documents", [protection.foreign.documents]),
    ...protection.duties.flatMap(({ id, instrument, kind, fact, custody, breachedBy }, index) => [
      ...(id.startsWith(`${instrument}.`) ? [] : [issue(dutiesFile, "rules/id-mismatch", `/duties/${index}/id`, id)]),
      ...factIssues(dutiesFile, `/duties/${index}/fact`, [fact]),
      ...factIssues(dutiesFile, `/duties/${index}/breachedBy`, (breachedBy ?? []).flat()),
      // A limit is a time at a place; a measure asks nothing, so that no fact can tell of it.
      ...((kind === "limit") === (custody?.limit !== undefined) && (kind !== "measure" || (fact === undefined && breachedBy === undefined)) ? [] : [issue(dutiesFile, "rules/structure", `/duties/${index}`, id)]),
    ]),
  ];
}
