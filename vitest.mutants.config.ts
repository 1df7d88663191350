import { defineConfig } from "vitest/config";

/** For `npm run mutate:code` alone: the tests that the area under mutation names, with fewer runs of properties that fix no number of their own. */
const tests = (process.env["CHBAB_TESTS"] ?? "src/time/**/*.test.ts").split(",");

export default defineConfig({
  test: { include: tests, setupFiles: ["src/dev/mutation/fewer-runs.ts"], testTimeout: 120_000, isolate: false },
});
