import type { Catalogue } from "./catalogue.js";
import { date, dates, fine, imprisonment, listed, number, penalty, plural, term, within, years } from "./en/amounts.js";
import { age } from "./en/age.js";
import { charges } from "./en/charges.js";
import { commands } from "./en/commands.js";
import { issues } from "./en/issues.js";
import { lawWords } from "./en/law.js";
import { notices } from "./en/notices.js";
import { placeAndTime } from "./en/place-and-time.js";
import { scenario } from "./en/scenario.js";
import { changes } from "./en/changes.js";
import { statistics } from "./en/statistics.js";
import { sections } from "./en/sections.js";
import { sentencing } from "./en/sentencing.js";

/** English: unofficial terms, plain words. */
export const en: Catalogue = {
  tag: "en",
  label: ({ en: words }) => words,

  number,
  date,
  dates,
  years,
  term,
  imprisonment,
  fine,
  penalty,
  and: listed("and"),
  or: listed("or"),
  within,
  count: {
    charges: plural("charge"),
    questions: plural("question"),
    articles: plural("article"),
    offences: plural("offence"),
    definitions: plural("definition"),
    instruments: plural("instrument"),
    examples: plural("example"),
    facts: plural("fact"),
    files: plural("file"),
    readings: plural("open question", "open questions"),
  },

  issues,
  wholeDocument: "(whole document)",
  wholeRuleSet: "(whole rule set)",
  rule: (id) => `(rule ${id})`,
  notices,

  ...charges,
  ...lawWords,
  age,
  placeAndTime,
  sentencing,
  scenario,
  statistics,
  changes,
  sections,
  commands,
};
