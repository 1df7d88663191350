import { test } from "@fast-check/vitest";
import { expect } from "vitest";
import { built } from "../dev/generators/choices.js";
import { pickReadings } from "../dev/generators/readings.js";
import { partsOf } from "../dev/generators/sub-law.js";
import { typedCase } from "../dev/generators/typed-case.js";
import { compileLaw } from "../facts/compiled.js";
import { law as whole } from "../law/bundled.js";
import { parseCase } from "../parse-case.js";
import { makeReceipt } from "./make-receipt.js";
import { parseReceipt } from "./parse-receipt.js";
import { verifyReceipt } from "./verify-receipt.js";

const setting = built(900, (choices) => {
  const law = choices.pick(partsOf(whole, 4));
  const { case: given } = typedCase(law, { accused: 2, victims: 2, events: 2 }, choices, () => choices.pick(compileLaw(law).charges));
  const options = { readings: pickReadings(law, choices), all: choices.chance(30), verifiedOnly: choices.chance(30), ...(choices.chance(30) ? { at: "2020-02-29T12:00+07:00" } : {}) };
  return { case: given, at: choices.chance(50) ? 1 : 7, options: Object.defineProperty(options, "law", { value: law }) as typeof options & { law: typeof law } };
});

test.prop([setting], { numRuns: 60, interruptAfterTimeLimit: 30_000 })("a receipt is read back as it was written, replays to the same, and shows any change of a digit", ({ case: given, at, options }) => {
  const { law } = options;
  const parsed = parseCase(given, { law });
  if (!parsed.ok) return;
  const text = JSON.stringify(makeReceipt(parsed.case, { ...options, law }));
  const read = parseReceipt(text);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  expect(JSON.stringify(read.receipt)).toBe(text);
  const verified = verifyReceipt(read.receipt, { law });
  if (!verified.ok) throw new Error(JSON.stringify(verified.issues));
  expect(verified.verification).toMatchObject({ same: true, unexplained: false, readingsGone: [], changes: { charges: [], sentence: [] } });
  // One digit in the middle of the text, somewhere another each time: in a hash, a date or a figure.
  const from = Math.floor((text.length * at) / 8);
  const digit = text.slice(from).search(/[1-8]/);
  const changed = `${text.slice(0, from + digit)}${Number(text[from + digit]) + 1}${text.slice(from + digit + 1)}`;
  expect(changed).not.toBe(text);
  expect(parseReceipt(changed).ok).toBe(false);
});
