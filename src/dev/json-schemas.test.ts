import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { Validator, type Schema } from "@cfworker/json-schema";
import { describe, expect, test } from "vitest";
import { kindOf } from "../law/kind-of.js";
import { readDirectory } from "../law/read-directory.js";
import { jsonSchemas } from "./json-schemas.js";

const { files } = readDirectory("rules");
const generated = jsonSchemas(files);

describe("the JSON Schemas of rules/schema", () => {
  test("are what the zod schemas generate, and nothing else stands beside them", () => {
    expect(readdirSync("rules/schema").toSorted()).toEqual(Object.keys(generated).toSorted());
    for (const [name, text] of Object.entries(generated)) expect(readFileSync(`rules/schema/${name}`, "utf8"), name).toBe(text);
  });

  test.each(files.map(({ path, value }) => [path, value] as const))("%s meets the schema it points to", (path, value) => {
    const { $schema } = value as { $schema: string };
    const pointed = normalize(join(dirname(path), $schema));
    expect(pointed).toBe(`schema/${kindOf(path)}.schema.json`);
    const schema = JSON.parse(readFileSync(join("rules", pointed), "utf8")) as Schema;
    expect(new Validator(schema, "7").validate(value).errors).toEqual([]);
  });
});
