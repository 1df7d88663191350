import { describe, expect, test } from "vitest";
import { law } from "./bundled.js";
import { checkChildRules } from "./check-child-rules.js";

const { age, protection } = law;
const { presumptions } = age;
const codes = (changed: Partial<Pick<typeof law, "age" | "protection" | "readings" | "vocabulary">>) => checkChildRules({ ...law, ...changed }).map(({ code, path }) => `${code} ${path}`);
const withKnowledge = (changed: object) => codes({ age: { ...age, presumptions: { ...presumptions, presumedKnowledge: { ...presumptions.presumedKnowledge, ...changed } } } });
const withDuty = (changed: object) => codes({ protection: { ...protection, duties: protection.duties.map((duty, index) => (index === 0 ? { ...duty, ...changed } : duty)) } });

describe("the rules on age and protection", () => {
  test("that the package ships with hang together", () => {
    expect(codes({})).toEqual([]);
  });
  test("name every kind of evidence and every status once", () => {
    const [first] = age.evidence.kinds;
    expect(codes({ age: { ...age, evidence: { ...age.evidence, kinds: age.evidence.kinds.map((kind, index) => (index === 1 && first !== undefined ? first : kind)) } } })).toEqual(["rules/duplicate-id /kinds/1/id"]);
  });
  test("have a line of age for a victim and for an accused, and a fact for an accused's birth", () => {
    for (const lost of ["accused.born", /^accused\.(minor|under-14)$/, /^victim\.(minor|under-15)$/]) {
      expect(codes({ vocabulary: law.vocabulary.filter(({ id }) => (typeof lost === "string" ? id !== lost : !lost.test(id))) })).toContain("rules/unknown-fact ");
    }
  });
  test("name facts and readings that exist", () => {
    expect(withKnowledge({ when: "accused.no-such-fact" })).toEqual(["rules/unknown-fact /presumedKnowledge"]);
    expect(withKnowledge({ lapses: { ...presumptions.presumedKnowledge.lapses, value: "no-such-value" } })).toEqual(["rules/unknown-reference /presumedKnowledge/lapses"]);
    expect(withDuty({ fact: "victim.no-such-fact" })).toEqual(["rules/unknown-fact /duties/0/fact"]);
    expect(codes({ protection: { ...protection, trafficking: { ...protection.trafficking, facts: ["circumstance.detention-hours"] } } })).toEqual(["rules/unknown-fact /trafficking/facts"]);
  });
  test("call a duty after its instrument, and give a time to limits only", () => {
    expect(withDuty({ instrument: "prakas-62-2008" })).toEqual(["rules/id-mismatch /duties/0/id"]);
    expect(withDuty({ kind: "limit" })).toEqual(["rules/structure /duties/0"]);
    expect(withDuty({ kind: "measure" })).toEqual(["rules/structure /duties/0"]);
  });
});
