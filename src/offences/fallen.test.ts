import { describe, expect, test } from "vitest";
import { assess, type AssessOptions } from "../assess.js";
import { plainCase, type PlainChoice } from "../dev/generators/plain-case.js";
import { law } from "../law/bundled.js";
import type { Case } from "../schema/case.js";
import { fallenCode, type Notice } from "../schema/assessment.js";

const adult = { born: "1980-01-01" } as const;
const isFallen = ({ code }: Notice) => fallenCode.options.some((known) => known === code);
const fallenIn = (given: Case, options: Partial<AssessOptions> = {}) => assess(given, { law, ...options }).notices.filter(isFallen);
const fallen = (facts: Parameters<typeof plainCase>[0], choice: PlainChoice = {}, options: Partial<AssessOptions> = {}) => fallenIn(plainCase(facts, { ...adult, ...choice }), options);
const articles = ({ cite }: Notice) => cite?.flatMap((citation) => ("article" in citation ? [citation.article] : []));

describe("a charge that an act points to is not suggested without a reason", () => {
  test("at the stage of preparation, or given up, it is named with the article on attempt (Criminal Code 27)", () => {
    for (const [stage, code] of [["prepared", "prepared-only"], ["desisted", "desisted"]] as const) {
      const [notice, ...others] = fallen(["conduct.profit-from-prostitution"], { entries: [{ id: "A1", stage }] });
      expect(others).toEqual([]);
      expect(notice).toMatchObject({ code, accused: "A1", event: "E1" });
      expect(notice?.offences).toContain("criminal-code-2009.art-284");
      expect(articles(notice as Notice)).toContain("27");
    }
  });
  test("an attempt that no text punishes (a petty offence, Criminal Code 27)", () => {
    expect(fallen(["conduct.call-in-public-for-sexual-relations"], { entries: [{ id: "A1", stage: "attempted" }] })).toMatchObject([{ code: "attempt-not-punishable", offences: ["criminal-code-2009.art-298"] }]);
  });
  test("an exemption (LSHTSE 24: a minor), with its own citation", () => {
    const notices = fallen(["conduct.solicit-in-public"], { accusedBorn: "1998-01-01" });
    expect(notices).toMatchObject([{ code: "exempt", offences: ["lshtse-2008.art-24"], cite: [{ instrument: "lshtse-2008", article: "24" }] }]);
  });
  test("a ground that excludes responsibility (Criminal Code 33, 34: lawful defence)", () => {
    const [notice] = fallen(["conduct.profit-from-prostitution", "ground.lawful-defence"]);
    expect(notice).toMatchObject({ code: "defence" });
    expect(notice?.offences).toEqual(expect.arrayContaining(["criminal-code-2009.art-284", "lshtse-2008.art-26"]));
    expect(articles(notice as Notice)).toEqual(["33", "34"]);
  });
  test("rebutted knowledge of minority (LSHTSE 7)", () => {
    const notices = fallen({ "conduct.sexual-intercourse": true, "conduct.give-or-promise-value": true, "accused.proves-belief-adult": true }, { born: "1996-01-01" });
    expect(notices.find(({ code }) => code === "knowledge-rebutted")).toMatchObject({ offences: expect.arrayContaining(["lshtse-2008.art-34"]) as unknown });
  });
  test("an accomplice to nobody's offence (Criminal Code 29)", () => {
    const notices = fallen(["conduct.profit-from-prostitution"], { entries: [{ id: "A1", role: "accomplice" }] });
    expect(notices.map(({ code }) => code)).toEqual(["no-principal-offence"]);
    expect(articles(notices[0] as Notice)).toEqual(["29"]);
  });
  test("a legal person for an offence whose text does not name legal persons (Criminal Code 42)", () => {
    const given: Case = {
      ...plainCase({ "conduct.abandon": true, "accused.authority-to-care": true, "circumstance.health-or-safety-endangered": true }, { born: "2000-01-01", entries: [{ id: "A1" }, { id: "A2", through: ["A1"] }] }),
      accused: [{ id: "A1", born: "1980-01-01", facts: { "accused.acts-as-organ-or-representative": true, "accused.acts-in-interest-of-legal-person": true } }, { id: "A2", legalPerson: true }],
    };
    expect(fallenIn(given).filter(({ accused }) => accused === "A2")).toMatchObject([{ code: "not-for-legal-persons", cite: [{ instrument: "criminal-code-2009", article: "42" }] }]);
  });
});

describe("where nothing at all is suggested", () => {
  test("the offences that fail for an element are named", () => {
    const notices = fallen({ "conduct.abandon": true, "accused.authority-to-care": false });
    expect(notices).toMatchObject([{ code: "element-not-met", accused: "A1", event: "E1" }]);
    expect(notices[0]?.offences).toContain("criminal-code-2009.art-321");
  });
  test("it is said that no act is stated", () => {
    expect(fallen([])).toEqual([{ code: "no-act-stated", accused: "A1", event: "E1" }]);
  });
  test("before any of the laws another notice says so, and these are silent", () => {
    expect(fallen(["conduct.remove"], { date: "2001-01-01" })).toEqual([]);
  });
});

test("where a charge is suggested, those that fail for an element are not named", () => {
  expect(fallen({ "conduct.profit-from-prostitution": true, "conduct.abandon": true, "accused.authority-to-care": false })).toEqual([]);
});

test("showing all charges changes no notice of this kind", () => {
  const facts = ["conduct.profit-from-prostitution", "ground.necessity"];
  expect(fallen(facts, {}, { all: true })).toEqual(fallen(facts));
});
