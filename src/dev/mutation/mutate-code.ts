import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A part of the code, the tests that are about it, and the least share of its mutants that they must find. */
interface Area {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
  readonly atLeast: number;
}

const own = (folder: string) => [`src/${folder}/**/*.ts`, `!src/${folder}/**/*.test*.ts`];
const areas: Readonly<Record<string, Area>> = {
  time: { mutate: own("time"), tests: ["src/time/**/*.test.ts"], atLeast: 100 },
  logic: { mutate: own("logic"), tests: ["src/logic/**/*.test.ts", "src/logic/**/*.test-prop.ts"], atLeast: 100 },
  age: { mutate: own("age"), tests: ["src/age/**/*.test.ts"], atLeast: 95 },
  sentencing: { mutate: own("sentencing"), tests: ["src/sentencing/**/*.test.ts"], atLeast: 95 },
  schema: { mutate: own("schema"), tests: ["src/dev/json-schemas.test.ts", "src/schema/**/*.test.ts"], atLeast: 95 },
};

/** As much of Stryker's report as the share needs. */
interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** The share of mutants that tests found, of those that were tried, in percent. */
function shareOf({ files }: Report): number {
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const found = statuses.filter((status) => status === "Killed" || status === "Timeout").length;
  const lost = statuses.filter((status) => status === "Survived" || status === "NoCoverage").length;
  return (100 * found) / (found + lost);
}

/** `npm run mutate:code`: Stryker over the areas named, or over all, one after the other. Exit 1 where an area's share is too low. */
const words = process.argv.slice(2);
if (words.some((name) => !(name in areas))) throw new RangeError(`areas are ${Object.keys(areas).join(", ")}`);
for (const [name, { mutate, tests, atLeast }] of Object.entries(areas)) {
  if (words.length > 0 && !words.includes(name)) continue;
  process.stdout.write(`\n== ${name}\n`);
  const { status } = spawnSync("npx", ["stryker", "run", "--mutate", mutate.join(",")], { stdio: "inherit", env: { ...process.env, CHBAB_TESTS: tests.join(",") } });
  const share = status === 0 ? shareOf(JSON.parse(readFileSync("reports/mutation/mutation.json", "utf8")) as Report) : 0;
  process.stdout.write(`${name}: ${share.toFixed(2)} %, at least ${atLeast} %\n`);
  if (share < atLeast) process.exitCode = 1;
}
