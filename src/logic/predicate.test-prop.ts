import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { negate } from "./truth.js";
import { applyOperator } from "./predicate.js";

const number = fc.integer({ min: 0, max: 12 });
const range = fc.tuple(number, fc.nat(8)).map(([low, width]) => [low, low + width] as const);
const comparison = fc.oneof(
  fc.tuple(fc.constantFrom("equal", "notEqual", "lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"), number),
  fc.tuple(fc.constantFrom("in", "notIn"), fc.array(number, { minLength: 1, maxLength: 6 })),
);
const inside = ([low, high]: readonly [number, number]) => Array.from({ length: high - low + 1 }, (_, index) => low + index);

test.prop([comparison, range], { numRuns: 1000 })("a comparison on a range is what it is on every value of the range, else unknown", ([operator, expected], given) => {
  const single = new Set(inside(given).map((value) => applyOperator(operator, expected, value)));
  const [only] = single;
  expect(applyOperator(operator, expected, given)).toBe(single.size === 1 ? only : 1);
});

test.prop([comparison, number])("a range of one value is that value", ([operator, expected], value) => {
  expect(applyOperator(operator, expected, [value, value])).toBe(applyOperator(operator, expected, value));
});

test.prop([comparison, range])("a range without an upper end agrees with every range that it holds", ([operator, expected], [low, high]) => {
  const open = applyOperator(operator, expected, [low, null]);
  if (open !== 1) expect(applyOperator(operator, expected, [low, high])).toBe(open);
});

test.prop([comparison, fc.option(fc.oneof(number, range), { nil: undefined })])("every operator is the negation of its opposite", ([operator, expected], value) => {
  const opposite = {
    equal: "notEqual", notEqual: "equal", in: "notIn", notIn: "in",
    lessThan: "greaterThanInclusive", greaterThanInclusive: "lessThan", lessThanInclusive: "greaterThan", greaterThan: "lessThanInclusive",
  } as const;
  expect(applyOperator(opposite[operator], expected, value)).toBe(negate(applyOperator(operator, expected, value)));
});
