import type { Law } from "../../law/law.js";
import { coresOf } from "../../law/walk.js";
import { MET, NOT_MET, UNKNOWN, negate, type Truth } from "../../logic/truth.js";
import type { Condition, Leaf } from "../../schema/condition.js";
import { leavesOf, truthOf, type Definitions } from "./inlined.js";
import { everythingShown, truthUnder, type Part, type Shown } from "./shown.js";

/** What is shown of one leaf of one condition. */
export interface LeafReport {
  readonly charge: string;
  readonly part: Part;
  readonly id: string;
  readonly place: string;
  readonly leaf: Leaf;
  /** Two that differ in the leaf's fact alone, of which one holds and the other fails by the leaf alone. */
  readonly pair: readonly [string, string] | null;
  /** One where the leaf is unknown, and the outcome with it, by the leaf alone; `never` where the leaf cannot be unknown. */
  readonly unknown: string | "never" | null;
}

interface Unit {
  readonly charge: string;
  readonly part: Part;
  readonly id: string;
  readonly when: Condition;
}

/**
 * Modified condition and decision coverage of the law, by masking over the truths of the leaves: a leaf decides where turning it alone
 * round turns the whole condition round. Stricter than the form asks, the two that show it differ in the leaf's own fact and in nothing else.
 */
export function coverageOf(law: Law): readonly LeafReport[] {
  const definitions: Definitions = new Map(law.definitions.map(({ id, when }) => [id, when]));
  const everything = everythingShown(law);
  return unitsOf(law).flatMap((unit) => {
    const leaves = leavesOf(unit.when, definitions);
    const seen = everything.filter(({ charge }) => charge === unit.charge).flatMap((one) => {
      const said = one.says(unit.part, unit.id);
      const truths = new Map(leaves.map(({ place, leaf }) => [place, truthUnder(one, leaf, law)]));
      return said === undefined ? [] : [{ one, said, truths, whole: truthOf(unit.when, definitions, truths) }];
    });
    return leaves.map(({ place, leaf }): LeafReport => {
      const withLeaf = (truths: ReadonlyMap<string, Truth>, truth: Truth) => truthOf(unit.when, definitions, new Map(truths).set(place, truth));
      const decides = seen.filter(({ truths, whole }) => {
        const own = truths.get(place) ?? UNKNOWN;
        return own !== UNKNOWN && whole !== UNKNOWN && withLeaf(truths, negate(own)) === negate(whole);
      });
      const met = decides.filter(({ said, whole }) => said === "holds" && whole === MET);
      const failed = decides.filter(({ said, whole }) => said === "fails" && whole === NOT_MET);
      const pair = met.flatMap((x) => failed.filter((y) => x.truths.get(place) !== y.truths.get(place) && differOnlyIn(leaf.fact, x.one, y.one)).map((y) => [x.one.name, y.one.name] as const))[0];
      const open = seen.find(({ said, truths, whole }) => said === "open" && whole === UNKNOWN && truths.get(place) === UNKNOWN && withLeaf(truths, MET) === negate(withLeaf(truths, NOT_MET)) && withLeaf(truths, MET) !== UNKNOWN);
      return { charge: unit.charge, part: unit.part, id: unit.id, place, leaf, pair: pair ?? null, unknown: isAlwaysKnown(leaf.fact) ? "never" : open?.one.name ?? null };
    });
  });
}

/** A reading always has a value, and an event always a country. */
function isAlwaysKnown(fact: string): boolean {
  return fact.startsWith("reading.") || fact === "circumstance.country";
}

function unitsOf(law: Law): readonly Unit[] {
  return law.offences.flatMap((offence) => coresOf(offence).flatMap(({ value }, index): readonly Unit[] => {
    const form = offence.forms?.[index];
    const charge = form === undefined ? offence.id : `${offence.id}.${form.id}`;
    const units = (part: Part, rules: readonly { readonly id: string; readonly when: Condition }[] | undefined): readonly Unit[] => (rules ?? []).map(({ id, when }) => ({ charge, part, id, when }));
    return [
      ...units("element", value.elements), ...units("aggravation", value.aggravations), ...units("band", value.bands),
      ...units("barrier", offence.exemptions), ...units("barrier", offence.defences), ...units("barrier", offence.penaltyExemptions),
    ];
  }));
}

/** Whether two differ in one fact, one reading or the country, and in nothing else; a line of age is told by the years. */
function differOnlyIn(fact: string, left: Shown, right: Shown): boolean {
  const keys = [fact, `${fact.slice(0, fact.indexOf("."))}.age-years`];
  const rest = ({ facts, readings, country }: Shown) => JSON.stringify([
    Object.entries(facts).filter(([key]) => !keys.includes(key)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    Object.entries(readings).filter(([key]) => `reading.${key}` !== fact).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    fact === "circumstance.country" ? "" : country,
  ]);
  return rest(left) === rest(right);
}
