import { defineConfig } from "tsup";

const shared = {
  sourcemap: true,
  splitting: true,
  target: "node20",
  // The d.ts step injects a baseUrl that TypeScript 6 refuses without this.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  // Pure ESM or bare CommonJS helpers: bundled, so that both formats load without a resolver's luck.
  noExternal: ["@noble/hashes", "canonicalize"] as string[],
};

export default defineConfig([
  {
    ...shared,
    entry: { index: "src/index.ts", schema: "src/schema/index.ts", law: "src/law/index.ts", report: "src/report/index.ts", "json-rules-engine": "src/engines/index.ts" },
    format: ["esm", "cjs"],
    clean: true,
  },
  { ...shared, entry: { cli: "src/cli/main.ts", "batch-worker": "src/batch/io/worker.ts" }, format: ["esm"], dts: false },
]);
