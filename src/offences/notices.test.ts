import { describe, expect, test } from "vitest";
import { assess, type AssessOptions } from "../assess.js";
import { plainCase } from "../dev/generators/plain-case.js";
import { law } from "../law/bundled.js";
import type { Case } from "../schema/case.js";

const noticesIn = (given: Case, options: Partial<AssessOptions> = {}) => assess(given, { law, ...options }).notices;
const codesIn = (given: Case, options: Partial<AssessOptions> = {}) => noticesIn(given, options).map(({ code }) => code);

describe("notices", () => {
  test("say first what the result is", () => {
    expect(codesIn(plainCase([])).slice(0, 2)).toEqual(["not-legal-advice", "english-unofficial"]);
  });
  test("name the charges that rest on figures or elements without a text", () => {
    const { charges, notices } = assess(plainCase(["conduct.sexual-intercourse", "conduct.give-or-promise-value"], { born: "1996-01-01" }), { law });
    const resting = charges.filter(({ unverified }) => unverified.length > 0).map(({ offence }) => offence);
    expect(resting.length).toBeGreaterThan(0);
    expect(notices.find(({ code }) => code === "unverified-figures")?.offences).toEqual([...new Set(resting)].toSorted((a, b) => (a < b ? -1 : 1)));
  });
  test("are silent on unverified figures where no charge rests on one", () => {
    expect(codesIn(plainCase([]))).not.toContain("unverified-figures");
  });
  test("name an event before a law's time, by event and instrument", () => {
    const [event] = plainCase([], { date: "2007-01-01" }).events;
    if (event === undefined) throw new Error("no event");
    const two: Case = { ...plainCase([], { date: "2012-06-01" }), events: [event, { ...event, id: "E2", date: "2012-06-01" }] };
    expect(noticesIn(two).filter(({ code }) => code === "not-in-force").map(({ event: id, instrument }) => [id, instrument])).toEqual([["E1", "criminal-code-2009"], ["E1", "lshtse-2008"]]);
  });
  test("say that a charge fell because knowledge of minority was rebutted, though it is not listed", () => {
    const given = plainCase({ "conduct.sexual-intercourse": true, "conduct.give-or-promise-value": true, "accused.proves-belief-adult": true }, { born: "1996-01-01" });
    expect(assess(given, { law }).charges.map(({ offence }) => offence)).not.toContain("lshtse-2008.art-34");
    expect(noticesIn(given).find(({ code }) => code === "knowledge-rebutted")?.offences).toContain("lshtse-2008.art-34");
  });
  test("with verified rules alone name the charges of which an aggravation is left out, and no other", () => {
    const { charges, notices } = assess(plainCase(["conduct.remove", "means.deception", "purpose.prostitution", "conduct.sexual-intercourse"], { born: "2000-01-01" }), { law, verifiedOnly: true });
    const named = notices.find(({ code }) => code === "verified-only-not-applied")?.offences ?? [];
    const leavesOut = (charge: string) => law.offences.find(({ id }) => charge === id || charge.startsWith(`${id}.`))?.aggravations?.some(({ cite }) => cite.every(({ rank }) => rank === "unverified")) ?? false;
    expect(charges.some(({ offence }) => law.offences.find(({ id }) => id === offence)?.aggravations === undefined)).toBe(true);
    expect(named).toEqual([...new Set(charges.map(({ offence }) => offence).filter(leavesOut))].toSorted());
  });
  test("name an event that lies after the date of assessment", () => {
    const dated = (date: Case["events"][number]["date"], asOf: string) => noticesIn(plainCase(["conduct.remove"], { date, asOf })).filter(({ code }) => code === "assessed-before-event");
    expect(dated("2012-06-01", "2012-05-31")).toEqual([{ code: "assessed-before-event", event: "E1" }]);
    expect(dated("2012-06-01", "2012-06-01")).toEqual([]);
    expect(dated({ from: "2012-06-01", to: "2012-06-30" }, "2012-06-15")).toEqual([]);
  });
  test("do not depend on the order in which events are told", () => {
    const [event] = plainCase(["conduct.remove"], { date: "2008-02-20" }).events;
    if (event === undefined) throw new Error("no event");
    const told = (...ids: readonly string[]): Case => ({ ...plainCase([]), events: ids.map((id) => ({ ...event, id })) });
    expect(noticesIn(told("E1", "E2"))).toEqual(noticesIn(told("E2", "E1")));
  });
});
