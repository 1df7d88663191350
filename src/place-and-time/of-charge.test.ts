import { describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { unfold } from "../facts/frame.js";
import { law } from "../law/bundled.js";
import { parseCase } from "../parse-case.js";
import { placeAndTimeOf, type PlaceAndTime } from "./of-charge.js";

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

  test("an act of the offence in Cambodia that is stated of the perpetrator opens the charge of an accomplice as well", () => {
    const accused = [{ id: "A1", facts: { "jurisdiction.act-in-cambodia": true } }, { id: "A2", role: "accomplice" }];
    expect(placed({ country: "TH", accused }).get("A2 criminal-code-2009.art-284")?.jurisdiction.status).toBe("open");
    expect(placed({ country: "TH", accused: [{ id: "A1" }, { id: "A2", role: "accomplice" }] }).get("A2 criminal-code-2009.art-284")?.jurisdiction.status).toBe("unknown");
  });
});
