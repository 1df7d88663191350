import { describe, expect, test } from "vitest";
import { csvText } from "./csv.js";

describe("CSV", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "\0x", "＝1", "＋1", "－1", "＠x"])("%j is no formula for a spreadsheet", (text) => {
    expect(csvText([[text]])).toBe(`"'${text}"\r\n`);
  });

  test("leaves a sign inside a text, and a number, as they are", () => {
    expect(csvText([["a=b", "x -1", -1, 0]])).toBe('"a=b","x -1",-1,0\r\n');
  });

  test("doubles quotes and keeps commas, line ends and other scripts inside a cell", () => {
    expect(csvText([['say "ជា"', "a,b;c", "d\r\ne"]])).toBe('"say ""ជា""","a,b;c","d\r\ne"\r\n');
  });

  test("leaves an empty text empty, and of nothing makes nothing", () => {
    expect([csvText([["", 1]]), csvText([])]).toEqual(['"",1\r\n', ""]);
  });
});
