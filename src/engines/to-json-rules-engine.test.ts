import { Engine, type RuleProperties } from "json-rules-engine";
import { describe, expect, test } from "vitest";
import { compileLaw } from "../facts/compiled.js";
import { law } from "../law/bundled.js";
import { refusePath } from "./refuse-path.js";
import { toFacts, type FrameFacts } from "./to-facts.js";
import { partKinds, toJsonRulesEngine, type JsonRulesEngineOptions } from "./to-json-rules-engine.js";

interface Place {
  readonly key: string;
  readonly value: unknown;
  readonly parent: object;
}

function* everyKey(value: unknown): Generator<Place> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    yield { key, value: member, parent: value };
    yield* everyKey(member);
  }
}

const variants: readonly (readonly [string, JsonRulesEngineOptions])[] = [["by default", {}], ["with every part", { parts: partKinds }], ["of what texts show", { parts: partKinds, verifiedOnly: true }]];

describe.each(variants)("the rules %s", (_, options) => {
  const { rules, operators } = toJsonRulesEngine(law, options);
  const conditions = rules.flatMap((rule) => [...everyKey({ root: rule.conditions })]);

  test("hold no path, no not, no reference, no parameters and no priority of a condition", () => {
    expect(conditions.map(({ key }) => key).filter((key) => ["path", "not", "condition", "params", "priority"].includes(key))).toEqual([]);
  });

  test("hold no empty all or any, and no node with both", () => {
    const lists = conditions.filter(({ key }) => key === "all" || key === "any");
    expect(lists.length).toBeGreaterThan(rules.length);
    expect(lists.every(({ value, parent }) => Array.isArray(value) && value.length > 0 && !("all" in parent && "any" in parent))).toBe(true);
  });

  test("have a list at the root, and leaves with a fact, an operator that is given along, and a value", () => {
    expect(rules.every((rule) => "all" in rule.conditions || "any" in rule.conditions)).toBe(true);
    const leaves = conditions.filter(({ key }) => key === "fact").map(({ parent }) => parent);
    expect(leaves.length).toBeGreaterThan(rules.length);
    expect(leaves.every((leaf) => "operator" in leaf && Object.hasOwn(operators, String(leaf.operator)) && "value" in leaf)).toBe(true);
  });

  test("are all of one priority, and each has a name of its own", () => {
    expect(new Set(rules.map(({ priority }) => priority))).toEqual(new Set([1]));
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  test("are as many that must as that may, on the same facts and values", () => {
    const of = (mode: string) => rules.filter(({ name }) => name?.startsWith(`chbab/${mode}/`));
    const shape = (rule: RuleProperties) => JSON.stringify(rule).replaceAll(/\b(must|may)(?=[:/"])/g, "");
    expect(of("must").length).toBe(rules.length / 2);
    expect(of("may").map(shape)).toEqual(of("must").map(shape));
  });

  test("are plain data: through JSON and back they are the same", () => {
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
  });

  test("have events whose parameters json-rules-engine never takes for a fact to look up", () => {
    for (const { event } of rules) for (const value of Object.values(event.params ?? {})) expect(typeof value === "object" && value !== null && Object.hasOwn(value, "fact")).toBe(false);
  });
});

describe("the rules of the law", () => {
  test("are one pair for each offence or form, with the offence and its citations in the event", () => {
    const { rules } = toJsonRulesEngine(law);
    expect(rules.map(({ event }) => event.params?.["offence"] as string).toSorted()).toEqual(compileLaw(law).charges.flatMap(({ id }) => [id, id]).toSorted());
    expect(rules.every(({ event }) => /^chbab\/(must|may)$/.test(event.type) && (event.params?.["citations"] as unknown[]).length > 0)).toBe(true);
  });

  test("can be limited to some articles, with all their forms", () => {
    const named = (offences: readonly string[]) => toJsonRulesEngine(law, { offences }).rules.map(({ event }) => event.params?.["offence"] as string);
    expect(named(["lshtse-2008.art-9"])).toEqual(["lshtse-2008.art-9", "lshtse-2008.art-9"]);
    const [form] = compileLaw(law).charges.filter((charge) => charge.form !== undefined);
    const forms = form?.offence.forms?.length ?? 0;
    expect(forms).toBeGreaterThan(1);
    expect(named([form?.offence.id ?? ""])).toHaveLength(2 * forms);
    expect(named([form?.id ?? ""])).toEqual([form?.id, form?.id]);
  });

  test("of an offence that the law does not have are an error", () => {
    expect(() => toJsonRulesEngine(law, { offences: ["lshtse-2008.art-999"] })).toThrow(RangeError);
  });

  test("say on request which charges an act points to, never by an empty list", () => {
    const { charges } = compileLaw(law);
    const reached = toJsonRulesEngine(law, { reached: true }).rules.filter(({ event }) => event.type === "chbab/reached");
    expect(reached.map(({ event }) => event.params?.["offence"] as string)).toEqual(charges.filter(({ acts }) => acts.length > 0).map(({ id }) => id));
    const lists = [...everyKey(reached.map(({ conditions }) => conditions))].filter(({ key }) => key === "all" || key === "any");
    expect(lists.every(({ value }) => (value as unknown[]).length > 0)).toBe(true);
    const guarded = charges.find(({ acts }) => acts.some(({ guards }) => guards.length > 0));
    expect(JSON.stringify(reached.find(({ event }) => event.params?.["offence"] === guarded?.id))).toContain('"operator":"may:');
  });

  test("leave the law as it is", () => {
    const before = JSON.stringify(law);
    const [rule] = toJsonRulesEngine(law).rules;
    (rule?.event.params?.["citations"] as unknown[]).length = 0;
    expect(JSON.stringify(law)).toBe(before);
    expect(toJsonRulesEngine(law).rules[0]?.event.params?.["citations"]).not.toEqual([]);
  });
});

describe("on a stock Engine", () => {
  const { rules, operators } = toJsonRulesEngine(law, { parts: partKinds });
  const event = { date: "2012-06-01", country: "KH", place: "phnom-penh" } as const;
  const fired = async (frame: FrameFacts, only = "lshtse-2008.art-10") => {
    const engine = new Engine(rules, { pathResolver: refusePath });
    for (const [name, evaluate] of Object.entries(operators)) engine.addOperator(name, evaluate);
    const { events } = await engine.run({ ...toFacts(law, frame) });
    return events.filter(({ params }) => params?.["offence"] === only).map(({ type, params }) => [type.replace("chbab/", ""), ...(params?.["id"] === undefined ? [] : [params["id"] as string])].join(" ")).toSorted();
  };
  const removal = { "conduct.remove": true, "means.deception": true, "purpose.prostitution": true };

  test("what is known fires must and may", async () => {
    expect(await fired({ facts: removal, victimYears: 24, accusedYears: 30, event })).toEqual(["may", "must", "part/may organised-group", "part/may public-official", "part/may purpose", "part/may removal", "part/must purpose", "part/must removal"]);
  });

  test("what is unknown fires may alone", async () => {
    expect(await fired({ facts: { "conduct.remove": true, "means.deception": true }, event })).toEqual(["may", "part/may minor-victim", "part/may organised-group", "part/may public-official", "part/may purpose", "part/may removal", "part/must removal"]);
  });

  test("an aggravation has events of its own", async () => {
    expect(await fired({ facts: removal, victimYears: [15, 17], event })).toContain("part/must minor-victim");
  });

  test("before the text is in force neither fires, and without a day only may", async () => {
    expect((await fired({ facts: removal, event: { ...event, date: "2000-01-01" } })).filter((name) => !name.startsWith("part"))).toEqual([]);
    expect((await fired({ facts: removal })).filter((name) => !name.startsWith("part"))).toEqual(["may"]);
  });

  test("a ground that excludes responsibility bars the charge when it is established, and not while it is open", async () => {
    const whole = async (ground: boolean | null) => (await fired({ facts: { ...removal, "ground.necessity": ground }, event })).filter((name) => !name.startsWith("part"));
    expect(await whole(true)).toEqual([]);
    expect(await whole(false)).toEqual(["may", "must"]);
    expect(await whole(null)).toEqual(["may", "must"]);
  });

  test("an exemption bars the charge when it is met, and holds it open while it is unknown", async () => {
    const offence = law.offences.find(({ id }) => id === "lshtse-2008.art-24");
    const example = offence?.examples.find(({ expect: { status } }) => status === "made-out");
    const stated = Object.fromEntries(Object.entries(example?.facts ?? {}).filter(([id]) => !id.endsWith(".age-years")));
    const whole = async (accusedYears: FrameFacts["accusedYears"]) => (await fired({ facts: stated, accusedYears: accusedYears ?? null, event }, "lshtse-2008.art-24")).filter((name) => !name.startsWith("part"));
    expect(await whole(30)).toEqual(["may", "must"]);
    expect(await whole(16)).toEqual([]);
    expect(await whole([16, 20])).toEqual(["may"]);
  });
});
