import { describe, expect, test } from "vitest";
import { law } from "../law/bundled.js";
import { penaltyLimitationsOf } from "./penalty-limitation.js";

const of = (offenceClass: "felony" | "misdemeanour" | "petty", finalOn: string, asOf: string | null) => penaltyLimitationsOf(law, { id: "A1", convictions: [{ class: offenceClass, finalOn }] }, asOf)[0];

describe("limitation of penalties (Criminal Code 144-145)", () => {
  test.each([["felony", "2028-03-15"], ["misdemeanour", "2013-03-15"], ["petty", "2009-03-15"]] as const)("the penalty of a %s final on 15 March 2008 lapses after its last day", (offenceClass, lastDay) => {
    expect(of(offenceClass, "2008-03-15", lastDay)).toMatchObject({ status: "running", lastDay });
    expect(of(offenceClass, "2008-03-15", `${lastDay.slice(0, 8)}16`)).toMatchObject({ status: "expired", lastDay });
  });

  test("for a conviction before the Code of Criminal Procedure was in force the sources give no period (669)", () => {
    expect(of("felony", "2007-08-19", "2030-01-01")).toMatchObject({ status: "not-in-sources", lastDay: null });
    expect(of("felony", "2007-08-20", "2030-01-01")?.status).toBe("unknown");
    expect(of("felony", "2007-08-30", "2030-01-01")?.status).toBe("expired");
  });

  test("of a conviction given abroad the Code says nothing", () => {
    const abroad = (country: string | null) => penaltyLimitationsOf(law, { id: "A1", convictions: [{ class: "felony", finalOn: "2010-01-01", country }] }, "2031-01-01")[0];
    expect(abroad("TH")).toMatchObject({ status: "unknown", lastDay: null });
    for (const country of ["KH", null]) expect(abroad(country)).toMatchObject({ status: "expired" });
  });

  test("where no source gives the day of that code, none does", () => {
    const { instrument } = law.placeAndTime.limitation.penalties.convictionsAfter;
    const undated = { ...law, instruments: law.instruments.map((one) => (one.id === instrument ? { ...one, inForce: null } : one)) };
    expect(penaltyLimitationsOf(undated, { id: "A1", convictions: [{ class: "felony", finalOn: "2012-01-01" }] }, "2013-01-01")).toMatchObject([{ status: "not-in-sources", lastDay: null }]);
  });

  test("a general amnesty wipes the penalty out, whatever its period and whenever the conviction became final (149)", () => {
    const amnestied = (amnestied: boolean | null, finalOn: string, asOf: string | null, country?: string) => penaltyLimitationsOf(law, { id: "A1", convictions: [{ class: "felony", finalOn, amnestied, ...(country === undefined ? {} : { country }) }] }, asOf)[0];
    for (const [finalOn, asOf] of [["2012-03-01", "2016-06-01"], ["2012-03-01", "2040-01-01"], ["2012-03-01", null], ["2007-08-19", "2016-06-01"]] as const) {
      expect(amnestied(true, finalOn, asOf), `${finalOn} ${asOf}`).toMatchObject({ status: "amnestied", lastDay: null, cite: [{ instrument: "criminal-code-2009", article: "149", rank: "official-text" }] });
    }
    expect(amnestied(true, "2012-03-01", "2016-06-01", "KH")?.status).toBe("amnestied");
    for (const stated of [false, null]) expect(amnestied(stated, "2012-03-01", "2016-06-01")?.status).toBe("running");
    // An amnesty abroad is not the one that the Code means.
    expect(amnestied(true, "2012-03-01", "2016-06-01", "TH")?.status).toBe("unknown");
  });

  test("without a date of assessment the last day stands, and nothing is assessed", () => {
    expect(of("misdemeanour", "2008-03-15", null)).toMatchObject({ status: "not-assessed", lastDay: "2013-03-15" });
  });

  test("every conviction of an accused has its finding, by position", () => {
    const found = penaltyLimitationsOf(law, { id: "A1", convictions: [{ class: "petty", finalOn: "2010-01-01" }, { class: "felony", finalOn: "2010-01-01" }] }, "2012-01-01");
    expect(found.map(({ conviction, status }) => `${conviction} ${status}`)).toEqual(["0 expired", "1 running"]);
    expect(penaltyLimitationsOf(law, { id: "A1" }, "2012-01-01")).toEqual([]);
  });
});
