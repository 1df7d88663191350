import type { AssessedCharge, Assessment } from "../schema/assessment.js";
import type { PenaltyRange } from "../schema/penalty.js";
import type { Citation } from "../schema/primitives.js";
import { openPlace, running, sampleAge, sampleAssessment, sampleCharge } from "./sample.test-data.js";

const cite: Citation[] = [{ instrument: "sample-act", article: "3", paragraph: "1", rank: "official-text" }];
const at = (article: string): Citation[] => [{ instrument: "sample-act", article, rank: "official-text", page: 4 }];
const range = (min: string, max: string): PenaltyRange => ({ imprisonment: { min, max }, fine: null });

const usual = sampleCharge();
const sentenced: AssessedCharge["penalty"] = {
  ...usual.penalty, class: "felony", conditional: false, statutory: range("P5Y", "P10Y"), applied: range("P5Y", "P20Y"), ifMitigated: range("P1Y", "P20Y"),
  steps: [
    { step: "form", rule: "sample-act.art-3.minor-victim", before: range("P2Y", "P5Y"), after: range("P5Y", "P10Y"), cite },
    { step: "attempt", rule: "sample-act.art-6", before: range("P5Y", "P10Y"), after: range("P5Y", "P10Y"), cite: at("6") },
    { step: "recidivism", rule: "sample-act.art-7", before: range("P5Y", "P10Y"), after: range("P5Y", "P20Y"), cite: [...at("7"), ...at("8")] },
    { step: "mitigation", rule: "sample-act.art-9", before: range("P5Y", "P20Y"), after: range("P1Y", "P20Y"), cite: at("9") },
  ],
  otherwise: [{ if: ["not-recidivist"], facts: [], applied: range("P5Y", "P10Y"), ifMitigated: range("P1Y", "P10Y"), steps: [], measures: [] }],
  options: [
    { id: "suspension", open: true, reason: null, conditions: ["pronounced-penalty", "no-prior-conviction"], limits: [{ of: "probation", term: { min: "P1Y", max: "P3Y" } }], cite: at("10") },
    { id: "work", open: false, reason: "maximum-too-high", conditions: [], limits: [], cite: at("11") },
    { id: "reprimand", open: false, reason: "class", conditions: [], limits: [], cite: at("12") },
  ],
  additional: [
    { id: "closure", open: true, reason: null, conditions: [], provisos: [], duration: { permanent: true, upTo: "P5Y" }, cite },
    { id: "confiscation", open: true, reason: null, conditions: ["third-party-rights"], provisos: [], duration: null, cite: [{ instrument: "sample-act", article: "4", rank: "unverified" }] },
  ],
  legalPerson: { rule: "sample-act.art-4", fine: { min: 1000, max: 9000 }, unverified: true, cite: [{ instrument: "sample-act", article: "4", rank: "unverified" }] },
};
const aggravated: Partial<AssessedCharge> = { status: "made-out", stage: "attempted", form: "aggravated", alternatives: [], missing: [], elements: usual.elements.map((element) => ({ ...element, status: "met" })), aggravations: usual.aggravations.map((one) => ({ ...one, status: "met" })), penalty: sentenced };
const fined = sampleCharge({
  status: "made-out", victim: null, offence: "sample-act.art-4.par-2", elements: [], aggravations: [], alternatives: [], missing: [], knowledge: null, relations: [{ kind: "absorbed-by", offence: "sample-act.art-3", rank: "inference" }],
  penalty: { ...usual.penalty, class: "petty", conditional: false, statutory: { imprisonment: null, fine: { min: 1000, max: 2000 } }, applied: { imprisonment: null, fine: { min: 1000, max: 2000 } }, ifMitigated: { imprisonment: null, fine: { min: 1000, max: 2000 } }, options: [{ id: "work", open: true, reason: null, conditions: ["old-enough"], limits: [{ of: "work", hours: { min: 30, max: 100 } }], cite: at("11") }] },
  limitation: { ...running, status: "expired-unless-interrupted", lastDay: "2000-03-01" },
});
const child = sampleCharge({
  accused: "A2", status: "made-out", alternatives: [], missing: [], jurisdiction: { ...openPlace, status: "unknown", grounds: [{ id: "sample-act.art-1", status: "not-met", cite: at("1") }, { id: "sample-act.art-2", status: "unknown", cite: at("2") }], conditions: [{ id: "complaint", status: "unknown", grounds: ["sample-act.art-2"], cite: at("2") }], missing: ["conduct.beta"] },
  penalty: { ...usual.penalty, conditional: false, measures: [{ id: "return-home", cite: at("13") }, { id: "guidance", cite: at("13") }], steps: [{ step: "minority", rule: "sample-act.art-13", before: range("P2Y", "P5Y"), after: null, cite: at("13") }] },
});

/** An assessment of the sample law with something in every part: what a reader reviews as a whole. */
export const fullAssessment: Assessment = {
  ...sampleAssessment,
  ages: [
    sampleAge({
      years: [15, 19], minor: { value: true, basis: "presumption" }, child: "presumption", verification: "pending", contradictions: ["D1", "D2"], uncertain: "contradiction", presumption: { id: "sample-act.presumed-child", factors: [{ item: "D1", factor: "straddles-line" }], cite },
      trace: [{ item: "D1", kind: "bone-examination", use: "contradicts", reason: null, birth: null, years: [15, 19], indicates: null, contradicts: ["D2"], factor: "straddles-line", cite }, { item: "D2", kind: "identity-card", use: "contradicts", reason: null, birth: { from: "1970-01-01", to: "1970-01-01" }, years: [30, 30], indicates: null, contradicts: ["D1"], factor: null, cite }],
    }),
    sampleAge({ person: "A1", role: "accused", years: [30, 30], minor: { value: false, basis: "evidence" }, uncertain: null }),
    sampleAge({ person: "A2", role: "accused", years: [12, 14], minor: { value: true, basis: "evidence" }, under14: { value: null, basis: "none" }, favourable: [12, 13] }),
  ],
  charges: [fined, sampleCharge(aggravated), sampleCharge({ ...aggravated, victim: "V2", relations: [{ kind: "absorbs", offence: "sample-act.art-4.par-2", rank: "inference" }] }), child],
  sentence: [{
    accused: "A1", heaviest: { event: "E1", victim: "V1", offence: "sample-act.art-3" }, counted: ["V1", "V2"].map((victim) => ({ event: "E1", victim, offence: "sample-act.art-3" })),
    setAside: [{ event: "E1", victim: null, offence: "sample-act.art-4.par-2", because: "absorbed", of: "sample-act.art-3" }], jurisdictionUnknown: [], limitationExpired: [], conditional: [], withoutFigures: [], rangeOpen: [], measuresOnly: [],
    concurrence: { applied: range("P5Y", "P20Y"), ifMitigated: range("P1Y", "P20Y"), givenBy: { minimum: [{ event: "E1", victim: "V1", offence: "sample-act.art-3" }], maximum: [{ event: "E1", victim: "V1", offence: "sample-act.art-3" }], fineMinimum: [], fineMaximum: [] }, separateTrials: { imprisonment: "P20Y", fine: null }, rules: [{ rule: "sample-act.art-14", cite: at("14") }] },
  }],
  duties: [
    { id: "sample-act.release", victim: "V1", kind: "limit", owedBy: ["police"], basis: "presumption", dependsOn: [], status: "due", since: "2000-02-02T09:00+07:00", deadline: "2000-02-04T09:00+07:00", minutesLeft: 1290, cite },
    { id: "sample-act.shelter", victim: "V1", kind: "act", owedBy: ["police", "court"], basis: "presumption", dependsOn: ["foreign"], status: "unknown", since: null, deadline: null, minutesLeft: null, cite },
    { id: "sample-act.screen", victim: "V1", kind: "measure", owedBy: ["court"], basis: "presumption", dependsOn: [], status: "available", since: null, deadline: null, minutesLeft: null, cite },
  ],
  convictions: [{ accused: "A1", conviction: 0, status: "running", lastDay: "2018-01-01", cite }],
  extradition: [{ accused: "A2", as: "national", conditions: ["double", "agreement"], authorities: ["first", "second"], treaties: [{ country: "TH", on: "1998-05", cite }], cite }],
  questions: [],
  notices: [...sampleAssessment.notices, { code: "juvenile-justice-law-2016", event: "E1", instrument: "sample-act", cite }, { code: "civil-remedy", rule: "restitution", event: "E1", instrument: "sample-act", offences: ["sample-act.art-3"], cite }],
};
