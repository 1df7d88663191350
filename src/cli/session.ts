import type { Command } from "commander";
import { catalogueOf, type Language } from "../report/catalogue/index.js";
import type { Catalogue } from "../report/catalogue/catalogue.js";
import type { TextOptions } from "../report/text.js";
import type { Outcome } from "./outcome.js";
import { settingFor, type Destination } from "./terminal.js";

/** What every command works with: its words, where its output goes, and a place for what it comes to. */
export interface Session {
  readonly words: Catalogue;
  readonly language: Language;
  readonly destination: Destination;
  outcome: Outcome | undefined;
}

/** A new session in a language. */
export function sessionIn(language: Language, destination: Destination): Session {
  return { words: catalogueOf(language), language, destination, outcome: undefined };
}

/** How a command's text is set, by its options and the destination. */
export function textOptions(session: Session, command: Command): TextOptions {
  const { color } = command.optsWithGlobals<{ color?: boolean }>();
  return { lang: session.language, ...settingFor(session.destination, { colour: color !== false }) };
}
