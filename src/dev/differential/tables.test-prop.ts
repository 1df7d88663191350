import { describe, expect, test } from "vitest";
import { defenceFacts } from "../generators/defence-facts.js";
import { law } from "../../law/bundled.js";
import { columnName, columnsOf, leavesOf, type Known } from "./columns.js";
import { patternRows } from "./patterns.js";
import { charges, completionsOf, flips, gistOf, lookAt, PLAIN, positionOf, readingsOf, tableOf } from "./tables.js";

/** The whole table is made of charges that turn on so many facts; `npm run trust` makes those of twelve. */
const MOST_LEAVES = 8;
const small = charges.filter((charge) => leavesOf(charge) <= MOST_LEAVES);
const large = charges.filter((charge) => leavesOf(charge) > MOST_LEAVES);

describe.each(small.map((charge) => [charge.id, charge] as const))("%s, in every state of its facts", (id, charge) => {
  const tables = readingsOf(charge).map((readings) => tableOf(charge, readings));
  /** What counts only when raised is the one declared exception. */
  const defences = new Set([...defenceFacts(law, id)].map(columnName));

  test("comes to the same by the library and by the reference", () => {
    for (const { parted } of tables) expect(parted).toBeUndefined();
  });
  test("stands, is open and is out in some of them", () => {
    const statuses = new Set(tables.flatMap(({ rows }) => rows.map(({ gist }) => gist.status)));
    expect([...statuses].toSorted()).toEqual(["made-out", "not-made-out", "undetermined"]);
  });
  test("never says otherwise once more is known", () => {
    for (const { columns, rows } of tables) {
      for (const { places, gist } of rows) {
        columns.forEach(({ fact, states }, column) => {
          if (defences.has(fact)) return;
          for (const place of states[places[column] ?? 0]?.weaker ?? []) {
            const less = rows[positionOf(columns, places.with(column, place))];
            if (less !== undefined && flips(less.gist, gist).length > 0) expect(flips(less.gist, gist), `${id} ${JSON.stringify(places)} without ${fact}`).toEqual([]);
          }
        });
      }
    }
  });
  test("is definite only where every completion comes to the same", () => {
    for (const table of tables) {
      if (table.columns.some(({ fact }) => defences.has(fact))) continue;
      const completions = completionsOf(table);
      table.rows.forEach(({ places, gist: { status } }, row) => {
        if (status !== "undetermined" && completions[row]?.size !== 1) expect([...completions[row] ?? []], `${id} ${JSON.stringify(places)}`).toEqual([status]);
      });
    }
  });
});

describe.each(large.map((charge) => [charge.id, charge] as const))("%s, whose table is too large", (id, charge) => {
  const rows = patternRows(charge);
  const defences = new Set([...defenceFacts(law, id)].map(columnName));

  test("comes to the same by the library and by the reference in each pattern of its elements", () => {
    for (const readings of readingsOf(charge)) {
      const look = lookAt(charge, readings);
      for (const known of rows) if (look(known).parted !== undefined) expect(look(known).parted).toBeUndefined();
    }
  });
  test("stands, is open and is out in some of them, and so each of its elements", () => {
    const found = rows.map((known) => lookAt(charge, PLAIN)(known).found);
    expect([...new Set(found.map(({ status }) => status))].toSorted()).toEqual(["made-out", "not-made-out", "undetermined"]);
    charge.elements.forEach((_, index) => {
      expect([...new Set(found.map(({ elements }) => elements[index]?.status))].toSorted(), String(index)).toEqual(["met", "not-met", "unknown"]);
    });
  });
  test("never says otherwise once one thing more is known", () => {
    const look = lookAt(charge, PLAIN);
    const columns = columnsOf(charge);
    rows.forEach((known, row) => {
      const stated = [...known].filter(([fact, is]) => is !== undefined && !defences.has(fact) && columns.some((column) => column.fact === fact && column.states[0]?.is === undefined));
      const left = stated[row % Math.max(1, stated.length)];
      if (left === undefined) return;
      const less: Known = new Map([...known].filter(([fact]) => fact !== left[0]));
      expect(flips(gistOf(look(less).found), gistOf(look(known).found)), `${id} ${JSON.stringify([...known])} without ${left[0]}`).toEqual([]);
    });
  });
});
