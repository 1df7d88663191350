import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { factId } from "../schema/condition.js";
import { lawId, localId } from "../schema/primitives.js";
import type { OffenceExample } from "../schema/offence.js";

/** A fact as a row names it: `conduct.remove`, or `not accused.minor` where the law asks that it be false. */
const asked = z.string().regex(/^(not )?[a-z]+\.[a-z0-9-]+$/);
/** Facts one by one, or the name of a list of the file. */
const several = z.union([z.array(asked).min(1), localId]);

const stated = z.record(factId, z.union([z.boolean(), z.int(), z.tuple([z.int(), z.int()])]));

const row = z.strictObject({
  /** What the row was typed from. */
  from: z.string().min(1),
  offences: z.array(lawId).min(1),
  /** What the row is about: the charge, where none is named. */
  element: localId.optional(),
  aggravation: localId.optional(),
  band: localId.optional(),
  barrier: localId.optional(),
  /** Facts that hold in every frame of the row. */
  given: stated.optional(),
  /** Facts that are false in every frame where the row says nothing else of them. */
  denied: several.optional(),
  readings: z.record(localId, z.string()).optional(),
  country: z.string().regex(/^[A-Z]{2}$/).optional(),
  /** Each is needed: denied, it is not met; unknown, it is open. */
  each: z.array(asked).min(1).optional(),
  /** Any one suffices: all denied, it is not met; one unknown and the others denied, it is open. */
  any: several.optional(),
  /** Values of readings, or countries, with what the row then comes to. */
  under: z.record(localId, z.record(z.string(), z.enum(["holds", "fails"]))).optional(),
  countries: z.record(z.string().regex(/^[A-Z]{2}$/), z.enum(["holds", "fails"])).optional(),
  /** Other values of some facts, with what the row then comes to. */
  also: z.array(z.strictObject({ given: stated, is: z.enum(["holds", "fails", "open"]) })).min(1).optional(),
});

/** A file of `fixtures/elements`: what each offence asks for, typed by hand from the sources and apart from the rule files. */
const elementsFile = z.strictObject({ instrument: localId, about: z.string(), lists: z.record(localId, z.array(asked).min(2)), rows: z.array(row).min(1) });

type Row = z.infer<typeof row>;
type Facts = Readonly<Record<string, z.infer<typeof stated>[string] | undefined>>;
type Lists = z.infer<typeof elementsFile>["lists"];

/** One frame of a row: facts of an offence, and whether what the row is about then holds, fails or is open. */
export interface ElementsFrame {
  readonly name: string;
  readonly offence: string;
  readonly about: { readonly kind: "charge" | "element" | "aggravation" | "band" | "barrier"; readonly id: string };
  readonly facts: OffenceExample["facts"];
  readonly readings: Readonly<Record<string, string>>;
  readonly country: string | undefined;
  readonly outcome: "holds" | "fails" | "open";
  /** The one fact that is not known, where the outcome is open. */
  readonly unknown: string | undefined;
}

/** Every frame of the tables of elements. */
export function elementsFrames(): readonly ElementsFrame[] {
  return readdirSync("fixtures/elements").filter((name) => name.endsWith(".json")).toSorted().flatMap((name) => {
    const { instrument, lists, rows } = elementsFile.parse(JSON.parse(readFileSync(`fixtures/elements/${name}`, "utf8")));
    return rows.flatMap((one, index) => one.offences.flatMap((offence) => framesOf(one, lists, offence, `${instrument} row ${index + 1}`)));
  });
}

const factOf = (item: string) => item.replace(/^not /, "");
const wanted = (item: string) => !item.startsWith("not ");

function framesOf(given: Row, lists: Lists, offence: string, place: string): readonly ElementsFrame[] {
  const listed = (items: readonly string[] | string | undefined): readonly string[] => {
    const found = typeof items === "string" ? lists[items] : items;
    if (items !== undefined && found === undefined) throw new RangeError(`${place} names no list of the file`);
    return found ?? [];
  };
  const [each, any] = [given.each ?? [], listed(given.any)];
  const denied = Object.fromEntries(listed(given.denied).map((item) => [factOf(item), !wanted(item)]));
  const met = Object.fromEntries(each.map((item) => [factOf(item), wanted(item)]));
  const alone = (item: string | undefined) => Object.fromEntries(any.map((other) => [factOf(other), other === item ? wanted(other) : !wanted(other)]));
  const base = { ...denied, ...given.given, ...alone(any[0]), ...met };
  const kind = (["element", "aggravation", "band", "barrier"] as const).find((part) => given[part] !== undefined) ?? "charge";
  const about = { kind, id: kind === "charge" ? offence : given[kind] ?? offence } as const;
  const frame = (what: string, facts: Facts, outcome: ElementsFrame["outcome"], chosen: Partial<ElementsFrame> = {}): ElementsFrame => ({
    name: `${place}: ${offence}, ${what}`, offence, about, facts: statable(facts), readings: given.readings ?? {}, country: given.country, outcome, unknown: undefined, ...chosen,
  });
  const open = (item: string, facts: Facts) => frame(`${factOf(item)} unknown`, { ...facts, [factOf(item)]: undefined }, "open", { unknown: factOf(item) });
  return [
    frame("all that is asked", base, "holds"),
    ...each.flatMap((item) => [frame(`without ${item}`, { ...base, [factOf(item)]: !wanted(item) }, "fails"), open(item, base)]),
    ...any.flatMap((item) => [frame(`${item} alone`, { ...base, ...alone(item) }, "holds"), open(item, { ...base, ...alone(undefined) })]),
    ...(any.length === 0 ? [] : [frame("none of the alternatives", { ...base, ...alone(undefined) }, "fails")]),
    ...Object.entries(given.under ?? {}).flatMap(([reading, values]) => Object.entries(values).map(([value, outcome]) => frame(`${reading} read as ${value}`, base, outcome, { readings: { ...given.readings, [reading]: value } }))),
    ...(given.also ?? []).map(({ given: other, is }) => frame(JSON.stringify(other), { ...base, ...other }, is)),
    ...Object.entries(given.countries ?? {}).map(([country, outcome]) => frame(`in ${country}`, base, outcome, { country })),
  ];
}

/** Facts as an example states them: a line of age becomes an age just below it, or on it. */
function statable(facts: Facts): OffenceExample["facts"] {
  return Object.fromEntries(Object.entries(facts).flatMap(([fact, value]) => {
    if (value === undefined) return [];
    const [, person, line] = /^(victim|accused)\.(minor|under-\d+)$/.exec(fact) ?? [];
    if (person === undefined || line === undefined) return [[fact, value]];
    const years = line === "minor" ? 18 : Number(line.slice("under-".length));
    return [[`${person}.age-years`, value === true ? years - 1 : years]];
  }));
}
