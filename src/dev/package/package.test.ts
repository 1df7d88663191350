import { execFileSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { install, type Installed } from "./installed.js";

const given = readFileSync("fixtures/cases/training-014.json", "utf8");
const program = `
  const parsed = parseCase(${JSON.stringify(given)});
  if (!parsed.ok) throw new Error("refused");
  const { charges } = assess(parsed.case, { law });
  const linked = loadLaw(directory);
  console.log(JSON.stringify({
    charges: charges.map(({ offence, status }) => offence + " " + status),
    same: linked.ok && linked.law.sha256 === law.sha256,
    schema: caseSchema(law.vocabulary).safeParse(parsed.case).success,
    text: renderText(assess(parsed.case, { law }), law, { case: parsed.case }).includes("not legal advice"),
    rules: toJsonRulesEngine(law).rules.length > 100,
  }));
`;
const printed = { charges: ["lshtse-2008.art-10 made-out", "lshtse-2008.art-11 undetermined", "lshtse-2008.art-9 made-out"], same: true, schema: true, text: true, rules: true };
const imports = [["assess, law, parseCase", "chbab"], ["loadLaw", "chbab/law"], ["caseSchema", "chbab/schema"], ["renderText", "chbab/report"], ["toJsonRulesEngine", "chbab/json-rules-engine"]] as const;
const asModule = imports.map(([names, from]) => `import { ${names} } from "${from}";`).join("\n");
const asCommonJs = imports.map(([names, from]) => `const { ${names} } = require("${from}");`).join("\n");
/** Each programme of the page on embedding, with what the page says it prints. */
const programs = [...readFileSync("docs/embedding.md", "utf8").matchAll(/```js\n\/\/ (\S+)\n(.+?)```\n\n```text\n(.*?)```/gs)].map(([, name = "", code = "", stated = ""]) => ({ name, code, stated }));
const directory = `const directory = require("node:path").dirname(require.resolve("chbab/rules/law.json"));`;

describe("the packed package, installed in an empty folder", () => {
  let installed: Installed;
  beforeAll(() => { installed = install(); }, 120_000);
  afterAll(() => { installed.remove(); }, 60_000);

  test("works as an ECMAScript module", () => {
    installed.write("main.mjs", `${asModule}\nimport { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);\n${directory}\n${program}`);
    expect(JSON.parse(installed.run("node", "main.mjs"))).toEqual(printed);
  });

  test("works as CommonJS", () => {
    installed.write("main.cjs", `${asCommonJs}\n${directory}\n${program}`);
    expect(JSON.parse(installed.run("node", "main.cjs"))).toEqual(printed);
  });

  test("is typed for TypeScript, in modules of both kinds and under the older resolution", () => {
    const typed = `${asModule}\nconst directory: string = "rules";\n${program}\nexport const status: "made-out" | "presumed" | "undetermined" | "not-made-out" | undefined = undefined as ReturnType<typeof assess>["charges"][number]["status"] | undefined;\n// @ts-expect-error an assessment needs a law\nassess({}, {});\n`;
    for (const name of ["typed.mts", "typed.cts", "typed.ts"]) installed.write(name, typed);
    symlinkSync(resolve("node_modules/@types"), join(installed.folder, "node_modules/@types"));
    const check = (...options: readonly string[]) => installed.run("node", resolve("node_modules/typescript/bin/tsc"), "--noEmit", "--strict", "--target", "es2022", "--types", "node", "--ignoreDeprecations", "6.0", ...options);
    // The declarations themselves are checked once; they are the same in the other kind of module.
    expect(check("--module", "nodenext", "typed.mts")).toBe("");
    expect(check("--module", "nodenext", "--skipLibCheck", "typed.cts")).toBe("");
    expect(check("--module", "commonjs", "--moduleResolution", "node10", "--esModuleInterop", "--skipLibCheck", "typed.ts")).toBe("");
  }, 240_000);

  test("brings the command", () => {
    installed.write("case.json", given);
    const assessed = JSON.parse(installed.run(join(installed.folder, "node_modules/.bin/chbab"), "assess", "case.json", "--json")) as { readonly charges: readonly { readonly offence: string }[] };
    expect(assessed.charges.map(({ offence }) => offence)).toContain("lshtse-2008.art-10");
    expect(installed.run(join(installed.folder, "node_modules/.bin/chbab"), "check")).toContain("offences");
  });

  test("runs the four programmes of the page on embedding", () => {
    expect(programs.map(({ name }) => name)).toEqual(["assess-one.mjs", "validate.mjs", "batch.mjs", "amendment.mjs"]);
  });

  test.for(programs)("$name prints what the page says", ({ name, code, stated }) => {
    installed.write(name, code);
    expect(installed.run("node", name)).toBe(stated);
  });

  test("holds the rules with their schemas, and nothing of the development tools", () => {
    const files = installed.run("tar", "-tzf", installed.tarball).split("\n");
    expect(files).toEqual(expect.arrayContaining(["package/README.md", "package/LICENSE", "package/CHANGELOG.md", "package/rules/law.json", "package/rules/schema/case.schema.json"]));
    expect(files.filter((file) => /^package\/(src|node_modules|\.ci)|\.test\.|fast-check/.test(file))).toEqual([]);
  });

  test("is clean to publint and to are-the-types-wrong", async () => {
    expect((await publint({ pkgDir: resolve("."), pack: false })).messages).toEqual([]);
    // Exits with 1 on any problem under any resolution.
    expect(execFileSync("node", ["node_modules/@arethetypeswrong/cli/dist/index.js", installed.tarball, "--format", "table-flipped", "--no-emoji", "--no-color"], { encoding: "utf8" })).toContain("chbab/json-rules-engine");
  });
});
