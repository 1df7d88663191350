import { expect, test } from "vitest";
import { law } from "./bundled.js";
import { loadLaw } from "./load.js";
import { prelinked, textsOf } from "./prelinked.js";

const loaded = loadLaw("rules");
const linked = loaded.ok ? loaded.law : undefined;

test("the bundled law is the rules as linked now, key by key in the same order", () => {
  expect(law).toStrictEqual(linked);
  // Compared as booleans: a failure would print two texts of 750 kB.
  expect(JSON.stringify(law) === JSON.stringify(linked)).toBe(true);
});

test("the bundled law is frozen at every depth", () => {
  const thawed: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    if (!Object.isFrozen(value)) thawed.push(path);
    for (const [key, member] of Object.entries(value)) visit(member, `${path}/${key}`);
  };
  visit(law, "");
  visit(linked, "linked");
  expect(thawed).toEqual([]);
  expect(() => Object.assign(law, { version: "x" })).toThrow(TypeError);
});

test("it goes to another thread whole", () => {
  expect(structuredClone(law)).toEqual(law);
});

test("a part is read when it is first asked for, and once", () => {
  const some = prelinked({ ...textsOf(law), differences: { text: "no JSON" }, offences: { ...textsOf(law).offences, late: "no JSON" } });
  expect(some.version).toBe(law.version);
  expect(some.offences).toBe(some.offences);
  expect(() => some.differences).toThrow(SyntaxError);
  // The examples of an offence are many, and no case asks for them.
  expect(some.offences[0]?.elements).toEqual(law.offences[0]?.elements);
  expect(() => some.offences[0]?.examples).toThrow(SyntaxError);
  expect(law.offences[0]?.examples).toBe(law.offences[0]?.examples);
});
