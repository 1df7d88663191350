import { bundledRules } from "./bundled-rules.generated.js";
import { linkLaw } from "./link.js";
import type { Law, RuleFile } from "./law.js";

/**
 * The law that the package ships with, linked and frozen.
 * @example
 * law.version; // => "2026.11"
 */
export const law: Law = /* @__PURE__ */ bundledLaw();

function bundledLaw(): Law {
  const linked = linkLaw(JSON.parse(bundledRules) as RuleFile[]);
  // The build refuses a rule set that does not link, so this cannot happen in a package.
  if (!linked.ok) throw new Error("the bundled rules do not link");
  return linked.law;
}
