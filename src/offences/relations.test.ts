import { describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { chargeIn, plainCase } from "../dev/generators/plain-case.js";
import { law } from "../law/bundled.js";
import type { Case } from "../schema/case.js";
import { articleOf } from "./relations.js";

const relationsOf = (given: Case, offence: string, readings = {}) => chargeIn(given, offence, { readings })?.relations.map(({ kind, offence: to }) => `${kind} ${to}`) ?? [];
const mirrors = { absorbs: "absorbed-by", "absorbed-by": "absorbs", alternative: "alternative", "special-over": "general-under", "general-under": "special-over", concurrent: "concurrent" } as const;

test.each([["lshtse-2008.art-10", "lshtse-2008.art-10"], ["lshtse-2008.art-39.par-1", "lshtse-2008.art-39"]])("the article of %s is %s", (charge, article) => {
  expect(articleOf(charge)).toBe(article);
});

describe("a relation", () => {
  const minor = plainCase(["conduct.remove", "means.deception", "purpose.prostitution"], { born: "1997-01-01" });
  test("stands at both charges, each from its side", () => {
    expect(relationsOf(minor, "lshtse-2008.art-10")).toContain("absorbs lshtse-2008.art-9");
    expect(relationsOf(minor, "lshtse-2008.art-9")).toContain("absorbed-by lshtse-2008.art-10");
  });
  test("removes no charge and changes no status", () => {
    expect(["lshtse-2008.art-9", "lshtse-2008.art-10"].map((offence) => chargeIn(minor, offence)?.status)).toEqual(["made-out", "made-out"]);
  });
  test("does not hold with a charge that is open or not made out", () => {
    const open = plainCase(["conduct.remove", "means.deception", "purpose.prostitution"]);
    expect(chargeIn(open, "lshtse-2008.art-9")?.status).not.toBe("made-out");
    expect(relationsOf(open, "lshtse-2008.art-10")).not.toContain("absorbs lshtse-2008.art-9");
  });
  test("does not hold between two victims, two events or two accused", () => {
    const two: Case = {
      ...minor, victims: [{ id: "V1", born: "1997-01-01" }, { id: "V2", born: "1980-01-01" }],
      events: [{ ...(minor.events[0] as Case["events"][number]), victims: ["V1", "V2"] }],
    };
    for (const { victim, relations, offence } of assess(two, { law }).charges) {
      if (victim === "V2" && offence === "lshtse-2008.art-10") expect(relations.map((relation) => relation.offence)).not.toContain("lshtse-2008.art-9");
    }
  });
  test("that rests on a reading holds only under its value", () => {
    const soliciting = plainCase(["conduct.solicit-in-public", "conduct.call-in-public-for-sexual-relations"]);
    expect(relationsOf(soliciting, "lshtse-2008.art-24")).toContain("alternative criminal-code-2009.art-298");
    const other = { soliciting: "criminal-code-only" };
    expect(relationsOf(soliciting, "lshtse-2008.art-24", other)).toContain("absorbed-by criminal-code-2009.art-298");
    expect(relationsOf(soliciting, "lshtse-2008.art-24", other)).not.toContain("alternative criminal-code-2009.art-298");
    expect(assess(soliciting, { law }).law.readings).toHaveProperty("soliciting");
  });
});

describe("management under the 2008 law and aggravated procuring under the Code", () => {
  const group = { "circumstance.organised-group": true };
  const managing = plainCase({ ...group, "conduct.manage-prostitution": true, "conduct.organise-prostitution": true });
  const [article30, article31, article32] = ["lshtse-2008.art-30", "lshtse-2008.art-31", "lshtse-2008.art-32"] as const;
  const counted = (given: Case, readings = {}) => {
    const { sentence } = assess(given, { law, readings });
    return sentence.flatMap((one) => one.counted.map(({ offence }) => offence));
  };
  test.each([["288", group], ["289", { "victim.engages-in-prostitution": true }], ["290", { "means.torture-or-barbarous-acts": true }]])("one act of managing is not counted under LSHTSE 30 and Article %s", (article, facts) => {
    const given = plainCase({ "conduct.manage-prostitution": true, "conduct.organise-prostitution": true, ...facts }, { born: article === "289" ? "1997-01-01" : "1980-01-01" });
    const other = `criminal-code-2009.art-${article}`;
    expect(relationsOf(given, article30)).toContain(`alternative ${other}`);
    expect(relationsOf(given, article30, { "lshtse-and-criminal-code-procuring": "special-law-only" })).toContain(`special-over ${other}`);
  });
  test("the heavier counts, or the special law where the reading says so", () => {
    expect(counted(managing)).toContain("criminal-code-2009.art-288");
    expect(counted(managing)).not.toContain(article30);
    expect(counted(managing, { "lshtse-and-criminal-code-procuring": "special-law-only" })).not.toContain("criminal-code-2009.art-288");
  });
  test.each([
    [article31, { "conduct.manage-establishment": true }],
    [article32, { "conduct.provide-premises": true, "circumstance.premises-not-used-by-public": true, "knowledge.premises-use": true }],
  ])("%s stands beside Articles 288 to 290 only where those reach the whole section: two readings together", (offence, facts) => {
    const given = plainCase({ ...group, "means.torture-or-barbarous-acts": true, ...facts });
    const both = (procuring: string, scope: string) => relationsOf(given, offence, { "lshtse-and-criminal-code-procuring": procuring, "aggravated-procuring-scope": scope }).filter((relation) => /art-2(88|90)$/.test(relation));
    expect(both("both-shown", "whole-section")).toEqual(["alternative criminal-code-2009.art-288", "alternative criminal-code-2009.art-290"]);
    expect(both("special-law-only", "whole-section")).toEqual(["special-over criminal-code-2009.art-288", "special-over criminal-code-2009.art-290"]);
    // Under the other scope the Code's aggravated procuring needs an act of its own, and the two may concur.
    const acting = plainCase({ ...group, ...facts, "conduct.profit-from-prostitution": true });
    expect(relationsOf(acting, offence, { "aggravated-procuring-scope": "article-284-only" }).filter((relation) => relation.endsWith("art-288"))).toEqual([]);
    expect(assess(given, { law, readings: { "aggravated-procuring-scope": "whole-section" } }).law.readings).toMatchObject({ "aggravated-procuring-scope": "whole-section", "lshtse-and-criminal-code-procuring": "both-shown" });
  });
});

describe("the relations of the law", () => {
  const stated = law.offences.flatMap(({ id, relations }) => (relations ?? []).map((relation) => ({ from: id, ...relation })));
  test("are never stated from both sides: a result would name them twice", () => {
    const key = (from: string, to: string, kind: string, form = "", reading = "") => [from, to, kind, form, reading].join(" ");
    const seen = new Set(stated.map(({ from, offence, kind, reading }) => key(from, articleOf(offence), kind, "", reading?.value)));
    for (const { from, offence, kind, reading } of stated) if (articleOf(offence) !== from) expect(seen.has(key(articleOf(offence), from, mirrors[kind], "", reading?.value)), `${from} ${kind} ${offence}`).toBe(false);
  });
  test("never say that an offence absorbs itself", () => {
    for (const { from, offence, form } of stated) expect(form === undefined ? from : `${from}.${form}`).not.toBe(offence);
  });
});
