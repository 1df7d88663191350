import { linkLaw, type Linked } from "./link.js";
import { readDirectory } from "./read-directory.js";
import { validateFiles } from "./validate.js";

/**
 * Loads a rule set from a directory: reads, validates, links and freezes it, or refuses it as a whole with every reason.
 * @param directory - a folder laid out like the bundled `rules/`
 * @returns the law, or issues that name file, pointer and rule id
 * @example
 * const loaded = loadLaw("rules"); // for an installed package: "node_modules/chbab/rules"
 * loaded.ok && loaded.law.sha256 === law.sha256; // => true
 */
export function loadLaw(directory: string): Linked {
  const { files, issues } = readDirectory(directory);
  const found = [...issues, ...validateFiles(files)];
  return found.length > 0 ? { ok: false, issues: found } : linkLaw(files);
}
