import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../assess.js";
import { linesOf } from "../../batch/lines-of.js";
import { compactOf } from "../../compact.js";
import { law } from "../../law/bundled.js";
import { parseCase } from "../../parse-case.js";
import { startBatch, watch } from "./program.js";
import { writeCaseload } from "./write-caseload.js";

/** How many times the floor a compact batch may cost, and how often each is measured. */
const [goal, rounds] = [8, 3];

/**
 * Holds `chbab batch --compact`, from the start of the program to its end, against `JSON.parse` and `JSON.stringify` of the same lines in
 * one thread: both in every round, so that a busy machine slows both. Then says where the time of a line goes.
 * @returns whether the goal was reached
 */
export async function againstFloor(count: number, folder: string, say: (line: string) => void): Promise<boolean> {
  const [input, refused, output] = ["floor", "floor-refused", "floor-out"].map((name) => join(folder, name)) as [string, string, string];
  writeCaseload(input, count);
  const bytes = readFileSync(input);
  // The same bytes to read, to hand over and to count, and nothing to assess: no JSON begins so.
  writeFileSync(refused, bytes.toString().replaceAll(/^\{/gm, "}"));
  const lines = [...linesOf(bytes)];
  const texts = lines.map((line) => new TextDecoder().decode(line));
  const perLine = async (workers: number, path: string): Promise<number> => {
    const { seconds } = await watch(startBatch(["--compact", "--workers", String(workers), path, "--output", output]));
    rmSync(output);
    return (seconds * 1e6) / count;
  };
  const measured: Readonly<Record<"floor" | "alone" | "two" | "passed", number>>[] = [];
  for (let round = 0; round < rounds; round++) {
    measured.push({
      floor: timed(texts, (text) => JSON.stringify(JSON.parse(text))),
      alone: await perLine(0, input), two: await perLine(2, input), passed: await perLine(2, refused),
    });
  }
  const ratio = (name: "alone" | "two") => median(measured.map((one) => one[name] / one.floor));
  const of = (name: "floor" | "alone" | "two" | "passed") => median(measured.map((one) => one[name])).toFixed(1);
  say(`${String(count)} lines of ${(bytes.length / count).toFixed(0)} bytes, medians of ${String(rounds)} rounds, microseconds a line, start of the program included: floor ${of("floor")}; no worker ${of("alone")} (${ratio("alone").toFixed(1)} times), two workers ${of("two")} (${ratio("two").toFixed(1)} times); lines refused at their first byte, two workers ${of("passed")}`);
  say(`in one thread, warm: ${stagesOf(lines)}`);
  const best = Math.min(ratio("alone"), ratio("two"));
  say(`goal ${String(goal)} times the floor: ${best <= goal ? "reached" : `MISSED (${best.toFixed(1)})`}`);
  return best <= goal;
}

/** Microseconds that each stage takes for a line, the second time it is done. */
function stagesOf(lines: readonly Uint8Array[]): string {
  const run = (): readonly (readonly [string, number])[] => {
    const spent = new Map<string, number>();
    const stage = <Result>(name: string, act: () => Result): Result => {
      const start = performance.now();
      const result = act();
      spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
      return result;
    };
    for (const line of lines) {
      const parsed = stage("read and check", () => parseCase(line, { law }));
      if (!parsed.ok) continue;
      const assessed = stage("assess", () => assess(parsed.case, { law }));
      const compact = stage("shorten", () => compactOf(assessed));
      stage("write as JSON", () => new TextEncoder().encode(JSON.stringify(compact)));
    }
    return [...spent].map(([name, milliseconds]) => [name, (milliseconds * 1000) / lines.length]);
  };
  run();
  return run().map(([name, microseconds]) => `${name} ${microseconds.toFixed(1)}`).join(", ");
}

function timed<Item>(items: readonly Item[], act: (item: Item) => unknown): number {
  const start = performance.now();
  for (const item of items) act(item);
  return ((performance.now() - start) * 1000) / items.length;
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}
