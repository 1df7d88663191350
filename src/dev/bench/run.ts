import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

/** Bundles the bench as a package is bundled, and runs it in plain node: a loader that transforms while running would be measured, too. */
const folder = mkdtempSync(join(tmpdir(), "chbab-bench-"));
try {
  const outfile = join(folder, "bench.mjs");
  const banner = { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' };
  await build({ entryPoints: ["src/dev/bench/main.ts"], bundle: true, platform: "node", format: "esm", target: "node20", outfile, banner, logLevel: "error" });
  process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
