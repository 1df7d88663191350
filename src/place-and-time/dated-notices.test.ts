import { describe, expect, test } from "vitest";
import { law } from "../law/bundled.js";
import { datedNotice } from "../schema/place-and-time.js";
import { datedNotices, type Noticed } from "./dated-notices.js";

interface Situation {
  readonly date?: string;
  readonly country?: string;
  readonly place?: "phnom-penh" | "province";
  readonly asOf?: string;
  readonly nationality?: string;
  readonly minor?: boolean | null;
  readonly offences?: readonly string[];
  readonly status?: Noticed["charges"][number]["status"];
  readonly verifiedOnly?: boolean;
  readonly readings?: Readonly<Record<string, string>>;
}

function noticed(given: Situation) {
  return datedNotices(law, {
    given: {
      accused: [{ id: "A1", nationality: given.nationality ?? "KH" }],
      events: [{ id: "E1", date: given.date ?? "2012-06-01", country: given.country ?? "KH", place: given.place ?? "phnom-penh", accused: [{ id: "A1" }], victims: [] }],
      ...(given.asOf === undefined ? {} : { asOf: given.asOf }),
    },
    charges: (given.offences ?? []).map((offence) => ({ event: "E1", offence, status: given.status ?? "made-out" })),
    readings: given.readings ?? {},
    ages: [{ person: "A1", event: "E1", role: "accused", minor: { value: given.minor === undefined ? false : given.minor, basis: "evidence" } }],
    ...(given.verifiedOnly === undefined ? {} : { verifiedOnly: given.verifiedOnly }),
  });
}
/** Remedies stand in the order of the law's list. */
const byRegister = (a: string, b: string) => placeOf(a) - placeOf(b);
const placeOf = (code: string) => law.penalties.remedies.findIndex(({ id }) => code.endsWith(` ${id}`));
const codes = (given: Situation) => noticed(given).map(({ code, rule }) => (rule === undefined ? code : `${code} ${rule}`));

describe("notices by date, place and person", () => {
  test("an adult national's event in Cambodia in 2012 calls for none", () => {
    expect(codes({})).toEqual([]);
  });

  test("an event before the 2008 law falls under the law of 1996", () => {
    expect(codes({ date: "2008-02-14" })).toContain("trafficking-law-1996");
    expect(codes({ date: "2008-02-15" })).not.toContain("trafficking-law-1996");
  });

  test("by the general rule the law of 1996 lasted to the day of the 2008 law at the place", () => {
    const readings = { "lshtse-commencement": "general-rule" };
    for (const [date, place, applies] of [["2008-02-15", "phnom-penh", true], ["2008-02-24", "phnom-penh", true], ["2008-02-25", "phnom-penh", false], ["2008-03-05", "province", true], ["2008-03-06", "province", false]] as const) {
      expect(codes({ date, place, readings }).includes("trafficking-law-1996"), `${date} ${place}`).toBe(applies);
    }
  });

  test("before Book 1 the earlier general part applied, to the day and by place", () => {
    expect(codes({ date: "2009-12-09" })).toContain("general-part-before-book-1");
    expect(codes({ date: "2009-12-10" })).not.toContain("general-part-before-book-1");
    expect(codes({ date: "2009-12-10", place: "province" })).toContain("general-part-before-book-1");
  });

  test("between Book 1 and the rest of the Code, charges of the 2008 law: how far Book 1 reached, to the day and by place", () => {
    const offences = ["lshtse-2008.art-42"];
    const code = "book-1-reach-over-special-laws";
    expect(codes({ date: "2009-12-09", offences })).not.toContain(code);
    expect(codes({ date: "2009-12-10", offences })).toContain(code);
    expect(codes({ date: "2010-12-09", offences })).toContain(code);
    expect(codes({ date: "2010-12-10", offences })).not.toContain(code);
    expect(codes({ date: "2010-12-19", place: "province", offences })).toContain(code);
    expect(codes({ date: "2010-12-20", place: "province", offences })).not.toContain(code);
    expect(codes({ date: "2009-12-19", place: "province", offences })).not.toContain(code);
    expect(codes({ date: "2009-12-20", place: "province", offences })).toContain(code);
    expect(codes({ date: "2010-06-01", offences: [] })).not.toContain(code);
    expect(codes({ date: "2010-06-01", offences, status: "not-made-out" })).not.toContain(code);
  });

  test("a charge that an adoption agency may also answer for before the ministry: administrative measures", () => {
    for (const article of [330, 331, 332]) expect(noticed({ offences: [`criminal-code-2009.art-${article}`] })).toMatchObject([{ code: "administrative-measure", instrument: "inter-country-adoption-2009", offences: [`criminal-code-2009.art-${article}`] }]);
    expect(codes({ offences: ["criminal-code-2009.art-333"] })).toEqual([]);
    expect(codes({ offences: ["criminal-code-2009.art-330"], status: "not-made-out" })).toEqual([]);
  });

  test("a minor accused, or one whose age is open, from July 2016 by event or assessment: the Law on Juvenile Justice", () => {
    for (const minor of [true, null]) {
      expect(codes({ date: "2016-07-01", minor })).toContain("juvenile-justice-law-2016");
      expect(codes({ date: "2012-06-01", asOf: "2016-07-01", minor })).toContain("juvenile-justice-law-2016");
      expect(codes({ date: "2016-06-30", minor })).not.toContain("juvenile-justice-law-2016");
    }
    expect(codes({ date: "2016-07-01", minor: false })).not.toContain("juvenile-justice-law-2016");
  });

  test("from 2018 the amendment of the Code", () => {
    expect(codes({ date: "2018-01-01" })).toContain("criminal-code-amended-2018");
    expect(codes({ asOf: "2018-01-01" })).toContain("criminal-code-amended-2018");
    expect(codes({ date: "2017-12-31", asOf: "2017-12-31" })).not.toContain("criminal-code-amended-2018");
  });

  test("a foreign accused charged under the 2008 law in Cambodia: the Law on Tourism, and extradition", () => {
    const tourism = ["tourism-operators-report", "tourists-must-not-take-part"];
    expect(codes({ nationality: "TH", offences: ["lshtse-2008.art-34"] }).filter((code) => !code.startsWith("civil-remedy"))).toEqual([...tourism, "extradition-conditions"]);
    expect(codes({ nationality: "TH", offences: ["lshtse-2008.art-34"], date: "2009-06-19" })).not.toContain(tourism[0]);
    expect(codes({ nationality: "TH", offences: ["lshtse-2008.art-34"], date: "2009-06-20" })).toEqual(expect.arrayContaining(tourism));
    expect(codes({ nationality: "TH", offences: ["lshtse-2008.art-34"], date: "2009-06-29", place: "province" })).not.toContain(tourism[1]);
    expect(codes({ nationality: "TH", offences: ["lshtse-2008.art-34"], date: "2009-06-30", place: "province" })).toEqual(expect.arrayContaining(tourism));
    expect(codes({ nationality: "TH" })).toEqual(["extradition-conditions"]);
    expect(codes({ country: "TH" })).toEqual(["extradition-conditions"]);
    expect(codes({ offences: ["lshtse-2008.art-42"] }).filter((code) => tourism.includes(code))).toEqual([]);
  });

  test("civil remedies go with the charges that they name, a charge that is not made out with none", () => {
    expect(codes({ offences: ["lshtse-2008.art-14"] })).toEqual(["civil-remedy nullity-of-contract", "civil-remedy preference-of-victims", "civil-remedy restitution-of-enrichment"].toSorted(byRegister));
    expect(codes({ offences: ["lshtse-2008.art-14"], status: "not-made-out" })).toEqual([]);
    expect(codes({ offences: ["criminal-code-2009.art-284"] })).toEqual([]);
  });

  test("with verified rules alone what is only recalled is left out", () => {
    expect(codes({ offences: ["lshtse-2008.art-14"], verifiedOnly: true })).toEqual(["civil-remedy nullity-of-contract"]);
  });

  test("every notice fits its schema and names the offences that called for it", () => {
    for (const notice of noticed({ nationality: "TH", offences: ["lshtse-2008.art-41.par-1", "lshtse-2008.art-14"], minor: null, date: "2020-01-01" })) expect(datedNotice.safeParse(notice).success, notice.code).toBe(true);
    expect(noticed({ nationality: "TH", offences: ["lshtse-2008.art-41.par-1", "criminal-code-2009.art-284"] }).find(({ code }) => code === "tourists-must-not-take-part")?.offences).toEqual(["lshtse-2008.art-41.par-1"]);
  });
});

test("a notice may begin on a day of its own", () => {
  const [rule] = law.placeAndTime.notices;
  if (rule === undefined) throw new Error("no notice");
  const dated = { ...law, penalties: { ...law.penalties, remedies: [] }, placeAndTime: { ...law.placeAndTime, notices: [{ ...rule, when: { eventFrom: "2012-06-01" } }] } };
  const on = (date: string | { readonly from: string; readonly to: string }) => datedNotices(dated, { given: { accused: [{ id: "A1" }], events: [{ id: "E1", date, country: "KH", accused: [{ id: "A1" }], victims: [] }] }, charges: [], ages: [], readings: {} }).length;
  expect([on("2012-05-31"), on("2012-06-01"), on({ from: "2012-05-01", to: "2012-06-01" }), on({ from: "2012-05-01", to: "2012-05-31" })]).toEqual([0, 1, 1, 0]);
});
