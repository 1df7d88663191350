import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { firstFailure, withLead, type Lead } from "./first-failure.js";
import type { Killer } from "./killer.js";
import { namesOffenceOf } from "./named-offence.js";
import type { RunnableTests } from "./test-files.js";

const folder = "fixtures/expectations";
/** Tests of the cases that look at the cases alone, or at the form of a result. */
const unfit = /parses under|published shape|has an expectation|hold at least/;

/** The coded cases of the fixtures with their expectations typed by hand: first those that name the mutated offence. */
export function casesKiller(tests: RunnableTests, nearOnly = false): Killer {
  const fixtures: RunnableTests = { ...tests, under: (law) => tests.under(law).filter(({ name }) => !unfit.test(name)) };
  const texts = readdirSync(folder).map((name) => ({ id: name.replace(/\.json$/, ""), text: readFileSync(join(folder, name), "utf8") }));
  let leads: readonly Lead[] = [];
  return {
    name: "cases",
    find: async (law, { file }) => {
      const near = texts.filter(({ text }) => namesOffenceOf(file, text)).map(({ id }) => `[${id}]`);
      const isNear = (name: string) => near.some((id) => name.endsWith(id));
      const caught = await firstFailure(law, [fixtures], leads, isNear, nearOnly && near.length > 0);
      if (caught === undefined) return undefined;
      leads = withLead(caught, leads);
      return caught.name;
    },
  };
}
