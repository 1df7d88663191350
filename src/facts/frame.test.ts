import { describe, expect, test } from "vitest";
import type { Case } from "../schema/case.js";
import { unfold } from "./frame.js";

const act = "conduct.remove";
const base: Case = {
  format: "chbab/case@1", id: "c",
  accused: [{ id: "A1" }, { id: "A2" }], victims: [{ id: "V1" }, { id: "V2" }],
  events: [{ id: "E1", date: "2012-06-01", country: "KH", accused: [{ id: "A1" }, { id: "A2" }], victims: ["V1", "V2"] }],
};
const [event] = base.events;
if (event === undefined) throw new Error("no event");
/** The case with changes to its one event. */
const withEvent = (changes: Partial<typeof event>, others: Partial<Case> = {}): Case => ({ ...base, ...others, events: [{ ...event, ...changes }] });
/** The frames, as `accused victim`, in which a fact has a value. */
const framesWith = (given: Case, value: unknown = true) => unfold(given).frames.filter(({ facts }) => facts.get(act) === value).map(({ accused, victim }) => `${accused.id} ${victim?.id ?? "-"}`);

test("a case unfolds into accused by event by victim, and one frame without a victim for each accused and event", () => {
  expect(unfold(base).frames.map(({ accused, event: { id }, victim }) => [accused.id, id, victim?.id ?? null])).toEqual([
    ["A1", "E1", null], ["A1", "E1", "V1"], ["A1", "E1", "V2"], ["A2", "E1", null], ["A2", "E1", "V1"], ["A2", "E1", "V2"],
  ]);
});

test("who is silent about role and stage is a perpetrator of a completed act", () => {
  expect(unfold(base).frames[0]).toMatchObject({ role: "perpetrator", stage: "completed" });
  expect(unfold(withEvent({ accused: [{ id: "A1", role: "accomplice", stage: "attempted" }] })).frames[0]).toMatchObject({ role: "accomplice", stage: "attempted" });
  expect(unfold(withEvent({ accused: [{ id: "A1", role: null, stage: null }] })).frames[0]).toMatchObject({ role: "perpetrator", stage: "completed" });
});

describe("a fact reaches", () => {
  const facts = { [act]: true };
  test("from an event everyone in it", () => {
    expect(framesWith(withEvent({ facts }))).toHaveLength(6);
  });
  test("from an accused all frames of that accused", () => {
    expect(framesWith({ ...base, accused: [{ id: "A1", facts }, { id: "A2" }] })).toEqual(["A1 -", "A1 V1", "A1 V2"]);
  });
  test("from an event's accused entry that accused in that event", () => {
    expect(framesWith(withEvent({ accused: [{ id: "A1", facts }, { id: "A2" }] }))).toEqual(["A1 -", "A1 V1", "A1 V2"]);
  });
  test("from a victim every accused towards that victim, and no frame without a victim", () => {
    expect(framesWith({ ...base, victims: [{ id: "V1", facts }, { id: "V2" }] })).toEqual(["A1 V1", "A2 V1"]);
  });
  test("from an event's victim entry the same, in that event", () => {
    expect(framesWith(withEvent({ victims: [{ id: "V1", facts }, "V2"] }))).toEqual(["A1 V1", "A2 V1"]);
  });
  test("from a pair that accused towards that victim", () => {
    expect(framesWith(withEvent({ between: [{ accused: "A2", victim: "V1", facts }] }))).toEqual(["A2 V1"]);
  });
});

describe("a narrower place", () => {
  test("fills a silent or empty wider one", () => {
    expect(framesWith(withEvent({ facts: { [act]: null }, between: [{ accused: "A1", victim: "V1", facts: { [act]: true } }] }))).toEqual(["A1 V1"]);
  });
  test("may repeat what a wider one says", () => {
    expect(unfold(withEvent({ facts: { [act]: true }, accused: [{ id: "A1", facts: { [act]: true } }] })).conflicts).toEqual([]);
    const hours = "circumstance.detention-hours";
    expect(unfold(withEvent({ facts: { [hours]: [24, 48] }, accused: [{ id: "A1", facts: { [hours]: [24, 48] } }] })).conflicts).toEqual([]);
  });
  test("may not say another value: each pair of places is one conflict, named by both", () => {
    const given = withEvent({ facts: { [act]: true }, accused: [{ id: "A1", facts: { [act]: false } }, { id: "A2" }] });
    expect(unfold(given).conflicts).toEqual([{ path: `/events/0/accused/0/facts/${act}`, other: `/events/0/facts/${act}` }]);
  });
  test("of two victims may differ: they are different frames", () => {
    const given = withEvent({ victims: [{ id: "V1", facts: { [act]: true } }, { id: "V2", facts: { [act]: false } }] });
    expect(unfold(given).conflicts).toEqual([]);
    expect([framesWith(given), framesWith(given, false)]).toEqual([["A1 V1", "A2 V1"], ["A1 V2", "A2 V2"]]);
  });
});

test("a fact of one event says nothing about another", () => {
  const given: Case = { ...base, events: [{ ...event, facts: { [act]: true } }, { ...event, id: "E2" }] };
  expect(unfold(given).frames.filter(({ facts }) => facts.has(act)).every((frame) => frame.event.id === "E1")).toBe(true);
});
