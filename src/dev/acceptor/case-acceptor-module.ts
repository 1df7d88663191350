import type { z } from "zod";
import { caseSchema, factObjects, factValue } from "../../schema/case.js";
import type { Fact } from "../../schema/vocabulary.js";
import type { Schema } from "../../reader/schema-walk.js";
import { AcceptorSource } from "./acceptor-source.js";

/**
 * The source of the module that accepts a case as its schema does. What the facts may be is left to the vocabulary at run time, so
 * that one module serves every rule set.
 * @param vocabulary - any; it only tells the shapes apart
 */
export function caseAcceptorModule(vocabulary: readonly Fact[]): string {
  const source = new AcceptorSource((schema: Schema) => factObjects.get(schema as z.ZodType)?.place);
  const root = source.test(caseSchema(vocabulary), "value", "Case");
  const facts = Object.entries(factValue).map(([type, schema]) => `  ${type}: (value) => ${source.test(schema, "value", `Fact${type}`)},`);
  return `${[
    'import { isListOf, isObject, isWhole } from "./accept.js";',
    'import type { FactPlace } from "../schema/fact-places.js";',
    'import type { Fact } from "../schema/vocabulary.js";',
    "",
    "// Whether values of JSON meet the schema of a case, written from that schema. Generated: do not edit.",
    "",
    "type Accepts = (value: unknown) => boolean;",
    "/** Whether the facts in a place are those of a vocabulary. */",
    "export type Context = { readonly [place in FactPlace]: Accepts };",
    "",
    "/** Every key of a case but those of facts. */",
    `export const caseKeys: readonly string[] = ${JSON.stringify([...source.keys].toSorted())};`,
    "",
    ...source.lines(),
    "",
    "/** Whether a value may state a fact of a type. */",
    'export const acceptsFact: { readonly [type in Fact["type"]]: Accepts } = {',
    ...facts,
    "};",
    "",
    "/** Whether a value meets the schema of a case, the facts in each place being as the context says. */",
    "export function acceptsCaseIn(value: unknown, context: Context): boolean {",
    `  return ${root};`,
    "}",
  ].join("\n")}\n`;
}
