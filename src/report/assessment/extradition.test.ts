import { expect, test } from "vitest";
import type { ExtraditionFinding } from "../../schema/place-and-time.js";
import { linesOf, sampleContext, words } from "../sample-text.test-data.js";
import { extradition } from "./extradition.js";

const cite = [{ report: "95", rank: "report" as const }];
const found = (accused: string, changes: Partial<ExtraditionFinding> = {}): ExtraditionFinding => ({ accused, as: "foreigner", conditions: ["double"], authorities: ["first", "second"], treaties: [{ country: "TH", on: "1998-05", cite }], cite, ...changes });
const own = words.placeAndTime;

test("conditions and authorities of several accused are told once; a condition of one names that one", () => {
  const lines = linesOf(extradition(sampleContext({ extradition: [found("A1"), found("A2", { as: "national", conditions: ["double", "agreement"], treaties: [] })] })));
  expect(lines.filter((line) => line.includes("An offence in both states"))).toHaveLength(1);
  expect(lines.find((line) => line.includes("An agreement for citizens"))).toContain("(A2)");
  expect(lines.find((line) => line.startsWith("A1:"))).toContain(own.treaty("Thailand", "1998-05"));
  expect(lines.find((line) => line.startsWith("A2:"))).toContain(own.noTreaty);
  expect(lines.at(-1)).toMatch(/First office.*Second office/);
});

test("nothing is said where nothing calls for it", () => {
  expect(extradition(sampleContext())).toEqual([]);
});
