import fc from "fast-check";
import { compileLaw, factsOf } from "../../facts/compiled.js";
import { law as whole } from "../../law/bundled.js";
import type { Law } from "../../law/law.js";
import type { Case } from "../../schema/case.js";
import { built, type Choices } from "../generators/choices.js";
import { embellished } from "../generators/embellished.js";
import { repaired } from "../generators/repair.js";
import { buildToyLaw } from "../generators/rule-sets.js";
import { onlyOffences } from "../generators/sub-law.js";
import { typedCase } from "../generators/typed-case.js";
import { withUncertainAges } from "../generators/uncertain-ages.js";
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
  /** The offences of the bundled law that are looked at. */
  readonly offences: readonly string[];
  /** The generated rule files, of a law that does not exist. */
  readonly files: readonly RawFile[];
  readonly case: Case;
  readonly law: Law;
  readonly book: RuleBook;
}
/**
 * Cases as a prosecutor may code them, under the offences that they are about, or under the whole law; such cases about a child
 * of uncertain age; cases that meet the schema and make no other sense; rule sets that do not exist.
 */
export const modes = ["typed", "presumption", "toy", "wild", "whole-law"] as const;
export type Mode = (typeof modes)[number];

const raw = readRules("rules");
const book = ruleBookOf(raw);
const general = raw.filter(({ path }) => !path.startsWith("definitions/") && !path.startsWith("offences/"));
/** Most cases are small, so that those whom the facts were drawn for are a good part of everyone in them. */
const shapes = [{ accused: 1, victims: 1, events: 1 }, { accused: 2, victims: 2, events: 1 }, { accused: 3, victims: 3, events: 2 }] as const;
/** How many choices a setting takes at the most. */
const CHOICES = 1600;

/** The charges that turn on whether the victim is a minor. */
const ofMinors = compileLaw(whole).charges.filter(({ elements, aggravations, bands }) => factsOf([...elements, ...aggravations, ...bands].map(({ node }) => node)).includes("victim.minor"));

/** The rule book of the bundled law, or of a part of it, read from the files themselves. */
export function bookOf(offences: readonly string[]): RuleBook {
  return withOffences(book, book.offences.filter(({ id }) => offences.includes(id)));
}

/** The rule book of the bundled general part with other offences and named conditions. */
export function bookWith(files: readonly RawFile[]): RuleBook {
  return ruleBookOf([...general, ...files]);
}

/** Settings of a mode; a failure shrinks to the plainest choices. */
export function settings(mode: Mode): fc.Arbitrary<Setting> {
  return built(CHOICES, (choices) => Object.defineProperty(buildSetting(mode, choices), fc.toStringMethod, { value: () => "as told with the error" }));
}

function buildSetting(mode: Mode, choices: Choices): Setting {
  const chosen = choose(choices);
  const ids = whole.offences.map(({ id }) => id);
  const shape = choices.pick(shapes);
  if (mode === "toy") {
    const { law, files } = buildToyLaw(whole, choices);
    const { case: given } = typedCase(law, shape, choices, () => choices.pick(compileLaw(law).charges));
    return { mode, ...chosen, offences: [], files, case: embellished(law, given, choices), law, book: bookWith(files) };
  }
  if (mode === "wild") {
    const offences = choices.some(ids, 10);
    return { mode, ...chosen, offences, files: [], case: wildCase(whole, choices), law: onlyOffences(whole, offences), book: bookOf(offences) };
  }
  const { case: drawn, targets } = typedCase(whole, shape, choices, () => choices.pick(mode === "presumption" ? ofMinors : compileLaw(whole).charges));
  const full = embellished(whole, drawn, choices);
  const given = mode === "presumption" ? repaired(withUncertainAges(full, choices)) : full;
  const about = new Set(targets.map(({ charge }) => charge.split(".").slice(0, 2).join(".")));
  const offences = mode === "whole-law" ? ids : ids.filter((id) => about.has(id));
  return { mode, ...chosen, offences, files: [], case: given, law: mode === "whole-law" ? whole : onlyOffences(whole, offences), book: bookOf(offences) };
}

function choose(choices: Choices): Chosen {
  const readings = choices.chance(60) ? Object.fromEntries(choices.some(whole.readings, 30).map(({ id, values }) => [id, choices.pick(values).id])) : {};
  return { readings, verifiedOnly: choices.chance(20), all: !choices.chance(15), ...(choices.chance(30) ? { at: "2012-06-03T12:30+07:00" } : {}) };
}
