import { readFileSync, readdirSync, rmSync } from "node:fs";
import { basename, relative, resolve } from "node:path";
import type { Plugin } from "esbuild";
import { defineConfig, type Options } from "tsup";

// Once, before any of the builds below begins: they run beside one another.
rmSync("dist", { recursive: true, force: true });

type Format = "esm" | "cjs";
const endings = { esm: ".js", cjs: ".cjs" } as const;

const shared = {
  target: "node20",
  removeNodeProtocol: false,
  outExtension: ({ format }) => ({ js: format === "esm" ? endings.esm : endings.cjs }),
} as const satisfies Options;

const library = {
  ...shared,
  entry: { index: "src/index.ts", schema: "src/schema/index.ts", law: "src/law/index.ts", report: "src/report/index.ts", "json-rules-engine": "src/engines/index.ts" },
  sourcemap: true,
  splitting: true,
  // Pure ESM or bare CommonJS helpers: bundled, so that both formats load without a resolver's luck.
  noExternal: ["@noble/hashes", "canonicalize"] as string[],
} satisfies Options;

/** What the public index gives on, each with a file of its own, so that a page's bundler takes what the page uses and not its neighbours. */
const parts = Object.fromEntries([...readFileSync("src/index.ts", "utf8").matchAll(/^export \{.*\} from "\.\/(.+)\.js";$/gm)].map(([, path = ""]) => [`parts/${basename(path)}`, `src/${path}.ts`]));

/** What says why a value is no case: the one way to zod for a command that reads cases. */
const explanation = "src/explain-case.ts";

/** Files of the command by their sources, each read when it is first asked for: what a command does, and what few runs come to. */
const apart: Readonly<Record<string, string>> = {
  "src/batch/io/worker.ts": "batch-worker",
  ...Object.fromEntries(readdirSync("src/cli/work").map((name) => [`src/cli/work/${name}`, `cli-${basename(name, ".ts")}`])),
  [explanation]: "cli-explain-case",
  "src/law/load.ts": "cli-load-law",
  "src/engines/cross-check.ts": "cli-cross-check",
  "src/cli/statistics-csv.ts": "cli-statistics-csv",
};

/**
 * Takes out the bare imports that esbuild leaves to keep an order that does not matter here, for no file has side effects: a page's
 * bundler would follow them to what the page never uses. An empty line stays, so that source maps hold.
 */
const withoutBareImports: NonNullable<Options["plugins"]>[number] = {
  name: "without-bare-imports",
  renderChunk: (code) => ({ code: code.replace(/^import "\.{1,2}\/chunk-\w+\.js";$/gm, "") }),
};

/** Keeps the texts of the law in one file that every entry shares, in either format. */
function lawApart(format: Format): Plugin {
  return {
    name: "law-apart",
    setup: ({ onResolve }) => {
      onResolve({ filter: /\/bundled-law\.generated\.js$/ }, () => ({ path: `./bundled-law${endings[format]}`, external: true }));
    },
  };
}

/** Leaves out of each file of the command what has a file of its own. */
const filesApart: Plugin = {
  name: "files-apart",
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      const source = relative(".", resolve(resolveDir, path)).replace(/\.js$/, ".ts");
      const file = apart[source];
      if (kind === "entry-point" || file === undefined) return undefined;
      return source === explanation && kind === "import-statement" ? { path: file, namespace: "late" } : { path: `./${file}.cjs`, external: true };
    });
    // `parseCase` is synchronous and imports what explains; here it is required by the first call, and zod with it.
    onLoad({ filter: /.*/, namespace: "late" }, ({ path }) => ({ contents: `export const explainCase = (...given) => require("./${path}.cjs").explainCase(...given);`, resolveDir: resolve("src") }));
    onResolve({ filter: /.*/, namespace: "late" }, ({ path }) => ({ path, external: true }));
    // commander can run subcommands that are programs; ours are none, and what it would start them with takes as long to load as itself.
    onResolve({ filter: /^(node:)?child_process$/ }, ({ importer }) => (/[\\/]commander[\\/]/.test(importer) ? { path: "child_process", namespace: "never" } : undefined));
    onLoad({ filter: /.*/, namespace: "never" }, () => ({ contents: 'export function spawn() { throw new Error("no subcommand is a program of its own"); }' }));
  },
};

export default defineConfig([
  { ...library, entry: { ...library.entry, ...parts }, format: "esm", esbuildPlugins: [lawApart("esm")], plugins: [withoutBareImports] },
  { ...library, format: "cjs", esbuildPlugins: [lawApart("cjs")] },
  // The d.ts step injects a baseUrl that TypeScript 6 refuses without this.
  { entry: library.entry, format: ["esm", "cjs"], dts: { only: true, compilerOptions: { ignoreDeprecations: "6.0" } } },
  { ...shared, entry: { "bundled-law": "src/law/bundled-law.generated.ts" }, format: ["esm", "cjs"] },
  {
    // The command starts in a file or two: finding and compiling many is most of what starting costs. CommonJS, because its
    // packages are loaded when a function first asks for them and not before everything else.
    ...shared,
    entry: { cli: "src/cli/main.ts", ...Object.fromEntries(Object.entries(apart).map(([source, file]) => [file, source])) },
    format: "cjs",
    splitting: false,
    shims: true,
    minify: true,
    noExternal: [/^(?!zod|json-rules-engine|piscina|csv-stringify)/],
    esbuildPlugins: [lawApart("cjs"), filesApart],
    esbuildOptions: (options) => {
      options.supported = { ...options.supported, "dynamic-import": false };
    },
  },
]);
