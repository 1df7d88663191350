import { z } from "zod";
import { accepts, type Schema } from "../../reader/schema-walk.js";
import { checksOf } from "./checks.js";

/** How a schema is told apart that the source does not write out but takes from its context, as `context.<name>`. */
export type FromContext = (schema: Schema) => string | undefined;

/**
 * Writes a schema as the source of plain functions that say whether a value of JSON meets it: no schema library, no code made at run
 * time. Whatever it does not know it refuses to write, so that no part of a schema is ever passed over.
 */
export class AcceptorSource {
  readonly keys = new Set<string>();
  private readonly functions = new Map<Schema, { readonly name: string; text: string }>();
  private readonly patterns = new Map<string, string>();

  /** @param fromContext - names the schemas whose acceptor the caller gives at run time */
  constructor(private readonly fromContext: FromContext) {}

  /** The constants and functions written so far, as lines of source. */
  lines(): readonly string[] {
    const constants = [...this.patterns].map(([pattern, name]) => `const ${name} = ${pattern};`);
    return [...constants, ...[...this.functions.values()].map(({ text }) => `\n${text}`)];
  }

  /**
   * An expression that is true if the value of a variable meets the schema.
   * @param name - what to call a function that has to be written for it
   */
  test(schema: Schema, variable: string, name: string): string {
    const given = this.fromContext(schema);
    if (given !== undefined) return `context.${given}(${variable})`;
    if (schema instanceof z.ZodOptional) return this.orAbsent(schema.unwrap() as Schema, variable, name, "undefined");
    if (schema instanceof z.ZodNullable) return this.orAbsent(schema.unwrap() as Schema, variable, name, "null");
    if (schema instanceof z.ZodUnion) return `(${(schema.options as readonly Schema[]).map((option, at) => this.test(option, variable, `${name}${at + 1}`)).join(" || ")})`;
    if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return oneOf(schema instanceof z.ZodEnum ? schema.options : [...schema.values], variable);
    if (schema instanceof z.ZodBoolean && isBare(schema)) return `typeof ${variable} === "boolean"`;
    if (schema instanceof z.ZodString) return this.text(schema, variable);
    if (schema instanceof z.ZodNumber) return whole(schema, variable);
    if (schema instanceof z.ZodArray) return this.list(schema, variable, name);
    if (schema instanceof z.ZodTuple) return this.tuple(schema, variable, name);
    if (schema instanceof z.ZodObject) return `${this.object(schema, name)}(${variable}, context)`;
    throw new TypeError(`no acceptor is written for ${schema._zod.def.type} at ${name}`);
  }

  private orAbsent(inner: Schema, variable: string, name: string, absent: "null" | "undefined"): string {
    const below = unwrappedTwice(inner, absent);
    return below === undefined ? `(${variable} === ${absent} || ${this.test(inner, variable, name)})` : `(${variable} == null || ${this.test(below, variable, name)})`;
  }

  private text(schema: z.ZodString, variable: string): string {
    const { patterns, ...rest } = checksOf(schema);
    refuseOthers(rest);
    return [`typeof ${variable} === "string"`, ...patterns.map((pattern) => `${this.pattern(pattern)}.test(${variable})`)].join(" && ");
  }

  private pattern(pattern: RegExp): string {
    const text = String(pattern);
    const name = this.patterns.get(text) ?? `pattern${this.patterns.size + 1}`;
    this.patterns.set(text, name);
    return name;
  }

  private list(schema: z.ZodArray, variable: string, name: string): string {
    const { minimum = 0, ...rest } = checksOf(schema);
    refuseOthers({ ...rest, patterns: [] });
    const item = schema.element as Schema;
    const accepts = item instanceof z.ZodObject && this.fromContext(item) === undefined ? this.object(item, name) : this.written(item, name, (inner) => `  return ${this.test(item, inner, name)};`);
    return `isListOf(${variable}, ${minimum}, ${accepts}, context)`;
  }

  private tuple(schema: z.ZodTuple, variable: string, name: string): string {
    const items = schema.def.items as readonly Schema[];
    if (!isBare(schema) || schema.def.rest !== null || items.some((item) => accepts(item, undefined))) throw new TypeError(`no acceptor is written for the tuple at ${name}`);
    const each = items.map((item, at) => this.test(item, `${variable}[${at}]`, `${name}${at + 1}`));
    return [`Array.isArray(${variable})`, `${variable}.length === ${items.length}`, ...each].join(" && ");
  }

  /** Writes the function for an object with a case for each key; gives its name. */
  private object(schema: z.ZodObject, name: string): string {
    if (!isBare(schema) || !(schema.def.catchall instanceof z.ZodNever)) throw new TypeError(`no acceptor is written for the open object at ${name}`);
    return this.written(schema, name, (variable) => {
      const members = Object.entries(schema.shape);
      const required = members.filter(([, member]) => !accepts(member, undefined));
      const cases = members.map(([key, member]) => {
        this.keys.add(key);
        const refuse = `if (!${bracketed(this.test(member, "member", `${name}${capital(key)}`))}) return false;`;
        return `      case ${JSON.stringify(key)}: ${refuse}${required.some(([other]) => other === key) ? " found += 1;" : ""} break;`;
      });
      return [
        `  if (!isObject(${variable})) return false;`, "  let found = 0;",
        `  for (const key in ${variable}) {`, `    const member = ${variable}[key];`, "    switch (key) {", ...cases, "      default: return false;", "    }", "  }",
        `  return found === ${required.length};`,
      ].join("\n");
    });
  }

  private written(schema: Schema, name: string, body: (variable: string) => string): string {
    const known = this.functions.get(schema);
    if (known !== undefined) return known.name;
    const entry = { name: `accepts${name}`, text: "" };
    this.functions.set(schema, entry);
    const text = body("value");
    // Every function takes the context, so that a list may call any; the underscore says which do not use it.
    entry.text = `function ${entry.name}(value: unknown, ${/\bcontext\b/.test(text) ? "" : "_"}context: Context): boolean {\n${text}\n}`;
    return entry.name;
  }
}

/** The schema within both an optional and a nullable one, which together are one question. */
function unwrappedTwice(inner: Schema, absent: "null" | "undefined"): Schema | undefined {
  if (absent === "undefined" && inner instanceof z.ZodNullable) return inner.unwrap() as Schema;
  return absent === "null" && inner instanceof z.ZodOptional ? (inner.unwrap() as Schema) : undefined;
}

function isBare(schema: Schema): boolean {
  return (schema._zod.def.checks ?? []).length === 0 && !("coerce" in schema._zod.def);
}

function oneOf(values: readonly unknown[], variable: string): string {
  return `(${values.map((value) => `${variable} === ${JSON.stringify(value)}`).join(" || ")})`;
}

function whole(schema: z.ZodNumber, variable: string): string {
  const { least, most, isWhole, ...rest } = checksOf(schema);
  refuseOthers(rest);
  if (isWhole !== true) throw new TypeError("no acceptor is written for a number that need not be whole");
  return `isWhole(${variable}, ${least ?? "Number.MIN_SAFE_INTEGER"}, ${most ?? "Number.MAX_SAFE_INTEGER"})`;
}

function refuseOthers(rest: Readonly<Record<string, unknown>>): void {
  const other = Object.keys(rest).find((key) => key !== "patterns" || (rest[key] as readonly unknown[]).length > 0);
  if (other !== undefined) throw new TypeError(`no acceptor is written for the check ${other}`);
}

/** In brackets, which an expression of alternatives has already. */
function bracketed(expression: string): string {
  return /^\([^()]*\)$/.test(expression) ? expression : `(${expression})`;
}

function capital(key: string): string {
  const word = key.replace(/[^A-Za-z0-9]/g, "");
  return word.charAt(0).toUpperCase() + word.slice(1);
}
