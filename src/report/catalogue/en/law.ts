import type { Catalogue } from "../catalogue.js";

/** Words of the law's own texts: ranks, citations, comparisons, the state of articles. */
export const lawWords = {
  offenceClass: { felony: "felony", misdemeanour: "misdemeanour", petty: "petty offence" },
  rank: {
    "official-text": "official text",
    report: "report",
    secondary: "secondary",
    inference: "inference",
    unverified: "unverified",
  },
  unverifiedInPart: "in part unverified",
  figure: {
    "imprisonment.min": "minimum",
    "imprisonment.max": "maximum",
    "fine.min": "minimum fine",
    "fine.max": "maximum fine",
  },
  place: { "phnom-penh": "Phnom Penh", province: "a province" },
  articleStatus: {
    encoded: "encoded",
    partial: "partly encoded",
    definition: "definition",
    "general-rule": "general rule",
    "not-operative": "nothing to encode",
    "not-in-sources": "not in the sources",
  },
  comparison: {
    equal: (label, value) => `${label}: ${value}`,
    notEqual: (label, value) => `${label}: anything but ${value}`,
    in: (label, value) => `${label}: one of ${value}`,
    notIn: (label, value) => `${label}: none of ${value}`,
    lessThan: (label, value) => `${label}: less than ${value}`,
    lessThanInclusive: (label, value) => `${label}: ${value} or less`,
    greaterThan: (label, value) => `${label}: more than ${value}`,
    greaterThanInclusive: (label, value) => `${label}: ${value} or more`,
  },
  not: (label) => `not: ${label}`,
  readingTaken: (question, value) => `on the open question “${question}”, the reading is: ${value}`,
  citation: {
    report: (paragraph) => `report ¶${paragraph}`,
    article: (instrument, article) => `${instrument}\u00a0${article}`,
    page: (page) => `p.\u00a0${page}`,
  },
} as const satisfies Partial<Catalogue>;
