import { afterAll, describe, expect, test } from "vitest";
import { law } from "../../law/bundled.js";
import { defenceFacts } from "../generators/defence-facts.js";
import { columnName, columnsOf, leavesOf, type Known } from "./columns.js";
import { flips, gistOf } from "./gist.js";
import { firstFlip, firstUnsound } from "./laws-of-tables.js";
import { patternRows } from "./patterns.js";
import { charges, lookAt, PLAIN, readingsOf, tableOf } from "./tables.js";
import { countCharge, emptyTally, printed, sharesOf } from "./tally.js";

/** The whole table is made of charges that turn on so many facts; `npm run trust` makes those of twelve. */
const MOST_LEAVES = 8;
const small = charges.filter((charge) => leavesOf(charge) <= MOST_LEAVES);
const large = charges.filter((charge) => leavesOf(charge) > MOST_LEAVES);
const tally = emptyTally();

describe.each(small.map((charge) => [charge.id, charge] as const))("%s, in every state of its facts", (_, charge) => {
  const tables = readingsOf(charge).map((readings) => tableOf(charge, readings, (found) => { countCharge(tally, found); }));

  test("comes to the same by the library and by the reference", () => {
    for (const { parted } of tables) expect(parted).toBeUndefined();
  });
  test("stands, is open and is out in some of them", () => {
    const statuses = new Set(tables.flatMap(({ gists }) => gists.map(({ status }) => status)).map((status) => (status === "presumed" ? "made-out" : status)));
    expect([...statuses].toSorted()).toEqual(["made-out", "not-made-out", "undetermined"]);
  });
  test("never says otherwise once more is known", () => {
    for (const table of tables) expect(firstFlip(table)).toBeUndefined();
  });
  test("is definite only where every completion comes to the same", () => {
    for (const table of tables) expect(firstUnsound(table)).toBeUndefined();
  });
});

describe.each(large.map((charge) => [charge.id, charge] as const))("%s, whose table is too large", (id, charge) => {
  const rows = patternRows(charge);
  const defences = new Set([...defenceFacts(law, id)].map(columnName));
  const look = lookAt(charge, PLAIN);
  const plain = rows.map((known) => ({ known, ...look(known) }));
  for (const { found } of plain) countCharge(tally, found);

  test("comes to the same by the library and by the reference in each pattern of its elements", () => {
    for (const { parted } of plain) expect(parted).toBeUndefined();
    for (const readings of readingsOf(charge).slice(1)) {
      const otherwise = lookAt(charge, readings);
      for (const known of rows) {
        const { found, parted } = otherwise(known);
        if (parted !== undefined) expect(parted).toBeUndefined();
        countCharge(tally, found);
      }
    }
  });
  test("stands, is open and is out in some of them, and so each of its elements", () => {
    expect([...new Set(plain.map(({ found }) => found.status))].toSorted()).toEqual(["made-out", "not-made-out", "undetermined"]);
    charge.elements.forEach((_, index) => {
      expect([...new Set(plain.map(({ found }) => found.elements[index]?.status))].toSorted(), String(index)).toEqual(["met", "not-met", "unknown"]);
    });
  });
  test("never says otherwise once one thing more is known", () => {
    const columns = columnsOf(charge);
    plain.forEach(({ known, found }, row) => {
      const stated = [...known].filter(([fact, is]) => is !== undefined && !defences.has(fact) && columns.some((column) => column.fact === fact && column.states[0]?.is === undefined));
      const left = stated[row % Math.max(1, stated.length)];
      if (left === undefined) return;
      const less: Known = new Map([...known].filter(([fact]) => fact !== left[0]));
      expect(flips(gistOf(look(less).found), gistOf(found)), `${id} ${JSON.stringify([...known])} without ${left[0]}`).toEqual([]);
    });
  });
});

test("at least twenty thousand charges were compared before sentencing, and of those that stand, are open and are out there was at least one in ten each", () => {
  expect(tally.comparisons).toBeGreaterThanOrEqual(20_000);
  for (const share of Object.values(sharesOf(tally))) expect(share).toBeGreaterThanOrEqual(10);
});

afterAll(() => { process.stdout.write(`rows of tables, each a charge compared whole but for sentencing (status, elements, missing, ranges, worlds, citations): ${printed(tally)}\n`); });
