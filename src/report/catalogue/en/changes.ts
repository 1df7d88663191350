import type { ChangesWords } from "../changes-words.js";
import { number, plural } from "./amounts.js";

const [cases, charges, inputs] = [plural("case"), plural("charge"), plural("input")];
const change = (many: number) => (many === 1 ? "changes" : "change");

/** Words on receipts and changes of rules, for those who keep a file and those who amend a law. */
export const changes: ChangesWords = {
  receipt: {
    command: {
      summary: "assess a case and write down what is needed to replay it: case, hashes of rules and result, choices, version",
      output: "write the receipt to a file that only you may read, wholly or not at all",
      force: "replace the file if it is there",
      json: "with --output print the hashes, of a refused case the issues, as JSON (a receipt is JSON in any case)",
      examples: [
        { line: "chbab receipt case.json -o case.receipt.json", does: "keep a receipt beside the case" },
        { line: "chbab receipt case.json --reading presumption-reach=protection", does: "under another reading, to standard output" },
      ],
    },
    written: (file, hash) => `Receipt ${hash} written to ${file}. It holds the coded case.`,
    forceWithoutOutput: "--force replaces the file of --output, and none is named.",
  },
  verify: {
    command: {
      summary: "replay a receipt and say what changed since: rules, version, charges, ranges",
      receipt: "the receipt; - is standard input",
      examples: [
        { line: "chbab verify case.receipt.json", does: "exit code 0: the same; 1: something changed; 3: it is no whole receipt" },
        { line: "chbab verify case.receipt.json --rules rules-of-2012", does: "with the rules of that year" },
        { line: "chbab verify case.receipt.json --json", does: "what changed, as data" },
      ],
    },
    title: (hash) => `Receipt ${hash}`,
    same: "The replay gives the same result, byte for byte.",
    changed: "The replay gives another result.",
    unexplained: "The rules, the version and the choices are the same: the receipt or the program is not what it says.",
    nothingChanges: "No charge and no range changes.",
    refused: "These rules refuse the case",
    program: (before, after) => `Version ${before} then, ${after} now`,
    programSame: (version) => `Version ${version}, as then`,
    readingGone: (id, value, now) => (now === null ? `The rules no longer have the reading ${id} (${value} then)` : `The reading ${id} no longer has ${value}: ${now} was used`),
  },
  impact: {
    command: {
      summary: "say which cases a change of rules changes: charges, ranges, and the reason",
      old: "the folder of the rules as they were",
      new: "the folder of the rules as they would be",
      cases: "case files, NDJSON files of cases, or folders of them; - is standard input",
      failOnChange: "end with exit code 1 if a case changes",
      reading: "choose the reading of an open question for both (chbab law readings); may be repeated",
      noCases: "There is no case to compare: a check of nothing is no success.",
      examples: [
        { line: "chbab impact rules my-rules cases/", does: "every case that an amendment changes" },
        { line: "chbab impact rules my-rules cases.ndjson --json", does: "the same as data" },
        { line: "chbab impact rules my-rules cases/ --fail-on-change", does: "as a check that an edit changes nothing" },
      ],
    },
    title: "Impact of a change of rules",
    summary: (all, changed) => `${cases(all)} assessed under both: ${changed === 0 ? "none changes" : `${number(changed)} ${change(changed)}`}.`,
    refused: (count) => `${inputs(count)} refused by both`,
    counts: {
      appears: (count) => `${charges(count)} new`,
      disappears: (count) => `${charges(count)} gone`,
      status: (count) => `${charges(count)} of another status`,
      ranges: (count) => `${charges(count)} of another range`,
      other: (count) => `${charges(count)} otherwise changed`,
    },
    refusedByOne: { before: (id) => `Case ${id}: refused by the rules as they were`, after: (id) => `Case ${id}: refused by the rules as they would be` },
    case: (id) => `Case ${id}`,
  },
  fromTo: (before, after) => `${before} → ${after}`,
  nothing: "none",
  law: (version, hash) => `Law ${version.before} (${hash.before}) → ${version.after} (${hash.after})`,
  lawSame: (version, hash) => `Law ${version} (${hash}), the same rules`,
  files: "Rule files that differ",
  file: { added: (id) => `${id}, new`, removed: (id) => `${id}, gone`, changed: (id) => id },
  charge: {
    appears: (frame, offence) => `${frame}: new, ${offence}`,
    disappears: (frame, offence) => `${frame}: gone, ${offence}`,
    changes: (frame, offence) => `${frame}: ${offence}`,
  },
  status: "Status",
  differs: {
    reason: "Reason", form: "Form", band: "Band", class: "Class", statutory: "Statutory range", applied: "Range applied", ifMitigated: "If mitigated",
    alternatives: "Other ranges", jurisdiction: "Jurisdiction", limitation: "Limitation",
  },
  alternativesChange: "differ",
  reason: {
    part: {
      element: (label, changed) => `element "${label}": ${changed}`,
      aggravation: (label, changed) => `aggravation "${label}": ${changed}`,
      barrier: (label, changed) => `bar "${label}": ${changed}`,
    },
    offence: { added: "only the later rules have the offence", removed: "only the earlier rules have the offence" },
    range: "the figures of the article",
    step: (rule, changed) => `the step under ${rule}: ${changed}`,
  },
  restsOn: "Differing files behind it",
  sentence: (accused, changed) => `${accused}, all charges together: ${changed}`,
};
