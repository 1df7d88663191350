import { expect, test } from "vitest";
import { staysOf } from "./stays.js";

const at = (since: string, until?: string | null, place: "police-post" | "other" = "police-post", victim = "V1") => ({ victim, place, since, ...(until === undefined ? {} : { until }) });
const stays = (...custody: ReturnType<typeof at>[]) => staysOf(custody, "V1", "police-post");

test("a stay is told of one victim at one kind of place", () => {
  expect(stays(at("2010-06-02T09:00+07:00", null), at("2010-06-02T09:00+07:00", null, "other"), at("2010-06-01T09:00+07:00", null, "police-post", "V2"))).toEqual([{ since: "2010-06-02T09:00+07:00", until: null }]);
});

test("records that touch or overlap are one stay, which ends with the last of them, or not at all", () => {
  expect(stays(at("2010-06-02T09:00+07:00", "2010-06-02T12:00+07:00"), at("2010-06-02T12:00+07:00", "2010-06-02T18:00+07:00"))).toEqual([{ since: "2010-06-02T09:00+07:00", until: "2010-06-02T18:00+07:00" }]);
  expect(stays(at("2010-06-02T09:00+07:00", "2010-06-02T18:00+07:00"), at("2010-06-02T10:00+07:00", "2010-06-02T12:00+07:00"))).toEqual([{ since: "2010-06-02T09:00+07:00", until: "2010-06-02T18:00+07:00" }]);
  expect(stays(at("2010-06-02T09:00+07:00"), at("2010-06-03T09:00+07:00", "2010-06-03T12:00+07:00"))).toEqual([{ since: "2010-06-02T09:00+07:00", until: null }]);
  expect(stays(at("2010-06-02T09:00+07:00", "2010-06-02T12:00+07:00"), at("2010-06-02T10:00+07:00"))).toEqual([{ since: "2010-06-02T09:00+07:00", until: null }]);
});

test("a time in between begins a new stay, in the order of the instants, whatever their zone", () => {
  expect(stays(at("2010-06-03T09:00+07:00", null), at("2010-06-02T01:00Z", "2010-06-02T05:00Z"))).toEqual([{ since: "2010-06-02T01:00Z", until: "2010-06-02T05:00Z" }, { since: "2010-06-03T09:00+07:00", until: null }]);
});

test("one instant written twice begins as it is first by its text, however the records stand", () => {
  const [here, there] = [at("2010-06-02T09:00+07:00", "2010-06-02T10:00+07:00"), at("2010-06-02T02:00Z", "2010-06-02T04:00Z")];
  for (const given of [[here, there], [there, here]]) expect(stays(...given)).toEqual([{ since: "2010-06-02T02:00Z", until: "2010-06-02T04:00Z" }]);
});
