import { parseCase } from "./parse-case.js";
import { issueSentence } from "./report/issues.js";
import type { Language } from "./report/catalogue/index.js";
import type { Case } from "./schema/case.js";
import type { Issue } from "./schema/issue.js";
import type { Law } from "./law/law.js";

/** An issue as Standard Schema shapes it, with our code beside the sentence. */
export interface StandardIssue {
  /** One plain sentence; it quotes nothing of the input. */
  readonly message: string;
  /** The keys and positions that lead to the place. */
  readonly path: readonly (string | number)[];
  readonly code: Issue["code"];
}

/** A case as a Standard Schema (https://standardschema.dev, version 1): for form and server libraries that take any validator. */
export interface StandardCase {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "chbab";
    /** Gives the case, or the issues. */
    readonly validate: (value: unknown) => { readonly value: Case; readonly issues?: undefined } | { readonly issues: readonly StandardIssue[] };
    readonly types?: { readonly input: Case; readonly output: Case };
  };
}

/**
 * The case as a Standard Schema. It refuses what `parseCase` refuses, contradictions included, and coerces nothing.
 * @param options - `law`: the rule set whose vocabulary applies, the bundled one by default; `lang`: the language of the messages
 * @example
 * standardCase()["~standard"].validate({}).issues?.[0]?.code; // => "schema/missing-key"
 * standardCase()["~standard"].validate(given).issues; // => undefined
 */
export function standardCase({ law, lang = "en" }: { readonly law?: Law; readonly lang?: Language } = {}): StandardCase {
  return {
    "~standard": {
      version: 1,
      vendor: "chbab",
      validate: (value) => {
        // Text and bytes are no case but a file that holds one: a form hands over what it has built.
        const parsed = typeof value === "object" && value !== null && !(value instanceof Uint8Array) ? parseCase(value, law === undefined ? {} : { law }) : parseCase([]);
        return parsed.ok ? { value: parsed.case } : { issues: parsed.issues.map((issue) => ({ message: issueSentence(issue, lang), path: steps(issue.path), code: issue.code })) };
      },
    },
  };
}

/** A JSON Pointer as its steps; digits are positions of a list. */
function steps(pointer: string): readonly (string | number)[] {
  return pointer.split("/").slice(1).map((step) => (/^\d+$/.test(step) ? Number(step) : step.replace(/~1/g, "/").replace(/~0/g, "~")));
}
