import { describe, expect, test } from "vitest";
import { law } from "../law/bundled.js";
import { extraditionFinding } from "../schema/place-and-time.js";
import { extraditionOf } from "./extradition.js";

const of = (nationality: string | null, countries: readonly string[], asOf: string | null = null) => extraditionOf(law, { id: "A1", nationality }, countries.map((country) => ({ country })), asOf);

describe("extradition (report, paragraph 95; Code of Criminal Procedure 566-595)", () => {
  test("a national's or an unknown person's events in Cambodia give no cause", () => {
    expect(of("KH", ["KH"])).toBeNull();
    expect(of(null, ["KH"])).toBeNull();
  });

  test("a foreigner has the conditions of foreigners, not those of nationals", () => {
    const found = of("TH", ["KH"]);
    expect(found).toMatchObject({ as: "foreigner", treaties: [{ country: "TH", on: "1998-05-06" }] });
    expect(found?.conditions).toContain("double-criminality");
    expect(found?.conditions).not.toContain("nationals-only-by-agreement");
    expect(extraditionFinding.safeParse(found).success).toBe(true);
  });

  test("a national whose act was abroad is protected by the Constitution", () => {
    const found = of("KH", ["KH", "CN"]);
    expect(found).toMatchObject({ as: "national", treaties: [{ country: "CN" }] });
    expect(found?.conditions).toContain("nationals-only-by-agreement");
    expect(found?.conditions).not.toContain("foreigner-present");
    expect(found?.cite).toContainEqual({ instrument: "constitution", article: "33", rank: "report" });
  });

  test("a person of unknown nationality may be either", () => {
    expect(of(null, ["LA"])?.conditions).toEqual(law.placeAndTime.extradition.conditions.map(({ id }) => id));
  });

  test("without a treaty in the sources none is named, and the same authorities decide", () => {
    expect(of("AU", ["KH"])).toMatchObject({ treaties: [], authorities: ["royal-government", "minister-of-foreign-affairs", "minister-of-justice", "general-prosecutor", "investigating-chamber"] });
  });

  test("a treaty later than the assessment is left out", () => {
    expect(of("KR", ["KH"], "2009-10-21")?.treaties).toEqual([]);
    expect(of("KR", ["KH"], "2009-10-22")?.treaties).toHaveLength(1);
    expect(of("VN", ["KH"], "2013-12-31")?.treaties).toEqual([]);
    expect(of("VN", ["KH"], "2014-01-01")?.treaties).toHaveLength(1);
  });
});
