import tseslint from "typescript-eslint";

// The house of docs/design.md: imports run downwards only.
const layers = ["schema", "reader", "time", "logic", "law", "facts", "age", "offences", "sentencing", "protection", "place-and-time", "assess", "compact", "scenario", "report", "engines", "cli"];
const mayImport = {
  schema: ["schema"],
  time: ["time", "schema"],
  reader: ["reader", "time", "schema"],
  logic: ["logic", "schema"],
  law: ["law", "logic", "schema", "reader", "time"],
  facts: ["facts", "logic", "law", "time", "schema"],
  age: ["age", "facts", "logic", "law", "time", "schema"],
  offences: ["offences", "age", "facts", "logic", "law", "time", "schema"],
  sentencing: ["sentencing", "facts", "age", "logic", "law", "time", "schema"],
  protection: ["protection", "facts", "age", "logic", "law", "time", "schema"],
  "place-and-time": ["place-and-time", "facts", "age", "logic", "law", "time", "schema"],
  scenario: ["scenario", "assess", "law", "reader", "schema"],
  report: ["report", "law", "schema", "time", "assess"],
  engines: ["engines", "facts", "logic", "law", "schema", "offences"],
};
const tests = ["src/**/*.test.ts", "src/**/*.test-prop.ts", "src/**/*.test-d.ts", "src/dev/**"];

const layerRules = Object.entries(mayImport).map(([layer, allowed]) => ({
  files: [`src/${layer}/**/*.ts`],
  ignores: tests,
  rules: {
    "no-restricted-imports": ["error", {
      patterns: [
        { regex: `^\\.\\./(${layers.filter((name) => !allowed.includes(name)).join("|")})(/|\\.|$)`, message: `src/${layer} may import only ${allowed.join(", ")}.` },
        { regex: "^\\.\\./(dev|index)", message: "Nothing imports the development tools or the public index." },
        ...(["law", "report", "engines"].includes(layer) ? [] : [{ regex: "^node:", message: "Only law/load and cli do input and output." }]),
      ],
    }],
  },
}));

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "docs/", "**/*.generated.ts"] },
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
  {
    // Nothing under assess.ts reads a clock, a file, the environment or the network.
    files: ["src/{schema,time,reader,logic,facts,age,offences,sentencing,protection,place-and-time,law,scenario}/**/*.ts", "src/assess.ts", "src/compact.ts"],
    ignores: [...tests, "src/law/read-directory.ts"],
    rules: {
      "no-restricted-globals": ["error", "process", "console", "fetch", "performance", "setTimeout", "setInterval", "require", "Date", "Buffer"],
      "no-restricted-properties": ["error", { object: "Math", property: "random" }],
    },
  },
);
