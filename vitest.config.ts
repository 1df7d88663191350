import { defineConfig } from "vitest/config";

const execArgv = ["--disallow-code-generation-from-strings"];

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["src/**/*.test.ts"], execArgv, testTimeout: 60_000 } },
      { test: { name: "properties", include: ["src/**/*.test-prop.ts"], execArgv, testTimeout: 120_000 } },
      { test: { name: "types", include: [], typecheck: { enabled: true, only: true, include: ["src/**/*.test-d.ts"] } } },
    ],
    coverage: { include: ["src/**"], exclude: ["src/dev/**", "src/**/*.test*.ts", "src/**/*.generated.ts"] },
  },
});
