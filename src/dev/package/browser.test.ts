import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { assess } from "../../assess.js";
import { law } from "../../law/bundled.js";
import { parseCase } from "../../parse-case.js";

/** What a page loads at most, in kilobytes as sent (minified, gzip). Raise one only with a reason in the changelog. */
const bounds = { assess: 146, parse: 154, explanation: 104, all: 256 };

interface Bundle {
  /** The file that a page begins with. */
  readonly text: string;
  /** Kilobytes as sent of what the page loads before it can begin, and of what it may load later. */
  readonly first: number;
  readonly later: number;
  /** Sources of which something is left in what is loaded first, and later. */
  readonly firstInputs: readonly string[];
  readonly laterInputs: readonly string[];
}

/** Bundles what a page says, as a page's own bundler would: from the package as built, split where it imports late. */
async function bundled(source: string, format: "esm" | "iife" = "esm"): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: ".", loader: "js" }, bundle: true, minify: true, write: false, metafile: true, outdir: "page",
    format, splitting: format === "esm", globalName: "page", platform: "browser", target: "es2022", logLevel: "silent",
  });
  const begun = Object.keys(metafile.outputs).filter((name) => metafile.outputs[name]?.entryPoint === "<stdin>");
  const first = reached(metafile, begun, ["import-statement"]);
  const later = reached(metafile, begun, ["import-statement", "dynamic-import"]).filter((name) => !first.includes(name));
  const textOf = (name: string) => outputFiles.find(({ path }) => path.endsWith(name))?.text ?? "";
  const size = (names: readonly string[]) => Math.ceil(names.reduce((sum, name) => sum + gzipSync(textOf(name)).length, 0) / 1000);
  const inputs = (names: readonly string[]) => names.flatMap((name) => Object.entries(metafile.outputs[name]?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file));
  return { text: begun.map(textOf).join(""), first: size(first), later: size(later), firstInputs: inputs(first), laterInputs: inputs(later) };
}

/** Outputs and what they load in the given ways, directly or not. */
function reached({ outputs }: Metafile, from: readonly string[], kinds: readonly string[]): readonly string[] {
  const found = [...from];
  for (const name of found) {
    for (const { path, kind } of outputs[name]?.imports ?? []) if (kinds.includes(kind) && !found.includes(path)) found.push(path);
  }
  return found;
}

const packagesIn = (inputs: readonly string[]) => [...new Set(inputs.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []))].toSorted();
const text = readFileSync("fixtures/cases/training-014.json", "utf8");
const parsed = parseCase(text);
const expected = parsed.ok ? JSON.stringify(assess(parsed.case, { law })) : "";

/** Runs a script where there is a page's language and nothing of Node, and where code cannot be made of strings. */
const inPage = (script: string): unknown => runInNewContext(script, { text, TextDecoder, TextEncoder }, { contextCodeGeneration: { strings: false, wasm: false } });

describe("in a page", { timeout: 120_000 }, () => {
  let core: Bundle;
  let reading: Bundle;
  beforeAll(async () => {
    core = await bundled(`export { assess, law } from "chbab";`);
    reading = await bundled(`export { assess, law, parseCaseAsync } from "chbab";`);
  }, 120_000);

  test("the core and the law are there without zod, json-rules-engine or a command line", () => {
    console.log(`bundle of assess and law: ${core.first} kB as sent`);
    expect(packagesIn(core.firstInputs)).toEqual(["date-fns"]);
    expect(core.later).toBe(0);
    expect(core.first).toBeLessThanOrEqual(bounds.assess);
  });

  test("cases are read without zod, which is loaded only to explain a refusal", () => {
    console.log(`bundle with parseCaseAsync: ${reading.first} kB as sent, and ${reading.later} kB where a case is refused`);
    expect(packagesIn(reading.firstInputs)).toEqual(["date-fns"]);
    expect(packagesIn(reading.laterInputs)).toEqual(["zod"]);
    expect(reading.first).toBeLessThanOrEqual(bounds.parse);
    expect(reading.later).toBeLessThanOrEqual(bounds.explanation);
  });

  test("one who reads cases at once carries zod, and stays within a bound", async () => {
    const whole = await bundled(`export { assess, law, parseCase } from "chbab";`);
    console.log(`bundle with parseCase: ${whole.first} kB as sent`);
    expect(packagesIn(whole.firstInputs)).toEqual(["date-fns", "zod"]);
    expect(whole.first).toBeLessThanOrEqual(bounds.all);
  });

  test("what a page does not use is left out", async () => {
    const { first } = await bundled(`import "chbab"; import "chbab/report"; import "chbab/schema"; import "chbab/json-rules-engine"; import { law } from "chbab"; export { compactOf } from "chbab";`);
    expect(first).toBeLessThanOrEqual(5);
  });

  test("a case comes to the same there as on Node, byte by byte", async () => {
    const script = (await bundled(`export { assess, law, parseCase } from "chbab";`, "iife")).text;
    expect(expected).toContain("lshtse-2008.art-10");
    expect(inPage(`${script}; JSON.stringify(page.assess(page.parseCase(text).case, { law: page.law }))`)).toBe(expected);
    expect(inPage(`${script}; JSON.stringify(page.parseCase("{}").issues.map(({ code }) => code))`)).toBe(JSON.stringify((parseCase("{}") as { issues: readonly { code: string }[] }).issues.map(({ code }) => code)));
  });

  test("and so without zod in the script", async () => {
    const script = (await bundled(`export { assess, law } from "chbab";`, "iife")).text;
    expect(inPage(`${script}; JSON.stringify(page.assess(JSON.parse(text), { law: page.law }))`)).toBe(expected);
  });
});
