import type { ElementStatus } from "../schema/assessment.js";
import type { Table } from "./set-table.js";

/** What a stretch of text says about itself; a renderer decides how, or whether, to show it. */
export type Tone = "strong" | "muted" | "warning" | ElementStatus;

/** A stretch of text in one tone. */
export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

/** Running text: plain strings and toned stretches, set one after the other without added spaces. */
export type Inline = readonly (string | Span)[];

/** What stands before an item: how a condition came out, a number, or a plain bullet. */
export type Mark = ElementStatus | "bullet" | number;

export interface Item {
  readonly mark: Mark;
  readonly text: Inline;
  /** What belongs under the item. */
  readonly below?: readonly Block[];
}

/**
 * One block of a report. Reports are built as blocks first and set second, so that a terminal, Markdown and HTML show the
 * same content.
 */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: Inline; readonly mark?: Mark }
  | { readonly kind: "paragraph"; readonly text: Inline }
  | { readonly kind: "field"; readonly label: string; readonly text: Inline }
  | { readonly kind: "items"; readonly label?: string; readonly items: readonly Item[] }
  | { readonly kind: "legend"; readonly label: string; readonly marks: readonly { readonly mark: ElementStatus; readonly text: string }[] }
  | ({ readonly kind: "table" } & Table)
  | { readonly kind: "group"; readonly blocks: readonly Block[] };

/** A toned stretch of text. */
export function span(tone: Tone, text: string): Span {
  return { tone, text };
}

/** A labelled list, or nothing where it would be empty. */
export function itemsUnder(label: string, items: readonly Item[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: "items", label, items }];
}

/** A labelled line, or nothing where there is nothing to say. */
export function fieldOf(label: string, text: Inline): readonly Block[] {
  return text.length === 0 ? [] : [{ kind: "field", label, text }];
}
