import { describe, expect, test } from "vitest";
import { law } from "../law/bundled.js";
import type { Law } from "../law/law.js";
import { limitationOf } from "./limitation.js";

const on = (date: string) => ({ date });
const limitation = (offenceClass: "felony" | "misdemeanour" | "petty" | null, date: Parameters<typeof limitationOf>[2], asOf: string | null, interruptedOn: string | null = null, minorVictim: boolean | null = false) =>
  limitationOf(law, offenceClass, date, asOf, interruptedOn, minorVictim);

describe("limitation of prosecution (Code of Criminal Procedure 10-11)", () => {
  test.each([["felony", "2025-06-01"], ["misdemeanour", "2015-06-01"], ["petty", "2011-06-01"]] as const)("a %s of 1 June 2010 runs to its last day and not beyond", (offenceClass, lastDay) => {
    const next = `${lastDay.slice(0, 8)}02`;
    const eve = `${lastDay.slice(0, 4)}-05-31`;
    for (const asOf of [eve, lastDay]) expect(limitation(offenceClass, on("2010-06-01"), asOf)).toMatchObject({ status: "running", lastDay });
    expect(limitation(offenceClass, on("2010-06-01"), next)).toMatchObject({ status: "expired-unless-interrupted", lastDay });
  });

  test("without a known act of prosecution it never says more than expired unless interrupted, however long ago", () => {
    expect(limitation("petty", on("2010-06-01"), "2099-12-31").status).toBe("expired-unless-interrupted");
  });

  test("a period from 29 February ends on 1 March of a common year, on 29 February of a leap year", () => {
    expect(limitation("misdemeanour", on("2012-02-29"), "2012-02-29").lastDay).toBe("2017-03-01");
    expect(limitation("petty", on("2012-02-29"), "2013-03-01").status).toBe("running");
  });

  test("without a date of assessment, or with one before the event, nothing is assessed", () => {
    for (const asOf of [null, "2010-05-31"]) expect(limitation("felony", on("2010-06-01"), asOf)).toMatchObject({ status: "not-assessed", lastDay: null, caveats: [] });
  });

  test("an unknown class leaves it unknown", () => {
    expect(limitation(null, on("2010-06-01"), "2020-01-01")).toMatchObject({ status: "unknown", lastDay: null, caveats: ["start-unverified", "class-unknown"] });
  });

  test("an act of prosecution in time starts the whole period anew", () => {
    expect(limitation("misdemeanour", on("2010-06-01"), "2018-01-01", "2014-01-10")).toMatchObject({ status: "running", lastDay: "2019-01-10" });
    expect(limitation("misdemeanour", on("2010-06-01"), "2019-01-10", "2014-01-10").status).toBe("running");
    expect(limitation("misdemeanour", on("2010-06-01"), "2019-01-11", "2014-01-10")).toMatchObject({ status: "expired", lastDay: "2019-01-10" });
  });

  test("that the period runs anew is marked as unverified, as is its start", () => {
    expect(limitation("misdemeanour", on("2010-06-01"), "2018-01-01", "2014-01-10").caveats).toEqual(["start-unverified", "restart-unverified"]);
  });

  test("an act on the last day interrupts; one on the next day is too late unless an earlier act interrupted", () => {
    expect(limitation("petty", on("2010-06-01"), "2011-07-01", "2011-06-01").status).toBe("running");
    expect(limitation("petty", on("2010-06-01"), "2011-07-01", "2011-06-02")).toMatchObject({ status: "expired-unless-interrupted", lastDay: "2011-06-01" });
  });

  test("an act after the period has run out renews nothing, even once its own period has passed", () => {
    expect(limitation("petty", on("2010-06-01"), "2013-01-01", "2011-07-01")).toMatchObject({ status: "expired", lastDay: "2011-06-01" });
  });

  test("an act between the two last days of a span may have come in time or not", () => {
    expect(limitation("petty", { date: { from: "2010-06-01", to: "2010-06-30" } }, "2011-07-15", "2011-06-15")).toMatchObject({ status: "unknown", lastDay: "2011-06-30", caveats: ["start-unverified", "event-span", "restart-unverified", "restart-after-expiry"] });
  });

  test("what a text is found for is marked no longer", () => {
    const { prosecution } = law.placeAndTime.limitation;
    const seen = <T extends { readonly cite: typeof prosecution.start.cite }>(part: T): T => ({ ...part, cite: part.cite.map((one) => ({ ...one, rank: "secondary" as const })) as T["cite"] });
    const verified: Law = { ...law, placeAndTime: { ...law.placeAndTime, limitation: { ...law.placeAndTime.limitation, prosecution: { ...prosecution, start: seen(prosecution.start), interruption: { ...prosecution.interruption, restart: seen(prosecution.interruption.restart) } } } } };
    expect(limitationOf(verified, "misdemeanour", on("2010-06-01"), "2018-01-01", "2014-01-10", false).caveats).toEqual([]);
  });

  test("an act before the event or after the assessment interrupts nothing and is named", () => {
    for (const act of ["2010-05-31", "2013-01-01"]) {
      const finding = limitation("petty", on("2010-06-01"), "2012-01-01", act);
      expect(finding.status).toBe("expired-unless-interrupted");
      expect(finding.caveats).toContain("interruption-outside");
    }
  });

  test("of an event within a span it is unknown between the two last days", () => {
    const event = { date: { from: "2010-06-01", to: "2010-06-30" } };
    const statuses = ["2011-06-01", "2011-06-02", "2011-06-30", "2011-07-01"].map((asOf) => limitation("petty", event, asOf).status);
    expect(statuses).toEqual(["running", "unknown", "unknown", "expired-unless-interrupted"]);
    expect(limitation("petty", event, "2011-06-01")).toMatchObject({ lastDay: "2011-06-30", caveats: ["start-unverified", "event-span"] });
  });

  test("a victim who is or may be a minor leaves the start open", () => {
    for (const minor of [true, null]) expect(limitation("felony", on("2010-06-01"), "2020-01-01", null, minor).caveats).toContain("child-victim-start-open");
    expect(limitation("felony", on("2010-06-01"), "2020-01-01").caveats).not.toContain("child-victim-start-open");
  });

  test("the periods rest on a secondary text", () => {
    expect(limitation("felony", on("2010-06-01"), "2020-01-01").cite[0]).toMatchObject({ instrument: "code-of-criminal-procedure-2007", article: "10", rank: "secondary" });
  });
});
