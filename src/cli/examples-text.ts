import type { Example } from "../report/catalogue/command-words.js";

/** Examples of command lines as help shows them, what they do set in a column of its own. */
export function examplesText(title: string, examples: readonly Example[]): string {
  const width = Math.max(...examples.map(({ line }) => line.length));
  return [`${title}:`, ...examples.map(({ line, does }) => `  ${line.padEnd(width)}  ${does}`)].join("\n");
}
