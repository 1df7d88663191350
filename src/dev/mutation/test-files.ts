import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { build, type Plugin } from "esbuild";
import type { Law } from "../../law/law.js";
import { collectTests, type CollectedTest } from "./collected-tests.js";

/** A test file of the suite that can be run against any law, as often as asked. */
export interface RunnableTests {
  readonly file: string;
  under(law: Law): readonly CollectedTest[];
}

type Modules = Map<string, object>;

/**
 * Makes test files runnable against other laws than the bundled one. Their own code, and that of the helpers under `src/dev`, is run
 * anew for each law; the modules they test are loaded once and shared.
 * @param files - paths below the project's folder
 * @param expectation - Vitest's `expect`
 */
export async function runnableTests(files: readonly string[], expectation: unknown): Promise<readonly RunnableTests[]> {
  const shared: Modules = new Map();
  return Promise.all(files.map(async (file) => {
    const script = await scriptOf(file, shared);
    return {
      file,
      under: (law: Law) => collectTests(expectation, (vitest) => {
        const replaced: Readonly<Record<string, object>> = { vitest, "law:bundled": { law }, "law:load": { loadLaw: () => ({ ok: true, law }) } };
        const load = (name: string): object => {
          const found = replaced[name] ?? shared.get(name);
          if (found === undefined) throw new RangeError(`${file} imports what was not loaded: ${name}`);
          return found;
        };
        script(load, {}, { exports: {} }, pathToFileURL(resolve(file)).href);
      }),
    };
  }));
}

type Loader = (require: (name: string) => object, exports: object, module: object, url: string) => void;

async function scriptOf(file: string, shared: Modules): Promise<Loader> {
  const wanted = new Set<string>();
  const { outputFiles } = await build({
    entryPoints: [file], bundle: true, write: false, format: "cjs", platform: "node", target: "node20", packages: "external", logLevel: "error",
    define: { "import.meta.url": "__url" }, plugins: [outside(wanted)],
  });
  for (const name of wanted) {
    if (!shared.has(name)) shared.set(name, (await import(name.startsWith("/") ? pathToFileURL(name).href : name)) as object);
  }
  const source = `(function (require, exports, module, __url) {${outputFiles[0]?.text ?? ""}\n})`;
  return new Script(source, { filename: file }).runInThisContext() as Loader;
}

/** Leaves the modules under test outside the bundle, to be loaded once; `wanted` gathers them. */
function outside(wanted: Set<string>): Plugin {
  return {
    name: "outside",
    setup: (bundler) => {
      bundler.onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
        if (kind === "entry-point") return undefined;
        if (!path.startsWith(".")) {
          if (path !== "vitest") wanted.add(path);
          return { path, external: true };
        }
        const target = resolve(dirname(importer), path.replace(/\.js$/, ".ts"));
        const below = relative(resolve("src"), target);
        if (below === "law/bundled.ts") return { path: "law:bundled", external: true };
        if (below === "law/load.ts") return { path: "law:load", external: true };
        if (below.startsWith("dev/") || /\.test(-data)?\.ts$/.test(below)) return { path: target };
        wanted.add(target);
        return { path: target, external: true };
      });
      bundler.onLoad({ filter: /\.ts$/ }, ({ path }) => ({ contents: readFileSync(path, "utf8"), loader: "ts" }));
    },
  };
}
