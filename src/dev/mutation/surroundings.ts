import { z } from "zod";
import { kindOf } from "../../law/kind-of.js";
import type { Law, RuleFile } from "../../law/law.js";
import { schemas as shapes } from "../../law/kinds.js";
import { patternOf, placesIn } from "./places.js";

/** What an operator must know of the rest of the rule set. */
export interface Surroundings {
  /** A fact that a slip of the pen would name instead: the next of the same group and type. */
  factsLike(fact: string): readonly string[];
  definitionsLike(definition: string): readonly string[];
  /** The values of the reading that a leaf names; none for other facts. */
  choicesOf(fact: string): readonly string[];
  /** What stands at the same place elsewhere in the rule set, in order. */
  elsewhere(file: string, at: readonly string[]): readonly unknown[];
  /** The next article of an instrument's register. */
  articleAfter(instrument: string, article: string): string | undefined;
  /** The JSON Schema of a file's kind. */
  schemaOf(file: string): object;
}

/** The surroundings of every file of a linked rule set. */
export function surroundingsOf(law: Law, files: readonly RuleFile[]): Surroundings {
  const next = <T>(items: readonly T[], item: T): readonly T[] => {
    const after = items[(items.indexOf(item) + 1) % items.length];
    return after === undefined || after === item ? [] : [after];
  };
  const group = (id: string) => id.slice(0, id.indexOf("."));
  const pools = new Map<string, Set<unknown>>();
  const poolKey = (file: string, at: readonly string[]) => `${kindOf(file) ?? ""} ${patternOf(at)}`;
  for (const { path, value } of files) {
    for (const place of placesIn(value)) {
      if (typeof place.value !== "string") continue;
      const key = poolKey(path, place.at);
      pools.set(key, (pools.get(key) ?? new Set()).add(place.value));
    }
  }
  const schemas = new Map<string, object>();
  return {
    factsLike: (fact) => {
      const known = law.vocabulary.find(({ id }) => id === fact);
      return known === undefined ? [] : next(law.vocabulary.filter(({ id, type, stated, derived }) => group(id) === group(fact) && type === known.type && stated === undefined && (derived?.kind ?? "") === (known.derived?.kind ?? "")).map(({ id }) => id), fact);
    },
    definitionsLike: (definition) => next(law.definitions.filter(({ instrument }) => instrument === group(definition)).map(({ id }) => id), definition),
    choicesOf: (fact) => law.readings.find(({ id }) => `reading.${id}` === fact)?.values.map(({ id }) => id) ?? [],
    elsewhere: (file, at) => [...(pools.get(poolKey(file, at)) ?? [])].toSorted(),
    articleAfter: (instrument, article) => next(law.instruments.find(({ id }) => id === instrument)?.articles.map((registered) => registered.article) ?? [], article)[0],
    schemaOf: (file) => {
      const kind = kindOf(file) ?? "law";
      const schema = schemas.get(kind) ?? z.toJSONSchema(shapes[kind], { target: "draft-7", io: "input", reused: "inline" });
      schemas.set(kind, schema);
      return schema;
    },
  };
}
