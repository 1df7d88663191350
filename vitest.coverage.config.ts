import { defineConfig } from "vitest/config";

/** For `npm run coverage`: every branch of the core is taken by a unit test. What is generated or only declares shapes has none. */
const core = "src/{schema,time,reader,logic,facts,age,offences,sentencing,protection,place-and-time}";

export default defineConfig({
  test: {
    include: [`${core}/**/*.test.ts`, "src/{assess,compact,fixtures,scenarios}.test.ts"],
    testTimeout: 240_000,
    coverage: {
      provider: "v8", reporter: ["text", "json"], reportsDirectory: "coverage", reportOnFailure: true,
      include: [`${core}/**/*.ts`, "src/assess.ts", "src/compact.ts"], exclude: ["src/**/*.test*.ts", "src/**/*.generated.ts"],
      thresholds: { branches: 100 },
    },
  },
});
