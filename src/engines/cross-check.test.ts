import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { compileLaw, type CompiledCharge } from "../facts/compiled.js";
import type { Frame } from "../facts/frame.js";
import { law } from "../law/bundled.js";
import { findCharge } from "../offences/find-charge.js";
import { isPresumptionInScope } from "../offences/presumption-scope.js";
import { valuate } from "../facts/valuation.js";
import { parseCase } from "../parse-case.js";
import type { Assessment } from "../schema/assessment.js";
import type { Case } from "../schema/case.js";
import type { OffenceExample } from "../schema/offence.js";
import { compareCharge } from "./compare-result.js";
import { compareChargeIn } from "./compare-world.js";
import type { Comparison } from "./comparison.js";
import { crossCheck, crossCheckWith } from "./cross-check.js";
import { engineOperators } from "./engine-operators.js";
import { createSecondOpinion } from "./second-opinion.js";
import { createSights, opinionsOn } from "./sight.js";

const compiled = compileLaw(law);

function parsed(input: object): Case {
  const result = parseCase(input);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.case;
}

const removal = { "conduct.remove": true, "means.deception": true, "purpose.prostitution": true };
const given = parsed({
  format: "chbab/case@1", id: "a", asOf: "2013-01-01",
  accused: [{ id: "A1", born: "1978-04-12" }, { id: "A2" }],
  victims: [{ id: "V1", born: "1993-01-20" }, { id: "V2" }],
  events: [{ id: "E1", date: "2010-06-01", country: "KH", place: "phnom-penh", accused: [{ id: "A1" }, { id: "A2", role: "accomplice", facts: { "purpose.prostitution": true } }], victims: ["V1", "V2"], facts: removal }],
});
const options = { law, assessment: assess(given, { law, all: true }) };

describe("the cross-check of an assessment", () => {
  test("agrees, on thousands of leaves, conditions and charges", async () => {
    const checked = await crossCheck(given, options);
    expect(checked).toEqual({ ok: true, compared: expect.any(Number) as number });
    expect(checked.compared).toBeGreaterThan(10_000);
  });

  test("agrees on the charges that are listed by default, under other readings and on what texts show alone", async () => {
    for (const chosen of [{}, { verifiedOnly: true }, { readings: { "other-exploitation": "listed-forms-only", "aggravations-and-accomplices": "pass-over" } }]) {
      expect(await crossCheck(given, { law, ...chosen, assessment: assess(given, { law, ...chosen }) })).toMatchObject({ ok: true });
    }
  });

  const girl = { "conduct.sexual-intercourse": true, "conduct.penetrate": true, "conduct.indecent-act": true, "accused.keeps-victim-under-control": true };
  const about = (facts: object, victim: object, entries: readonly object[], more: object = {}) => parsed({
    ...given, accused: entries.map((_, index) => ({ id: `A${index + 1}`, born: "1978-04-12" })), victims: [{ id: "V1", ...victim }],
    events: [{ id: "E1", date: "2012-06-01", country: "KH", place: "phnom-penh", facts, victims: ["V1"], accused: entries.map((entry, index) => ({ id: `A${index + 1}`, ...entry })), ...more }],
  });
  const child = { age: { verification: "pending", evidence: [{ id: "D1", kind: "physical-appearance", indicates: "child" }] } };
  test.each<[string, Case]>([
    ["on rebutted knowledge of an age below fifteen", about({ ...girl, "accused.proves-belief-adult": true }, { born: "1998-06-01" }, [{}])],
    ["on knowledge stated false of an age that is not known", about({ ...removal, "accused.knows-minority": false }, {}, [{}])],
    ["on a presumed child", about({ "conduct.take-from-carer": true, "conduct.without-legal-authority": true, ...removal }, child, [{}])],
    ["on every stage", about(removal, { born: "1996-06-01" }, [{}, { stage: "attempted" }, { stage: "prepared" }, { stage: "desisted" }])],
    ["on participants in several perpetrators' acts", about(removal, { born: "1996-06-01" }, [{}, { role: "co-perpetrator", facts: { "accused.public-official-abusing-authority": true } }, { role: "instigator" }, { role: "accomplice", facts: { "accused.knows-minority": true } }])],
    ["on accomplices without a perpetrator", about(removal, { born: "1996-06-01" }, [{ role: "accomplice" }])],
  ])("agrees %s", async (_, about) => {
    for (const chosen of [{}, { readings: { "knowledge-of-minority": "point-of-proof-only", "aggravations-and-accomplices": "pass-over" } }]) {
      expect(await crossCheck(about, { law, ...chosen, assessment: assess(about, { law, ...chosen, all: true }) })).toEqual({ ok: true, compared: expect.any(Number) as number });
    }
  });

  test("agrees on a presumed child in days on which the commencement is uncertain", async () => {
    const taken = about({ "conduct.take-from-carer": true, "conduct.without-legal-authority": true }, child, [{}], { date: { from: "2008-02-10", to: "2008-02-20" } });
    expect(await crossCheck(taken, { law, assessment: assess(taken, { law, all: true }) })).toEqual({ ok: true, compared: expect.any(Number) as number });
  });

  test.each(readdirSync("fixtures/cases").map((name) => [name]))("agrees on the fixture %s", async (name) => {
    const fixture = parsed(JSON.parse(readFileSync(`fixtures/cases/${name}`, "utf8")) as object);
    expect(await crossCheck(fixture, { law, assessment: assess(fixture, { law }) })).toEqual({ ok: true, compared: expect.any(Number) as number });
  });

  test("gives the same answer when it runs several times at once", async () => {
    const once = await crossCheck(given, options);
    expect(await Promise.all([crossCheck(given, options), crossCheck(given, options), crossCheck(given, options)])).toEqual([once, once, once]);
  });

  test("tells when the assessment was made under other readings than it is told", async () => {
    const readings = { "other-exploitation": "listed-forms-only" };
    const otherwise = parsed({ ...given, events: given.events.map((event) => ({ ...event, facts: { "conduct.remove": true, "means.deception": true, "purpose.other-exploitation": true } })) });
    expect(await crossCheck(otherwise, { law, readings, assessment: assess(otherwise, { law, all: true }) })).toMatchObject({ ok: false });
  });
});

describe("a difference is found and named", () => {
  const broken = (operators: Parameters<typeof createSecondOpinion>[1]["operators"]) => crossCheckWith(createSecondOpinion(law, { verifiedOnly: false, ...(operators === undefined ? {} : { operators }) }), given, options);
  const leaf = (name: string) => ({ fact: expect.any(String) as string, operator: name, value: expect.anything() as unknown });

  test("where must:equal takes what is unknown for certain: the leaf, in its frame, offence and element", async () => {
    const checked = await broken({ "must:equal": (value, expected) => value === null || engineOperators["must:equal"](value, expected) });
    expect(checked).toMatchObject({ ok: false, difference: { accused: "A1", event: "E1", victim: null, offence: null, part: { kind: "ground" }, leaf: leaf("equal"), ours: "unknown", theirs: "met" } });
  });

  test("where may:equal takes what is unknown for excluded", async () => {
    expect(await broken({ "may:equal": (value, expected) => value === expected })).toMatchObject({ ok: false, difference: { leaf: leaf("equal"), ours: "unknown", theirs: "not-met" } });
  });

  test("where an age line is off by one: the fact, the element and the offence", async () => {
    const checked = await broken({ "must:equal": (value, expected) => (value === false ? expected === true : engineOperators["must:equal"](value, expected)) });
    expect(checked).toMatchObject({ ok: false, difference: { leaf: leaf("equal"), theirs: "contradiction" } });
  });

  test("where a notEqual lets the unknown pass", async () => {
    const unlocated = await broken({ "must:notEqual": (value, expected) => value !== expected, "may:notEqual": (value, expected) => value !== expected });
    // The country of an event is always known, so that only the text of the comparison can differ here.
    expect(unlocated).toMatchObject({ ok: true });
    expect(await broken({ "must:notEqual": () => true, "may:notEqual": () => true })).toMatchObject({ ok: false, difference: { leaf: { fact: "circumstance.country", operator: "notEqual", value: "KH" }, ours: "not-met", theirs: "met" } });
  });

  test("where json-rules-engine says nothing of a rule", async () => {
    const none = createSecondOpinion(law, { verifiedOnly: false, offences: ["lshtse-2008.art-9"] });
    expect(await crossCheckWith(none, given, options)).toMatchObject({ ok: false, difference: { theirs: "no-result" } });
  });

  type Changed = (assessment: Assessment) => Assessment;
  const charge = (offence: string, change: (charge: Assessment["charges"][number]) => object): Changed => (assessment) => ({
    ...assessment, charges: assessment.charges.map((known) => (known.offence === offence && known.accused === "A1" && known.victim === "V1" ? { ...known, ...change(known) } : known)),
  });
  test.each<[string, Changed, object]>([
    ["a status", charge("lshtse-2008.art-10", () => ({ status: "undetermined" })), { offence: "lshtse-2008.art-10", part: null, leaf: null, ours: "undetermined", theirs: "made-out" }],
    ["an element", charge("lshtse-2008.art-10", ({ elements }) => ({ elements: elements.map((element) => (element.id === "purpose" ? { ...element, status: "unknown" } : element)) })), { part: { kind: "element", id: "purpose" }, leaf: null, ours: "unknown", theirs: "met" }],
    ["a missing element", charge("lshtse-2008.art-10", ({ elements }) => ({ elements: elements.slice(1) })), { part: { kind: "element", id: "removal" }, ours: "absent", theirs: "met" }],
    ["an aggravation", charge("lshtse-2008.art-10", ({ aggravations }) => ({ aggravations: aggravations.map((aggravation) => ({ ...aggravation, status: "met" })) })), { part: { kind: "aggravation" }, leaf: null, ours: "met", theirs: "unknown" }],
    ["a bar", charge("lshtse-2008.art-10", ({ barriers }) => ({ barriers: barriers.map((barrier) => ({ ...barrier, status: "not-met" })) })), { part: { kind: "ground" }, ours: "not-met", theirs: "unknown" }],
    ["a band", charge("lshtse-2008.art-34", () => ({ band: "none" })), { offence: "lshtse-2008.art-34", part: null, ours: "none" }],
    ["what is reached", charge("lshtse-2008.art-10", () => ({ reached: false })), { offence: "lshtse-2008.art-10", part: null, leaf: null, ours: "not-reached", theirs: "reached" }],
    ["a leaf of a trace", charge("lshtse-2008.art-10", ({ aggravations }) => ({ aggravations: aggravations.map((aggravation) => ({ ...aggravation, trace: { ...aggravation.trace, status: "presumed" } })) })), { part: { kind: "aggravation", id: "minor-victim" }, leaf: { fact: "victim.minor", operator: "equal", value: true }, ours: "presumed", theirs: "met" }],
    ["a trace with a hole", charge("lshtse-2008.art-10", ({ elements }) => ({ elements: elements.map((element) => ({ ...element, trace: { kind: "all", status: "met", of: [] } })) })), { part: { kind: "element", id: "removal" }, ours: "absent" }],
    ["a charge that is lost", (assessment) => ({ ...assessment, charges: assessment.charges.filter(({ offence }) => offence !== "lshtse-2008.art-10") }), { accused: "A1", victim: "V1", offence: "lshtse-2008.art-10", part: null, ours: "absent", theirs: "made-out" }],
    ["a charge towards nobody in the case", (assessment) => ({ ...assessment, charges: assessment.charges.flatMap((known) => (known.victim === "V2" ? [known, { ...known, victim: "V3" }] : [known])) }), { victim: "V3", theirs: "absent" }],
  ])("in the assessment: %s", async (_, change, difference) => {
    expect(await crossCheck(given, { law, assessment: change(options.assessment) })).toMatchObject({ ok: false, difference });
  });

  test("and no fact's value is in it", async () => {
    const checked = await broken({ "must:equal": () => true });
    expect(Object.keys(checked.ok ? {} : checked.difference).toSorted()).toEqual(["accused", "event", "leaf", "offence", "ours", "part", "theirs", "victim"]);
  });
});

describe.each(law.offences.map((offence) => [offence.id, offence] as const))("the examples of %s", (id, offence) => {
  const ask = createSecondOpinion(law, { verifiedOnly: false, offences: [id] });

  /** The example's charge beside json-rules-engine, with its ages as stated or with the victim's unknown and presumed to be a child's. */
  async function differences(example: OffenceExample, isPresumed: boolean): Promise<readonly Comparison[]> {
    const charge = compiled.charges.find((known): known is CompiledCharge => known.offence === offence && known.form?.id === example.form);
    if (charge === undefined) throw new Error("no such form");
    // An example is about elements: what the accused knew of the victim's age stays out of it.
    const readings = { ...compiled.defaults, ...example.readings, "knowledge-of-minority": "point-of-proof-only" };
    const [victimYears, accusedYears] = [isPresumed ? null : yearsIn(example, "victim.age-years"), yearsIn(example, "accused.age-years")];
    const frame: Frame = {
      accused: { id: "A1" }, entry: { id: "A1" }, victim: offence.victim === "none" ? null : { id: "V1" }, role: "perpetrator", stage: "completed",
      event: { id: "E1", date: example.date ?? "2012-06-01", country: example.country ?? "KH", place: example.place ?? "phnom-penh", accused: [{ id: "A1" }], victims: offence.victim === "none" ? [] : ["V1"] },
      facts: new Map(Object.entries(example.facts).filter(([fact]) => !fact.endsWith(".age-years"))),
    };
    const line = { value: null, basis: "none" } as const;
    const ages: Parameters<typeof createSights>[2] = [
      { person: "A1", event: "E1", years: accusedYears, minor: line },
      { person: "V1", event: "E1", years: victimYears, minor: isPresumed ? { value: true, basis: "presumption" } : line },
    ];
    const sight = await createSights(ask, compiled, ages, readings)({ frame, aged: "A1" });
    const applies = sight.applies(offence);
    const valuation = valuate(compiled, frame, readings, { years: victimYears }, { years: accusedYears });
    const found = findCharge({ compiled, verifiedOnly: false, knowledgeDefeats: false }, charge, {
      valuation, aggravating: valuation, knowledge: "open", presumption: isPresumed && isPresumptionInScope(law, offence, readings), applies: applies === "no" ? "unknown" : applies,
    });
    const opinions = opinionsOn(sight, law, charge, readings);
    const comparisons = [
      ...sight.worlds.flatMap(({ world, opinion }) => [...compareChargeIn(charge, compiled, world, opinion, applies, false)]),
      ...(applies === "no" ? [] : compareCharge(compiled, charge, found, opinions, opinions, false)),
    ];
    expect(comparisons.length).toBeGreaterThan(0);
    return comparisons.filter(({ ours, theirs }) => ours !== theirs);
  }

  test.each(offence.examples.map((example) => [example.name, example] as const))("%s", async (_, example) => {
    expect(await differences(example, false)).toEqual([]);
    if (compiled.charges.some((charge) => charge.offence === offence && charge.dependsOnVictimAge)) expect(await differences(example, true)).toEqual([]);
  });
});

function yearsIn({ facts }: OffenceExample, id: string): [number, number] | null {
  const value = facts[id];
  return typeof value === "number" ? [value, value] : Array.isArray(value) ? value : null;
}
