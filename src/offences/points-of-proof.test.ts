import { expect, test } from "vitest";
import type { Frame, Role, Stage } from "../facts/frame.js";
import { law } from "../law/bundled.js";
import { pointsOfProof } from "./points-of-proof.js";

const idsOf = (role: Role, stage: Stage, isKnowledgeOpen = false, legalPerson = false) => {
  const event = { id: "E1", date: "2012-06-01", country: "KH", accused: [{ id: "A1" }], victims: [] };
  const frame: Frame = { accused: { id: "A1", legalPerson }, event, entry: { id: "A1" }, victim: null, role, stage, facts: new Map() };
  return pointsOfProof(law, frame, isKnowledgeOpen).map(({ id }) => id);
};

test("intent is always to be proved", () => {
  expect(idsOf("perpetrator", "completed")).toEqual(["intent"]);
});
test.each([["co-perpetrator", "co-perpetration"], ["instigator", "instigation"], ["accomplice", "complicity"]] as const)("a case that says %s asserts %s", (role, id) => {
  expect(idsOf(role, "completed")).toEqual(["intent", id]);
});
test("an attempt asserts the beginning and the interruption; open knowledge is to be proved; a legal person asserts who acted", () => {
  expect(idsOf("perpetrator", "attempted")).toContain("attempt");
  expect(idsOf("perpetrator", "completed", true)).toContain("knowledge-of-minority");
  expect(idsOf("perpetrator", "completed", false, true).length).toBe(2);
});
test("each has its citation", () => {
  for (const { cite } of law.pointsOfProof) expect(cite.length).toBeGreaterThan(0);
});
