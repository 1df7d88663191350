import type { Setting } from "../report/set-text.js";

/** What is known of where the output goes. */
export interface Destination {
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Longer lines are hard to read, however wide the window is. */
const widest = 100;
const unknownWidth = 80;

/** How wide a destination is; some terminals say that they have no columns at all. */
export function columnsOf({ isTerminal, columns = 0 }: Pick<Destination, "isTerminal" | "columns">): number {
  return isTerminal && columns > 0 ? columns : unknownWidth;
}

/**
 * How text is set for a destination: colour only on a terminal that has it and where nobody forbids it, ASCII where the
 * locale says that the terminal knows no UTF-8.
 * @param wanted - `colour: false` for `--no-color`
 */
export function settingFor({ isTerminal, columns, environment }: Destination, wanted: { readonly colour: boolean }): Setting {
  const forbidden = (environment["NO_COLOR"] ?? "") !== "" || environment["TERM"] === "dumb";
  const locale = [environment["LC_ALL"], environment["LC_CTYPE"], environment["LANG"]].find((name) => name !== undefined && name !== "");
  return {
    width: Math.min(columnsOf({ isTerminal, columns }), widest),
    colour: wanted.colour && isTerminal && !forbidden,
    ascii: locale !== undefined && !/utf-?8/i.test(locale),
  };
}
