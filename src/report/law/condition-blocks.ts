import type { Condition } from "../../schema/condition.js";
import type { Citation } from "../../schema/primitives.js";
import { span, type Block, type Inline, type Item } from "../document.js";
import { leafWords } from "../leaf-words.js";
import { citationsText, labelOr, reference, type Naming } from "../names.js";

/**
 * A condition as an indented outline in words. A definition is opened where it is used; one that is opened already, above it,
 * is only named.
 */
export function conditionBlocks(naming: Naming, condition: Condition): readonly Block[] {
  return [{ kind: "items", items: [itemOf(naming, condition, [])] }];
}

function itemOf(naming: Naming, condition: Condition, opened: readonly string[]): Item {
  const { words, index } = naming;
  const under = (parts: readonly Condition[]): readonly Block[] => [{ kind: "items", items: parts.map((part) => itemOf(naming, part, opened)) }];
  const head = (text: string, id?: string): Inline => {
    const label = condition.label === undefined ? [] : [`${words.label(condition.label)}: `];
    return [...label, text, ...(id === undefined ? [] : [" ", span("muted", `[${id}]`)]), ...sources(naming, condition.cite)];
  };
  if ("fact" in condition) return { mark: "bullet", text: head(leafWords(naming, condition), condition.fact) };
  if ("condition" in condition) {
    const id = condition.condition;
    const definition = index.definitions.get(id);
    const text = head(`${labelOr(naming, definition?.label, id)}, ${reference(naming, id)}`, id);
    if (definition === undefined || opened.includes(id)) return { mark: "bullet", text };
    return { mark: "bullet", text, below: [{ kind: "items", items: [itemOf(naming, definition.when, [...opened, id])] }] };
  }
  if ("all" in condition) return { mark: "bullet", text: head(words.sections.all), below: under(condition.all) };
  if ("any" in condition) return { mark: "bullet", text: head(words.sections.any), below: under(condition.any) };
  return { mark: "bullet", text: head(words.sections.none), below: under([condition.not]) };
}

/** Citations behind a text. */
export function sources(naming: Naming, citations: readonly Citation[] | undefined): Inline {
  const text = citationsText(naming, citations);
  return text === "" ? [] : ["  ", span("muted", text)];
}
