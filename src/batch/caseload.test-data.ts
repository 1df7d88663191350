import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../fixtures/cases/", import.meta.url));

/** The cases of the fixtures, each as one line of JSON. */
export const caseLines: readonly string[] = readdirSync(folder).toSorted().filter((name) => name.endsWith(".json"))
  .map((name) => JSON.stringify(JSON.parse(readFileSync(`${folder}${name}`, "utf8"))));

/** Lines that are no case, each in its own way. */
export const badLines: readonly string[] = ["", " ", "{", "[]", "null", '{"format":"chbab/case@1"}', "\u0000", "{} {}", caseLines[0]?.replace('"events"', '"event"') ?? ""];
