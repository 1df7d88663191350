import { plainText } from "../report/plain-text.js";
import type { Issue } from "../schema/issue.js";
import type { FoundEntry } from "./read-entries.js";
import type { Session } from "./session.js";

/** More lines than these say no more to a person; the rest are counted. */
const shown = 20;

/** Inputs that were refused, of which the first are told with their place. */
export class Refusals {
  count = 0;
  private readonly first: { readonly place: string; readonly issues: readonly Issue[] }[] = [];

  constructor(private readonly session: Session) {}

  add({ file, line }: FoundEntry, issues: readonly Issue[]): void {
    this.count++;
    if (this.first.length < shown) this.first.push({ place: `${plainText(file)}${line === undefined ? "" : `:${line}`}`, issues });
  }

  /** A line for each issue of the first, and how many more there are; empty where nothing was refused. */
  async message(): Promise<string> {
    const { renderIssues } = await import("../report/issues.js");
    const lines = this.first.flatMap(({ place, issues }) => renderIssues(issues, { lang: this.session.language }).map((text) => `${place}: ${text}`));
    const more = this.count - this.first.length;
    return [...lines, ...(more > 0 ? [this.session.words.statistics.command.moreRefused(more)] : [])].map((text) => `${text}\n`).join("");
  }
}
