import { describe, expect, test } from "vitest";
import { chargeIn, plainCase } from "../dev/generators/plain-case.js";
import { compileLaw } from "../facts/compiled.js";
import { law } from "../law/bundled.js";
import { isParticipationPunishable, unpunishableStage } from "./stage.js";

const withText = compileLaw(law).charges.find(({ offence }) => offence.attempt !== undefined);
const withoutText = compileLaw(law).charges.find(({ offence }) => offence.attempt === undefined && offence.silent === undefined);
if (withText === undefined || withoutText === undefined) throw new Error("the law holds no example");

describe("a stage", () => {
  test.each([["prepared", "prepared-only"], ["desisted", "desisted"]] as const)("%s is never punishable", (stage, reason) => {
    for (const offenceClass of ["felony", "misdemeanour", "petty", null] as const) expect(unpunishableStage(withText, stage, offenceClass, false)).toBe(reason);
  });
  test("completed always is", () => {
    for (const offenceClass of ["felony", "misdemeanour", "petty", null] as const) expect(unpunishableStage(withoutText, "completed", offenceClass, false)).toBeNull();
  });
  test("attempted is, of a felony, with or without a text", () => {
    expect([withText, withoutText].map((charge) => unpunishableStage(charge, "attempted", "felony", false))).toEqual([null, null]);
  });
  test("attempted is, of a misdemeanour and where no figure is known, only where a text says so", () => {
    for (const offenceClass of ["misdemeanour", null] as const) {
      expect(unpunishableStage(withText, "attempted", offenceClass, false)).toBeNull();
      expect(unpunishableStage(withoutText, "attempted", offenceClass, false)).toBe("attempt-not-punishable");
    }
  });
  test("attempted is never, of a petty offence", () => {
    expect([withText, withoutText].map((charge) => unpunishableStage(charge, "attempted", "petty", false))).toEqual(["attempt-not-punishable", "attempt-not-punishable"]);
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
