/** As much of a JSON Schema (draft 7, references only within itself) as the choices need. */
interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema | readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/**
 * The closed list that a schema gives for a place of a value; nothing where the place is open.
 * @param value - the whole value: where the schema has branches, those whose constants and keys fit it are followed
 */
export function choicesAt(schema: object, value: unknown, at: readonly string[]): readonly unknown[] {
  const root = schema as Schema;
  return [...new Set(branches(root, root, value, at).flatMap((found) => found.enum ?? []))];
}

/** Whether the schema allows the key at the end of a place to be absent. */
export function isOptional(schema: object, value: unknown, at: readonly string[]): boolean {
  const root = schema as Schema;
  const key = at.at(-1) ?? "";
  const holders = branches(root, root, value, at.slice(0, -1)).filter(({ properties }) => properties !== undefined && key in properties);
  return holders.length > 0 && holders.every(({ required }) => !(required ?? []).includes(key));
}

function branches(root: Schema, given: Schema, value: unknown, at: readonly string[]): readonly Schema[] {
  const schema = given.$ref === undefined ? given : resolve(root, given.$ref);
  const several = schema.anyOf ?? schema.oneOf;
  if (several !== undefined) return several.flatMap((branch) => branches(root, branch, value, at)).filter((branch) => at.length > 0 || fits(branch, value));
  if (!fits(schema, value)) return [];
  const [key, ...rest] = at;
  if (key === undefined) return [schema];
  if (typeof value !== "object" || value === null) return [];
  const items = Array.isArray(schema.items) ? (schema.items as readonly Schema[])[Number(key)] : (schema.items as Schema | undefined);
  const next = Array.isArray(value) ? items : schema.properties?.[key] ?? (typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined);
  return next === undefined ? [] : branches(root, next, Reflect.get(value, key), rest);
}

function resolve(root: Schema, reference: string): Schema {
  if (reference === "#") return root;
  const found = root.definitions?.[reference.replace("#/definitions/", "")];
  if (found === undefined) throw new RangeError("a schema that refers outside itself");
  return found;
}

/** Whether a value can be of a branch, by its type, its constants and the keys it must have. */
function fits(schema: Schema, value: unknown): boolean {
  if (schema.const !== undefined) return schema.const === value;
  if (schema.enum !== undefined) return schema.enum.includes(value);
  if (schema.type === "object") {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const constants = Object.entries(schema.properties ?? {}).every(([key, part]) => part.const === undefined || !(key in value) || Reflect.get(value, key) === part.const);
    const known = Object.keys(value).every((key) => schema.properties === undefined || key in schema.properties || schema.additionalProperties !== false);
    return constants && known && (schema.required ?? []).every((key) => key in value);
  }
  if (schema.type === "array") return Array.isArray(value);
  if (schema.type === "string") return typeof value === "string";
  if (schema.type === "integer" || schema.type === "number") return typeof value === "number";
  return schema.type !== "boolean" || typeof value === "boolean";
}
