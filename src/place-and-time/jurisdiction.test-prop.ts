import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { law } from "../law/bundled.js";
import type { JurisdictionFinding } from "../schema/place-and-time.js";
import { jurisdictionFinding } from "../schema/place-and-time.js";
import { jurisdictionOf } from "./jurisdiction.js";

const linking = ["jurisdiction.act-in-cambodia", "jurisdiction.punishable-where-committed", "jurisdiction.complaint-or-denunciation", "jurisdiction.participation-in-cambodia", "jurisdiction.offence-established-abroad"];
const country = fc.constantFrom("KH", "TH", "VN");
const situation = fc.record({
  offence: fc.constantFrom("lshtse-2008.art-10", "criminal-code-2009.art-289"),
  class: fc.constantFrom("felony", "misdemeanour", "petty", null),
  role: fc.constantFrom("perpetrator", "co-perpetrator", "instigator", "accomplice"),
  date: fc.constantFrom("2009-06-05", "2009-12-09", "2009-12-10", "2009-12-19", "2009-12-20", "2012-06-01"),
  place: fc.constantFrom("phnom-penh", "province", undefined),
  country, accused: fc.option(country, { nil: undefined }), victim: fc.option(country, { nil: undefined }),
  facts: fc.dictionary(fc.constantFrom(...linking), fc.boolean()),
  reading: fc.constantFrom("both-shown", "book-1-only"),
  verifiedOnly: fc.boolean(),
});
type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never;

function jurisdiction(given: Situation): JurisdictionFinding {
  return jurisdictionOf(law, { offence: given.offence, role: given.role, penalty: { class: given.class } }, {
    event: { date: given.date, country: given.country, ...(given.place === undefined ? {} : { place: given.place }) },
    accusedNationality: given.accused, victimNationality: given.victim, fact: (id) => given.facts[id],
  }, { readings: { "lshtse-general-rules-beside-book-1": given.reading }, verifiedOnly: given.verifiedOnly });
}

describe("jurisdiction over any event", () => {
  test.prop([situation, fc.constantFrom(...linking), fc.boolean()])("an unknown fact made known never turns open into closed or closed into open", (given, fact, value) => {
    const without = Object.fromEntries(Object.entries(given.facts).filter(([id]) => id !== fact));
    const [before, after] = [jurisdiction({ ...given, facts: without }), jurisdiction({ ...given, facts: { ...without, [fact]: value } })];
    if (before.status !== "unknown") expect(after.status).toBe(before.status);
  });

  test.prop([situation, country])("a nationality made known never does either", (given, nationality) => {
    for (const person of ["accused", "victim"] as const) {
      const [before, after] = [jurisdiction({ ...given, [person]: undefined }), jurisdiction({ ...given, [person]: nationality })];
      if (before.status !== "unknown") expect(after.status).toBe(before.status);
    }
  });

  test.prop([situation])("the missing facts, all made known, leave nothing missing", (given) => {
    const { missing } = jurisdiction(given);
    const settled = { ...given, accused: given.accused ?? "TH", victim: given.victim ?? "TH", facts: { ...Object.fromEntries(missing.filter((id) => id.startsWith("jurisdiction.")).map((id) => [id, false])), ...given.facts } };
    const after = jurisdiction({ ...settled, facts: { ...Object.fromEntries(linking.map((id) => [id, false])), ...settled.facts } });
    expect(after.missing).toEqual([]);
  });

  test.prop([situation])("a result that is definite names no missing fact, and fits its schema", (given) => {
    const finding = jurisdiction(given);
    expect(jurisdictionFinding.safeParse(finding).success).toBe(true);
    if (finding.status !== "unknown") expect(finding.missing).toEqual([]);
  });

  test.prop([situation])("an event in Cambodia is never closed by the rules on place", (given) => {
    expect(jurisdiction({ ...given, country: "KH" }).status).not.toBe("closed");
  });
});
