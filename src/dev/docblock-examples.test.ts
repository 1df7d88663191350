import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checksOf, publicExports } from "./docblock-examples.js";

const entries = { chbab: "src/index.ts", "chbab/schema": "src/schema/index.ts", "chbab/law": "src/law/index.ts", "chbab/report": "src/report/index.ts", "chbab/json-rules-engine": "src/engines/index.ts" };
const { values, examples } = publicExports(entries);
const folder = "dist/docblock-examples";
mkdirSync(folder, { recursive: true });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** What an example may use without saying where it comes from: the package, a case, its assessment, and a stock Engine. */
const names = [...new Set(values.map((value) => value.split(" ")[1] ?? ""))];
const preamble = [
  ...Object.entries(entries).map(([, file], index) => `import * as entry${index} from "${relative(folder, file).replace(/\.ts$/, ".js")}";`),
  `import { readFileSync } from "node:fs";`,
  `import { expect } from "vitest";`,
  `import { Engine } from "json-rules-engine";`,
  `const { ${names.join(", ")} } = { ${Object.keys(entries).map((_, index) => `...entry${index}`).join(", ")} };`,
  `const text = readFileSync("fixtures/cases/training-014.json", "utf8");`,
  `const given = JSON.parse(text);`,
  `const scenario = JSON.parse(readFileSync("fixtures/scenarios/report/report-079-c-removal-with-purpose-of-minor.json", "utf8"));`,
  `const assessment = assess(given, { law });`,
  `const check = (actual: unknown, expected: unknown): void => { expect(actual).toEqual(expected); };`,
].join("\n");

describe("the docblocks of what the package exports", () => {
  test("give every function an example that states a result", () => {
    // A schema is a value, not a call: its docblock and its JSON Schema say what it accepts.
    const owed = values.filter((value) => !/(Schema|File|Code)$/.test(value));
    const given = new Set(examples.filter(({ code }) => checksOf(code).checks > 0).map(({ entry, name }) => `${entry} ${name}`));
    expect(owed.filter((value) => !given.has(value))).toEqual([]);
  });

  test.for(examples)("$entry: the example of $name gives what it says", async ({ name, entry, code }) => {
    const file = `${folder}/${entry.replace("/", "-")}-${name}.ts`;
    writeFileSync(file, `// @ts-nocheck\n${preamble}\n{\n${checksOf(code).code}\n}\n`);
    await import(/* @vite-ignore */ resolve(file));
  });
});
