import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { quantile } from "./measure.js";

/** Milliseconds of a fresh process. */
export interface Start {
  readonly name: string;
  readonly median: number;
  readonly quartiles: readonly [number, number];
  /** Over bare node, round by round, then the median. */
  readonly overBare: number;
}

/** Starts of the built command in turn with bare node, in fresh processes; their output is thrown away. */
export function measureStarts(rounds: number): readonly Start[] {
  const folder = mkdtempSync(join(tmpdir(), "chbab-bench-"));
  try {
    const bare = join(folder, "bare.mjs");
    writeFileSync(bare, "");
    const fixture = "fixtures/cases/training-014.json";
    const commands: readonly (readonly [string, readonly string[]])[] = [
      ["bare node, an empty module", [bare]],
      ["chbab assess CASE --json", ["dist/cli.cjs", "assess", fixture, "--json"]],
      ["chbab assess CASE", ["dist/cli.cjs", "assess", fixture]],
      ["chbab --version", ["dist/cli.cjs", "--version"]],
      ["chbab law lshtse-2008.art-10", ["dist/cli.cjs", "law", "lshtse-2008.art-10"]],
    ];
    const times = commands.map((): number[] => []);
    for (let round = -1; round < rounds; round++) {
      commands.forEach((_, at) => {
        const turned = (at + Math.max(0, round)) % commands.length;
        const began = process.hrtime.bigint();
        const { status } = spawnSync(process.execPath, commands[turned]?.[1] ?? [], { stdio: ["ignore", "ignore", "inherit"] });
        if (status !== 0) throw new Error(`${commands[turned]?.[0] ?? ""} ended with ${status}: is it built?`);
        // The first round fills the caches of files.
        if (round >= 0) times[turned]?.push(Number(process.hrtime.bigint() - began) / 1e6);
      });
    }
    const base = times[0] ?? [];
    return commands.map(([name], at): Start => {
      const own = times[at] ?? [];
      return { name, median: quantile(own, 0.5), quartiles: [quantile(own, 0.25), quantile(own, 0.75)], overBare: quantile(own.map((time, round) => time - (base[round] ?? 0)), 0.5) };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
