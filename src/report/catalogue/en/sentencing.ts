import type { PenaltyRange } from "../../../schema/penalty.js";
import type { SentencingWords } from "../sentencing-words.js";
import { fine, imprisonment, listed, number, term } from "./amounts.js";

const and = listed("and");
const of = (name: string) => (detail: string | undefined) => (detail === undefined ? name : `${name} (${detail})`);

function short({ imprisonment: prison, fine: money }: PenaltyRange): string {
  const parts = [...(prison === null ? [] : [imprisonment(prison)]), ...(money === null ? [] : [fine(money)])];
  return parts.length === 0 ? "none" : parts.join(" and ");
}

/** Words on sentencing: sums that can be followed, and what a court may do besides. */
export const sentencing: SentencingWords = {
  steps: "Step by step",
  step: {
    form: of("aggravated form"),
    attempt: of("attempt"),
    participation: of("participation"),
    recidivism: of("recidivism"),
    minority: of("minority of the accused"),
    mitigation: of("mitigating circumstances"),
  },
  recidivism: (becomes, cappedAt) => (becomes === "life" ? "maximum raised to life" : `maximum doubled${cappedAt === null ? "" : `, capped at ${term(cappedAt)}`}`),
  onAccountOf: (conviction, within) => (conviction === undefined ? `within ${term(within)} of an earlier conviction` : `within ${term(within)} of ${conviction}`),
  short,
  fromTo: (before, after) => `${before} → ${after}`,
  unchanged: (range) => `${range}, unchanged`,
  applied: "Applied",
  noPenalty: "no penalty",
  onlyMeasures: "no penalty may be pronounced, only measures",
  noOffence: "no offence",
  noOffenceInDoubt: "no penalty may be pronounced: at the age that the doubt leaves the accused there is no offence",
  exempt: "no penalty may be pronounced: an exemption from the penalty is established",
  otherwise: "Otherwise",
  otherwiseIf: {
    "below-responsibility": ({ responsibility }) => `the accused was under ${number(responsibility)}`,
    minor: ({ responsibility, majority }) => `the accused was ${number(responsibility)} to ${number(majority - 1)}`,
    adult: ({ majority }) => `the accused was ${number(majority)} or over`,
    recidivist: () => "the recidivism is established",
    "not-recidivist": () => "there is no recidivism",
  },
  ifAll: (conditions) => `if ${and(conditions)}`,
  onlyIf: { "circumstances-or-personality-require": "measures are the rule, a penalty only where the circumstances of the offence or the minor's personality require it" },
  orMitigated: (range, mitigated) => `${range}; if mitigated, ${mitigated}`,

  besides: "Besides the ranges",
  labelOf: (label, charges) => `${label}, ${charges}`,
  forCharges: (charges) => `for ${charges}`,
  ofCharges: (charges, said) => `${charges}: ${said}`,
  measures: "For a minor, measures in place of a penalty",
  additional: "Additional penalties that may follow",
  additionalClosed: "Additional penalties that may not",
  additionalReason: {
    class: "not for this class of offence",
    minor: "not for a minor",
    "not-a-foreigner": "only for a foreigner",
  },
  additionalCondition: {
    "exercise-of-profession": "if the offence was committed in the profession",
    foreigner: "if the accused is a foreigner",
    "third-party-rights": "subject to the rights of others",
  },
  lengthNotInSources: "for a time that is not in the sources",
  lengthByClass: "for a time that depends on the class of the offence",
  length: (permanent, upTo) => {
    const lengths = [...(permanent ? ["for good"] : []), ...(upTo === null ? [] : [`for up to ${term(upTo)}`])];
    return lengths.join(" or ");
  },
  optionsOpen: "Open to the court",
  optionsClosed: "Not open to the court",
  optionReason: {
    class: "not for this class of offence",
    "no-imprisonment": "no imprisonment is incurred",
    "single-penalty": "only one kind of penalty is incurred",
    "no-additional-penalty": "no additional penalty is provided",
    "maximum-too-high": "the maximum incurred is too high",
    "minimum-too-high": "even the shortest term is too long",
    "maximum-too-low": "even the longest term is too short",
    "prior-conviction": "an earlier sentence of imprisonment stands in the way",
    "too-young": "the accused is too young",
  },
  optionCondition: {
    "pronounced-penalty": (bound) => (bound === undefined ? "the penalty pronounced allows it" : `the term pronounced is ${bound}`),
    "no-prior-conviction": (bound) => `no sentence of imprisonment that counts became final in the ${bound === undefined ? "years" : bound} before the act`,
    "old-enough": (bound) => (bound === undefined ? "the accused is old enough" : `the accused was ${bound}`),
    "class-open": () => "the class of the offence, which is open, allows it",
    "disturbance-ended": () => "the disturbance has ended",
    "damage-repaired": () => "the damage is repaired",
    "guarantees-of-reintegration": () => "there are guarantees of reintegration",
    "time-asked-to-repair": () => "time to repair the damage is asked for",
    "accused-present": () => "the accused is present",
    "accused-consents": () => "the accused consents",
    "activity-or-care": () => "an occupation, a family duty or medical care calls for it",
    "serious-reason": () => "there is a serious reason",
    "detained-before-trial": () => "there was detention before trial",
  },
  optionLimit: {
    probation: (bounds) => `with probation of ${bounds}`,
    deferment: (bounds) => `deferred by ${bounds}`,
    work: (bounds) => `with ${bounds} of work`,
    "work-period": (bounds) => `done in ${bounds}`,
    instalment: (bounds) => `in parts of ${bounds}`,
    "instalments-in-all": (bounds) => `over ${bounds} in all`,
  },
  bounds: (given) => {
    if ("hours" in given) return `${number(given.hours.min)} to ${number(given.hours.max)} hours`;
    const { min, max } = given.term;
    if (min !== undefined && max !== undefined) return imprisonment({ min, max });
    return max !== undefined ? `up to ${term(max)}` : min !== undefined ? `${term(min)} or more` : "any length";
  },
  legalPerson: "A legal person that answers for it",
  limitationOpen: "On limitation",

  together: "The charges together",
  chargeIn: (reference, frames) => (frames.length === 0 ? reference : `${reference} (${frames.join(", ")})`),
  frame: (victim, event) => [...(victim === undefined ? [] : [victim ?? "no victim"]), ...(event === undefined ? [] : [event])].join(" in "),
  heaviest: "Heaviest",
  counted: "Counted",
  setAside: "Set aside",
  because: {
    absorbed: (charges, other) => `${charges}: absorbed by ${other}`,
    alternative: (charges, other) => `${charges}: an alternative to ${other}, never added to it`,
    general: (charges, other) => `${charges}: of the general and the special rule only ${other} counts`,
  },
  noJurisdiction: (charges) => `${charges}: not for Cambodian courts to judge`,
  jurisdictionUnknown: "Counted, though whether Cambodian courts may judge it is open",
  limitationExpired: "Counted, though limitation has expired, or has unless it was interrupted",
  conditional: "Undetermined, not in the sum",
  withoutFigures: "Without figures in the sources, so that the sum may be incomplete",
  rangeOpen: "Range open, not in the sum until what it depends on is known",
  measuresOnly: "Only measures",
  oneTrial: "In one trial",
  oneCounts: "Range",
  givenBy: "Where it comes from",
  bound: { minimum: "minimum", maximum: "maximum", fineMinimum: "minimum of the fine", fineMaximum: "maximum of the fine" },
  boundsFrom: (bounds, charges) => `${and(bounds)} from ${charges}`,
  separateTrials: "In separate trials",
  life: "life",
  atMost: (range) => `together at most ${range}`,
};
