import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { law } from "../law/bundled.js";
import { parseCase } from "../parse-case.js";
import type { Assessment } from "../schema/assessment.js";
import type { Case } from "../schema/case.js";
import type { StatisticsRow } from "../schema/statistics.js";
import { statistics } from "./statistics.js";

/** The report's table as typed by hand; `article` only where two rows have one name. */
interface Table {
  readonly rows: readonly { readonly category: string; readonly article?: string; readonly cases: number; readonly victims?: number; readonly perpetrators: number }[];
  readonly total: { readonly cases: number; readonly victims?: number; readonly perpetrators: number };
}

const caseload = (name: string) => readFileSync(new URL(`../../fixtures/caseload/${name}`, import.meta.url), "utf8");
const tableOf = (paragraph: string) => JSON.parse(caseload(`report-${paragraph}.table.json`)) as Table;
const casesOf = (paragraph: string) => caseload(`report-${paragraph}.ndjson`).trimEnd().split("\n").map(read);
const assessed = (given: Case) => assess(given, { law });

function read(line: string): Case {
  const parsed = parseCase(line);
  if (!parsed.ok) throw new Error(`refused: ${JSON.stringify(parsed.issues)}`);
  return parsed.case;
}

const cases: Record<string, readonly Case[]> = {};
const results: Record<string, readonly Assessment[]> = {};
beforeAll(() => {
  for (const paragraph of ["15", "18"]) {
    cases[paragraph] = casesOf(paragraph);
    results[paragraph] = cases[paragraph].map(assessed);
  }
}, 120_000);

const counted = (paragraph: string) => statistics(results[paragraph] ?? [], { law });
const rowFor = (rows: readonly StatisticsRow[], { category, article }: Table["rows"][number]) =>
  rows.filter((row) => row.category === category && (article === undefined || row.offence === `lshtse-2008.art-${article}`));
const isIn = (table: Table, row: StatisticsRow) => table.rows.some((typed) => rowFor([row], typed).length === 1);

describe("the cases of paragraph 15, assessed by the engine", () => {
  const table = tableOf("15");

  test.each(table.rows)("$category: $cases cases, $victims victims, $perpetrators perpetrators", (typed) => {
    const { cases: number, victims, perpetrators } = typed;
    expect(rowFor(counted("15").rows, typed).map((row) => ({ ...row }))).toEqual([expect.objectContaining({ category: typed.category, cases: number, victims, perpetrators })]);
  });

  test("come to its totals: 161 cases, 768 victims, 241 perpetrators, and none beside the table", () => {
    const { total, withoutCategory, notCounted, cases: read, refused, legalPersons } = counted("15");
    expect([total, table.total]).toEqual([{ cases: 161, victims: 768, perpetrators: 241 }, total]);
    expect([withoutCategory, notCounted, read, refused, legalPersons]).toEqual([[], { presumed: 0, undetermined: 0, noJurisdiction: 0, none: 0 }, 161, 0, 0]);
  });

  test("fill rows that are all of the report's table", () => {
    expect(counted("15").rows.filter((row) => !isIn(table, row))).toEqual([]);
  });

  test("took place from October 2009 to October 2010", () => {
    for (const { events } of cases["15"] ?? []) for (const { date } of events) expect([date >= "2009-10-01", date <= "2010-10-31"]).toEqual([true, true]);
  });
});

describe("the cases of paragraph 18, assessed by the engine", () => {
  const table = tableOf("18");

  test.each(table.rows)("$category: $cases cases, $perpetrators perpetrators", (typed) => {
    expect(rowFor(counted("18").rows, typed)).toEqual([expect.objectContaining({ cases: typed.cases, perpetrators: typed.perpetrators })]);
  });

  test("come to its totals: 55 cases, 76 perpetrators, and none in another row", () => {
    const { total, rows, withoutCategory, cases: read } = counted("18");
    expect([total, table.total]).toEqual([expect.objectContaining({ cases: 55, perpetrators: 76 }), expect.objectContaining({ cases: total.cases, perpetrators: total.perpetrators })]);
    expect([rows.filter((row) => !isIn(table, row) && row.cases > 0), withoutCategory, read]).toEqual([[], [], 55]);
  });

  test("took place in 2010", () => {
    for (const { events } of cases["18"] ?? []) for (const { date } of events) expect(String(date)).toMatch(/^2010-/);
  });
});

describe("nothing but the facts decides a category", () => {
  const rowsOf = (given: Case) => statistics([assessed(given)], { law }).rows.filter((row) => row.cases > 0).map(({ offence, victims, perpetrators }) => ({ offence, victims, perpetrators }));
  const offence = (article: string) => `lshtse-2008.art-${article}`;
  /** The first case of paragraph 15 of an article that has a fact. */
  const caseOf = (article: string, fact?: string) => {
    const at = (results["15"] ?? []).findIndex((result, index) => rowsOfResult(result).includes(offence(article)) && (fact === undefined || JSON.stringify(cases["15"]?.[index]).includes(`"${fact}":true`)));
    const found = cases["15"]?.[at];
    if (found === undefined) throw new Error(`no case of Article ${article}`);
    return found;
  };
  const rowsOfResult = (result: Assessment) => statistics([result], { law }).rows.filter((row) => row.cases > 0).map((row) => row.offence);
  const withFacts = (given: Case, facts: Readonly<Record<string, boolean>>): Case => ({ ...given, events: given.events.map((event) => ({ ...event, facts: { ...event.facts, ...facts } })) });
  const bornIn = (given: Case, years: (year: number) => number): Case => ({ ...given, victims: given.victims.map((victim) => ({ ...victim, born: `${years(Number(victim.born?.slice(0, 4)))}-01-15` })) });

  test.each<readonly [string, string, string, Readonly<Record<string, boolean>>, readonly string[]]>([
    ["a removal without its purpose is one of a minor", "10", "purpose.child-labour", { "purpose.child-labour": false }, ["9"]],
    ["a removal of an adult without its purpose is none", "10", "purpose.forced-labour", { "purpose.forced-labour": false }, []],
    ["a removal out of the country for labour is counted under the lower article", "11", "means.deception", { "purpose.forced-labour": true }, ["10"]],
    ["a sale with profit as its purpose", "14", "circumstance.value-exchanged", { "purpose.profit": true }, ["15"]],
    ["a delivery without anything in exchange", "16", "circumstance.value-exchanged", { "circumstance.value-exchanged": false }, []],
    ["a carrier who knew of nothing", "18", "knowledge.person-trafficked", { "knowledge.person-trafficked": false }, []],
    ["a detention ordered by law", "21", "conduct.confine", { "conduct.without-legal-authority": false }, []],
    ["intercourse for something of value", "42", "conduct.sexual-intercourse", { "conduct.give-or-promise-value": true }, ["34"]],
    ["procuring by violence", "26", "conduct.assist-prostitution", { "means.violence": true }, ["27"]],
    ["premises of which nobody knew the use", "32", "conduct.provide-premises", { "knowledge.premises-use": false }, []],
    ["material that shows a minor", "39", "conduct.distribute-material", { "material.child-pornography": true, "material.pornography": false }, ["41"]],
  ])("%s", (_name, article, fact, facts, expected) => {
    const given = caseOf(article, fact);
    expect(rowsOf(given).map((row) => row.offence)).toEqual([offence(article)]);
    expect(rowsOf(withFacts(given, facts)).map((row) => row.offence)).toEqual(expected.map(offence));
  });

  test("the age of the victims moves a case from its row to another", () => {
    const moved = (article: string, years: (year: number) => number) => rowsOf(bornIn(caseOf(article), years)).map((row) => row.offence);
    expect(moved("26", () => 1994)).toEqual([offence("28")]);
    expect(moved("32", () => 1994)).toEqual([offence("33")]);
    expect(moved("42", () => 1990)).toEqual([]);
    expect(moved("9", () => 1970)).toEqual([]);
  });

  test("a victim who is found is counted, one who is not is assessed alone", () => {
    const [missing] = (cases["15"] ?? []).filter(({ events }) => JSON.stringify(events).includes('"found":false'));
    if (missing === undefined) throw new Error("every victim was found");
    const [before] = rowsOf(missing);
    const [after] = rowsOf({ ...missing, events: missing.events.map((event) => ({ ...event, victims: event.victims.map((victim) => (typeof victim === "string" ? victim : victim.id)) })) });
    expect([before?.victims, after]).toEqual([0, { ...before, victims: 1 }]);
  });

  test("a case less is a case less, in its row and in the totals", () => {
    const all = counted("15");
    const [first, ...others] = results["15"] ?? [];
    if (first === undefined) throw new Error("no case");
    const [row] = rowsOfResult(first);
    const fewer = statistics(others, { law });
    expect(fewer.total.cases).toBe(160);
    expect(all.rows.filter((one, index) => one.cases !== fewer.rows[index]?.cases).map((one) => one.offence)).toEqual([row]);
  });

  test("neither ids nor order do: renamed and turned round, the cases come to the same table", () => {
    const renamed = [...results["15"] ?? []].toReversed().map((result, index) => ({ ...result, case: `x${index}` }));
    expect(statistics(renamed, { law })).toEqual(counted("15"));
    const [first] = cases["15"] ?? [];
    if (first === undefined) throw new Error("no case");
    expect(rowsOf({ ...first, id: "art-42-intercourse" })).toEqual(rowsOf(first));
  });
});

describe("the row that the report holds twice", () => {
  const doubled = "Procurement with regard to Child Prostitution";
  const under = (value: string) => statistics(results["15"] ?? [], { law, readings: { "doubled-statistics-row": value } });
  const rowsNamed = (value: string, category: string) => under(value).rows.filter((row) => row.category === category).map(({ offence, cases: number }) => [offence, number]);

  test("stands for Articles 33 and 35 unless told otherwise, and the count says so", () => {
    expect(counted("15").reading).toEqual({ id: "doubled-statistics-row", value: "33-and-35", others: ["28-and-33", "28-and-35"] });
    expect(rowsNamed("33-and-35", doubled)).toEqual([["lshtse-2008.art-33", 6], ["lshtse-2008.art-35", 3]]);
  });

  test("read for Article 28 as well takes its cases from the row for minors, which then has no article", () => {
    expect(under("28-and-33").reading).toMatchObject({ value: "28-and-33", others: ["33-and-35", "28-and-35"] });
    expect(rowsNamed("28-and-33", doubled)).toEqual([["lshtse-2008.art-28", 2], ["lshtse-2008.art-33", 6]]);
    expect(rowsNamed("28-and-33", "Procurement of Prostitution (minors)")).toEqual([[null, 0]]);
  });

  test("leaves the cases of the article that it is not read for without a category, and in no row", () => {
    const { withoutCategory, total, cases: read } = under("28-and-33");
    expect(withoutCategory).toEqual([{ offence: "lshtse-2008.art-35", cases: 3, victims: 5, perpetrators: 9 }]);
    expect([total.cases, read]).toEqual([158, 161]);
    expect(under("28-and-35").withoutCategory).toEqual([{ offence: "lshtse-2008.art-33", cases: 6, victims: 55, perpetrators: 9 }]);
  });
});
