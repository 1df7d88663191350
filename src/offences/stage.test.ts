import { describe, expect, test } from "vitest";
import { chargeIn, plainCase, type PlainChoice } from "../dev/generators/plain-case.js";
import { assess } from "../assess.js";
import { compileLaw, type CompiledCharge } from "../facts/compiled.js";
import type { Stage } from "../facts/frame.js";
import type { OffenceClass } from "../schema/general.js";
import { law } from "../law/bundled.js";
import type { Case } from "../schema/case.js";
import { isParticipationPunishable, unpunishableStage } from "./stage.js";

const withText = compileLaw(law).charges.find(({ offence }) => offence.attempt !== undefined);
const withoutText = compileLaw(law).charges.find(({ offence }) => offence.attempt === undefined && offence.silent === undefined);
const barOf = (charge: CompiledCharge, stage: Stage, offenceClass: OffenceClass | null, verifiedOnly = false, date = "2012-06-01") =>
  unpunishableStage(law, charge, { stage, event: { id: "E1", date, country: "KH", place: "phnom-penh", accused: [], victims: [] } }, offenceClass, verifiedOnly);
if (withText === undefined || withoutText === undefined) throw new Error("the law holds no example");

describe("a stage", () => {
  test.each([["prepared", "prepared-only"], ["desisted", "desisted"]] as const)("%s is never punishable", (stage, reason) => {
    for (const offenceClass of ["felony", "misdemeanour", "petty", null] as const) expect(barOf(withText, stage, offenceClass)).toBe(reason);
  });
  test("completed always is", () => {
    for (const offenceClass of ["felony", "misdemeanour", "petty", null] as const) expect(barOf(withoutText, "completed", offenceClass)).toBeNull();
  });
  test("attempted is, of a felony, with or without a text", () => {
    expect([withText, withoutText].map((charge) => barOf(charge, "attempted", "felony"))).toEqual([null, null]);
  });
  test("attempted is, of a misdemeanour and where no figure is known, only where a text says so", () => {
    for (const offenceClass of ["misdemeanour", null] as const) {
      expect(barOf(withText, "attempted", offenceClass)).toBeNull();
      expect(barOf(withoutText, "attempted", offenceClass)).toBe("attempt-not-punishable");
    }
  });
  test("attempted is not, of a misdemeanour whose text on attempt was not seen, where only texts seen count", () => {
    const attempt = (rank: "official-text" | "unverified") => ({ ...withText, offence: { ...withText.offence, attempt: { cite: [{ instrument: withText.offence.instrument, article: withText.offence.article, rank }] } } });
    expect(barOf(attempt("official-text"), "attempted", "misdemeanour", true)).toBeNull();
    expect(barOf(attempt("unverified"), "attempted", "misdemeanour", true)).toBe("attempt-unverified");
  });
  test("attempted is never, of a petty offence", () => {
    expect([withText, withoutText].map((charge) => barOf(charge, "attempted", "petty"))).toEqual(["attempt-not-punishable", "attempt-not-punishable"]);
  });
});

test("taking part is punishable in felonies and misdemeanours only, doing it always", () => {
  const roles = ["perpetrator", "co-perpetrator", "instigator", "accomplice"] as const;
  const of = (offenceClass: Parameters<typeof isParticipationPunishable>[1]) => roles.filter((role) => isParticipationPunishable(role, offenceClass));
  expect(of("petty")).toEqual(["perpetrator", "co-perpetrator"]);
  for (const offenceClass of ["felony", "misdemeanour", null] as const) expect(of(offenceClass)).toEqual(roles);
});

describe("in a case", () => {
  const charge = (stage: "attempted" | "prepared" | "desisted", facts: readonly string[], offence: string) => chargeIn(plainCase(facts, { born: "2000-01-01", entries: [{ id: "A1", stage }] }), offence);
  test("an attempted felony is made out, with the attempt as a point of proof", () => {
    const found = charge("attempted", ["conduct.sexual-intercourse"], "lshtse-2008.art-42");
    expect(found).toMatchObject({ status: "made-out", stage: "attempted", reason: null });
    expect(found?.pointsOfProof.map(({ id }) => id)).toContain("attempt");
  });
  test("an act only prepared, or given up, is not made out for that reason, whatever else is open", () => {
    expect(charge("prepared", ["conduct.sexual-intercourse"], "lshtse-2008.art-42")).toMatchObject({ status: "not-made-out", reason: "prepared-only", missing: [] });
    expect(charge("desisted", ["conduct.sexual-intercourse"], "lshtse-2008.art-42")).toMatchObject({ status: "not-made-out", reason: "desisted" });
  });
  test("an attempted petty offence is not made out", () => {
    expect(charge("attempted", ["conduct.solicit-in-public"], "lshtse-2008.art-24")).toMatchObject({ status: "not-made-out", reason: "attempt-not-punishable" });
  });
  test("an attempt that only an open band would make a felony stays open", () => {
    const found = chargeIn(plainCase(["conduct.confine", "conduct.without-legal-authority"], { entries: [{ id: "A1", stage: "attempted" }] }), "criminal-code-2009.art-253");
    expect(found?.status).not.toBe("made-out");
    if (found?.status === "undetermined") expect(found.reason).toBe("class-open");
  });
});

describe("an attempt that only an unseen text makes punishable (LSHTSE 4)", () => {
  const sold = ["conduct.deliver-control", "circumstance.value-exchanged"];
  const given = (entries: NonNullable<PlainChoice["entries"]>, date = "2012-06-01") => plainCase(sold, { entries, date });
  const attempted = [{ id: "A1", stage: "attempted" }] as const;
  const sale = "lshtse-2008.art-14";

  test("is named as unverified; an attempted felony, which the Code punishes, is not", () => {
    expect(chargeIn(given([...attempted]), sale)?.unverified).toContain("attempt");
    expect(chargeIn(given([{ id: "A1" }]), sale)?.unverified).not.toContain("attempt");
    expect(chargeIn(plainCase(["conduct.sexual-intercourse"], { born: "2000-01-01", entries: [...attempted] }), "lshtse-2008.art-42")?.unverified).not.toContain("attempt");
  });
  test("before Book 1 applied, that of a felony too", () => {
    expect(chargeIn(plainCase(["conduct.sexual-intercourse"], { born: "2000-01-01", date: "2009-12-09", entries: [...attempted] }), "lshtse-2008.art-42")?.unverified).toContain("attempt");
    expect(chargeIn(plainCase(["conduct.sexual-intercourse"], { born: "2000-01-01", date: "2009-12-10", entries: [...attempted] }), "lshtse-2008.art-42")?.unverified).not.toContain("attempt");
  });
  test("is left out where only what was seen counts, and named: with no figure in the sources (21) as with figures (14)", () => {
    for (const [facts, offence] of [[sold, sale], [["conduct.confine", "conduct.without-legal-authority"], "lshtse-2008.art-21"]] as const) {
      const { charges, notices } = assess(plainCase(facts, { date: "2010-06-01", entries: [...attempted] }), { law, verifiedOnly: true });
      expect(charges.map((charge) => charge.offence)).not.toContain(offence);
      expect(notices.find(({ code }) => code === "verified-only-left-out")?.offences).toContain(offence);
      expect(notices.map(({ code }) => code)).not.toContain("no-act-stated");
    }
  });
  test("carries whoever took part in it", () => {
    const entries = [{ id: "A1", stage: "attempted" }, { id: "A2", role: "accomplice" }] as const;
    const both = { ...given([...entries]), accused: [{ id: "A1", born: "1980-01-01" }, { id: "A2", born: "1980-01-01" }] };
    const { charges } = assess(both, { law });
    expect(charges.filter(({ offence }) => offence === sale).map(({ accused, unverified }) => [accused, unverified.includes("attempt")])).toEqual([["A1", true], ["A2", true]]);
    expect(assess(both, { law, verifiedOnly: true, all: true }).charges.filter(({ offence }) => offence === sale)).toEqual([]);
  });
  test("is cited by its step also where no figure is known", () => {
    const charge = assess(plainCase(["conduct.confine", "conduct.without-legal-authority"], { date: "2010-06-01", entries: [...attempted] }), { law }).charges.find(({ offence }) => offence === "lshtse-2008.art-21");
    expect(charge?.penalty.steps).toMatchObject([{ step: "attempt", before: null, after: null }]);
    expect(charge?.penalty.steps[0]?.cite).toContainEqual({ instrument: "lshtse-2008", article: "4", paragraph: "1", rank: "unverified" });
  });
});

describe("taking part that only an unseen text makes punishable (LSHTSE 4, before Book 1 applied)", () => {
  const indecency = "lshtse-2008.art-42";
  const entries = [{ id: "A1" }, { id: "A2", role: "accomplice" }, { id: "A3", role: "instigator" }, { id: "A4", role: "co-perpetrator" }] as const;
  const given = (date: string, own: NonNullable<PlainChoice["entries"]> = [...entries]): Case => ({
    ...plainCase(["conduct.sexual-intercourse"], { born: "2000-01-01", date, entries: own }), accused: entries.map(({ id }) => ({ id, born: "1980-01-01" })),
  });
  const markedIn = (date: string) => assess(given(date), { law }).charges.filter(({ offence }) => offence === indecency).map(({ accused, unverified }) => [accused, unverified]);

  test("is named as unverified for accomplice and instigator, not for whoever commits the offence, alone or with another", () => {
    expect(markedIn("2009-12-09")).toEqual([["A1", []], ["A2", ["participation"]], ["A3", ["participation"]], ["A4", []]]);
  });
  test("is not, once the Code punishes it", () => {
    expect(markedIn("2009-12-10")).toEqual([["A1", []], ["A2", []], ["A3", []], ["A4", []]]);
  });
  test("is left out where only what was seen counts, and named, while the perpetrators stand", () => {
    const { charges, notices } = assess(given("2009-12-09"), { law, verifiedOnly: true });
    expect(charges.filter(({ offence }) => offence === indecency).map(({ accused }) => accused)).toEqual(["A1", "A4"]);
    const told = notices.flatMap(({ code, accused, leftOut = [] }) => (code === "verified-only-left-out" ? leftOut.filter(({ offence }) => offence === indecency).map(({ because }) => [accused, because]) : []));
    expect(told).toEqual([["A2", ["participation"]], ["A3", ["participation"]]]);
    expect(notices.map(({ code }) => code)).not.toContain("no-act-stated");
    expect(assess(given("2009-12-10"), { law, verifiedOnly: true }).charges.filter(({ offence }) => offence === indecency)).toHaveLength(4);
  });
  test("falls for want of a principal's offence where nobody commits one, whatever the text", () => {
    const { notices } = assess(given("2009-12-09", [{ id: "A1", stage: "desisted" }, { id: "A2", role: "accomplice" }]), { law, verifiedOnly: true });
    expect(notices.find(({ code, accused }) => code === "no-principal-offence" && accused === "A2")?.offences).toContain(indecency);
    expect(notices.filter(({ code, accused }) => code === "verified-only-left-out" && accused === "A2")).toEqual([]);
  });
  test("is told of whichever perpetrator's offence it would stand in", () => {
    const { notices } = assess(given("2009-12-09", [{ id: "A1", stage: "desisted" }, { id: "A2", role: "accomplice" }, { id: "A4" }]), { law, verifiedOnly: true });
    expect(notices.find(({ code, accused }) => code === "verified-only-left-out" && accused === "A2")?.leftOut).toContainEqual({ victim: "V1", offence: indecency, because: ["participation"] });
    expect(notices.filter(({ code }) => code === "no-principal-offence")).toEqual([]);
  });
  test("of a petty offence is not punishable, with that text or without", () => {
    const { notices } = assess({ ...plainCase(["conduct.solicit-in-public"], { date: "2009-12-09", entries: [...entries] }), accused: given("2009-12-09").accused }, { law, verifiedOnly: true });
    expect(notices.find(({ code, accused }) => code === "no-principal-offence" && accused === "A2")?.offences).toContain("lshtse-2008.art-24");
  });
});
