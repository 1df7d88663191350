import { expect, test } from "vitest";
import type { Notice } from "../../schema/assessment.js";
import { linesOf, sampleContext, words } from "../sample-text.test-data.js";
import { notices } from "./notices.js";

const cite = [{ report: "100", rank: "report" as const }];
const linesFor = (list: Notice[]) => linesOf(notices(sampleContext({ notices: list }))).slice(2).map((line) => line.replaceAll("\u00a0", " "));

test("a notice for several events is given once and names them", () => {
  const lines = linesFor([{ code: "not-in-force", event: "E2", instrument: "sample-act", cite }, { code: "not-in-force", event: "E1", instrument: "sample-act", cite }]);
  expect(lines).toHaveLength(3);
  expect(lines[2]).toContain(words.sections.events(["E1", "E2"]));
});

test("what is left out is told for each accused and event, with what is unverified", () => {
  const leftOut = (accused: string, because: "attempt" | "participation"): Notice => ({ code: "verified-only-left-out", accused, event: "E1", offences: ["sample-act.art-3"], leftOut: [{ victim: "V1", offence: "sample-act.art-3", because: [because] }] });
  const lines = linesFor([leftOut("A1", "attempt"), leftOut("A2", "participation")]);
  expect(lines).toHaveLength(4);
  for (const [at, accused, part] of [[2, "A1", words.unverified.attempt], [3, "A2", words.unverified.participation]] as const) for (const word of [accused, "E1", "V1", "SA 3", part]) expect(lines[at]).toContain(word);
});

test("a remedy is told in the law's own words, with every offence that it goes with", () => {
  const remedy = (event: string, offence: string): Notice => ({ code: "civil-remedy", rule: "restitution", event, instrument: "sample-act", offences: [offence], cite });
  const lines = linesFor([remedy("E1", "sample-act.art-4.par-2"), remedy("E2", "sample-act.art-3")]);
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatch(/What was taken is given back.*SA 3.*SA 4\(2\)/);
});

test("notices by date are told in the law's own words", () => {
  expect(linesFor([{ code: "juvenile-justice-law-2016", event: "E1", instrument: "sample-act", cite }])[2]).toContain("A later law on minors");
});
