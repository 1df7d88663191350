import tseslint from "typescript-eslint";

// The house of docs/design.md: imports run downwards only.
const layers = ["memo", "schema", "reader", "time", "logic", "law", "facts", "age", "offences", "sentencing", "protection", "place-and-time", "assess", "compact", "scenario", "statistics", "comparison", "receipts", "report", "engines", "files", "batch", "cli"];
const mayImport = {
  memo: ["memo"],
  schema: ["schema"],
  time: ["time", "memo", "schema"],
  reader: ["reader", "time", "memo", "schema"],
  logic: ["logic", "memo", "schema"],
  law: ["law", "logic", "memo", "schema", "reader", "time"],
  facts: ["facts", "logic", "law", "time", "memo", "schema"],
  age: ["age", "facts", "logic", "law", "time", "memo", "schema"],
  offences: ["offences", "age", "facts", "logic", "law", "time", "memo", "schema"],
  sentencing: ["sentencing", "facts", "age", "logic", "law", "time", "memo", "schema"],
  protection: ["protection", "facts", "age", "logic", "law", "time", "memo", "schema"],
  "place-and-time": ["place-and-time", "facts", "age", "logic", "law", "time", "memo", "schema"],
  scenario: ["scenario", "assess", "law", "reader", "schema"],
  // What is made of results; only a replay assesses anew.
  statistics: ["statistics", "reader", "law", "schema", "time"],
  comparison: ["comparison", "law", "logic", "schema", "time"],
  receipts: ["receipts", "comparison", "assess", "compact", "reader", "law", "schema"],
  report: ["report", "law", "schema", "time", "assess"],
  // The one small layer of files that receipts and batches write through.
  files: ["files"],
  batch: ["batch", "assess", "compact", "law", "reader", "schema"],
  engines: ["engines", "facts", "logic", "law", "schema", "offences"],
};
const tests = ["src/**/*.test.ts", "src/**/*.test-prop.ts", "src/**/*.test-d.ts", "src/**/*.test-data.ts", "src/dev/**"];

// Cutting, ordering, marks and answers of a batch are pure; files, threads and locks are in a folder of their own, one step further up.
const batchIo = {
  files: ["src/batch/io/**/*.ts"],
  ignores: tests,
  rules: {
    "no-restricted-imports": ["error", {
      patterns: [{ regex: `^\\.\\./\\.\\./(${layers.filter((name) => !["files", "law", "schema"].includes(name)).join("|")}|dev|index)(/|\\.|$)`, message: "src/batch/io may import only batch, files, law and schema." }],
    }],
  },
};

const layerRules = Object.entries(mayImport).map(([layer, allowed]) => ({
  files: [`src/${layer}/**/*.ts`],
  ignores: [...tests, "src/batch/io/**"],
  rules: {
    "no-restricted-imports": ["error", {
      patterns: [
        { regex: `^\\.\\./(${layers.filter((name) => !allowed.includes(name)).join("|")})(/|\\.|$)`, message: `src/${layer} may import only ${allowed.join(", ")}.` },
        { regex: "^\\.\\./(dev|index)", message: "Nothing imports the development tools or the public index." },
        ...(["law", "report", "engines", "files"].includes(layer) ? [] : [{ regex: "^node:", message: "Only law/load and cli do input and output." }]),
      ],
    }],
  },
}));

export default tseslint.config(
  { ignores: ["dist/", "coverage/", ".stryker-tmp/", "reports/", "docs/", "**/*.generated.ts"] },
  tseslint.configs.strict,
  {
    rules: {
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-invalid-void-type": "off",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
    },
  },
  ...layerRules,
  batchIo,
  {
    // The second opinion shares nothing with the library but the shapes of its data.
    files: ["src/dev/reference/**/*.ts"],
    ignores: ["src/dev/reference/**/*.test.ts", "src/dev/reference/**/*.test-prop.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": ["error", {
        patterns: [
          { regex: "^\\.\\./\\.\\./schema/", allowTypeImports: true, message: "Of the schemas the reference takes types alone." },
          { regex: "^\\.\\./(?!\\.\\./schema/)", message: "The reference imports nothing of the library or of its generators." },
          { regex: "^(?!\\.|node:fs$)", message: "The reference uses no package." },
        ],
      }],
    },
  },
  {
    // Nothing under assess.ts reads a clock, a file, the environment or the network.
    files: ["src/{memo,schema,time,reader,logic,facts,age,offences,sentencing,protection,place-and-time,law,scenario,statistics,comparison,receipts}/**/*.ts", "src/assess.ts", "src/compact.ts", "src/batch/*.ts"],
    ignores: [...tests, "src/law/read-directory.ts"],
    rules: {
      "no-restricted-globals": ["error", "process", "console", "fetch", "performance", "setTimeout", "setInterval", "require", "Date", "Buffer"],
      "no-restricted-properties": ["error", { object: "Math", property: "random" }],
    },
  },
);
