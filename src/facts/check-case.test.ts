import { describe, expect, test } from "vitest";
import type { Case } from "../schema/case.js";
import { checkCase } from "./check-case.js";

const base: Case = {
  format: "chbab/case@1", id: "c", accused: [{ id: "A1" }, { id: "A2" }], victims: [{ id: "V1" }],
  events: [{ id: "E1", date: "2012-06-01", country: "KH", accused: [{ id: "A1" }], victims: ["V1"] }],
};
const [event] = base.events;
if (event === undefined) throw new Error("no event");
const withEvent = (changes: Partial<typeof event>, others: Partial<Case> = {}): Case => ({ ...base, ...others, events: [{ ...event, ...changes }] });

test("a case that hangs together has no issue", () => {
  expect(checkCase(base)).toEqual([]);
});

describe("an id", () => {
  test.each<readonly [string, Case, string, string]>([
    ["of an accused", { ...base, accused: [{ id: "A1" }, { id: "A1" }] }, "/accused/1", "/accused/0"],
    ["of a victim", { ...base, victims: [{ id: "V1" }, { id: "V1" }] }, "/victims/1", "/victims/0"],
    ["of an event", { ...base, events: [event, event] }, "/events/1", "/events/0"],
    ["of an accused and a victim", { ...base, victims: [{ id: "A2" }] }, "/victims/0", "/accused/1"],
    ["of someone twice in one event", withEvent({ accused: [{ id: "A1" }, { id: "A1" }] }), "/events/0/accused/1", "/events/0/accused/0"],
    ["of a victim twice in one event", withEvent({ victims: ["V1", { id: "V1" }] }), "/events/0/victims/1", "/events/0/victims/0"],
    ["of evidence", { ...base, victims: [{ id: "V1", age: { evidence: [{ id: "D1", kind: "witness" }, { id: "D1", kind: "document" }] } }] }, "/victims/0/age/evidence/1", "/victims/0/age/evidence/0"],
    ["of proof", { ...base, proof: [{ id: "P1", kind: "other", supports: ["E1/conduct.remove"] }, { id: "P1", kind: "other", supports: ["E1/conduct.remove"] }] }, "/proof/1", "/proof/0"],
  ])("%s that repeats is named by both places", (_, given, path, other) => {
    expect(checkCase(given)).toContainEqual({ code: "case/duplicate-id", path, other });
  });
});

describe("a reference", () => {
  test.each<readonly [string, Case, string]>([
    ["to an accused", withEvent({ accused: [{ id: "A9" }] }), "/events/0/accused/0/id"],
    ["to a victim", withEvent({ victims: ["V9"] }), "/events/0/victims/0"],
    ["from a pair to one who was not there", withEvent({ between: [{ accused: "A2", victim: "V1" }] }), "/events/0/between/0/accused"],
    ["from a pair to a victim who was not there", withEvent({ victims: [], between: [{ accused: "A1", victim: "V1" }] }), "/events/0/between/0/victim"],
    ["from a legal person to one who was not there", withEvent({ accused: [{ id: "A1", through: ["A2"] }] }), "/events/0/accused/0/through/0"],
    ["from a legal person to itself", withEvent({ accused: [{ id: "A1", through: ["A1"] }] }), "/events/0/accused/0/through/0"],
    ["of custody", { ...base, custody: [{ victim: "V9", place: "other", since: "2012-06-01T09:00+07:00" }] }, "/custody/0/victim"],
    ["of proof to an event", { ...base, proof: [{ id: "P1", kind: "other", supports: ["E9/conduct.remove"] }] }, "/proof/0/supports/0"],
    ["of proof to a person", { ...base, proof: [{ id: "P1", kind: "other", supports: ["E1/X9/conduct.remove"] }] }, "/proof/0/supports/0"],
  ])("%s that leads nowhere is named", (_, given, path) => {
    expect(checkCase(given)).toContainEqual({ code: "case/unknown-reference", path });
  });
});

describe("an age", () => {
  test("stated twice is refused", () => {
    expect(checkCase({ ...base, accused: [{ id: "A1", born: "1980-01-01", ageYears: 32 }, { id: "A2" }] })).toEqual([{ code: "case/age-stated-twice", path: "/accused/0" }]);
    expect(checkCase({ ...base, victims: [{ id: "V1", born: "1995-01-01", age: { verification: "pending" } }] })).toEqual([{ code: "case/age-stated-twice", path: "/victims/0" }]);
  });
  test("of birth after the event is refused; on the day, or within the span of days, it is not", () => {
    const born = (day: string, date: Case["events"][number]["date"]) => checkCase(withEvent({ date }, { victims: [{ id: "V1", born: day }] }));
    expect(born("2012-06-02", "2012-06-01")).toEqual([{ code: "case/born-after-event", path: "/victims/0/born", other: "/events/0/date" }]);
    expect(born("2012-06-01", "2012-06-01")).toEqual([]);
    expect(born("2012-06-02", { from: "2012-06-01", to: "2012-06-02" })).toEqual([]);
  });
});

test("a span of days ends after it begins", () => {
  expect(checkCase(withEvent({ date: { from: "2012-06-02", to: "2012-06-01" } }))).toContainEqual({ code: "date/order", path: "/events/0/date" });
});

describe("a legal person", () => {
  const legal = { ...base, accused: [{ id: "A1" }, { id: "A2", legalPerson: true }] };
  test("acts through persons of the event, and no one else does", () => {
    expect(checkCase({ ...legal, events: [{ ...event, accused: [{ id: "A1" }, { id: "A2", through: ["A1"] }] }] })).toEqual([]);
    expect(checkCase({ ...legal, events: [{ ...event, accused: [{ id: "A1" }, { id: "A2" }] }] })).toEqual([{ code: "case/legal-person", path: "/events/0/accused/1" }]);
    expect(checkCase(withEvent({ accused: [{ id: "A1" }, { id: "A2", through: ["A1"] }] }))).toEqual([{ code: "case/legal-person", path: "/events/0/accused/1" }]);
  });
  test("has no age", () => {
    expect(checkCase({ ...legal, accused: [{ id: "A1" }, { id: "A2", legalPerson: true, born: "1980-01-01" }] })).toEqual([{ code: "case/legal-person", path: "/accused/1" }]);
  });
});

describe("facts that contradict each other", () => {
  test("are named by both places", () => {
    const given = withEvent({ facts: { "conduct.remove": true }, accused: [{ id: "A1", facts: { "conduct.remove": false } }] });
    expect(checkCase(given)).toEqual([{ code: "case/conflicting-fact", path: "/events/0/accused/0/facts/conduct.remove", other: "/events/0/facts/conduct.remove" }]);
  });
  test("knowledge of minority with a belief in adulthood proved: one issue an accused", () => {
    const given = withEvent({ facts: { "accused.knows-minority": true, "accused.proves-belief-adult": true } });
    expect(checkCase(given)).toEqual([{ code: "case/contradiction", path: "/events/0/accused/0" }]);
  });
  test("are not looked for while references lead nowhere", () => {
    expect(checkCase(withEvent({ victims: ["V9"], facts: { "accused.knows-minority": true, "accused.proves-belief-adult": true } })).map(({ code }) => code)).toEqual(["case/unknown-reference"]);
  });
});
