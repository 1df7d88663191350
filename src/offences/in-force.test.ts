import { describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { chargeIn, plainCase } from "../dev/generators/plain-case.js";
import { law } from "../law/bundled.js";
import { commencement } from "./in-force.js";

const trafficked = ["conduct.remove", "means.deception", "purpose.prostitution"];
const ofCommencement = new Set(["not-in-force", "commencement-uncertain", "commencement-unverified"]);
type Choice = NonNullable<Parameters<typeof plainCase>[1]>;
const at = (choice: Choice, reading = "2008-02-15") => {
  const given = plainCase(trafficked, { born: "1980-01-01", ...choice });
  const readings = { "lshtse-commencement": reading };
  return { charge: chargeIn(given, "lshtse-2008.art-10", { readings }), codes: assess(given, { law, readings }).notices.filter(({ code, instrument }) => instrument === "lshtse-2008" && ofCommencement.has(code)).map(({ code }) => code), named: assess(given, { law, readings }).law.readings };
};

describe("the law of 2008", () => {
  test("gives no charge on 14 February 2008, and says that it was not in force", () => {
    const { charge, codes } = at({ date: "2008-02-14" });
    expect(charge).toBeUndefined();
    expect(codes).toContain("not-in-force");
  });
  test("gives its charges on 15 February 2008, and says that this day is unverified", () => {
    const { charge, codes, named } = at({ date: "2008-02-15" });
    expect(charge?.status).toBe("made-out");
    expect(codes).toContain("commencement-unverified");
    expect(named).toMatchObject({ "lshtse-commencement": "2008-02-15" });
  });
  test.each([["phnom-penh", "2008-02-24", "2008-02-25"], ["province", "2008-03-05", "2008-03-06"]] as const)("under the general rule begins in %s ten days later in the provinces", (place, before, from) => {
    expect(at({ date: before, place }, "general-rule").charge).toBeUndefined();
    expect(at({ date: from, place }, "general-rule").charge?.status).toBe("made-out");
  });
  test("is undisputed once both readings agree", () => {
    const { codes, named } = at({ date: "2008-03-06", place: "province" });
    expect(codes).toEqual([]);
    expect(named).not.toHaveProperty("lshtse-commencement");
  });
  test("at a place unknown is uncertain between the days of capital and provinces", () => {
    const { charge, codes } = at({ date: "2008-03-01", place: null }, "general-rule");
    expect(charge).toMatchObject({ status: "undetermined", reason: "commencement-uncertain", missing: [] });
    expect(codes).toContain("commencement-uncertain");
  });
  test("over a span that begins before it is uncertain, and so is a span that begins on the last day before", () => {
    for (const from of ["2008-01-01", "2008-02-14"]) expect(at({ date: { from, to: "2008-02-15" } }).charge).toMatchObject({ status: "undetermined", reason: "commencement-uncertain" });
    expect(at({ date: { from: "2008-02-15", to: "2008-12-31" } }).charge?.status).toBe("made-out");
    expect(at({ date: { from: "2008-01-01", to: "2008-02-14" } }).charge).toBeUndefined();
  });
});

describe("the Criminal Code", () => {
  const articles = (date: string, place: "phnom-penh" | "province") => assess(plainCase([], { date, place }), { law, all: true });
  test.each([
    ["5 June 2009", "2009-06-05", "phnom-penh", false], ["5 June 2009", "2009-06-05", "province", false],
    ["15 December 2010", "2010-12-15", "phnom-penh", true], ["15 December 2010", "2010-12-15", "province", false],
    ["1 January 2011", "2011-01-01", "phnom-penh", true], ["1 January 2011", "2011-01-01", "province", true],
  ] as const)("by its Article 672 an event of %s (%s, %s) gets offences of its special part: %s", (_, date, place, isInForce) => {
    const { charges, notices } = articles(date, place);
    const looked = new Set(charges.flatMap(({ offence }) => (offence.startsWith("criminal-code-2009.") ? [offence.split(".").slice(0, 2).join(".")] : [])));
    const own = law.offences.filter(({ instrument, victim }) => instrument === "criminal-code-2009" && victim !== "none");
    expect(own.every(({ id }) => looked.has(id))).toBe(isInForce);
    if (!isInForce) expect([...looked]).toEqual([]);
    const notice = notices.find(({ code, instrument }) => code === "not-in-force" && instrument === "criminal-code-2009");
    expect(notice === undefined).toBe(isInForce);
    if (notice !== undefined) expect(notice.cite).toContainEqual(expect.objectContaining({ instrument: "criminal-code-2009", article: "672" }));
  });
  const charge = (date: string, place: Choice["place"]) => chargeIn(plainCase(["conduct.penetrate", "means.violence"], { date, ...(place === undefined ? {} : { place }) }), "criminal-code-2009.art-239");
  test.each([["phnom-penh", "2010-12-09", "2010-12-10"], ["province", "2010-12-19", "2010-12-20"]] as const)("gives its charges in %s from its own day", (place, before, from) => {
    expect(charge(before, place)).toBeUndefined();
    expect(charge(from, place)?.status).toBe("made-out");
  });
});

describe("a version of a text", () => {
  const stated = law.offences.find(({ id }) => id === "lshtse-2008.art-10");
  if (stated === undefined) throw new Error("no Article 10");
  const version = { ...stated, inForce: { from: { "phnom-penh": "2013-01-01", province: "2013-01-11" }, to: "2014-12-31", cite: [{ instrument: "lshtse-2008", article: "10", rank: "report" as const }] } };
  test("has its own days, which no reading on its instrument's commencement moves", () => {
    const [event] = plainCase(trafficked).events;
    if (event === undefined) throw new Error("no event");
    const on = (date: string, place: "phnom-penh" | "province" | null) => commencement(law, version, { ...event, date, place }, { "lshtse-commencement": "general-rule" });
    expect([on("2012-12-31", "phnom-penh").applies, on("2013-01-01", "phnom-penh").applies, on("2013-01-05", null).applies, on("2014-12-31", "province").applies, on("2015-01-01", "province").applies]).toEqual(["no", "yes", "unknown", "yes", "no"]);
    expect(on("2013-01-05", null)).toEqual({ applies: "unknown", reading: undefined, contested: false });
  });
});
