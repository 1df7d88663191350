import { closeSync, openSync, writeSync } from "node:fs";
import { caseLines } from "../../batch/caseload.test-data.js";

/** What a caseload is made of. */
export interface Mixture {
  /** Of the fixtures' cases, how many of the shortest are used; all by default. */
  readonly shortest?: number | undefined;
  /** One line in so many is a case and the others are refused; by default one line in a hundred is refused and the others are cases. */
  readonly casesEvery?: number | undefined;
}

const refusedEvery = 100;

/**
 * Writes an input for a batch: the cases of the fixtures over and over, each time of another id, other days, other years of birth and other
 * facts, so that what is kept of one case does not answer for the next; and now and then a line that is refused. The same count gives the same lines.
 * @param count - lines
 */
export function writeCaseload(path: string, count: number, { shortest = caseLines.length, casesEvery }: Mixture = {}): void {
  const isCase = (line: number) => (casesEvery === undefined ? line % refusedEvery !== 0 : line % casesEvery === 0);
  const cases = caseLines.toSorted((left, right) => left.length - right.length).slice(0, shortest);
  const file = openSync(path, "w", 0o600);
  let text = "";
  for (let line = 1; line <= count; line++) {
    text += isCase(line) ? `${varied(cases[(line * 7) % cases.length] ?? "", line)}\n` : '{"format":"chbab/case@1"}\n';
    if (text.length > 1 << 20 || line === count) {
      writeSync(file, text);
      text = "";
    }
  }
  closeSync(file);
}

/** A case changed by its number: days within their months, years of birth by up to six, one fact left out and one turned round. */
function varied(text: string, number: number): string {
  let facts = 0;
  const value = JSON.parse(text, (key, member: unknown) => {
    if (key === "date" && typeof member === "string") return member.replace(/\d\d$/, twoDigits(1 + (number % 28)));
    if (key === "born" && typeof member === "string") return member.replace(/^\d{4}/, (year) => String(Number(year) - (number % 7)));
    if (typeof member !== "boolean" || !key.includes(".")) return member;
    facts += 1;
    if (facts === 1 + (number % 5)) return undefined;
    return facts === 1 + (number % 11) ? !member : member;
  }) as Readonly<Record<string, unknown>>;
  return JSON.stringify({ ...value, id: `C${String(number)}` });
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
