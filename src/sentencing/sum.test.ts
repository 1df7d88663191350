import { expect, test } from "vitest";
import { take } from "./sum.js";

const cite = [{ instrument: "criminal-code-2009", article: "94", rank: "official-text" as const }];
const range = (max: string) => ({ imprisonment: { min: "P1Y", max }, fine: null });
const start = { range: range("P5Y"), steps: [] };

test("a step is recorded with what it found and what it left", () => {
  expect(take(start, "recidivism", [{ rule: "x.art-1", after: range("P10Y"), cite: [...cite, ...cite] }])).toEqual({
    range: range("P10Y"), steps: [{ step: "recidivism", rule: "x.art-1", before: range("P5Y"), after: range("P10Y"), cite }],
  });
});

test("a step taken twice is taken once", () => {
  const once = take(start, "recidivism", [{ rule: "x.art-1", after: range("P10Y"), cite }]);
  expect(take(once, "recidivism", [{ rule: "x.art-2", after: range("P20Y"), cite }])).toBe(once);
});

test("a step without effect leaves no record", () => {
  expect(take(start, "mitigation", [])).toEqual(start);
});

test("a step after a later one is refused", () => {
  const later = take(start, "minority", [{ rule: "x.art-1", after: range("P2Y"), cite }]);
  expect(() => take(later, "recidivism", [{ rule: "x.art-2", after: range("P4Y"), cite }])).toThrow(RangeError);
});
