import type { AgeWords } from "../age-words.js";
import { listed, plural } from "./amounts.js";

const [and, or] = [listed("and"), listed("or")];
const [hours, minutes] = [plural("hour"), plural("minute")];
const these = (items: readonly string[]) => (items.length === 0 ? "" : ` (${and(items)})`);

/** Words on ages and duties: plain sentences that tell what to do. */
export const age: AgeWords = {
  command: {
    summary: "find the age of each person, on what it rests, and the duties owed to children",
    case: "the case as a JSON file; - is standard input",
    at: "the instant for which the time left on duties is told, with its zone: 2010-06-03T09:00+07:00",
    malformedAt: "An instant is given with its zone, for example 2010-06-03T09:00+07:00.",
    examples: [
      { line: "chbab age case.json", does: "ages, evidence, what to do next, duties" },
      { line: "chbab age case.json --at 2010-06-03T09:00+07:00", does: "with the time left on duties" },
      { line: "chbab age - --json < case.json", does: "data, from standard input" },
    ],
  },
  title: (id) => `Ages in case ${id}`,
  victim: (id) => `Victim ${id}`,
  accused: (id) => `Accused ${id}`,
  nobody: "Nobody in the case has an age to find.",

  verdict: {
    child: "a child, by the evidence",
    adult: "an adult, by the evidence",
    "presumed-child": "presumed to be a child",
    verifying: "minor or adult undecided; treated as a child while the age is verified",
    open: "minor or adult undecided",
    minor: "a minor, by the evidence",
    "under-14": "under fourteen, by the evidence",
    "from-14-to-17": "a minor of fourteen or more, by the evidence",
  },
  uncertain: {
    "nothing-known": "nothing that counts gives an age",
    straddles: "the evidence leaves room on both sides of a line of age",
    contradiction: "items of evidence contradict each other",
    "date-of-event": "the birth is known, the day of the event is not",
  },
  byEvidence: "Age by the evidence",
  unknown: "unknown",
  lines: "Lines of age",
  line: { minor: "under 18", under15: "under 15", under14: "under 14", from14To17: "14 to 17" },
  favourable: "Doubt benefits the accused",
  restsOn: "Evidence",
  noEvidence: "No evidence of age is stated.",

  kind: { "stated-birth": "Date of birth", "stated-years": "Age in years" },
  statedOnPerson: "as stated in the case",
  born: (from, to) => (from === to ? `born ${from}` : `born between ${from} and ${to}`),
  yearsThen: (years) => `${years} at the event`,
  indicates: { child: "indicates a child", adult: "indicates an adult" },
  use: {
    decides: "decides",
    counts: "counts together with the others",
    "set-aside-forged": "forged, and set aside",
    disputed: "disputed: it settles nothing, and can only make the age uncertain",
    contradicts: "contradicted",
    "indicates-child": "a reason to believe, and no proof",
    "indicates-adult": "no proof",
    "not-counted": "does not count",
  },
  contradictsItems: (items) => `cannot be true together with ${or(items)}`,
  reason: {
    "certificate-decides": "the birth certificate decides",
    "says-nothing": "it gives no date, no years and no indication",
    "no-day": "the day on which the years were true is missing",
    "contradicts-itself": "what it says contradicts itself",
    "born-after-event": "by it the person was born after the event",
  },
  factor: {
    "indicates-child": "it indicates a child",
    "below-line": "by it the person was under 18",
    "straddles-line": "by it the person may have been under 18",
  },
  presumption: "Presumption",
  factorOf: (item, factor) => `${item}: ${factor}`,

  next: "What to do next",
  steps: {
    "treat-as-child": () => "Treat this person as a child now: the duties below are owed.",
    "adult-found": () => "The special protection of child victims is not owed on this evidence. If you doubt a document, mark it as disputed and open the verification.",
    "open-verification": () => "Open the verification of the age; until it is complete, treat the person as a child.",
    "finish-verification": () => "Complete the verification of the age within a suitable time.",
    "seek-certificate": () => "Look for the birth certificate: it goes before every other paper, and a genuine one decides.",
    "seek-other-evidence": () => "Without a certificate, collect what Decision 107 names: identity card, family book, school record, other recognised documents, examination of health, teeth or bones, DNA, and persons who knew the birth. Physical appearance and maturity count as well.",
    rebuttable: () => "The presumption can be rebutted by proof of the age. Until then the charge shows what rests on it, and what is left without it.",
    "resolve-contradiction": (items) => `Find out which of the items is right${these(items)}: no law ranks them.`,
    "settle-dispute": (items) => `Have the disputed items examined${these(items)}: found authentic they count, found forged they fall away.`,
    "give-day": (items) => `State the day on which the years were true${these(items)}.`,
    "find-event-day": () => "Find out the day of the event: the age turns on it.",
    "favour-accused": () => "Look for proof of the age of the accused. While it is in doubt, the age that is better for the accused is taken.",
    "ask-age": () => "Ask for the date of birth of the accused: none is stated.",
  },

  duties: "Duties",
  dutiesOn: {
    evidence: "owed because the evidence shows a child",
    presumption: "owed because the person is presumed to be a child",
    "verification-pending": "owed while the age is being verified",
  },
  asked: "Time left is told for",
  instant: (day, time, zone) => `${day}, ${time} (${zone === "Z" ? "UTC" : zone})`,
  owedBy: (debtors) => `owed by: ${and(debtors)}`,
  debtor: {
    police: "police",
    court: "court",
    "administrative-authority": "administrative authorities",
    "legislative-body": "legislative bodies",
    "welfare-institution": "public and private welfare institutions",
    "competent-ministry": "competent ministries and institutions",
    "mass-media": "newspapers and other mass media",
  },
  status: { kept: "Kept", breached: "BREACHED", due: "To be done", unknown: "Not known whether kept", available: "Available in court" },
  deadline: (instant) => `at the latest by ${instant}`,
  left: (inHours, inMinutes) => `${[...(inHours === 0 ? [] : [hours(inHours)]), ...(inMinutes === 0 && inHours > 0 ? [] : [minutes(inMinutes)])].join(" ")} left`,
  noInstant: "whether the time has passed depends on the present instant (option --at)",
  dependsOn: (conditions) => `owed if ${and(conditions)}`,
  condition: {
    trafficking: "the child is a victim of trafficking",
    foreign: "the child is not a Cambodian national",
    "without-documents": "the child has no legal documents",
  },
};
