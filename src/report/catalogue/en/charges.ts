import type { Catalogue } from "../catalogue.js";
import { listed } from "./amounts.js";

const and = listed("and");
const ifOneOf = (conditions: readonly string[]) => (conditions.length === 1 ? `if ${conditions.join("")}` : `if one of these is met (${conditions.join("; ")})`);

/** Words of charges: what a status, a reason or a mark means to a reader. */
export const charges = {
  chargeStatus: {
    "made-out": "Made out",
    presumed: "Presumed",
    undetermined: "Undetermined",
    "not-made-out": "Not made out",
  },
  elementStatus: {
    met: "met",
    presumed: "met only by a presumption",
    unknown: "unknown",
    "not-met": "not met",
  },
  reason: {
    "element-not-met": "an element of the offence is not met",
    exempt: "an exemption applies",
    defence: "a defence or a ground that excludes responsibility is established",
    "knowledge-rebutted": "the accused did not know that the victim was a minor",
    "prepared-only": "the act was only prepared, and preparation is not punishable",
    desisted: "the accused stopped voluntarily, so that the attempt is not punishable",
    "attempt-not-punishable": "no text makes the attempt of this offence punishable",
    "attempt-unverified": "only a text of which nothing was seen would make the attempt of this offence punishable",
    "participation-unverified": "only a text of which nothing was seen would make instigation of this offence, or complicity in it, punishable",
    "no-principal-offence": "no perpetrator committed or attempted the offence",
    "principal-undetermined": "whether a perpetrator committed or attempted the offence is undetermined",
    "not-for-legal-persons": "the law does not make legal persons responsible for this offence",
    "attempt-not-in-sources": "whether the attempt is punishable is not in the text seen",
    "legal-persons-not-in-sources": "whether legal persons answer for the offence is not in the text seen",
    "commencement-uncertain": "it is uncertain whether the law was in force at the time",
    "class-open": "whether it is punishable depends on the class of the offence, which is still open",
  },
  role: {
    perpetrator: "perpetrator",
    "co-perpetrator": "co-perpetrator",
    instigator: "instigator",
    accomplice: "accomplice",
  },
  stage: {
    completed: "completed",
    attempted: "attempted",
    desisted: "begun and stopped voluntarily",
    prepared: "only prepared",
  },
  form: {
    base: "basic",
    aggravated: "aggravated",
  },
  knowledge: {
    stated: "stated: the accused knew that the victim was a minor",
    presumed: "presumed, for the accused kept the minor; rebutted by proof of a reasonable belief that the minor was an adult",
    rebutted: "rebutted: the accused did not know that the victim was a minor",
    open: "open: whether the accused knew that the victim was a minor remains to be proved",
  },
  consent: {
    irrelevant: "the victim's consent is irrelevant to this offence",
    "not-in-sources": "what the victim's consent does to this offence is not in the sources seen",
  },
  barrier: {
    exemption: "exemption",
    "penalty-exemption": "exemption from the penalty",
    defence: "defence",
    ground: "ground that excludes responsibility",
  },
  unverified: {
    element: "an element",
    form: "the form",
    range: "the range",
    attempt: "that the attempt is punishable",
    participation: "that the part taken is punishable",
  },
  noRange: {
    "not-in-sources": "not known: no source seen gives the penalty",
    "band-open": "open: it depends on what is still unknown, as shown below",
  },
  caveat: {
    "additional-penalties-not-in-sources": "which additional penalties may follow is not in the text seen",
    "class-open": "with this range it is open whether the offence is a felony or a misdemeanour",
    "beyond-reported-bounds": "the figure passes the bounds that are reported for this law",
  },
  relation: {
    absorbs: (offence) => `absorbs ${offence}`,
    "absorbed-by": (offence) => `is absorbed by ${offence}`,
    alternative: (offence) => `is an alternative to ${offence}`,
    "special-over": (offence) => `is the special rule beside ${offence}`,
    "general-under": (offence) => `is the general rule beside ${offence}`,
    concurrent: (offence) => `stands together with ${offence}`,
  },
  alternative: {
    aggravation: ifOneOf,
    band: ifOneOf,
    "presumption-rebutted": (conditions) => `if the ${conditions.length === 1 ? "presumption is" : "presumptions are"} rebutted`,
    "knowledge-rebutted": () => "if the accused did not know that the victim was a minor",
    age: (conditions) => `if the age turns out so that ${and(conditions)}`,
  },
  ageBasis: {
    evidence: "by the evidence",
    presumption: "by a presumption",
    none: "nothing decides it",
  },
  truth: { true: "yes", false: "no", unknown: "unknown" },
} as const satisfies Partial<Catalogue>;
