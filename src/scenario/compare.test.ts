import { describe, expect, test } from "vitest";
import { compareMembers } from "./compare.js";

const range = (min: string, max: string) => ({ imprisonment: { min, max }, fine: null });
const charge = (offence: string, more: object = {}) => ({ accused: "A1", event: "E1", victim: null, offence, status: "made-out", missing: ["a", "b"], statutory: range("P2Y", "P5Y"), ...more });
const codes = (expected: object, actual: object) => compareMembers(expected, actual).map(({ code, path }) => `${code} ${path.join("/")}`);

describe("comparing a result with what is expected", () => {
  test("compares only what the expectation names", () => {
    expect(codes({ charges: [{ accused: "A1", event: "E1", victim: null, offence: "x.art-1", status: "made-out" }] }, { charges: [charge("x.art-1")], duties: [{ id: "d" }] })).toEqual([]);
  });

  test("a list is complete: what stands besides is unexpected, what is not there is missing", () => {
    expect(codes({ charges: [charge("x.art-1"), charge("x.art-2")] }, { charges: [charge("x.art-2"), charge("x.art-3")] })).toEqual(["missing charges/A1/E1/-/x.art-1", "unexpected charges/A1/E1/-/x.art-3"]);
    expect(codes({ charges: [] }, { charges: [charge("x.art-1")] })).toEqual(["unexpected charges/A1/E1/-/x.art-1"]);
  });

  test("an unexpected finding is shown by its identity and status alone", () => {
    expect(compareMembers({ charges: [] }, { charges: [charge("x.art-1")] })).toEqual([{ code: "unexpected", path: ["charges", "A1", "E1", "-", "x.art-1"], actual: { accused: "A1", event: "E1", victim: null, offence: "x.art-1", status: "made-out" } }]);
  });

  test("a list named Among asks for at least its findings, one named Absent for none", () => {
    expect(codes({ chargesAmong: [charge("x.art-1")] }, { charges: [charge("x.art-1"), charge("x.art-2")] })).toEqual([]);
    expect(codes({ chargesAmong: [charge("x.art-1")] }, { charges: [charge("x.art-2")] })).toEqual(["missing charges/A1/E1/-/x.art-1"]);
    expect(codes({ chargesAbsent: ["x.art-2", "x.art-3"] }, { charges: [charge("x.art-1"), charge("x.art-2")] })).toEqual(["unexpected charges/x.art-2"]);
    expect(codes({ noticesAbsent: ["n"], dutiesAbsent: ["d"], questionsAbsent: ["f"], readingsAbsent: ["r"] }, { notices: [{ code: "n" }], duties: [{ id: "d" }], questions: [{ fact: "f" }], readings: [{ id: "r" }] })).toHaveLength(4);
  });

  test("a range differs at its bound", () => {
    expect(compareMembers({ charges: [charge("x.art-1", { statutory: range("P2Y", "P7Y") })] }, { charges: [charge("x.art-1")] }))
      .toEqual([{ code: "differs", path: ["charges", "A1", "E1", "-", "x.art-1", "statutory", "imprisonment", "max"], expected: "P7Y", actual: "P5Y" }]);
  });

  test("null is a value: it is neither a range nor nothing", () => {
    expect(codes({ statutory: null }, { statutory: range("P2Y", "P5Y") })).toEqual(["differs statutory"]);
    expect(codes({ statutory: range("P2Y", "P5Y") }, { statutory: null })).toEqual(["differs statutory"]);
    expect(codes({ under15: { value: true } }, {})).toEqual(["differs under15"]);
  });

  test("plain values of a list are a set", () => {
    expect(codes({ missing: ["b", "a"] }, { missing: ["a", "b"] })).toEqual([]);
    expect(codes({ missing: ["a", "c"] }, { missing: ["a", "b"] })).toEqual(["missing missing/c", "unexpected missing/b"]);
    expect(codes({ missing: ["a", "a"] }, { missing: ["a", "b"] })).toEqual(["missing missing/a", "unexpected missing/b"]);
  });

  test("years are one value, from and to", () => {
    expect(codes({ years: [15, 17] }, { years: [15, 17] })).toEqual([]);
    expect(codes({ years: [15, 17] }, { years: [17, 15] })).toEqual(["differs years"]);
    expect(codes({ years: [18, null] }, { years: [18, 19] })).toEqual(["differs years"]);
  });

  test("steps and questions stand in their order", () => {
    const [one, two] = [{ rule: "x.art-1" }, { rule: "x.art-2" }];
    expect(codes({ steps: [one, two] }, { steps: [two, one] })).toEqual(["order steps"]);
    expect(codes({ questions: [{ fact: "a" }, { fact: "b" }] }, { questions: [{ fact: "b" }, { fact: "a" }] })).toEqual(["order questions"]);
    expect(codes({ charges: [charge("x.art-1"), charge("x.art-2")] }, { charges: [charge("x.art-2"), charge("x.art-1")] })).toEqual([]);
  });

  test("a finding named by less than its whole identity is the one that differs least, and the fuller name chooses first", () => {
    const found = { questions: [{ fact: "a", event: "E1", settles: 1 }, { fact: "a", event: "E2", settles: 2 }] };
    expect(codes({ questionsAmong: [{ fact: "a", settles: 2 }] }, found)).toEqual([]);
    expect(codes({ questions: [{ fact: "a" }, { fact: "a", event: "E1" }] }, found)).toEqual(["order questions"]);
    expect(codes({ questions: [{ fact: "a", event: "E1" }, { fact: "a" }] }, found)).toEqual([]);
    expect(codes({ questionsAmong: [{ fact: "a", settles: 3 }] }, found)).toEqual(["differs questions/a/settles"]);
  });

  test("several expected citations may be one and the same", () => {
    expect(codes({ citesAmong: [{ instrument: "x" }, { instrument: "x", article: "1" }] }, { cites: [{ instrument: "x", article: "1", rank: "report" }] })).toEqual([]);
    expect(codes({ citesAmong: [{ instrument: "x", article: "2" }] }, { cites: [{ instrument: "x", article: "1" }] })).toEqual(["missing cites/x/2"]);
  });

  test("an object keyed by ids asks for those it names", () => {
    expect(codes({ elements: { act: "met" } }, { elements: { act: "met", purpose: "unknown" } })).toEqual([]);
    expect(codes({ elements: { act: "met", other: "met" } }, { elements: { act: "unknown" } })).toEqual(["differs elements/act", "differs elements/other"]);
  });
});
