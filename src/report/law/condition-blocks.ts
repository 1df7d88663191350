import type { Condition } from "../../schema/condition.js";
import { span, type Block, type Inline, type Item } from "../document.js";
import { leafWords } from "../leaf-words.js";
import { labelOr, reference, type Naming } from "../names.js";
import { sources } from "../sources.js";

/**
 * A condition as an indented outline in words. A definition is opened where it is used; one that is opened already, above it,
 * is only named.
 */
export function conditionBlocks(naming: Naming, condition: Condition): readonly Block[] {
  return [{ kind: "items", items: [itemOf(naming, condition, [])] }];
}

function itemOf(naming: Naming, condition: Condition, opened: readonly string[]): Item {
  const { words, index } = naming;
  const label = condition.label === undefined ? [] : [`${words.label(condition.label)}: `];
  const cited = sources(naming, condition.cite);
  if ("fact" in condition) return { mark: "bullet", text: [...label, leafWords(naming, condition), idNote(condition.fact), ...cited] };
  if (!("condition" in condition)) return { mark: "bullet", text: [...label, joint(naming, condition), ...cited, ":"], below: partsOf(naming, condition, opened) };
  const id = condition.condition;
  const definition = index.definitions.get(id);
  const text: Inline = [...label, `${labelOr(naming, definition?.label, id)}, ${reference(naming, id)}`, idNote(id), ...cited];
  if (definition === undefined || opened.includes(id)) return { mark: "bullet", text };
  const within = [...opened, id];
  // What a definition joins stands directly under its name, unless the joint has words of its own.
  return isPlainJoint(definition.when)
    ? { mark: "bullet", text: [...text, `: ${joint(naming, definition.when)}:`], below: partsOf(naming, definition.when, within) }
    : { mark: "bullet", text, below: [{ kind: "items", items: [itemOf(naming, definition.when, within)] }] };
}

type Joint = Exclude<Condition, { fact: string } | { condition: string }>;

function isPlainJoint(condition: Condition): condition is Joint {
  return !("fact" in condition) && !("condition" in condition) && condition.label === undefined && condition.cite === undefined;
}

function joint({ words: { sections } }: Naming, condition: Joint): string {
  if ("all" in condition) return sections.all;
  return "any" in condition ? sections.any : sections.none;
}

function partsOf(naming: Naming, condition: Joint, opened: readonly string[]): readonly Block[] {
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : [condition.not];
  return [{ kind: "items", items: parts.map((part) => itemOf(naming, part, opened)) }];
}

function idNote(id: string): Inline[number] {
  return span("muted", ` [${id}]`);
}
