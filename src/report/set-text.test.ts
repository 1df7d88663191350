import { describe, expect, test } from "vitest";
import { span, type Block } from "./document.js";
import { setText } from "./set-text.js";

const blocks: readonly Block[] = [
  { kind: "heading", level: 1, text: ["Title"] },
  { kind: "field", label: "Field", text: ["word ".repeat(30), span("strong", "end")] },
  { kind: "items", label: "List", items: [{ mark: "met", text: ["one"] }, { mark: "not-met", text: ["two"], below: [{ kind: "paragraph", text: ["below"] }] }] },
  { kind: "items", items: Array.from({ length: 10 }, (_, at) => ({ mark: at + 1, text: [`item ${at + 1}`] })) },
];

describe("text set from blocks", () => {
  test("keeps within the width and has no trailing spaces", () => {
    for (const line of setText(blocks, { width: 50 }).split("\n")) {
      expect(line.length).toBeLessThanOrEqual(50);
      expect(line).not.toMatch(/ $/);
    }
  });

  test("begins with the title and ends in one newline", () => {
    expect(setText(blocks)).toMatch(/^Title\n=+\n/);
    expect(setText(blocks)).toMatch(/[^\n]\n$/);
  });

  test("sets marks before items and what belongs to an item under it", () => {
    expect(setText(blocks)).toContain("  ✓ one\n  ✗ two\n    below\n");
  });

  test("aligns numbered items", () => {
    expect(setText(blocks)).toContain("\n9.  item 9\n10. item 10\n");
  });

  test("is ASCII alone where asked", () => {
    expect(setText([...blocks, { kind: "paragraph", text: ["¶"] }], { ascii: true })).toMatch(/^[\x20-\x7e\n]*$/);
  });

  test("holds no escape without colour, and the same text under the escapes with it", () => {
    const escapes = /\u001b\[[0-9;]*m/g;
    expect(setText(blocks)).not.toMatch(escapes);
    expect(setText(blocks, { colour: true })).toMatch(escapes);
    expect(setText(blocks, { colour: true }).replace(escapes, "")).toBe(setText(blocks));
  });

  test("strips control characters from whatever the data holds", () => {
    expect(setText([{ kind: "paragraph", text: ["a\u001b]0;b\u0007c"] }])).toBe("a ]0;b c\n");
  });

  test("never sets lines narrower than 40 columns, however small the window", () => {
    expect(setText([{ kind: "paragraph", text: ["aaaa ".repeat(9)] }], { width: 3 })).toBe(`${"aaaa ".repeat(8).trim()}\naaaa\n`);
  });
});
