import { expect, test } from "vitest";
import { law } from "../law/bundled.js";
import { findAge, type AgeQuestion } from "./find-age.js";
import { statementOf } from "./statement.js";

const question: AgeQuestion = { person: "P1", event: "E1", role: "accused", verification: null, lines: [{ fact: "accused.under-14", years: 14 }, { fact: "accused.minor", years: 18 }], from: "2010-06-01", to: "2010-06-01" };
const item = (id: string, said: object) => statementOf({ id, kind: "document", ...said }, law.age.evidence, "2010-06-01", "1-march");
const found = (...items: readonly ReturnType<typeof item>[]) => findAge(law, question, items, "1-march").finding;

test("doubt leaves an accused the years below the next line, also where nothing closes them above", () => {
  expect(found(item("D1", { years: [15, 17], on: "2010-06-01" }), item("D2", { indicates: "adult" }))).toMatchObject({ years: [15, null], favourable: [15, 17], presumption: null, child: null });
  expect(found(item("D1", { years: [12, 20], on: "2010-06-01" }))).toMatchObject({ years: [12, 20], favourable: [12, 13] });
});

test("items are listed by id, however they are given", () => {
  const [first, second] = [item("D1", { born: "1990" }), item("D2", { born: "1991" })];
  expect(found(second, first)).toEqual(found(first, second));
  expect(found(second, first).trace.map((one) => one.item)).toEqual(["D1", "D2"]);
});
