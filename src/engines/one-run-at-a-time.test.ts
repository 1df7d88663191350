import { Engine, type RuleProperties } from "json-rules-engine";
import { describe, expect, test } from "vitest";
import { oneRunAtATime } from "./one-run-at-a-time.js";
import { refusePath } from "./refuse-path.js";

const rule = (name: string, fact: string, priority = 1): RuleProperties => ({ name, priority, conditions: { all: [{ fact, operator: "equal", value: 1 }] }, event: { type: name } });
const rules = Array.from({ length: 30 }, (_, index) => rule(`r${index}`, "a", 1 + (index % 3)));

describe("one run at a time", () => {
  test("runs that are asked for together each give every rule", async () => {
    const run = oneRunAtATime(() => new Engine(rules, { pathResolver: refusePath }));
    const found = await Promise.all(Array.from({ length: 20 }, (_, index) => run({ a: index % 2 })));
    expect(found.map(({ events, failureEvents }) => [events.length, failureEvents.length])).toEqual(Array.from({ length: 20 }, (_, index) => (index % 2 === 1 ? [30, 0] : [0, 30])));
  });

  test("a run that fails is the caller's to see, and the next one has a new Engine", async () => {
    let built = 0;
    const run = oneRunAtATime(() => {
      built += 1;
      return new Engine(rules, { pathResolver: refusePath });
    });
    const [failed, next, last] = await Promise.allSettled([run({}), run({ a: 1 }), run({ a: 0 })]);
    expect(failed).toMatchObject({ status: "rejected", reason: { code: "UNDEFINED_FACT" } });
    expect(next).toMatchObject({ status: "fulfilled", value: { events: { length: 30 } } });
    expect(last).toMatchObject({ status: "fulfilled", value: { failureEvents: { length: 30 } } });
    expect(built).toBe(2);
  });

  test("the facts given are not changed and may be frozen", async () => {
    const facts = Object.freeze({ a: 1 });
    const run = oneRunAtATime(() => new Engine(rules, { pathResolver: refusePath }));
    expect((await run(facts)).events).toHaveLength(30);
    expect(facts).toEqual({ a: 1 });
  });
});

describe("a path", () => {
  test("ends the run before anything reads it", async () => {
    const run = oneRunAtATime(() => new Engine([{ conditions: { all: [{ fact: "a", operator: "equal", value: 1, path: "$.b" }] }, event: { type: "e" } }], { pathResolver: refusePath }));
    await expect(run({ a: { b: 1 } })).rejects.toThrow();
  });
});
