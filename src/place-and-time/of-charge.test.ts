import { describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { unfold } from "../facts/frame.js";
import { chargeOf } from "../dev/charge-of.js";
import { law } from "../law/bundled.js";
import type { Law } from "../law/law.js";
import type { Offence } from "../schema/offence.js";
import { parseCase } from "../parse-case.js";
import { placeAndTimeOf, type PlaceAndTime } from "./of-charge.js";
import { versionsOf } from "./versions.js";

/** Every charge of a case with its place and time, as the composition would find them. */
function placed(event: object, extra: object = {}): ReadonlyMap<string, PlaceAndTime> {
  const parsed = parseCase({
    format: "chbab/case@1", id: "c", accused: [{ id: "A1", nationality: "KH" }, { id: "A2", nationality: "TH" }], victims: [{ id: "V1", born: "1980-01-01", nationality: "TH" }],
    events: [{ id: "E1", date: "2012-06-01", country: "KH", accused: [{ id: "A1" }], victims: ["V1"], facts: { "conduct.profit-from-prostitution": true }, ...event }], ...extra,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const { frames } = unfold(parsed.case);
  const perpetrators = frames.filter(({ role }) => role === "perpetrator" || role === "co-perpetrator");
  const readings = Object.fromEntries(law.readings.map(({ id, values }) => [id, values[0]?.id ?? ""]));
  return new Map(assess(parsed.case, { law }).charges.flatMap((charge) => {
    const frame = frames.find(({ accused, event: at, victim }) => accused.id === charge.accused && at.id === charge.event && (victim?.id ?? null) === charge.victim);
    return frame === undefined ? [] : [[`${charge.accused} ${charge.offence}`, placeAndTimeOf(law, charge, frame, frame.role === "perpetrator" ? [] : perpetrators, false, { readings, asOf: parsed.case.asOf })] as const];
  }));
}

describe("place and time of a charge", () => {
  test("a charge in Cambodia without a date of assessment is open, its limitation not assessed, its law one", () => {
    expect(placed({}).get("A1 criminal-code-2009.art-284")).toMatchObject({ jurisdiction: { status: "open" }, limitation: { status: "not-assessed" }, milderLaw: null });
  });

  test("the class of the charge chooses the period, the case's last act renews it", () => {
    const given = placed({ facts: { "conduct.profit-from-prostitution": true, "proceedings.interrupted-on": "2016-01-01" } }, { asOf: "2018-01-01" });
    expect(given.get("A1 criminal-code-2009.art-284")?.limitation).toMatchObject({ status: "running", lastDay: "2021-01-01" });
  });

  test("an offence that has ended, or has a later version, shows which law governs", () => {
    const parsed = parseCase({ format: "chbab/case@1", id: "c", accused: [{ id: "A1" }], victims: [{ id: "V1" }], events: [{ id: "E1", date: "2012-06-01", place: "phnom-penh", country: "KH", accused: [{ id: "A1" }], victims: ["V1"] }] });
    if (!parsed.ok) throw new Error("refused");
    const [frame] = unfold(parsed.case).frames;
    const stated = law.offences.find(({ id }) => id === "lshtse-2008.art-39");
    if (frame === undefined || stated === undefined) throw new Error("nothing to place");
    const period = (from: string, to: string | null): Partial<Offence> => ({ inForce: { from: { "phnom-penh": from, province: from }, to, cite: [{ instrument: "lshtse-2008", article: "39", rank: "report" }] } });
    const under = (...offences: Offence[]): Law => ({ ...law, offences });
    const placedUnder = (given: Law, offence: string) => placeAndTimeOf(given, chargeOf(law, offence), frame, [], false, { readings: {}, asOf: "2018-01-01" }).milderLaw;
    const ended = { ...stated, ...period("2008-02-15", "2015-12-31") };
    expect(placedUnder(under(ended), "lshtse-2008.art-39.par-1")).toMatchObject({ status: "abolished", version: null });
    expect(placeAndTimeOf(under(ended), chargeOf(law, "lshtse-2008.art-39.par-1"), frame, [], false, { readings: {}, asOf: "2015-12-31" }).milderLaw).toBeNull();
    const later: Offence = { ...stated, version: 2, ...period("2016-01-01", null), forms: (stated.forms ?? []).filter(({ id }) => id !== "par-3") };
    expect(placedUnder(under(later, ended), "lshtse-2008.art-39.par-1")).toMatchObject({ status: "law-of-the-day", version: 1, comparisons: [{ version: 2, outcome: "same" }] });
    expect(placedUnder(under(ended, later), "lshtse-2008.art-39.par-3")).toMatchObject({ status: "unsettled", comparisons: [{ version: 2, outcome: "unknown", range: null }] });
  });

  test("of several aggravations the heaviest gives the range of a version", () => {
    const stated = law.offences.find(({ id }) => id === "lshtse-2008.art-10");
    const charge = chargeOf(law, "lshtse-2008.art-10", { aggravation: "minor-victim" });
    if (stated === undefined) throw new Error("no Article 10");
    const [minor, official] = stated.aggravations ?? [];
    if (minor === undefined || official === undefined) throw new Error("no aggravations");
    const heavier: Offence = { ...stated, aggravations: [minor, { ...official, penalty: { imprisonment: { min: "P16Y", max: "P20Y" } } }] };
    const [first] = charge.aggravations;
    if (first === undefined) throw new Error("no aggravation is met");
    const aggravations = [first, { ...first, id: official.id, status: "presumed" as const }];
    expect(versionsOf({ ...law, offences: [heavier] }, { ...charge, aggravations })[0]?.range?.imprisonment).toEqual({ min: "P16Y", max: "P20Y" });
    expect(versionsOf({ ...law, offences: [heavier] }, { ...charge, aggravations: [{ ...first, status: "unknown" }] })[0]?.range?.imprisonment).toEqual({ min: "P7Y", max: "P15Y" });
  });

  test("an act of the offence in Cambodia that is stated of the perpetrator opens the charge of an accomplice as well", () => {
    const accused = [{ id: "A1", facts: { "jurisdiction.act-in-cambodia": true } }, { id: "A2", role: "accomplice" }];
    expect(placed({ country: "TH", accused }).get("A2 criminal-code-2009.art-284")?.jurisdiction.status).toBe("open");
    expect(placed({ country: "TH", accused: [{ id: "A1" }, { id: "A2", role: "accomplice" }] }).get("A2 criminal-code-2009.art-284")?.jurisdiction.status).toBe("unknown");
  });
});
