/**
 * Rule sets of one's own: load a directory of rule files on Node, or link files that are already in memory.
 * @module
 */
export { loadLaw } from "./load.js";
export { readDirectory } from "./read-directory.js";
export { linkLaw, type Linked } from "./link.js";
export { validateFiles } from "./validate.js";
export { canonicalHash } from "./hash.js";
export type { Law, RuleFile } from "./law.js";
