import { describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { chargeIn, plainCase, yearsOf } from "../dev/generators/plain-case.js";
import { law } from "../law/bundled.js";
import type { ChargeStatus } from "../schema/assessment.js";
import type { Case } from "../schema/case.js";
import { toldUnder } from "./principal.js";

type Entry = Case["events"][number]["accused"][number];
const ART_10 = "lshtse-2008.art-10";
const act = { "conduct.remove": true, "means.deception": true };
const purpose = { "purpose.prostitution": true };
const perpetrator: Entry = { id: "A1", facts: { ...act, ...purpose } };
const other = (role: NonNullable<Entry["role"]>, facts: Entry["facts"] = purpose): Entry => ({ id: "A2", role, facts });
const given = (...entries: Entry[]) => plainCase({}, { born: "1980-01-01", entries });
const chargeOf = (about: Case, accused: string, options = {}) => chargeIn(about, ART_10, { accused, ...options });

describe.each(["accomplice", "instigator"] as const)("an %s", (role) => {
  test("takes act and means from the perpetrator; the purpose is his or her own", () => {
    const charge = chargeOf(given(perpetrator, other(role)), "A2");
    expect(charge).toMatchObject({ status: "made-out", role });
    expect(yearsOf(charge)).toEqual(["P7Y", "P15Y"]);
  });
  test("without a purpose known stays open, and the purpose is missing", () => {
    const charge = chargeOf(given(perpetrator, other(role, {})), "A2");
    expect(charge?.status).toBe("undetermined");
    expect(charge?.missing).toContain("purpose.prostitution");
    expect(charge?.missing.some((fact) => fact.startsWith("conduct.") || fact.startsWith("means."))).toBe(false);
  });
  test("is not charged where the perpetrator is not", () => {
    const denied: Entry = { id: "A1", facts: { "conduct.remove": false, "conduct.take-from-carer": false } };
    expect(chargeOf(given(denied, other(role)), "A2")?.status).toBe("not-made-out");
  });
  test("is not charged without a perpetrator", () => {
    expect(chargeOf(given(other(role, { ...act, ...purpose })), "A2")).toMatchObject({ status: "not-made-out", reason: "no-principal-offence" });
  });
  test("is not charged where the perpetrator only prepared, or gave up", () => {
    for (const stage of ["prepared", "desisted"] as const) expect(chargeOf(given({ ...perpetrator, stage }, other(role)), "A2")).toMatchObject({ status: "not-made-out", reason: "no-principal-offence" });
  });
  test("is charged where the perpetrator's attempt is punishable", () => {
    expect(chargeOf(given({ ...perpetrator, stage: "attempted" }, other(role)), "A2")?.status).toBe("made-out");
  });
  test("stays open while the perpetrator's offence is", () => {
    expect(chargeOf(given({ id: "A1", facts: act }, other(role)), "A2")).toMatchObject({ status: "undetermined", reason: "principal-undetermined", penalty: { conditional: true } });
  });
  test("answers for the strongest of several perpetrators' offences, in whatever order they stand", () => {
    const doubtful: Entry = { id: "A0", facts: { "conduct.remove": true } };
    for (const entries of [[doubtful, perpetrator], [perpetrator, doubtful]]) expect(chargeOf(given(...entries, other(role)), "A2")?.status).toBe("made-out");
  });
  test("carries the points of proof of the role", () => {
    expect(chargeOf(given(perpetrator, other(role)), "A2")?.pointsOfProof.map(({ id }) => id)).toContain(role === "accomplice" ? "complicity" : "instigation");
  });
  test("is not punishable in a petty offence", () => {
    const about = plainCase(["conduct.solicit-in-public"], { entries: [{ id: "A1" }, { id: "A2", role }] });
    expect(chargeIn(about, "lshtse-2008.art-24", { accused: "A1" })?.status).toBe("made-out");
    expect(chargeIn(about, "lshtse-2008.art-24", { accused: "A2" })).toMatchObject({ status: "not-made-out", reason: "no-principal-offence" });
  });
});

describe("a perpetrator's personal quality", () => {
  const official: Entry = { id: "A1", facts: { ...act, ...purpose, "accused.public-official-abusing-authority": true } };
  test("stays personal: the accomplice's range is the base range", () => {
    const about = given(official, other("accomplice", { ...purpose, "accused.public-official-abusing-authority": false }));
    expect(chargeOf(about, "A1")?.form).toBe("aggravated");
    expect(chargeOf(about, "A2")?.form).toBe("base");
  });
  test("passes over under the other reading", () => {
    const charge = chargeOf(given(official, other("accomplice")), "A2", { readings: { "aggravations-and-accomplices": "pass-over" } });
    expect(charge?.form).toBe("aggravated");
    expect(yearsOf(charge)).toEqual(["P15Y", "P20Y"]);
  });
  test("that is not known may pass over, though the participant's own is denied", () => {
    const about = given(perpetrator, other("accomplice", { ...purpose, "accused.public-official-abusing-authority": false }));
    const statusUnder = (reading: string) => chargeOf(about, "A2", { readings: { "aggravations-and-accomplices": reading } })?.aggravations.find(({ id }) => id === "public-official")?.status;
    expect(["personal-stay-personal", "pass-over"].map(statusUnder)).toEqual(["not-met", "unknown"]);
  });
});

test("rules that do not ask whether qualities pass over name no such reading, and the participant's range is the base range", () => {
  const readings = law.readings.filter(({ id }) => id !== "aggravations-and-accomplices");
  const about = given({ id: "A1", facts: { ...act, ...purpose, "accused.public-official-abusing-authority": true } }, other("accomplice"));
  expect(chargeOf(about, "A2", { law: { ...law, readings } })?.form).toBe("base");
  expect(assess(about, { law: { ...law, readings } }).law.readings).not.toHaveProperty("aggravations-and-accomplices");
  expect(assess(about, { law }).law.readings).toHaveProperty("aggravations-and-accomplices");
});

describe("a charge that falls with the perpetrator's", () => {
  test("stands on nothing that is unknown, whatever was open in it", () => {
    const denied: Entry = { id: "A1", facts: { ...act, "purpose.prostitution": false }, stage: "prepared" };
    expect(chargeOf(given(denied, other("accomplice", {})), "A2")).toMatchObject({ reason: "no-principal-offence", missing: [], alternatives: [], penalty: { conditional: false } });
  });
});

test("a company that is accused beside them is nobody's perpetrator", () => {
  const base = given(other("accomplice", { ...act, ...purpose }), { id: "L1", through: ["A2"], facts: { ...act, ...purpose } });
  const about: Case = { ...base, accused: [{ id: "A2" }, { id: "L1", legalPerson: true }] };
  const charge = chargeOf(about, "A2");
  expect(charge).toMatchObject({ status: "not-made-out", reason: "no-principal-offence" });
  expect(charge).toEqual(chargeOf({ ...about, events: about.events.map((event) => ({ ...event, accused: event.accused.map((entry) => (entry.id === "L1" ? { id: "L1", through: ["A2"] } : entry)) })) }, "A2"));
});

test("a co-perpetrator answers for his or her own act, not for another's", () => {
  expect(chargeOf(given(perpetrator, other("co-perpetrator")), "A2")?.status).toBe("undetermined");
  expect(chargeOf(given(perpetrator, other("co-perpetrator", { ...act, ...purpose })), "A2")).toMatchObject({ status: "made-out", role: "co-perpetrator" });
});

test("a participant's charge is never stronger than the perpetrator's", () => {
  const under = (status: ChargeStatus) => toldUnder({ status: "made-out", reason: null }, { status, reason: null }).status;
  expect((["made-out", "presumed", "undetermined", "not-made-out"] as const).map(under)).toEqual(["made-out", "presumed", "undetermined", "not-made-out"]);
  expect(toldUnder({ status: "undetermined", reason: null }, { status: "presumed", reason: null })).toEqual({ status: "undetermined", reason: null });
});
