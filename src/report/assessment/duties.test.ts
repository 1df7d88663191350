import { describe, expect, test } from "vitest";
import type { Duty } from "../../schema/protection.js";
import { linesOf, sampleContext, words } from "../sample-text.test-data.js";
import { duties } from "./duties.js";

const duty = (id: string, changes: Partial<Duty> = {}): Duty => ({
  id: `sample-act.${id}`, victim: "V1", kind: "act", owedBy: ["police"], basis: "evidence", dependsOn: [], status: "unknown", since: null, deadline: null, minutesLeft: null, cite: [{ report: "113", rank: "report" }], ...changes,
});
const linesFor = (list: Duty[], at: string | null = null) => linesOf(duties(sampleContext({ duties: list }, at)));
const limit = duty("release", { kind: "limit", status: "due", since: "2000-02-02T09:00+07:00", deadline: "2000-02-04T09:00+07:00", minutesLeft: 1290 });

describe("duties to child victims", () => {
  test("what presses comes first and in full: who owes it, until when, how long is left", () => {
    const lines = linesFor([duty("shelter"), limit, duty("hearing", { status: "breached" })], "2000-02-03T11:30+07:00");
    const place = (label: string) => lines.findIndex((line) => line.includes(label));
    expect(place("The child is heard")).toBeLessThan(place("Release in time"));
    expect(place("Release in time")).toBeLessThan(place("Shelter is given"));
    expect(lines[place("Release in time")]).toContain(words.age.left(21, 30));
    expect(lines[place("Release in time") + 1]).toContain(words.age.debtor.police);
  });

  test("of the others the names are enough, with what they depend on", () => {
    const lines = linesFor([duty("shelter", { dependsOn: ["without-documents"] }), duty("screen", { status: "available" })]);
    expect(lines.join()).not.toContain(words.age.debtor.police);
    expect(lines.find((line) => line.includes("Shelter is given"))).toContain(words.age.condition["without-documents"]);
  });

  test("a condition that several share is said once, over them, and the rest with each", () => {
    const lines = linesFor([duty("hearing", { dependsOn: ["trafficking"] }), duty("shelter", { dependsOn: ["trafficking", "foreign"] }), duty("screen")]);
    const { trafficking, foreign } = words.age.condition;
    expect(lines.filter((line) => line.includes(trafficking))).toHaveLength(1);
    const at = lines.findIndex((line) => line.includes(words.age.dependsOn([trafficking])));
    expect(lines[at + 1]).toContain("The child is heard");
    expect(lines[at + 2]).toContain(words.age.dependsOn([foreign]));
    expect(lines.slice(0, at).join()).not.toContain("The child is heard");
  });

  test("a duty with a time stays in full although nobody knows whether it was kept", () => {
    expect(linesFor([{ ...limit, status: "unknown", minutesLeft: null }]).join("\n")).toContain(words.age.noInstant);
  });

  test("victims to whom the same is owed stand together", () => {
    const lines = linesFor([duty("shelter"), duty("shelter", { victim: "V2" }), duty("shelter", { victim: "V3", status: "kept" })]);
    expect(lines).toContain(words.sections.owedTo(["V1", "V2"], words.age.dutiesOn.evidence));
    expect(lines).toContain(words.sections.owedTo(["V3"], words.age.dutiesOn.evidence));
  });

  test("the instant is named where one was given", () => {
    expect(linesFor([limit], "2000-02-03T11:30+07:00").join("\n")).toContain(words.age.asked);
    expect(linesFor([limit]).join("\n")).not.toContain(words.age.asked);
  });
});
