import { compileLaw } from "../../facts/compiled.js";
import { law as whole } from "../../law/bundled.js";
import type { Law } from "../../law/law.js";
import type { Case } from "../../schema/case.js";
import type { Choices } from "../generators/choices.js";
import { embellished } from "../generators/embellished.js";
import { buildToyLaw } from "../generators/rule-sets.js";
import { onlyOffences } from "../generators/sub-law.js";
import { typedCase } from "../generators/typed-case.js";
import { wildCase } from "../generators/wild-case.js";
import { readRules } from "../reference/read-rules.js";
import { ruleBookOf, withOffences, type RawFile, type RuleBook } from "../reference/rule-book.js";

/** What a caller chooses; the same for the library and for the reference. */
export interface Chosen {
  readonly readings: Readonly<Record<string, string>>;
  readonly verifiedOnly: boolean;
  readonly all: boolean;
  readonly at?: string;
}
/** One case under one law, as both look at it. */
export interface Setting extends Chosen {
  readonly mode: Mode;
  readonly law: Law;
  readonly book: RuleBook;
  readonly case: Case;
  /** The generated rule files, of a law that does not exist. */
  readonly files: readonly RawFile[];
}
/** Cases as a prosecutor may code them; cases that meet the schema and make no other sense; rule sets that do not exist. */
export type Mode = "typed" | "whole-law" | "wild" | "toy";

const raw = readRules("rules");
const book = ruleBookOf(raw);
const general = raw.filter(({ path }) => !path.startsWith("definitions/") && !path.startsWith("offences/"));
const shape = { accused: 3, victims: 2, events: 2 };
/** How many choices a setting takes at the most. */
export const CHOICES = 1600;

/** The rule book of a part of the bundled law, read from the files themselves. */
export function bookOf(law: Law): RuleBook {
  const ids = new Set(law.offences.map(({ id }) => id));
  return ids.size === book.offences.length ? book : withOffences(book, book.offences.filter(({ id }) => ids.has(id)));
}

/** The rule book of the bundled general part with generated offences and named conditions. */
export function bookWith(files: readonly RawFile[]): RuleBook {
  return ruleBookOf([...general, ...files]);
}

/** Builds a setting from choices. Of the law only the offences are looked at that the case is about, and one or two that it is not. */
export function buildSetting(mode: Mode, choices: Choices): Setting {
  const chosen = choose(choices);
  if (mode === "toy") {
    const { law, files } = buildToyLaw(whole, choices);
    const { case: given } = typedCase(law, shape, choices, () => choices.pick(compileLaw(law).charges));
    return { mode, ...chosen, law, files, book: bookWith(files), case: embellished(law, given, choices) };
  }
  if (mode === "wild") {
    const law = onlyOffences(whole, choices.some(whole.offences.map(({ id }) => id), 10));
    return { mode, ...chosen, law, files: [], book: bookOf(law), case: wildCase(whole, choices) };
  }
  const { case: given, targets } = typedCase(whole, shape, choices, () => choices.pick(compileLaw(whole).charges));
  const about = new Set(targets.map(({ charge }) => charge.split(".").slice(0, 2).join(".")));
  const law = mode === "whole-law" ? whole : onlyOffences(whole, whole.offences.map(({ id }) => id).filter((id) => about.has(id)));
  return { mode, ...chosen, law, files: [], book: bookOf(law), case: embellished(whole, given, choices) };
}

function choose(choices: Choices): Chosen {
  const readings = choices.chance(60) ? Object.fromEntries(choices.some(whole.readings, 30).map(({ id, values }) => [id, choices.pick(values).id])) : {};
  return { readings, verifiedOnly: choices.chance(20), all: choices.chance(70), ...(choices.chance(30) ? { at: "2012-06-03T12:30+07:00" } : {}) };
}
