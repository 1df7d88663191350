import { describe, expect, test } from "vitest";
import { law } from "../law/bundled.js";
import { parseScenario } from "./parse-scenario.js";
import { runScenario } from "./run-scenario.js";

const given = {
  format: "chbab/case@1", id: "removal", accused: [{ id: "A1", born: "1978-04-12" }], victims: [{ id: "V1", born: "1994-01-01" }],
  events: [{ id: "E1", date: "2010-06-01", country: "KH", place: "phnom-penh", accused: [{ id: "A1" }], victims: ["V1"], facts: { "conduct.remove": true, "means.deception": true, "purpose.prostitution": true } }],
};
const charge = { accused: "A1", event: "E1", victim: "V1", offence: "lshtse-2008.art-10", status: "made-out" };
const scenario = { format: "chbab/scenario@1", id: "a-removal", title: "Removal", question: "Which range?", sources: [{ report: "79(c)" }], case: given, expect: { chargesAmong: [charge] } };

function issuesOf(value: object | string): readonly string[] {
  const parsed = parseScenario(value);
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`);
}
const expecting = (expected: object) => ({ ...scenario, expect: expected });

describe("a scenario", () => {
  test("is read from an object and from text alike", () => {
    expect([issuesOf(scenario), issuesOf(JSON.stringify(scenario))]).toEqual([[], []]);
  });

  test("that expects nothing is refused: it could not fail", () => {
    expect(issuesOf(expecting({}))).toEqual(["scenario/pins-nothing /expect"]);
    expect(issuesOf(expecting({ chargesAmong: [] }))).toEqual(["schema/length /expect/chargesAmong"]);
  });

  test("that names what the law does not have is refused: its absence would always hold", () => {
    expect(issuesOf(expecting({ chargesAbsent: ["lshtse-2008.art-999"] }))).toEqual(["scenario/unknown-id /expect/chargesAbsent/0"]);
    expect(issuesOf(expecting({ dutiesAbsent: ["x.y"], questionsAbsent: ["conduct.fly"], readingsAbsent: ["r"] }))).toEqual(["scenario/unknown-id /expect/dutiesAbsent/0", "scenario/unknown-id /expect/questionsAbsent/0", "scenario/unknown-id /expect/readingsAbsent/0"]);
    expect(issuesOf(expecting({ noticesAbsent: ["no-such-notice"] }))).toEqual(["schema/value /expect/noticesAbsent/0"]);
    expect(issuesOf(expecting({ charges: [{ ...charge, offence: "lshtse-2008.art-39" }] }))).toEqual(["scenario/unknown-id /expect/charges/0/offence"]);
    expect(issuesOf({ ...scenario, options: { readings: { "presumption-reach": "nothing" } } })).toEqual(["scenario/unknown-id /options/readings"]);
    expect(issuesOf({ ...scenario, sources: [{ report: "132" }, { instrument: "lshtse-2008", article: "99" }, { reading: "none" }] })).toEqual(["scenario/unknown-id /sources/0", "scenario/unknown-id /sources/1", "scenario/unknown-id /sources/2"]);
  });

  test("that names persons or events that its case does not have is refused", () => {
    expect(issuesOf(expecting({ unlistedAmong: [{ ...charge, accused: "A2", event: "E2", victim: "V2" }] }))).toEqual([
      "case/unknown-reference /expect/unlistedAmong/0/accused", "case/unknown-reference /expect/unlistedAmong/0/event", "case/unknown-reference /expect/unlistedAmong/0/victim",
    ]);
  });

  test("that expects one charge twice is refused", () => {
    expect(issuesOf(expecting({ charges: [charge, { ...charge, status: "presumed" }] }))).toEqual(["scenario/stated-twice /expect/charges/1"]);
  });

  test("is refused for its case as the case alone would be, below /case", () => {
    expect(issuesOf({ ...scenario, case: { ...given, victims: [{ id: "V1", born: "2011-01-01" }] } })).toEqual(["case/born-after-event /case/victims/0/born"]);
    expect(issuesOf({ ...scenario, case: { ...given, events: [] } })).toEqual(["schema/length /case/events"]);
  });

  test("is read as strictly as a case", () => {
    expect(issuesOf({ ...scenario, note: "x" })).toEqual(["schema/unknown-key "]);
    expect(issuesOf(expecting({ charges: [{ ...charge, "form ": "base" }] }))).toEqual(["schema/unknown-key /expect/charges/0"]);
    expect(issuesOf('{"__proto__": 1}').length).toBeGreaterThan(0);
    expect(issuesOf(JSON.stringify(scenario).replace('"2010-06-01"', '"2010-02-30"'))).toEqual(["date/impossible /case/events/0/date"]);
    expect(issuesOf(JSON.stringify(scenario).replace('"id":"a-removal"', '"id":"a-removal","id":"b"'))[0]).toMatch(/^json\/duplicate-key/);
  });

  test("no issue quotes what it refuses", () => {
    const secret = JSON.parse(JSON.stringify(scenario).replace("conduct.remove", "SECRET-NAME").replace("79(c)", "SECRET-NAME")) as object;
    expect(JSON.stringify(parseScenario(secret))).not.toContain("SECRET");
  });

  test("keeps null in an expectation as a value, and drops it from the case", () => {
    const parsed = parseScenario({ ...expecting({ chargesAmong: [{ ...charge, reason: null }] }), case: { ...given, asOf: null } });
    expect(parsed.ok && [parsed.scenario.expect.chargesAmong?.[0]?.reason, "asOf" in parsed.scenario.case]).toEqual([null, false]);
  });
});

describe("running a scenario", () => {
  function differences(value: object, readings: Readonly<Record<string, string>> = {}): readonly string[] {
    const parsed = parseScenario(value);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const run = runScenario(parsed.scenario, { law, readings });
    expect(run.holds).toBe(run.differences.length === 0);
    return run.differences.map(({ code, path }) => `${code} ${path.join("/")}`);
  }

  test("finds charges that are not in the list, with the reason", () => {
    const without = { ...given, events: given.events.map((event) => ({ ...event, facts: { ...event.facts, "purpose.transfer-out-of-cambodia": false } })) };
    const unlisted = { ...charge, offence: "lshtse-2008.art-11", status: "not-made-out", reason: "element-not-met" };
    expect(differences({ ...expecting({ unlistedAmong: [unlisted] }), case: without })).toEqual([]);
    expect(differences({ ...expecting({ chargesAmong: [unlisted] }), case: without })).toEqual(["missing charges/A1/E1/V1/lshtse-2008.art-11"]);
    expect(differences(expecting({ unlistedAmong: [charge] }))).toEqual(["missing unlisted/A1/E1/V1/lshtse-2008.art-10"]);
  });

  test("a reading that the scenario chooses stands against one chosen from outside", () => {
    const other = { readings: { "minor-born-29-february": "28-february" } };
    const leap = { ...given, victims: [{ id: "V1", born: "1992-02-29" }], events: given.events.map((event) => ({ ...event, date: "2010-02-28" })) };
    const age = (value: boolean) => ({ agesAmong: [{ person: "V1", event: "E1", minor: { value, basis: "evidence" } }] });
    expect(differences({ ...expecting(age(true)), case: leap })).toEqual([]);
    expect(differences({ ...expecting(age(true)), case: leap }, other.readings)).toEqual(["differs ages/V1/E1/minor/value"]);
    expect(differences({ ...expecting(age(false)), case: leap, options: other }, { "minor-born-29-february": "1-march" })).toEqual([]);
  });
});
