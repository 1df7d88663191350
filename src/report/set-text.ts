import type { Block, Inline, Item, Mark, Tone } from "./document.js";
import { asciiText, plainText } from "./plain-text.js";
import { setTable } from "./set-table.js";
import { wrap, type Run } from "./wrap.js";
import { paintOf } from "./paint.js";

/** How a text is set: all off and 80 columns unless told. */
export interface Setting {
  /** Columns of a line; at least 40. */
  readonly width?: number;
  /** Colour by ANSI escapes. */
  readonly colour?: boolean;
  /** ASCII characters only, marks included. */
  readonly ascii?: boolean;
}

interface Style {
  readonly width: number;
  readonly clean: (text: string) => string;
  readonly paint: (tone: Tone, text: string) => string;
  readonly marks: Readonly<Record<Exclude<Mark, number>, string>>;
}

const unicodeMarks = { met: "✓", presumed: "~", unknown: "?", "not-met": "✗", bullet: "-" } as const;
const asciiMarks = { ...unicodeMarks, met: "+", "not-met": "x" } as const;

/**
 * Sets blocks as lines of plain text for a terminal or a file.
 * @param blocks - a report's content
 * @returns the text, ending in a newline; no control character but newlines and, with `colour`, colour escapes
 */
export function setText(blocks: readonly Block[], setting: Setting = {}): string {
  const style: Style = {
    width: Math.max(40, Math.floor(setting.width ?? 80)),
    clean: setting.ascii === true ? (text) => asciiText(plainText(text)) : plainText,
    paint: paintOf(setting.colour === true),
    marks: setting.ascii === true ? asciiMarks : unicodeMarks,
  };
  const lines = blocks.flatMap((block) => setBlock(block, 0, style));
  // A heading asks for air above it; the first of the text needs none.
  while (lines[0] === "") lines.shift();
  return `${lines.join("\n")}\n`;
}

function setBlock(block: Block, indent: number, style: Style): readonly string[] {
  switch (block.kind) {
    case "heading": {
      const text: Inline = block.text.map((part) => (typeof part === "string" ? { text: part, tone: "strong" } : part));
      const lines = block.mark === undefined ? setLines(text, indent, indent, style) : setItem({ mark: block.mark, text }, indent, 2, style);
      const rule = { 1: "=", 2: "-", 3: "" }[block.level];
      return ["", ...lines, ...(rule === "" ? [] : [" ".repeat(indent) + rule.repeat(Math.min(style.width - indent, 60))])];
    }
    case "paragraph":
      return setLines(block.text, indent, indent, style);
    case "field":
      return setLines([{ text: `${block.label}:`, tone: "muted" }, " ", ...block.text], indent, indent + 2, style);
    case "items": {
      const label = block.label === undefined ? [] : setLines([{ text: `${block.label}:`, tone: "muted" }], indent, indent, style);
      const inner = block.label === undefined ? indent : indent + 2;
      const room = Math.max(2, ...block.items.map(({ mark }) => signOf(mark, style).length + 1));
      return [...label, ...block.items.flatMap((item) => setItem(item, inner, room, style))];
    }
    case "legend": {
      const signs = block.marks.map(({ mark, text }, at): Inline => [{ text: style.marks[mark], tone: mark }, `\u00a0${text.replaceAll(" ", "\u00a0")}${at < block.marks.length - 1 ? "," : ""} `]);
      return setLines([{ text: `${block.label}:`, tone: "muted" }, " ", ...signs.flat()], indent, indent + 2, style);
    }
    case "table":
      return ["", ...setTable(block, style.width - indent, style.clean, style.paint).map((line) => " ".repeat(indent) + line), ""];
    case "group":
      return block.blocks.flatMap((inner) => setBlock(inner, indent + 2, style));
  }
}

function setItem(item: Item, indent: number, room: number, style: Style): readonly string[] {
  const sign = signOf(item.mark, style);
  const tone: Tone = typeof item.mark === "number" || item.mark === "bullet" ? "muted" : item.mark;
  const [first = "", ...rest] = setLines(item.text, indent + room, indent + room, style);
  const head = `${" ".repeat(indent)}${style.paint(tone, sign)}${" ".repeat(room - sign.length)}${first.slice(indent + room)}`;
  const below = (item.below ?? []).flatMap((block) => setBlock(block, indent + room, style));
  return [head, ...rest, ...below];
}

function signOf(mark: Mark, style: Style): string {
  return typeof mark === "number" ? `${mark}.` : style.marks[mark];
}

function setLines(text: Inline, first: number, hanging: number, style: Style): readonly string[] {
  // The first line may stand further left than the rest: one wrap at the narrower measure keeps every line within the width.
  const lines = wrap(text, Math.max(20, style.width - hanging), style.clean);
  return lines.map((line, index) => " ".repeat(index === 0 ? first : hanging) + line.map((run) => setRun(run, style)).join(""));
}

function setRun(run: Run, style: Style): string {
  return run.tone === undefined ? run.text : style.paint(run.tone, run.text);
}
