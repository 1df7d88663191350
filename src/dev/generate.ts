import { mkdirSync, writeFileSync } from "node:fs";
import { linkLaw } from "../law/link.js";
import { readDirectory } from "../law/read-directory.js";
import { validateFiles } from "../law/validate.js";
import { caseAcceptorModule } from "./acceptor/case-acceptor-module.js";
import { jsonSchemas } from "./json-schemas.js";
import { lawModule } from "./law-module.js";

/** Writes what is generated from the sources: the linked law and the acceptor of cases as modules, and the JSON Schemas for editors. */
const { files, issues } = readDirectory("rules");
const found = [...issues, ...validateFiles(files)];
const linked = found.length > 0 ? undefined : linkLaw(files);
const refused = linked === undefined ? found : linked.ok ? [] : linked.issues;
if (refused.length > 0) {
  for (const issue of refused) process.stderr.write(`${JSON.stringify(issue)}\n`);
  process.exit(4);
}
if (linked?.ok === true) {
  writeFileSync("src/law/bundled-law.generated.ts", lawModule(linked.law));
  writeFileSync("src/reader/case-acceptor.generated.ts", caseAcceptorModule(linked.law.vocabulary));
}
mkdirSync("rules/schema", { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas(files))) writeFileSync(`rules/schema/${name}`, schema);
