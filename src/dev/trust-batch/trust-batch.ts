import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { againstFloor } from "./against-floor.js";
import { killPoints } from "./kill-points.js";
import { manyLines } from "./many-lines.js";
import { program } from "./program.js";
import { underParallel } from "./under-parallel.js";

/**
 * Long trials of `chbab batch` as built, with their figures: `npm run trust:batch [-- kill=50 parallel floor=3000 lines=1000000]`.
 * All where none is named. `kill-lines=N` is the length of the input that is killed at; of the many lines, `shortest=N` takes the fixtures' N
 * shortest cases alone, and `cases=N` makes one line in N a case and the others lines that are refused.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);
if (!existsSync(program)) {
  say("dist/cli.cjs is not built: npm run build");
  process.exit(1);
}
const asked = new Map(process.argv.slice(2).map((text) => text.split("=") as [string, string | undefined]));
const wants = (name: string) => asked.size === 0 || asked.has(name);
const figure = (name: string, usual: number) => Number(asked.get(name) ?? usual);
const option = (name: string) => (asked.has(name) ? figure(name, 1) : undefined);
const folder = mkdtempSync(join(tmpdir(), "chbab-trust-"));
let isGood = true;
try {
  if (wants("kill")) isGood = (await killPoints(figure("kill", 50), figure("kill-lines", 800), folder, say)) && isGood;
  if (wants("parallel")) {
    const found = await underParallel(folder, say);
    if (found === undefined) say("GNU parallel is not installed (apt-get install parallel): that trial was passed over");
    isGood = found !== false && isGood;
  }
  if (wants("floor")) isGood = (await againstFloor(figure("floor", 3000), folder, say)) && isGood;
  if (wants("lines")) isGood = (await manyLines(figure("lines", 1_000_000), { shortest: option("shortest"), casesEvery: option("cases") }, folder, say)) && isGood;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
say(isGood ? "all held" : "NOT all held");
process.exitCode = isGood ? 0 : 1;
