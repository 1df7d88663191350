import { bundledTexts } from "./bundled-law.generated.js";
import type { Law } from "./law.js";
import { prelinked } from "./prelinked.js";

/**
 * The law that the package ships with, linked when the package was built, and frozen.
 * @example
 * law.version; // => "2026.11"
 */
export const law: Law = /* @__PURE__ */ prelinked(bundledTexts);
