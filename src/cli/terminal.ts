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

/**
 * How text is set for a destination: colour only on a terminal that has it and where nobody forbids it, ASCII where the
 * locale says that the terminal knows no UTF-8.
 * @param wanted - `colour: false` for `--no-color`
 */
export function settingFor({ isTerminal, columns, environment }: Destination, wanted: { readonly colour: boolean }): Setting {
  const forbidden = (environment["NO_COLOR"] ?? "") !== "" || environment["TERM"] === "dumb";
  const locale = [environment["LC_ALL"], environment["LC_CTYPE"], environment["LANG"]].find((name) => name !== undefined && name !== "");
  return {
    width: isTerminal ? Math.min(columns ?? unknownWidth, widest) : unknownWidth,
    colour: wanted.colour && isTerminal && !forbidden,
    ascii: locale !== undefined && !/utf-?8/i.test(locale),
  };
}
