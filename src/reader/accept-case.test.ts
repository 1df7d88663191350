import { expect, test } from "vitest";
import { law } from "../law/bundled.js";
import { caseSchema } from "../schema/case.js";
import { caseAcceptor } from "./accept-case.js";
import { schemaKeys } from "./schema-keys.js";

const given = { format: "chbab/case@1", id: "C1", accused: [{ id: "A1" }], victims: [], events: [{ id: "E1", date: "2010-06-01", country: "KH", accused: [{ id: "A1" }], victims: [] }] };
const stating = (facts: object) => ({ ...given, events: [{ ...given.events[0], facts }] });

test("it names the keys of the schema, so that a path may quote the same", () => {
  expect([...caseAcceptor(law.vocabulary).keys].toSorted()).toEqual([...schemaKeys(caseSchema(law.vocabulary))].toSorted());
  expect([...caseAcceptor([]).keys].toSorted()).toEqual([...schemaKeys(caseSchema([]))].toSorted());
});

test("it is made once for a vocabulary", () => {
  expect(caseAcceptor(law.vocabulary)).toBe(caseAcceptor(law.vocabulary));
});

test("the facts are those of the vocabulary: another law's are its own", () => {
  const [first] = law.vocabulary;
  if (first === undefined) throw new Error("an empty vocabulary");
  const own = caseAcceptor([{ ...first, id: "conduct.own", type: "integer" }]);
  expect(own.accepts(stating({ "conduct.own": 3 }))).toBe(true);
  expect(own.accepts(stating({ "conduct.own": true }))).toBe(false);
  expect(own.accepts(stating({ "conduct.remove": true }))).toBe(false);
  expect(caseAcceptor(law.vocabulary).accepts(stating({ "conduct.remove": true }))).toBe(true);
  expect(caseAcceptor(law.vocabulary).accepts(stating({ "conduct.own": 3 }))).toBe(false);
});

test("a name of Object is no fact", () => {
  for (const name of ["toString", "constructor", "hasOwnProperty"]) expect(caseAcceptor(law.vocabulary).accepts(stating({ [name]: true }))).toBe(false);
});

test("what should be a list or an object and is neither is refused", () => {
  const { accepts } = caseAcceptor(law.vocabulary);
  expect(accepts(given)).toBe(true);
  for (const wrong of [{ ...given, accused: { id: "A1" } }, { ...given, victims: "V1" }, stating([]), { ...given, events: [{ ...given.events[0], facts: true }] }]) expect(accepts(wrong)).toBe(false);
});
