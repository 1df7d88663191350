import type { CommandWords } from "../command-words.js";
import { listed } from "./amounts.js";

const or = listed("or");

export const commands: CommandWords = {
  about: "Cambodian anti-trafficking law as data: charge suggestions with their reasons, and sentencing ranges, from the coded facts of a case.",
  examplesTitle: "Examples",
  examples: [
    { line: "chbab assess case.json", does: "suggest charges for the facts of a case" },
    { line: "chbab assess - --json < case.json", does: "the same as data, from standard input" },
    { line: "chbab law lshtse-2008.art-10", does: "read one article: elements, sources, ranges" },
    { line: "chbab law coverage", does: "what became of every article" },
    { line: "chbab check", does: "validate the rule files" },
  ],
  commandsTitle: "Commands",
  moreHelp: "More: chbab --help, chbab COMMAND --help",
  notLegalAdvice: "Suggestions for a lawyer to decide on: not legal advice. English terms of the law are unofficial.",
  exitCodesTitle: "Exit codes",
  exitCodes: {
    0: "done",
    1: "the check that was asked for failed",
    2: "wrong usage",
    3: "the case is invalid",
    4: "the rules are invalid",
    5: "input or output failed",
    70: "internal error",
    130: "interrupted",
  },
  help: {
    usage: "Usage:",
    arguments: "Arguments:",
    options: "Options:",
    globalOptions: "Global options:",
    commands: "Commands:",
    helpOption: "show this help",
    helpCommand: "show the help of a command",
  },
  options: {
    version: "show the version of the program and of the law",
    lang: "language of the output",
    noColor: "never use colour (as with NO_COLOR, or when the output is not a terminal)",
    json: "print data as JSON",
    rules: "use the rule files of a folder in place of the bundled law",
    all: "show every offence that was looked at, with the reason where it is not made out",
    verifiedOnly: "leave out what rests on figures or elements of which no text was seen",
    reading: "choose the reading of an open question of law; may be repeated",
  },
  assess: {
    summary: "suggest charges and ranges for a case",
    case: "the case as a JSON file; - is standard input",
    examples: [
      { line: "chbab assess case.json", does: "a report to read" },
      { line: "chbab assess case.json --all", does: "with the offences that are not made out, and why" },
      { line: "chbab assess case.json --reading presumption-reach=protection", does: "under another reading of the law" },
      { line: "chbab assess - --json < case.json", does: "data, from standard input" },
    ],
  },
  law: {
    summary: "list the law, or print one provision",
    id: "an offence, a definition, an article or an instrument",
    examples: [
      { line: "chbab law", does: "every instrument and offence, with ranges" },
      { line: "chbab law lshtse-2008.art-10", does: "one article" },
      { line: "chbab law lshtse-2008", does: "one instrument" },
      { line: "chbab law coverage", does: "the state of every article" },
    ],
  },
  coverage: {
    summary: "show what became of every article of every instrument",
    examples: [{ line: "chbab law coverage --json", does: "the register as data" }],
  },
  check: {
    summary: "validate and link a set of rule files",
    rules: "the folder of rule files; the bundled ones where none is named",
    examples: [
      { line: "chbab check", does: "check the rules that came with the program" },
      { line: "chbab check ./my-rules", does: "check a set of your own" },
    ],
  },

  versionLine: (version, law, hash) => `chbab ${version}, law ${law} (${hash})`,
  readingStandardInput: "Reading the case from standard input; end it with Ctrl-D.",
  rulesGood: (parts, version, hash) => `The rules are valid: ${parts.join(", ")}; version ${version}, hash ${hash}.`,
  cannotRead: (name, problem) => `Cannot read ${name}: ${problem}.`,
  cannotWrite: (problem) => `Cannot write the output: ${problem}.`,
  standardInput: "standard input",
  problem: {
    ENOENT: "there is no such file or folder",
    EACCES: "permission denied",
    EISDIR: "it is a folder",
    ENOTDIR: "it is not a folder",
    ENOSPC: "no space is left",
    other: "the system refused it",
  },
  malformedReading: "A reading is given as ID=VALUE, for example presumption-reach=charging.",
  unknownReading: (known) => `There is no such reading. Known readings: ${known.join(", ")}.`,
  unknownReadingValue: (id, known) => `The reading ${id} has no such value. Known values: ${known.join(", ")}.`,
  readingTwice: (id) => `The reading ${id} is given twice with different values.`,
  unknownProvision: (nearest) => (nearest.length === 0 ? "The law has no such provision; chbab law lists them." : `The law has no such provision. Did you mean ${or(nearest)}?`),
  internalError: (name) => `internal error: ${name}`,
};
