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
