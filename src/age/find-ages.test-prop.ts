import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { slowAge } from "../dev/generators/slow-age.js";
import { compileLaw, type CompiledLaw } from "../facts/compiled.js";
import { law } from "../law/bundled.js";
import { evidenceKinds, type AgeFinding } from "../schema/age.js";
import type { AgeEvidence, Case, Victim } from "../schema/case.js";
import { addDays, type February29Rule } from "../time/calendar.js";
import { isBelow } from "./age-state.js";
import { findAges } from "./find-ages.js";

const compiled = compileLaw(law);
const EVENT = "2010-06-01";
const statuses = [undefined, undefined, undefined, "authentic", "disputed", "forged"] as const;
const rules = ["1-march", "28-february"] as const;

function finding(age: Victim["age"], date: Case["events"][number]["date"] = EVENT, by: CompiledLaw = compiled, rule: February29Rule = "1-march"): AgeFinding {
  const given: Case = {
    format: "chbab/case@1", id: "c", accused: [{ id: "A1" }], victims: [{ id: "V1", age }],
    events: [{ id: "E1", date, country: "KH", accused: [{ id: "A1" }], victims: ["V1"] }],
  };
  const found = findAges(by, given, { "minor-born-29-february": rule }).findingAt("V1", "E1");
  if (found === undefined) throw new Error("no finding");
  return found;
}

const leapDays = ["1992-02-29", "1996-02-29"];
/** Days about the lines of age, birthdays and 29 February among them. */
const birth = fc.oneof(
  fc.integer({ min: 0, max: 12_000 }).map((days) => addDays("1980-01-01", days)),
  fc.constantFrom("1992-06-01", "1992-06-02", "1992-05-31", "1995-06-01", "1995-06-02", ...leapDays),
);
const statement = fc.record({
  form: fc.constantFrom("day", "month", "year", "years", "years", "child", "adult"),
  birth,
  on: fc.integer({ min: -700, max: 700 }).map((days) => addDays(EVENT, days)),
  spread: fc.tuple(fc.nat(3), fc.nat(3)),
});

/** What an honest item may say of a birth. */
function honest({ form, on, spread }: { readonly form: string; readonly on: string; readonly spread: readonly [number, number] }, born: string, rule: February29Rule): Omit<AgeEvidence, "id" | "kind"> {
  if (form === "day") return { born };
  if (form === "month") return { born: born.slice(0, 7) };
  if (form === "year") return { born: born.slice(0, 4) };
  if (form === "years") {
    const age = slowAge(born, on, rule);
    return age < 0 ? { born } : { years: [Math.max(0, age - spread[0]), age + spread[1]], on };
  }
  return { indicates: slowAge(born, EVENT, rule) < 18 ? "child" : "adult" };
}

const said = fc.tuple(statement, fc.constantFrom("1-march" as const)).map(([one, rule]) => (one.form === "child" || one.form === "adult" ? { indicates: one.form } : honest(one, one.birth, rule)) as Omit<AgeEvidence, "id" | "kind">);
const kind = fc.constantFrom(...evidenceKinds, "birth-certificate" as const, "identity-card" as const);
const item = fc.tuple(said, kind, fc.constantFrom(...statuses)).map(([says, of, status]) => ({ kind: of, ...says, ...(status === undefined ? {} : { status }) }));
const evidence = fc.array(item, { maxLength: 6 }).map((items) => items.map((one, index): AgeEvidence => ({ id: `D${index}`, ...one })));
const verification = fc.constantFrom("pending" as const, "complete" as const, undefined);
const age = fc.record({ evidence, verification }).map(({ evidence: items, verification: state }) => ({ evidence: items, ...(state === undefined ? {} : { verification: state }) }));

const linesOf = ({ minor, under15 }: AgeFinding) => [minor, under15];
const isByEvidence = (line: AgeFinding["minor"] | undefined) => line?.basis === "evidence";

describe("evidence", () => {
  test.prop([birth, fc.array(fc.tuple(statement, kind), { maxLength: 5 }), fc.constantFrom(...rules)])("honest items never show a wrong age", (born, items, rule) => {
    fc.pre(born <= EVENT);
    const found = finding({ evidence: items.map(([one, of], index) => ({ id: `D${index}`, kind: of, ...honest(one, born, rule) })) }, EVENT, compiled, rule);
    const truth = slowAge(born, EVENT, rule);
    const [low, high] = found.years ?? [0, null];
    expect(low).toBeLessThanOrEqual(truth);
    expect(high ?? truth).toBeGreaterThanOrEqual(truth);
    if (isByEvidence(found.minor)) expect(found.minor.value).toBe(truth < 18);
    if (isByEvidence(found.under15)) expect(found.under15?.value).toBe(truth < 15);
    expect(found.contradictions).toEqual([]);
  });

  test.prop([age, fc.infiniteStream(fc.nat())])("its order never matters", (given, order) => {
    const keys = given.evidence.map((one) => [order.next().value ?? 0, one] as const);
    expect(finding({ ...given, evidence: keys.toSorted(([a], [b]) => a - b).map(([, one]) => one) })).toEqual(finding(given));
  });

  test.prop([age, item])("an item more that contradicts none decides no less", (given, more) => {
    const [before, after] = [finding(given), finding({ ...given, evidence: [...given.evidence, { id: "M", ...more }] })];
    fc.pre(after.trace.every(({ item: id, contradicts }) => (id === "M" ? contradicts.length === 0 : !contradicts.includes("M"))));
    for (const [index, line] of linesOf(before).entries()) if (isByEvidence(line)) expect(linesOf(after)[index]).toEqual(line);
  });

  test.prop([age])("a line is open exactly if the years straddle it", (given) => {
    const { years, minor, under15 } = finding(given);
    expect(under15?.value).toBe(isBelow(years, 15));
    if (minor.basis !== "presumption") expect(minor.value).toBe(isBelow(years, 18));
    else expect(isBelow(years, 18)).toBeNull();
  });

  test.prop([age])("what is forged might as well not be there", (given) => {
    const { trace, ...found } = finding(given);
    const { trace: rest, ...without } = finding({ ...given, evidence: given.evidence.filter(({ status }) => status !== "forged") });
    expect(found).toEqual(without);
    expect(trace.filter(({ use }) => use !== "set-aside-forged")).toEqual(rest);
  });

  test.prop([age])("what is disputed never makes the age narrower", (given) => {
    const [low, high] = finding(given).years ?? [0, null];
    const rest = finding({ ...given, evidence: given.evidence.filter(({ status }) => status !== "disputed") });
    expect(low).toBeLessThanOrEqual(rest.years?.[0] ?? 0);
    expect(high ?? 200).toBeGreaterThanOrEqual(rest.years?.[1] ?? 0);
  });

  test.prop([age])("no trace leaves an item out, and each tells what became of it", (given) => {
    const { trace } = finding(given);
    expect(trace.map(({ item: id }) => id).toSorted()).toEqual(given.evidence.map(({ id }) => id).toSorted());
    for (const { item: id, contradicts } of trace) for (const other of contradicts) expect(other).not.toBe(id);
  });

  test.prop([birth, fc.nat(6000), fc.nat(6000), statement])("of one item the age never falls as the event lies later", (born, first, second, says) => {
    const days = [first, second].map((shift) => addDays(born, shift)).toSorted() as [string, string];
    const evidenceOfOne: AgeEvidence[] = [{ id: "D0", kind: "document", ...(says.form === "month" || says.form === "year" ? honest(says, born, "1-march") : { born }) }];
    const [earlier, later] = days.map((day) => finding({ evidence: evidenceOfOne }, day).years);
    expect(later?.[0] ?? 0).toBeGreaterThanOrEqual(earlier?.[0] ?? 0);
    expect(later?.[1] ?? 200).toBeGreaterThanOrEqual(earlier?.[1] ?? 0);
  });

  test.prop([birth, fc.nat(12_000), fc.constantFrom(...rules)])("a known birth gives the exact age on every day", (born, shift, rule) => {
    const day = addDays(born, shift);
    const truth = slowAge(born, day, rule);
    const found = finding({ evidence: [{ id: "D0", kind: "birth-certificate", born }] }, day, compiled, rule);
    expect(found.years).toEqual([truth, truth]);
    expect(linesOf(found)).toEqual([{ value: truth < 18, basis: "evidence" }, { value: truth < 15, basis: "evidence" }]);
  });
});

describe("the presumption", () => {
  const { presumedChild } = law.age.presumptions;
  const off = compileLaw({ ...law, age: { ...law.age, presumptions: { ...law.age.presumptions, presumedChild: { ...presumedChild, factors: [] } } } });
  const plain = ({ trace, presumption, minor, child, ...rest }: AgeFinding) => ({ ...rest, trace: trace.map((one) => ({ ...one, factor: null })), minor: minor.basis === "presumption" ? { value: null, basis: "none" } : minor, child: child === "presumption" ? null : child, presumption: presumption && null });

  test.prop([age])("switched off leaves exactly the plain finding of three values", (given) => {
    const [on, without] = [finding(given), finding(given, EVENT, off)];
    expect(without.presumption).toBeNull();
    expect(plain(without)).toEqual({ ...plain(on), child: on.child === "presumption" ? (given.verification === "pending" ? "verification-pending" : null) : on.child });
  });

  test.prop([age])("stands only on an open line and on items that stand and give reason to believe", (given) => {
    const found = finding(given);
    if (found.presumption === null) return;
    expect(isBelow(found.years, 18)).toBeNull();
    expect(found.minor).toEqual({ value: true, basis: "presumption" });
    expect(found.child).toBe("presumption");
    for (const { item: id } of found.presumption.factors) {
      const source = given.evidence.find((one) => one.id === id);
      expect(["disputed", "forged"]).not.toContain(source?.status);
    }
  });

  test.prop([age, birth])("goes with proof of age, and all that rested on it", (given, born) => {
    fc.pre(born <= EVENT);
    const others = given.evidence.filter(({ kind: of }) => of !== "birth-certificate");
    const found = finding({ ...given, evidence: [...others, { id: "PROOF", kind: "birth-certificate", born }] });
    const truth = slowAge(born, EVENT, "1-march");
    expect(found).toMatchObject({ years: [truth, truth], presumption: null, uncertain: null, contradictions: [], minor: { value: truth < 18, basis: "evidence" }, child: truth < 18 ? "evidence" : null });
    expect(found.trace.every(({ factor }) => factor === null || truth < 18)).toBe(true);
  });

  test.prop([age])("leaves the line of fifteen where the evidence leaves it", (given) => {
    expect(finding(given).under15?.basis).not.toBe("presumption");
  });
});

describe("an accused", () => {
  const accused = fc.record({ person: fc.oneof(birth.map((born) => ({ born })), fc.integer({ min: 8, max: 40 }).map((ageYears) => ({ ageYears })), fc.constant({})), first: fc.integer({ min: 0, max: 800 }), length: fc.nat(400) });

  test.prop([accused])("is never presumed a child, and doubt leaves the youngest years that no line parts", ({ person, first, length }) => {
    const from = addDays("2010-06-01", first);
    const event = (id: string, date: Case["events"][number]["date"]) => ({ id, date, country: "KH", accused: [{ id: "A1" }], victims: [] });
    const given: Case = { format: "chbab/case@1", id: "c", accused: [{ id: "A1", ...person }], victims: [], events: [event("E0", "2010-06-01"), event("E1", { from, to: addDays(from, length) })] };
    const ages = findAges(compiled, given, {});
    const found = ages.findingAt("A1", "E1");
    expect(found).toMatchObject({ presumption: null, child: null });
    expect(ages.at("A1", "E1")?.presumedMinor).toBe(false);
    const open = [14, 18].some((line) => isBelow(found?.years ?? null, line) === null);
    expect(found?.favourable !== null).toBe(open && found?.years !== null);
    if (found?.favourable != null) {
      expect(found.favourable[0]).toBe(found.years?.[0]);
      for (const line of [14, 18]) expect(isBelow(found.favourable, line)).not.toBeNull();
    }
  });
});
