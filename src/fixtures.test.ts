import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assess } from "./assess.js";
import { law } from "./law/bundled.js";
import { parseCase } from "./parse-case.js";
import { assessmentView } from "./scenario/assessment-view.js";
import { compareMembers } from "./scenario/compare.js";
import { assessmentSchema, type Assessment, type Charge } from "./schema/assessment.js";
import type { ExpectedCharge } from "./schema/expected-charge.js";
import type { ScenarioDifference } from "./schema/scenario-difference.js";

interface Expectation {
  readonly case: string;
  /** The paragraphs and articles that the expectation was derived from. */
  readonly source: readonly string[];
  /** The whole default list, in its order. A reason not stated is none. */
  readonly charges: readonly ExpectedCharge[];
  /** Offences that look near and must not be listed. */
  readonly absent: readonly string[];
  /** Codes of notices that must be there, among others. */
  readonly notices?: readonly string[];
}

const fixtures = new URL("../fixtures/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, fixtures), "utf8");
const namesIn = (directory: string) => readdirSync(new URL(directory, fixtures)).filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -".json".length)).toSorted();
const ids = namesIn("cases/");
const expectationOf = (id: string) => JSON.parse(read(`expectations/${id}.json`)) as Expectation;

/** The categories of offences in the report's tables of cases: 20 names in 21 rows (paragraph 15), 13 of them again (paragraph 18). */
const reportedCategories = [
  "Unlawful Removal, inter alia, of Minor",
  "Unlawful Removal with Purpose",
  "Unlawful Removal for Cross-border Transfer",
  "Unlawful Recruitment for Exploitation",
  "The Act of Selling, Buying or Exchanging a Human Being",
  "The Act of Selling, Buying or Exchanging a Human Being with Purpose",
  "The Act of Selling, Buying or Exchanging a Human Being for Cross-border Transfer",
  "Transportation with Purpose",
  "Cross-border Transportation (The Act of Bringing a Person Cross-border)",
  "Abduction (Arrest), Detention or Confinement",
  "Purchase of Child Prostitution",
  "Procurement of Prostitution",
  "Procurement of Prostitution (minors)",
  "Procurement of Prostitution (aggravating circumstances)",
  "Provision of Premise for Prostitution",
  "Pornography",
  "Child Pornography",
  "Sexual Intercourse with Minors under Fifteen Years",
  "Indecent Act against Minors under Fifteen Years",
] as const;

const assessments = new Map<string, Assessment>();

/** The default assessment of a case of the fixtures, made once. */
function assessed(id: string): Assessment {
  const known = assessments.get(id);
  if (known !== undefined) return known;
  const parsed = parseCase(read(`cases/${id}.json`));
  if (!parsed.ok) throw new Error(`${id} is refused: ${JSON.stringify(parsed.issues)}`);
  const assessment = assess(parsed.case, { law });
  assessments.set(id, assessment);
  return assessment;
}

/** What differs from an expectation, compared as a scenario is. */
function differences(id: string): readonly ScenarioDifference[] {
  const { charges, absent, notices = [] } = expectationOf(id);
  const expected = { charges: charges.map((charge) => ({ reason: null, ...charge })), chargesAbsent: absent, noticesAmong: notices.map((code) => ({ code })) };
  return compareMembers(expected, assessmentView(assessed(id), []));
}

const keyOf = ({ accused, event, victim, offence }: Pick<Charge, "accused" | "event" | "victim" | "offence">) => [accused, event, victim, offence];
const isSuggested = ({ status }: Charge) => status === "made-out" || status === "presumed";

describe("a coded case", () => {
  test("has an expectation, and every expectation has a case", () => {
    expect(namesIn("expectations/")).toEqual(ids);
  });

  test.each(ids)("%s parses under the id of its file", (id) => {
    const parsed = parseCase(read(`cases/${id}.json`));
    expect(parsed.ok ? { id: parsed.case.id } : parsed.issues).toEqual({ id });
    expect(expectationOf(id).case).toBe(id);
  });

  test.each(ids)("%s gives exactly the charges that the sources give, in order, none that only looks near, and the notices that it must", (id) => {
    expect(differences(id)).toEqual([]);
    expect(assessed(id).charges.map(keyOf)).toEqual(expectationOf(id).charges.map(keyOf));
  });

  test.each(ids)("%s gives a result of the published shape", (id) => {
    const result = assessmentSchema.safeParse(assessed(id));
    expect(result.success ? [] : result.error.issues).toEqual([]);
  });
});

describe("the cases together", () => {
  const suggested = new Map(["report-15-", "report-18-", ""].map((prefix) => [prefix, ids.filter((id) => id.startsWith(prefix)).flatMap((id) => assessed(id).charges.filter(isSuggested).map(({ offence }) => offence))]));
  const idsOf = (offence: (typeof law.offences)[number]) => (offence.forms === undefined ? [offence.id] : offence.forms.map(({ id }) => `${offence.id}.${id}`));
  const categoriesOf = (prefix: string) => {
    const found = new Set(suggested.get(prefix));
    return new Set(law.offences.filter((offence) => idsOf(offence).some((id) => found.has(id))).flatMap(({ reportCategory }) => reportCategory ?? []));
  };

  test("reach every category of the table in paragraph 15 that has one name and one row", () => {
    const reached = categoriesOf("report-15-");
    expect(reportedCategories.filter((name) => !reached.has(name))).toEqual([]);
  });

  test("reach both articles that the row standing twice in paragraph 15 is read for", () => {
    const reading = law.readings.find(({ id }) => id === "doubled-statistics-row");
    const articles = (reading?.values[0]?.id ?? "").split("-and-");
    expect(articles).toHaveLength(2);
    const reached = new Set(suggested.get("report-15-"));
    expect(articles.filter((article) => !reached.has(`lshtse-2008.art-${article}`))).toEqual([]);
  });

  test("reach every category of the table in paragraph 18", () => {
    const absentFromParagraph18 = new Set([
      "Unlawful Removal for Cross-border Transfer", "The Act of Selling, Buying or Exchanging a Human Being for Cross-border Transfer", "Transportation with Purpose",
      "Cross-border Transportation (The Act of Bringing a Person Cross-border)", "Abduction (Arrest), Detention or Confinement", "Child Pornography",
    ]);
    const reached = categoriesOf("report-18-");
    expect(reportedCategories.filter((name) => !absentFromParagraph18.has(name) && !reached.has(name))).toEqual([]);
  });

  test("hold at least ten with several accused, several victims and several events", () => {
    const several = ids.filter((id) => {
      const parsed = parseCase(read(`cases/${id}.json`));
      return parsed.ok && parsed.case.accused.length > 1 && parsed.case.victims.length > 1 && parsed.case.events.length > 1;
    });
    expect(several.length).toBeGreaterThanOrEqual(10);
  });
});
