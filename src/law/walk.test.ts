import { describe, expect, test } from "vitest";
import type { Condition } from "../schema/condition.js";
import type { Offence } from "../schema/offence.js";
import { law } from "./bundled.js";
import { citationsIn, conditionNodes, coresOf, offenceConditions, offencePenalties } from "./walk.js";

const offence = (id: string): Offence => {
  const found = law.offences.find((known) => known.id === id);
  if (found === undefined) throw new Error(`${id} is not in the law`);
  return found;
};
/** What stands at a JSON Pointer. */
const at = (value: unknown, pointer: string): unknown => pointer.split("/").slice(1).reduce((holder, key) => (holder as Record<string, unknown>)[key], value);

test("every node of a condition has its pointer, the root first", () => {
  const leaf: Condition = { fact: "conduct.remove", operator: "equal", value: true };
  const condition: Condition = { all: [leaf, { any: [{ not: leaf }, { condition: "x.y" }] }] };
  const nodes = [...conditionNodes(condition, "/when")];
  expect(nodes.map(({ path }) => path)).toEqual(["/when", "/when/all/0", "/when/all/1", "/when/all/1/any/0", "/when/all/1/any/0/not", "/when/all/1/any/1"]);
  for (const { path, value } of nodes) expect(at({ when: condition }, path)).toBe(value);
});

describe("over every offence of the law", () => {
  test("each condition found stands where its pointer says", () => {
    for (const known of law.offences) for (const { path, value } of offenceConditions(known)) expect(at(known, path)).toBe(value);
  });
  test("each penalty found stands where its pointer says", () => {
    for (const known of law.offences) for (const { path, value } of offencePenalties(known)) expect(at(known, path)).toBe(value);
  });
  test("no condition is passed over", () => {
    for (const known of law.offences) {
      const stated = JSON.stringify(known).match(/"when":/g)?.length ?? 0;
      expect([known.id, [...offenceConditions(known)].length]).toEqual([known.id, stated]);
    }
  });
  test("each citation found stands where its pointer says, and none is passed over", () => {
    for (const known of law.offences) {
      const found = [...citationsIn(known, "")];
      for (const { path, value } of found) expect(at(known, path)).toBe(value);
      expect(found.length).toBe(JSON.stringify(known).match(/"rank":/g)?.length);
    }
  });
});

test("an offence has one body, or as many as forms", () => {
  expect(coresOf(offence("lshtse-2008.art-10")).map(({ path }) => path)).toEqual([""]);
  expect(coresOf(offence("lshtse-2008.art-41")).map(({ path }) => path)).toEqual(["/forms/0", "/forms/1", "/forms/2", "/forms/3"]);
});

test("a penalty without citations of its own stands on those of its trigger", () => {
  for (const { path, value, citations } of offencePenalties(offence("lshtse-2008.art-34"))) {
    if (value !== "not-in-sources" && value.cite !== undefined) expect(citations).toBe(value.cite);
    else expect(citations.length, path).toBeGreaterThan(0);
  }
});
