import { expect, test } from "vitest";
import type { Notice } from "../../schema/assessment.js";
import { linesOf, sampleContext, words } from "../sample-text.test-data.js";
import { fallenBlocks } from "./fallen.js";

const cite = [{ instrument: "sample-act", article: "9", rank: "report" as const }];
const linesFor = (list: Notice[]) => linesOf(fallenBlocks(sampleContext({ notices: list }), "A1")).map((line) => line.replaceAll("\u00a0", " "));
const prepared = (event: string): Notice => ({ code: "prepared-only", accused: "A1", event, offences: ["sample-act.art-3"], cite });

test("a reason stands once, with its offences, every event and its text", () => {
  const lines = linesFor([prepared("E1"), prepared("E2")]);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(words.reason["prepared-only"]);
  expect(lines[1]).toMatch(/SA 3.*SA 9/);
  expect(lines[1]).toContain(words.sections.events(["E1", "E2"]));
});

test("what is said of another accused, or in general, does not stand here", () => {
  expect(linesFor([{ ...prepared("E1"), accused: "A2" }, { code: "not-legal-advice" }])).toEqual([]);
});

test("where no act is stated that is said", () => {
  expect(linesFor([{ code: "no-act-stated", accused: "A1", event: "E1" }])[1]).toContain(words.sections.noActStated);
});
