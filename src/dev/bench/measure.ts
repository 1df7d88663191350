import { Bench } from "tinybench";
import type { Form, Group, Measured, MeasuredGroup } from "./form.js";

/** How long the bench goes on: rounds, and milliseconds of each form in a round. */
export interface Effort {
  readonly rounds: number;
  readonly slot: number;
}

/**
 * Measures the forms of a group in rounds, each of which visits every form once in a turned order: what the machine does meanwhile
 * falls on all alike. A round's figure is the median of its slot; ratios are taken inside a round.
 */
export async function measure(group: Group, { rounds, slot }: Effort): Promise<MeasuredGroup> {
  const times = new Map(group.forms.map(({ name }) => [name, [] as number[]]));
  process.stderr.write(`${group.title}\n`);
  for (const form of group.forms) await timed(form, slot);
  for (let round = 0; round < rounds; round++) {
    const turned = group.forms.map((_, at) => group.forms[(at + round) % group.forms.length]).filter((form) => form !== undefined);
    for (const form of turned) times.get(form.name)?.push(await timed(form, slot));
  }
  const base = times.get(group.against) ?? [];
  return {
    group,
    measured: group.forms.map(({ name }): Measured => {
      const own = times.get(name) ?? [];
      return { name, median: quantile(own, 0.5), quartiles: [quantile(own, 0.25), quantile(own, 0.75)], ratio: quantile(own.map((time, round) => (base[round] ?? 0) / time), 0.5) };
    }),
  };
}

/** Microseconds for one piece of work. */
async function timed({ name, run, count }: Form, slot: number): Promise<number> {
  // One run may take longer than the slot: no more of them than the slot has room for.
  const bench = new Bench({ time: slot, iterations: 1, warmup: false, now: processorTime });
  bench.add(name, run);
  const [task] = await bench.run();
  const result = task?.result;
  if (result === undefined || !("latency" in result)) throw new Error(`${name} was not measured`);
  return (result.latency.p50 * 1000) / count;
}

/**
 * Milliseconds of processor time that this process has used, its collector's threads included. On a shared machine the clock on the wall
 * would also count what others do meanwhile, and the longer a run takes, the more of it.
 */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A quantile of some numbers. */
export function quantile(numbers: readonly number[], at: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
}
