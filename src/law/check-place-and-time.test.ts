import { describe, expect, test } from "vitest";
import { linkLaw } from "./link.js";
import { readDirectory } from "./read-directory.js";

const { files } = readDirectory("rules");
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The issues of the rule set with one value of a file of rules/place-and-time replaced, by its pointer. */
function issuesWith(kind: string, pointer: string, value: Json): readonly string[] {
  const keys = pointer.split("/").slice(1);
  const replace = (node: Json, [key, ...rest]: readonly string[]): Json => {
    if (key === undefined) return value;
    if (Array.isArray(node)) return node.map((item, index) => (String(index) === key ? replace(item, rest) : item));
    return { ...(node as { [key: string]: Json }), [key]: replace((node as { [key: string]: Json })[key] ?? null, rest) };
  };
  const linked = linkLaw(files.map((file) => (file.path === `place-and-time/${kind}.json` ? { ...file, value: replace(file.value as Json, keys) } : file)));
  return linked.ok ? [] : linked.issues.filter(({ file }) => file === `place-and-time/${kind}.json`).map(({ code, path }) => `${code} ${path}`);
}

describe("the rules on place and time, linked", () => {
  test("stand as they are", () => {
    expect(linkLaw(files).ok).toBe(true);
  });

  test.each([
    ["jurisdiction", "/general/instrument", "no-such-law", "rules/unknown-reference /general/instrument"],
    ["jurisdiction", "/grounds/0/article", "999", "rules/unknown-reference /grounds/0/article"],
    ["jurisdiction", "/grounds/1/requires/0/fact", "jurisdiction.no-such-fact", "rules/unknown-fact /grounds/1/requires/0/fact"],
    ["jurisdiction", "/grounds/1/requires/0/fact", "accused.nationality", "rules/unknown-fact /grounds/1/requires/0/fact"],
    ["jurisdiction", "/grounds/6/reading/value", "no-such-value", "rules/value /grounds/6/reading"],
    ["jurisdiction", "/conditions/1/fact", "proceedings.interrupted-on", "rules/unknown-fact /conditions/1/fact"],
    ["jurisdiction", "/conditions/0/grounds/0", "criminal-code-2009.art-99", "rules/unknown-reference /conditions/0/grounds/0"],
    ["jurisdiction", "/bars/0/settledFor/0", "criminal-code-2009.art-99", "rules/unknown-reference /bars/0/settledFor/0"],
    ["jurisdiction", "/bars/0/anyOf/0/0", "jurisdiction.no-such-fact", "rules/unknown-fact /bars/0/anyOf/0/0"],
    ["limitation", "/prosecution/interruption/fact", "jurisdiction.act-in-cambodia", "rules/unknown-fact /prosecution/interruption/fact"],
    ["limitation", "/prosecution/periods/0/class", "petty", "rules/duplicate-id /prosecution/periods"],
    ["limitation", "/penalties/convictionsAfter/instrument", "no-such-law", "rules/unknown-reference /penalties/convictionsAfter/instrument"],
    ["milder-law", "/generalRules/0/article", "84", "rules/unknown-reference /generalRules/0/id"],
    ["milder-law", "/principles/1/id", "law-of-the-day", "rules/duplicate-id /principles/1/id"],
    ["extradition", "/authorities/1/id", "royal-government", "rules/duplicate-id /authorities/1/id"],
    ["dated-notices", "/notices/0/instrument", "no-such-law", "rules/unknown-reference /notices/0/instrument"],
    ["dated-notices", "/notices/1/when/eventBeforeProvision/article", "999", "rules/unknown-reference /notices/1/when/eventBeforeProvision"],
    ["dated-notices", "/notices/0/cite/0/article", "999", "rules/citation /notices/0/cite/0"],
  ])("%s: %s as %s is refused", (kind, pointer, value, issue) => {
    expect(issuesWith(kind, pointer, value)).toEqual([issue]);
  });
});
