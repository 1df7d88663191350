import { factsOf, type CompiledCharge } from "../facts/compiled.js";
import type { Valuation, World } from "../facts/valuation.js";
import { applyOperator } from "../logic/predicate.js";
import type { Setting } from "./find-charge.js";
import { merged } from "./judge.js";

/** The readings named in a charge's conditions that, chosen otherwise, would change an element, the range or a bar in this frame. */
export function readingsThatMatter({ compiled, verifiedOnly }: Setting, charge: CompiledCharge, { worlds }: Valuation, readings: Readonly<Record<string, string>>): readonly string[] {
  const nodes = [...charge.elements, ...charge.aggravations, ...charge.bands, ...charge.exemptions].map(({ node }) => node);
  const named = factsOf(nodes).filter((fact) => fact.startsWith("reading.")).map((fact) => fact.slice("reading.".length));
  const truths = (given: readonly World[]) => nodes.map((node) => merged(node, given, verifiedOnly)).join();
  const now = named.length === 0 ? "" : truths(worlds);
  return named.filter((id) => {
    const others = compiled.law.readings.find((reading) => reading.id === id)?.values.filter((value) => value.id !== readings[id]) ?? [];
    return others.some((other) => truths(worlds.map((world) => choosing(id, other.id, world))) !== now);
  });

  function choosing(id: string, value: string, world: World): World {
    const changed = world.truths.slice();
    for (const [index, predicate] of compiled.predicates.entries()) {
      if (predicate.fact === `reading.${id}`) changed[index] = applyOperator(predicate.operator, predicate.value, value);
    }
    return { ...world, truths: changed };
  }
}
