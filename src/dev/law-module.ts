import type { Law } from "../law/law.js";
import { textsOf } from "../law/prelinked.js";

/**
 * The source of the module that holds a linked law as the texts of its parts. What is not ASCII is escaped inside the JSON, so that
 * the engine keeps the texts at a byte a character; a text in single quotes needs no escape for those of JSON.
 */
export function lawModule(law: Law): string {
  const quoted = (text: string): string => `'${asciiJson(text).replace(/[\\']/g, "\\$&")}'`;
  const parts = Object.entries(textsOf(law)).map(([part, { text, late }]) => `  ${part}: { text: ${quoted(text)}${late === undefined ? "" : `, late: ${quoted(late)}`} },\n`);
  return `import type { LawTexts } from "./prelinked.js";\n\n/** The linked law of \`rules/\`, a JSON text for each part. Generated: do not edit. */\nexport const bundledTexts: LawTexts = {\n${parts.join("")}};\n`;
}

function asciiJson(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
