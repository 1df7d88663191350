import { closeSync, openSync, writeSync } from "node:fs";
import { caseLines } from "../../batch/caseload.test-data.js";

/** One line in so many is no case. */
const refusedEvery = 100;

/**
 * Writes an input for a batch: the cases of the fixtures over and over, each under an id of its own, and now and then a line that is refused.
 * @param count - lines
 * @param shortest - of the fixtures' cases, how many of the shortest are used; all by default
 */
export function writeCaseload(path: string, count: number, shortest = caseLines.length): void {
  const parts = caseLines.toSorted((left, right) => left.length - right.length).slice(0, shortest).map((line): readonly [string, string] => {
    const value = JSON.parse(line) as Record<string, unknown>;
    const [before = "", after = ""] = JSON.stringify({ ...value, id: "@" }).split('"@"');
    return [before, after];
  });
  const file = openSync(path, "w", 0o600);
  let text = "";
  for (let line = 1; line <= count; line++) {
    const [before, after] = parts[(line * 7) % parts.length] ?? ["", ""];
    text += line % refusedEvery === 0 ? '{"format":"chbab/case@1"}\n' : `${before}"C${String(line)}"${after}\n`;
    if (text.length > 1 << 20 || line === count) {
      writeSync(file, text);
      text = "";
    }
  }
  closeSync(file);
}
