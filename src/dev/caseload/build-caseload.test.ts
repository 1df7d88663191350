import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCase } from "../../parse-case.js";
import { buildCaseload, caseloadText } from "./build-caseload.js";
import { plans } from "./plans.js";

describe.each(plans)("the caseload $id", (plan) => {
  test("in fixtures/ is what its plan and ways give: npm run caseload writes it anew", () => {
    expect(readFileSync(new URL(`../../../fixtures/caseload/${plan.id}.ndjson`, import.meta.url), "utf8")).toBe(caseloadText(plan));
  });

  test("holds cases that parse, each with an id that says nothing but its place in time", () => {
    const cases = buildCaseload(plan);
    for (const given of cases) expect(parseCase(given).ok).toBe(true);
    expect(cases.map(({ id }) => id)).toEqual(cases.map((_, index) => `${plan.id}-${String(index + 1).padStart(3, "0")}`));
    const days = cases.map(({ events }) => String(events[0]?.date));
    expect(days).toEqual(days.toSorted());
  });

  test("varies place, role and the number of persons", () => {
    const events = buildCaseload(plan).flatMap((given) => given.events);
    expect(new Set(events.map(({ place }) => place))).toEqual(new Set(["phnom-penh", "province"]));
    expect(new Set(events.flatMap(({ accused }) => accused.map(({ role }) => role ?? "perpetrator")))).toEqual(new Set(["perpetrator", "co-perpetrator", "accomplice", "instigator"]));
  });
});
