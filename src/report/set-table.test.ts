import { describe, expect, test } from "vitest";
import { setTable, type Table } from "./set-table.js";

const table: Table = {
  head: ["Name of a thing", "Kind", "Count"],
  rows: [{ cells: ["A thing with a long name of many words", "a", "1,200"] }, { cells: ["Short", "bb", "3"] }, { cells: ["All", "", "1,203"], tone: "strong" }],
  figures: [2],
};
const plain = (_tone: string, text: string) => text;
const set = (width: number) => setTable(table, width, (text) => text, plain);

describe("a table", () => {
  test("breaks its first column to fit the width and sets figures at the right, on the last line of a row", () => {
    expect(set(40)).toEqual([
      "Name of a thing              Kind  Count",
      "A thing with a long name of",
      "many words                   a     1,200",
      "Short                        bb        3",
      "All                                1,203",
    ]);
  });

  test("is no wider than it needs", () => {
    expect(set(200)[1]).toBe("A thing with a long name of many words  a     1,200");
  });

  test("keeps words whole and room for two of them, however narrow the window", () => {
    expect(set(5).join("\n")).toContain("A thing with a\n");
  });

  test("is cleaned before it is measured, and painted after", () => {
    const lines = setTable({ head: ["x", "n"], rows: [{ cells: ["a\u001b[2Jb", "1"], tone: "strong" }], figures: [1] }, 40, (text) => text.replace("\u001b[2J", ""), (tone, text) => `<${tone}>${text}`);
    expect(lines).toEqual(["<muted>x   n", "<strong>ab  1"]);
  });
});
