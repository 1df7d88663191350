import { describe, expect, test } from "vitest";
import type { AgeFinding } from "../schema/age.js";
import { nextSteps, verdictOf } from "./age-steps.js";

const open: AgeFinding = {
  person: "V1", event: "E1", role: "victim", years: null,
  minor: { value: null, basis: "none" }, under15: { value: null, basis: "none" },
  uncertain: "nothing-known", contradictions: [], verification: null, presumption: null, child: null, favourable: null, trace: [],
};
const child: AgeFinding = { ...open, years: [15, 15], minor: { value: true, basis: "evidence" }, under15: { value: false, basis: "evidence" }, uncertain: null, child: "evidence" };
const adult: AgeFinding = { ...child, years: [20, 20], minor: { value: false, basis: "evidence" }, child: null };
const presumed: AgeFinding = { ...open, minor: { value: true, basis: "presumption" }, child: "presumption", presumption: { id: "decision-107-2007.presumed-child", factors: [{ item: "D1", factor: "indicates-child" }], cite: [{ report: "113", rank: "report" }] } };
const accused: AgeFinding = { ...open, role: "accused" };
const item: AgeFinding["trace"][number] = { item: "D1", kind: "witness", use: "counts", reason: null, birth: null, years: null, indicates: null, contradicts: [], factor: null, cite: [] };

const stepsOf = (finding: AgeFinding) => nextSteps(finding).map(({ step }) => step);

describe("what a finding comes to", () => {
  test.each([
    ["child", child], ["adult", adult], ["presumed-child", presumed], ["open", open],
    ["verifying", { ...open, child: "verification-pending" }],
    ["under-14", { ...child, role: "accused", under14: { value: true, basis: "evidence" } }],
    ["from-14-to-17", { ...child, role: "accused", under14: { value: false, basis: "evidence" } }],
    ["minor", { ...child, role: "accused", under14: { value: null, basis: "none" } }],
  ] as const)("is %s", (verdict, finding) => {
    expect(verdictOf(finding)).toBe(verdict);
  });
});

describe("what to do next", () => {
  test("a child by the evidence is treated as one, and nothing more is sought", () => {
    expect(stepsOf(child)).toEqual(["treat-as-child"]);
  });
  test("an adult by the evidence is told to be one", () => {
    expect(stepsOf(adult)).toEqual(["adult-found"]);
  });
  test("an open age is verified, the certificate sought first", () => {
    expect(stepsOf(open)).toEqual(["open-verification", "seek-certificate", "seek-other-evidence"]);
  });
  test("a presumed child is treated as a child before anything else", () => {
    expect(stepsOf(presumed)[0]).toBe("treat-as-child");
    expect(stepsOf({ ...presumed, verification: "pending" })).toEqual(["treat-as-child", "seek-certificate", "seek-other-evidence", "finish-verification", "rebuttable"]);
  });
  test("items that contradict each other, are disputed or lack a day are named", () => {
    const finding: AgeFinding = { ...open, uncertain: "contradiction", contradictions: ["D1", "D2"], trace: [{ ...item, use: "disputed" }, { ...item, item: "D3", use: "not-counted", reason: "no-day" }] };
    expect(nextSteps(finding)).toEqual(expect.arrayContaining([{ step: "resolve-contradiction", items: ["D1", "D2"] }, { step: "settle-dispute", items: ["D1"] }, { step: "give-day", items: ["D3"] }]));
  });
  test("where only the day of the event is unknown, that day is sought", () => {
    expect(stepsOf({ ...open, years: [17, 18], uncertain: "date-of-event" })).toEqual(["find-event-day"]);
    expect(stepsOf({ ...accused, years: [17, 18], uncertain: "date-of-event", favourable: [17, 17] })).toEqual(["find-event-day", "favour-accused"]);
  });
  test("of an accused, doubt is told and a missing age asked for", () => {
    expect(stepsOf({ ...accused, years: [17, 18], uncertain: "straddles", favourable: [17, 17] })).toEqual(["favour-accused"]);
    expect(stepsOf(accused)).toEqual(["ask-age"]);
    expect(stepsOf({ ...adult, role: "accused" })).toEqual([]);
  });
});
