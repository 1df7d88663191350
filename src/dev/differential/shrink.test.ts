import { expect, test } from "vitest";
import { compare } from "./compare.js";
import { runMode } from "./run.js";
import type { Setting } from "./settings.js";

/** The reference under a law whose aggravations are lost. */
const forgetful = ({ book, ...setting }: Setting) => compare({ ...setting, book: { ...book, rules: book.rules.map((rule) => ({ ...rule, aggravations: [] })) } });

test("a slip of either is found, and shrunk to one accused, one event and one offence without a fact or an option", () => {
  const { failure, tally } = runMode("typed", 60, 1, forgetful);
  expect(tally.comparisons).toBeGreaterThan(0);
  expect(failure?.difference?.path).toMatch(/aggravations$/);
  expect(failure?.setting).toMatchObject({ readings: {}, verifiedOnly: false, all: true, offences: [expect.any(String)], case: { accused: [{ id: expect.any(String) as string }], events: [{ accused: [expect.anything()] }] } });
  expect(JSON.stringify(failure?.setting.case)).not.toMatch(/conduct\./);
});

test("an exception of either is a failure as well", () => {
  const { failure } = runMode("typed", 5, 1, () => { throw new RangeError("a slip"); });
  expect(failure?.error).toMatch(/a slip/);
});
