import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileLaw } from "../facts/compiled.js";
import { law } from "../law/bundled.js";
import { parseCase } from "../parse-case.js";
import { ageFinding, type AgeFinding } from "../schema/age.js";
import type { Case } from "../schema/case.js";
import { findAges, type AgesFound } from "./find-ages.js";

type EventDate = Case["events"][number]["date"];

/** A situation of `fixtures/ages`: what is stated of a person, and what the finding must be. */
interface Situation {
  readonly name: string;
  readonly role: "victim" | "accused";
  readonly person: object;
  readonly date: EventDate;
  /** The day of an event before it, at which a stated age is read. */
  readonly earlier?: string;
  readonly readings?: Readonly<Record<string, string>>;
  readonly expect: object & { readonly readings: readonly string[]; readonly uses: Readonly<Record<string, string>> };
}

const compiled = compileLaw(law);
const files = readdirSync("fixtures/ages").toSorted().map((name) => [name, JSON.parse(readFileSync(`fixtures/ages/${name}`, "utf8")) as { readonly situations: readonly Situation[] }] as const);

function caseOf({ role, person, date, earlier }: Situation): Case {
  const event = (id: string, on: EventDate) => ({ id, date: on, country: "KH", accused: [{ id: "A1" }], victims: role === "victim" ? ["V1"] : [] });
  const parsed = parseCase({
    format: "chbab/case@1", id: "age",
    accused: [{ id: "A1", ...(role === "accused" ? person : {}) }],
    victims: role === "victim" ? [{ id: "V1", ...person }] : [],
    events: [...(earlier === undefined ? [] : [event("E0", earlier)]), event("E1", date)],
  }, { law });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.case;
}

function find(situation: Situation): { readonly finding: AgeFinding; readonly ages: AgesFound } {
  const ages = findAges(compiled, caseOf(situation), situation.readings ?? {});
  const finding = ages.findingAt(situation.role === "victim" ? "V1" : "A1", "E1");
  if (finding === undefined) throw new Error("no finding");
  return { finding, ages };
}

describe.each(files)("%s", (_, { situations }) => {
  test.each(situations.map((situation) => [situation.name, situation] as const))("%s", (_name, situation) => {
    const { finding, ages } = find(situation);
    const uses = Object.fromEntries(finding.trace.flatMap(({ item, use }) => (item === null ? [] : [[item, use]])));
    const presumption = finding.presumption === null ? null : finding.presumption.factors;
    const found: Readonly<Record<string, unknown>> = { ...finding, presumption, uses, readings: ages.readings };
    expect(Object.fromEntries(Object.keys(situation.expect).map((key) => [key, found[key]]))).toEqual(situation.expect);
    expect(ageFinding.parse(finding)).toEqual(finding);
  });
});

test("the situations are at least forty, each kind of evidence among them", () => {
  const situations = files.flatMap(([, { situations: listed }]) => listed);
  expect(situations.length).toBeGreaterThanOrEqual(40);
  const text = JSON.stringify(situations);
  for (const { id } of law.age.evidence.kinds) expect(text).toContain(`"kind":"${id}"`);
});

test("every item of a trace has its citation, and the presumption its own", () => {
  for (const [, { situations }] of files) {
    for (const situation of situations) {
      const { finding } = find(situation);
      for (const item of finding.trace) expect(item.cite.length).toBeGreaterThan(0);
      if (finding.presumption !== null) expect(finding.presumption.cite.length).toBeGreaterThan(0);
    }
  }
});

describe("an item that does not count", () => {
  const reasonsOf = (evidence: readonly object[]) => find({ name: "", role: "victim", person: { age: { evidence } }, date: "2010-06-01", expect: { readings: [], uses: {} } }).finding.trace.map(({ reason }) => reason);
  const one = { id: "D1", kind: "document" };

  test("says why", () => {
    expect(reasonsOf([one])).toEqual(["says-nothing"]);
    expect(reasonsOf([{ ...one, years: [15, 17] }])).toEqual(["no-day"]);
    expect(reasonsOf([{ ...one, born: "2011" }])).toEqual(["born-after-event"]);
    expect(reasonsOf([{ ...one, born: "1995", years: [20, 20], on: "2010-06-01" }])).toEqual(["contradicts-itself"]);
    expect(reasonsOf([one, { id: "D0", kind: "birth-certificate", born: "1995-01-01" }])).toEqual([null, "says-nothing"]);
    expect(reasonsOf([{ ...one, born: "1995" }, { id: "D0", kind: "birth-certificate", born: "1995-01-01" }])).toEqual([null, "certificate-decides"]);
  });
  test("may still indicate something", () => {
    expect(reasonsOf([{ ...one, years: [15, 17], indicates: "child" }])).toEqual(["no-day"]);
    expect(reasonsOf([{ ...one, indicates: "child" }])).toEqual([null]);
  });
});

describe("the age of a victim on another day", () => {
  const given = caseOf({ name: "", role: "victim", person: { born: "1992-06-02" }, date: "2010-06-01", expect: { readings: [], uses: {} } });
  const ages = findAges(compiled, given, {});

  test("is that of the day asked for, not of the event", () => {
    expect(ages.victimOn("V1", "2010-06-01")?.minor.value).toBe(true);
    expect(ages.victimOn("V1", "2010-06-02")?.minor.value).toBe(false);
  });
  test("is not told of an accused, nor of a stranger", () => {
    expect(ages.victimOn("A1", "2010-06-01")).toBeUndefined();
    expect(ages.victimOn("V2", "2010-06-01")).toBeUndefined();
  });
});

describe("several persons and events", () => {
  const event = (id: string, date: Case["events"][number]["date"], accused: readonly string[], victims: Case["events"][number]["victims"]): Case["events"][number] => ({ id, date, country: "KH", accused: accused.map((one) => ({ id: one })), victims });
  const given: Case = {
    format: "chbab/case@1", id: "several",
    accused: [{ id: "A2", ageYears: 17 }, { id: "A1", born: "1992-06-01" }, { id: "B1", legalPerson: true }],
    victims: [{ id: "V2", born: "1995-06-01" }, { id: "V1" }],
    events: [event("E2", "2010-06-01", ["A1", "A2", "B1"], [{ id: "V2" }]), event("E1", { from: "2009-06-01", to: "2009-06-02" }, ["A1"], ["V1", "V2"])],
  };
  const ages = findAges(compiled, given, {});

  test("have an age of each person who was there, by role, person and event", () => {
    expect(ages.findings.map(({ role, person, event: at }) => `${role} ${person} ${at}`)).toEqual(["accused A1 E1", "accused A1 E2", "accused A2 E2", "victim V1 E1", "victim V2 E1", "victim V2 E2"]);
    expect(ages.at("V1", "E2")).toBeUndefined();
    expect(ages.findingAt("A2", "E1")).toBeUndefined();
    expect(ages.at("V2", "E2")?.years).toEqual([15, 15]);
  });
  test("read a stated age on the first day of all", () => {
    expect(ages.findingAt("A2", "E2")?.years).toEqual([18, 18]);
  });
});

test("a rule set without anyone's line of age is a fault", () => {
  const given = caseOf({ name: "", role: "victim", person: {}, date: "2010-06-01", expect: { readings: [], uses: {} } });
  expect(() => findAges(compileLaw({ ...law, vocabulary: [] }), given, {})).toThrow(RangeError);
});
