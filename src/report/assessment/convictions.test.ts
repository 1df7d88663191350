import { expect, test } from "vitest";
import { linesOf, sampleContext, words } from "../sample-text.test-data.js";
import { convictionBlocks } from "./convictions.js";

const cite = [{ report: "86", rank: "report" as const }];
const found = { accused: "A1", conviction: 0, status: "expired" as const, lastDay: "1999-02-03", cite };

test("says of each conviction whether its penalty may still be enforced, and until when", () => {
  const context = sampleContext({ convictions: [found, { ...found, accused: "A2" }] });
  const lines = linesOf(convictionBlocks(context, "A1"));
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(words.placeAndTime.penaltyLimitationStatus.expired);
  expect(lines[1]).toContain(words.date("1999-02-03"));
});

test("names the class and the day of a conviction where the case is at hand", () => {
  const context = sampleContext({ convictions: [found] });
  const stated = context.case === undefined ? undefined : { ...context.case, accused: [{ id: "A1", convictions: [{ class: "felony" as const, finalOn: "1990-02-03" }] }] };
  expect(linesOf(convictionBlocks({ ...context, case: stated }, "A1"))[1]).toContain(words.sections.convictionOf(1, words.offenceClass.felony, words.date("1990-02-03")));
});

test("does not call the penalty of an amnestied conviction enforceable, and gives it no last day", () => {
  const lines = linesOf(convictionBlocks(sampleContext({ convictions: [{ ...found, status: "amnestied", lastDay: null }] }), "A1"));
  expect(lines[1]).toContain(words.placeAndTime.penaltyLimitationStatus.amnestied);
  expect(lines[1]).not.toContain(words.placeAndTime.penaltyLimitationStatus.running);
});
