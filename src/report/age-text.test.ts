import { describe, expect, test } from "vitest";
import { findAges } from "../age/find-ages.js";
import { compileLaw } from "../facts/compiled.js";
import { unfold } from "../facts/frame.js";
import { law } from "../law/bundled.js";
import { parseCase } from "../parse-case.js";
import { findDuties } from "../protection/find-duties.js";
import { renderAges } from "./age-text.js";
import { en } from "./catalogue/en.js";

const parsed = parseCase({
  format: "chbab/case@1", id: "ages-in-words",
  accused: [{ id: "A1", born: "1978-04-12" }, { id: "A2", ageYears: 17 }, { id: "A3" }],
  victims: [
    { id: "V1", nationality: "VN", facts: { "victim.referred-to-social-service": false, "victim.photographed": true, "victim.informed": true },
      age: { verification: "pending", evidence: [{ id: "D1", kind: "bone-examination", years: [16, 19], on: "2010-06-01" }, { id: "D2", kind: "physical-appearance", indicates: "child" }] } },
    { id: "V2", age: { evidence: [
      { id: "D3", kind: "identity-card", born: "1990-01-01" }, { id: "D4", kind: "school-record", born: "1995", status: "disputed" }, { id: "D5", kind: "witness", years: [15, 16] },
      { id: "D6", kind: "family-book", born: "1996-02", status: "forged" },
    ] } },
    { id: "V3", born: "1988-01-01" },
    { id: "V4", age: { evidence: [{ id: "D7", kind: "birth-certificate", born: "1996-02-29" }, { id: "D8", kind: "document", born: "1980" }] } },
  ],
  events: [
    { id: "E0", date: "2009-07-01", country: "KH", accused: [{ id: "A2" }], victims: [] },
    { id: "E1", date: "2010-06-01", country: "KH", accused: [{ id: "A1" }, { id: "A2" }, { id: "A3" }], victims: ["V1", "V2", "V3"], facts: { "conduct.remove": true } },
    { id: "E2", date: "2011-02-28", country: "KH", accused: [{ id: "A1" }], victims: ["V4"] },
  ],
  custody: [
    { victim: "V1", place: "police-post", since: "2010-06-02T09:00+07:00" },
    { victim: "V4", place: "police-post", since: "2011-03-02T09:00+07:00" },
    { victim: "V4", place: "detention-facility", since: "2011-03-05T09:00+07:00" },
  ],
}, { law });

function report(at: string | null): string {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const compiled = compileLaw(law);
  const ages = findAges(compiled, parsed.case, compiled.defaults);
  const readings = Object.fromEntries(ages.readings.map((id) => [id, compiled.defaults[id] ?? ""]));
  const duties = findDuties(law, parsed.case, ages, unfold(parsed.case).frames, at ?? undefined);
  return renderAges({ format: "chbab/ages@1", case: parsed.case.id, at, law: { version: "test", sha256: "0".repeat(64), readings }, ages: ages.findings, duties }, law, parsed.case);
}

describe("ages and duties in words", () => {
  test("read as reviewed", async () => {
    await expect(report("2010-06-03T04:30Z")).toMatchFileSnapshot("age-text.snapshot.txt");
  });
  test("keep within the width", () => {
    for (const line of report(null).split("\n")) expect([...line].length).toBeLessThanOrEqual(80);
  });
});

test("the time left is told in hours and minutes", () => {
  expect([[0, 0], [0, 1], [1, 0], [25, 30]].map(([hours = 0, minutes = 0]) => en.age.left(hours, minutes).replace(/\D+/g, " ").trim())).toEqual(["0", "1", "1", "25 30"]);
});
