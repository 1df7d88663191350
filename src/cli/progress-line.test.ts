import { describe, expect, test } from "vitest";
import { ProgressLine } from "./progress-line.js";

function terminalOf(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  return { isTTY, columns, written, write: (text: string) => written.push(text) };
}

describe("a line of progress", () => {
  test("is shown on a terminal, over the one before it, which leaves nothing behind", () => {
    const terminal = terminalOf(true);
    let now = 0;
    const line = new ProgressLine(terminal, () => now);
    line.show(() => "abcdef");
    now = 1000;
    line.show(() => "xy");
    line.clear();
    line.clear();
    expect(terminal.written).toEqual(["\rabcdef", "\rxy    ", "\r  \r"]);
  });
  test("is not shown more often than it can be read, and not even made", () => {
    const terminal = terminalOf(true);
    let now = 0;
    const line = new ProgressLine(terminal, () => now);
    let made = 0;
    for (now = 0; now < 1000; now += 10) line.show(() => String(made += 1));
    expect(made).toBe(5);
  });
  test("is no longer than the terminal is wide", () => {
    const terminal = terminalOf(true, 10);
    new ProgressLine(terminal, () => 0).show(() => "x".repeat(50));
    expect(terminal.written).toEqual([`\r${"x".repeat(9)}`]);
  });
  test("is nothing anywhere else", () => {
    const terminal = terminalOf(false);
    const line = new ProgressLine(terminal);
    line.show(() => expect.unreachable());
    line.clear();
    expect(terminal.written).toEqual([]);
  });
});
