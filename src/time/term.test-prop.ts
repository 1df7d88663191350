import { expect } from "vitest";
import { fc, test } from "@fast-check/vitest";
import { compareTerms, doubleTerm, halveTerm, isAtLeast, parseTerm, printTerm } from "./term.js";

const parts = fc.record({ months: fc.nat(1200), halfDays: fc.nat(800) });
const daysOfAMonth = 30;

test.prop([parts])("printing and parsing undo each other", (given) => {
  expect(parseTerm(printTerm(given))).toEqual(given);
});

test.prop([parts])("half of twice a term is the term", (given) => {
  expect(halveTerm(doubleTerm(printTerm(given)), daysOfAMonth)).toBe(printTerm(given));
});

test.prop([fc.record({ months: fc.nat(1200), halfDays: fc.nat(13).map((days) => days * 2) })])("two halves make the whole, a month counted by its days", (given) => {
  const { months, halfDays } = parseTerm(halveTerm(printTerm(given), daysOfAMonth));
  expect(months * 2 * daysOfAMonth * 2 + halfDays * 2).toBe(given.months * daysOfAMonth * 2 + given.halfDays);
});

test.prop([parts, parts])("the order of terms is total and agrees with doubling", (left, right) => {
  const [a, b] = [printTerm(left), printTerm(right)];
  expect(Math.sign(compareTerms(a, b))).toBe(-Math.sign(compareTerms(b, a)) + 0);
  expect(Math.sign(compareTerms(doubleTerm(a), doubleTerm(b)))).toBe(Math.sign(compareTerms(a, b)));
});

test.prop([fc.nat(400), fc.nat(400)])("terms of whole months are at least another exactly when they are not shorter", (left, right) => {
  const [a, b] = [printTerm({ months: left, halfDays: 0 }), printTerm({ months: right, halfDays: 0 })];
  expect(isAtLeast(a, b)).toBe(left >= right);
});
