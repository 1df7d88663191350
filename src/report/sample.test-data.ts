import type { Law } from "../law/law.js";
import type { AgeFinding, AssessedCharge, Assessment, Trace } from "../schema/assessment.js";
import type { Case } from "../schema/case.js";
import type { Citation } from "../schema/primitives.js";

/** A made-up law, small enough to see through: its numbers and articles are no country's. */
const cite: Citation[] = [{ instrument: "sample-act", article: "3", paragraph: "1", rank: "secondary", source: "E4" }, { report: "79(c)", rank: "report" }];
const recalled: Citation[] = [{ instrument: "sample-act", article: "4", rank: "unverified" }];
const when = (fact: string) => ({ fact, operator: "equal" as const, value: true });
const example = { name: "An example", facts: {}, expect: { status: "undetermined" as const } };
const schema = "../../schema/offence.schema.json" as const;
const fact = (id: string, en: string) => ({ id, type: "boolean" as const, label: { en }, question: { en: `Question ${id}?` }, cite });

type Used = "version" | "sha256" | "files" | "about" | "readings" | "vocabulary" | "instruments" | "definitions" | "offences" | "classes" | "grounds" | "pointsOfProof";

const parts: Pick<Law, Used> = {
  version: "2000.01",
  sha256: "ab".repeat(32),
  files: [{ path: "law.json", sha256: "cd".repeat(32) }],
  about: { $schema: "schema/law.schema.json", format: "chbab/law@1", version: "2000.01", label: { en: "Sample law" }, report: { label: { en: "Sample report" }, number: "S/1", lastParagraph: 100 }, texts: [{ id: "E4", instrument: "sample-act", label: { en: "A text" } }] },
  readings: [{ id: "sample-reading", question: { en: "Which way?" }, values: [{ id: "left", label: { en: "Leftwards" } }, { id: "right", label: { en: "Rightwards" } }], because: { en: "Left comes first." }, cite }],
  vocabulary: [
    fact("conduct.alpha", "Act alpha"), fact("conduct.beta", "Act beta"), fact("conduct.gamma", "Act gamma"), fact("conduct.delta", "Act delta"), fact("purpose.omega", "Purpose omega"),
    { ...fact("victim.minor", "Minor victim"), derived: { kind: "age-below", person: "victim", years: 18, from: "victim.born" } },
    { ...fact("victim.born", "Date of birth"), type: "date", stated: "person" },
    { ...fact("circumstance.hours", "Hours held"), type: "integer", unit: "hours" },
  ],
  instruments: [{
    $schema: "../schema/instrument.schema.json", id: "sample-act", label: { en: "Sample Act" }, shortLabel: { en: "SA" }, number: null, dates: { signed: "2000-01-01" }, articleCount: 4,
    inForce: { from: { "phnom-penh": "2000-01-01", province: "2000-01-11" }, to: null, cite }, cite,
    articles: [
      { article: "1", title: null, status: "not-in-sources", rank: null, reason: { en: "Nothing was found." } },
      { article: "2", title: { en: "Meaning of alpha" }, status: "definition", rank: "secondary", reason: { en: "Shared." } },
      { article: "3", title: { en: "Offence alpha" }, status: "encoded", rank: "report", reason: { en: "Whole." } },
      { article: "4", title: { en: "Offence of two kinds" }, status: "encoded", rank: "unverified", reason: { en: "Recalled." } },
    ],
  }],
  definitions: [{ $schema: "../../schema/definition.schema.json", id: "sample-act.alpha", instrument: "sample-act", article: "2", label: { en: "Alpha as defined" }, when: { any: [when("conduct.alpha"), { all: [when("conduct.beta"), { not: when("conduct.gamma") }] }] }, cite }],
  offences: [
    {
      $schema: schema, id: "sample-act.art-3", instrument: "sample-act", article: "3", label: { en: "Offence alpha" }, victim: "required",
      elements: [{ id: "alpha", label: { en: "Element alpha" }, when: { condition: "sample-act.alpha" }, cite }, { id: "omega", label: { en: "Element omega" }, when: when("purpose.omega"), cite: recalled }],
      penalty: { imprisonment: { min: "P2Y", max: "P5Y" }, cite },
      aggravations: [{ id: "minor-victim", label: { en: "The victim is a minor" }, when: when("victim.minor"), penalty: { imprisonment: { min: "P5Y", max: "P10Y" } }, cite }],
      relations: [{ kind: "absorbs", offence: "sample-act.art-4.par-1", reason: { en: "The graver one." }, cite: [{ instrument: "sample-act", article: "3", rank: "inference" }] }],
      examples: [example, example, example],
    },
    {
      $schema: schema, id: "sample-act.art-4", instrument: "sample-act", article: "4", label: { en: "Offence of two kinds" }, victim: "none",
      forms: [
        { id: "par-1", label: { en: "First kind" }, elements: [{ id: "delta", label: { en: "Element delta" }, when: when("conduct.delta"), cite: recalled }], penalty: "not-in-sources" },
        { id: "par-2", label: { en: "Second kind" }, elements: [{ id: "hours", label: { en: "Element hours" }, when: { fact: "circumstance.hours", operator: "lessThan", value: 48 }, cite: recalled }], penalty: { fine: { min: 1000, max: 2000 }, cite: recalled } },
      ],
      examples: [example, example, example],
    },
  ],
  classes: [],
  grounds: [{ id: "necessity", label: { en: "Ground of need" }, when: when("conduct.gamma"), cite }],
  pointsOfProof: [{ id: "intent", when: "always", label: { en: "Point of intent" }, cite }],
};

const presumption = (id: string, en: string) => ({ id, label: { en }, cite });
const named = (id: string, en: string) => ({ id, label: { en }, cite });
/** Of a law's other parts reports read names, and of options and ages the bounds: here is no more than that. */
export const sampleLaw = {
  ...parts,
  age: { evidence: { kinds: [named("bone-examination", "Bone test"), named("identity-card", "Identity paper")] }, presumptions: { presumedChild: presumption("sample-act.presumed-child", "Presumed a child"), presumedKnowledge: presumption("sample-act.presumed-knowledge", "Presumed to know") } },
  protection: { duties: [named("sample-act.shelter", "Shelter is given"), named("sample-act.release", "Release in time"), named("sample-act.hearing", "The child is heard"), named("sample-act.screen", "A screen in court")] },
  sentencing: {
    minors: { responsibility: { years: 14 }, majority: { years: 18 }, measures: [named("return-home", "Return home"), named("guidance", "Guidance")] },
    options: [
      { ...named("suspension", "Suspension"), rules: [{ classes: ["felony", "misdemeanour"], pronounced: { max: "P5Y" }, noImprisonmentFor: "P3Y", cite }] },
      { ...named("work", "Work for all"), rules: [{ classes: ["petty"], minors: { fromYears: 16, limits: [], cite }, cite }] },
      { ...named("reprimand", "Reprimand"), rules: [{ classes: ["petty"], cite }] },
    ],
    legalPersons: { requires: [named("organ", "An organ acted")] },
  },
  penalties: {
    catalogues: [{ penalties: [named("closure", "Closure"), named("confiscation", "Confiscation"), named("ban", "Ban on residence")] }],
    remedies: [named("restitution", "What was taken is given back")],
  },
  placeAndTime: {
    jurisdiction: { grounds: [named("sample-act.art-1", "On the territory"), named("sample-act.art-2", "By a citizen abroad")], conditions: [named("complaint", "A complaint comes first")], bars: [named("sample-act.art-1.judged", "Judged abroad")], notAsked: [named("sample-act.art-2.ship", "On a ship")] },
    extradition: { country: "KH", conditions: [named("double", "An offence in both states"), named("agreement", "An agreement for citizens")], authorities: [named("first", "First office"), named("second", "Second office")], treaties: [named("TH", "Thailand")].map((treaty) => ({ ...treaty, country: "TH", on: "1998-05" })) },
    notices: [{ code: "juvenile-justice-law-2016", label: { en: "A later law on minors" }, cite }],
  },
} as unknown as Law;

const leaf = (id: string, status: Trace["status"]): Trace => ({ kind: "fact", fact: id, operator: "equal", value: true, status });
export const alphaTrace: Trace = {
  kind: "condition", condition: "sample-act.alpha", status: "met",
  of: [{ kind: "any", status: "met", of: [leaf("conduct.alpha", "met"), { kind: "all", status: "unknown", of: [leaf("conduct.beta", "unknown"), { kind: "not", status: "met", of: [leaf("conduct.gamma", "not-met")] }] }] }],
};

/** What sentencing, place and time add where nothing of them is looked at. */
export const noSentencing = { applied: null, ifMitigated: null, steps: [], measures: [], otherwise: [], options: [], additional: [], legalPerson: null };
export const openPlace: AssessedCharge["jurisdiction"] = { status: "open", reason: null, grounds: [], conditions: [], bars: [], missing: [], notAsked: [], readings: {}, cite };
export const running: AssessedCharge["limitation"] = { status: "running", lastDay: "2005-02-03", caveats: [], cite };

/** The age of the sample's victim. */
export function sampleAge(changes: Partial<AgeFinding> = {}): AgeFinding {
  return {
    person: "V1", event: "E1", role: "victim", years: [15, 19], minor: { value: null, basis: "none" }, under15: { value: false, basis: "evidence" },
    uncertain: "straddles", contradictions: [], verification: null, presumption: null, child: null, favourable: null, trace: [],
    ...changes,
  };
}

/** A charge of the sample law; what a test is about is put in its place. */
export function sampleCharge(changes: Partial<AssessedCharge> = {}): AssessedCharge {
  return {
    accused: "A1", event: "E1", victim: "V1", offence: "sample-act.art-3", status: "undetermined", reason: null, reached: true, role: "perpetrator", stage: "completed", form: "base", band: null,
    elements: [{ id: "alpha", status: "met", cite, trace: alphaTrace }, { id: "omega", status: "unknown", cite: recalled, trace: leaf("purpose.omega", "unknown") }],
    aggravations: [{ id: "minor-victim", status: "unknown", cite, trace: leaf("victim.minor", "unknown"), penalty: { imprisonment: { min: "P5Y", max: "P10Y" }, fine: null } }],
    bands: [], barriers: [{ id: "necessity", kind: "ground", status: "unknown", cite }],
    presumptions: [], knowledge: "open", consent: null, pointsOfProof: [{ id: "intent", cite }], unverified: ["element"], missing: ["purpose.omega"],
    penalty: { class: "misdemeanour", statutory: { imprisonment: { min: "P2Y", max: "P5Y" }, fine: null }, base: { imprisonment: { min: "P2Y", max: "P5Y" }, fine: null }, reason: null, conditional: true, exempt: false, caveats: [], cite, ...noSentencing },
    jurisdiction: openPlace, limitation: running, milderLaw: null,
    alternatives: [{ if: ["minor-victim"], kind: "aggravation", facts: ["victim.minor"], penalty: { imprisonment: { min: "P5Y", max: "P10Y" }, fine: null } }],
    worlds: [], relations: [],
    ...changes,
  };
}

const [made, noRange] = [
  sampleCharge({
    victim: null, offence: "sample-act.art-4.par-2", status: "made-out", elements: [{ id: "hours", status: "met", cite: recalled, trace: { kind: "fact", fact: "circumstance.hours", operator: "lessThan", value: 48, status: "met" } }],
    aggravations: [], knowledge: null, missing: [], alternatives: [], unverified: ["range"], relations: [{ kind: "concurrent", offence: "sample-act.art-4.par-1", rank: "inference" }],
    penalty: { class: "petty", statutory: { imprisonment: null, fine: { min: 1000, max: 2000 } }, base: { imprisonment: null, fine: { min: 1000, max: 2000 } }, reason: null, conditional: false, exempt: false, caveats: [], cite: recalled, ...noSentencing },
  }),
  sampleCharge({
    victim: null, offence: "sample-act.art-4.par-1", status: "made-out", role: "accomplice", elements: [{ id: "delta", status: "met", cite: recalled, trace: leaf("conduct.delta", "met") }], aggravations: [], knowledge: null, missing: [], alternatives: [],
    penalty: { class: null, statutory: null, base: null, reason: "not-in-sources", conditional: false, exempt: false, caveats: ["class-open"], cite: [], ...noSentencing },
  }),
];

export const sampleAssessment: Assessment = {
  format: "chbab/assessment@1", case: "sample-1", asOf: "2000-06-01",
  law: { version: sampleLaw.version, sha256: sampleLaw.sha256, readings: { "sample-reading": "left" } },
  ages: [sampleAge()],
  charges: [noRange, made, sampleCharge(), sampleCharge({ accused: "A2", status: "not-made-out", reason: "defence", barriers: [{ id: "necessity", kind: "ground", status: "met", cite }] })],
  sentence: [], duties: [], convictions: [], extradition: [],
  questions: [
    { fact: "purpose.omega", accused: "A1", event: "E1", victim: null, settles: 1, charges: ["sample-act.art-3"] },
    { fact: "victim.born", accused: null, event: null, victim: "V1", settles: 1, charges: ["sample-act.art-3"] },
  ],
  notices: [{ code: "not-legal-advice" }, { code: "english-unofficial" }, { code: "unverified-figures", offences: ["sample-act.art-3", "sample-act.art-4.par-2"] }, { code: "commencement-uncertain", event: "E1", instrument: "sample-act", cite }],
};

export const sampleCase: Case = {
  format: "chbab/case@1", id: "sample-1", asOf: "2000-06-01",
  accused: [{ id: "A1", born: "1970-02-03" }, { id: "A2" }, { id: "A3" }],
  victims: [{ id: "V1" }],
  events: [{ id: "E1", date: { from: "2000-02-01", to: "2000-02-03" }, country: "KH", place: "province", accused: [{ id: "A1" }, { id: "A2" }], victims: ["V1"] }],
};
