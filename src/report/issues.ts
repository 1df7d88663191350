import type { Issue } from "../schema/issue.js";
import { catalogueOf, type Language } from "./catalogue/index.js";
import { plainText } from "./plain-text.js";

/**
 * One line for each issue: where, then one plain sentence. Nothing of the input is quoted.
 * @param issues - why a case or a rule set was refused
 * @example
 * renderIssues([{ code: "bytes/empty", path: "" }]).length; // => 1
 */
export function renderIssues(issues: readonly Issue[], options: { readonly lang?: Language } = {}): readonly string[] {
  const lang = options.lang ?? "en";
  const words = catalogueOf(lang);
  return issues.map((issue) => {
    const rule = issue.rule === undefined ? "" : ` ${words.rule(issue.rule)}`;
    const file = issue.file === undefined ? "" : issue.path === "" ? issue.file : `${issue.file}#`;
    const whole = issue.code.startsWith("rules/") ? words.wholeRuleSet : words.wholeDocument;
    const place = file + issue.path;
    return plainText(`${place === "" ? whole : place}${rule}: ${issueSentence(issue, lang)}`);
  });
}

/**
 * What an issue says, without the place: for a form that shows it beside the field.
 * @example
 * issueSentence({ code: "bytes/empty", path: "" }).length > 0; // => true
 */
export function issueSentence(issue: Issue, lang: Language = "en"): string {
  return plainText(catalogueOf(lang).issues[issue.code](issue));
}
