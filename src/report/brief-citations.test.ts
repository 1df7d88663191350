import { expect, test } from "vitest";
import type { ArticleCitation, Citation } from "../schema/primitives.js";
import { briefText } from "./brief-citations.js";
import { sampleContext, words } from "./sample-text.test-data.js";

const context = sampleContext();
const of = (article: string, more: Partial<ArticleCitation> = {}): Citation => ({ instrument: "sample-act", article, rank: "official-text", ...more });
const brief = (citations: readonly Citation[], brevity = {}) => briefText(context, citations, brevity).replaceAll("\u00a0", " ");
const { rank } = words;

test("articles of one instrument and rank stand in one stretch, counted as a reader counts", () => {
  expect(brief([of("10"), of("9", { item: "1" }), of("2"), of("2", { page: 3 })])).toBe(`SA 2, 9(1), 10 [${rank["official-text"]}]`);
});

test("neighbours stand in a run", () => {
  expect(brief([of("104"), of("105"), of("106"), of("108"), of("112"), of("113")])).toBe(`SA 104-106, 108, 112-113 [${rank["official-text"]}]`);
});

test("an article goes without saying where a part of it is named, and parts are left out on demand", () => {
  expect(brief([of("94"), of("94", { item: "3" })])).toBe(`SA 94(3) [${rank["official-text"]}]`);
  expect(brief([of("94"), of("94", { item: "3" })], { whole: true })).toBe(`SA 94 [${rank["official-text"]}]`);
});

test("of several sources of an article the best is named, and that a part was never seen", () => {
  expect(brief([of("3", { rank: "secondary" }), of("3", { rank: "report" })])).toBe(`SA 3 [${rank.report}]`);
  expect(brief([of("3", { rank: "unverified" }), of("3", { rank: "secondary" })])).toBe(`SA 3 [${rank.secondary}, ${words.unverifiedInPart}]`);
  expect(brief([of("3", { rank: "secondary" }), of("4", { rank: "unverified" })])).toBe(`SA 3 [${rank.secondary}]; SA 4 [${rank.unverified}]`);
});

test("without ranks an unseen text is still marked", () => {
  expect(brief([of("3"), of("4", { rank: "unverified" })], { unranked: true })).toBe(`SA 3; SA 4 [${rank.unverified}]`);
});

test("paragraphs of the report follow, each once", () => {
  expect(brief([{ report: "79(c)", rank: "report" }, of("3"), { report: "79(c)", rank: "report" }])).toBe(`SA 3 [${rank["official-text"]}]; ${words.citation.report("79(c)")}`);
});
