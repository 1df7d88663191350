import { readCitations, type Notation } from "./citation-notation.js";
import type { Expected } from "./read-tables.js";

/** A row on a list of additional penalties, item by item in the order of the article. */
export interface ListRow {
  readonly list: string;
  /**
   * Each kind with its length: `P5Y` up to five years, `P5Y+` for good or up to five years, `P10Y/P5Y` by class of felony or
   * misdemeanour, `-` none. An item number, `#14`, where a kind does not stand in an item of its own after the one before.
   */
  readonly items: readonly string[];
  /** Further articles on a kind, by its id. */
  readonly also?: Readonly<Record<string, string>>;
}

/** The leaves of the rules that a row on a list of penalties holds to account. */
export function expandList({ list, items, also = {} }: ListRow, notation: Notation): readonly Expected[] {
  const [, article = ""] = list.split(".art-");
  let item = 0;
  return items.flatMap((text): Expected[] => {
    const [id = "", ...words] = text.split(" ");
    const stated = words.find((word) => word.startsWith("#"));
    item = stated === undefined ? item + 1 : Number(stated.slice(1));
    const place = `${list}/penalties/${id}`;
    const more = also[id];
    return [
      { path: `${place}/cite`, value: [`${article}#${item} OT`, ...(more === undefined ? [] : [more])].flatMap((cite) => readCitations(cite, notation)).toSorted().join(" ") },
      ...length(`${place}/duration`, words.find((word) => !word.startsWith("#")) ?? "-"),
    ];
  });
}

function length(place: string, stated: string): Expected[] {
  if (stated === "-") return [];
  const [felony = "", misdemeanour] = stated.split("/");
  const permanent = { path: `${place}/permanent`, value: String(stated.endsWith("+")) };
  if (misdemeanour !== undefined) return [permanent, { path: `${place}/byClass/felony`, value: felony }, { path: `${place}/byClass/misdemeanour`, value: misdemeanour }];
  return [permanent, { path: `${place}/upTo`, value: stated.replace("+", "") }];
}
