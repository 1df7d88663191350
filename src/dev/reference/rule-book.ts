import type { PenaltyCatalogue, PenaltyFile, PenaltyList, LegalPersonPenalty, CivilRemedy } from "../../schema/additional-penalties.js";
import type { AgeEvidenceFile, AgePresumptionsFile } from "../../schema/age.js";
import type { Definition } from "../../schema/definition.js";
import type { ClassesFile, Ground, PointOfProof } from "../../schema/general.js";
import type { Instrument } from "../../schema/instrument.js";
import type { Element, Offence, Ranged } from "../../schema/offence.js";
import type { StatedPenalty } from "../../schema/penalty.js";
import type { DatedNoticeRule, ExtraditionRules, JurisdictionRules, LimitationRules, MilderLawRules } from "../../schema/place-and-time.js";
import type { DutiesFile } from "../../schema/protection.js";
import type { Reading } from "../../schema/reading.js";
import type { ConcurrenceFile, LegalPersonsFile, MinorsFile, MitigationFile, ParticipationFile, RecidivismFile, SentencingOption, TermsFile } from "../../schema/sentencing.js";
import type { Derivation, Fact } from "../../schema/vocabulary.js";

/** A rule file as it was read: its path below the rules folder, and its JSON value. */
export interface RawFile {
  readonly path: string;
  readonly value: unknown;
}

/** The rule files side by side, nothing linked, nothing compiled. */
export interface RuleBook {
  readonly version: string;
  readonly readings: readonly Reading[];
  readonly facts: readonly Fact[];
  /** How each derived fact follows from others. */
  readonly derived: ReadonlyMap<string, Derivation>;
  readonly instruments: readonly Instrument[];
  readonly definitions: readonly Definition[];
  readonly offences: readonly Offence[];
  /** The charges that the offences make: one each, or one for each form. */
  readonly rules: readonly Rule[];
  /** The lines of age that the vocabulary gives a person, lowest first. */
  readonly lines: Readonly<Record<"victim" | "accused", readonly number[]>>;
  readonly classes: ClassesFile["classes"];
  readonly grounds: readonly Ground[];
  readonly points: readonly PointOfProof[];
  readonly evidence: AgeEvidenceFile;
  readonly presumptions: AgePresumptionsFile;
  readonly terms: TermsFile;
  readonly participation: ParticipationFile;
  readonly recidivism: RecidivismFile;
  readonly minors: MinorsFile;
  readonly mitigation: MitigationFile;
  readonly concurrence: ConcurrenceFile;
  readonly legalPersons: LegalPersonsFile;
  readonly options: readonly SentencingOption[];
  readonly catalogues: readonly PenaltyCatalogue[];
  readonly lists: readonly PenaltyList[];
  readonly legalPersonPenalties: readonly LegalPersonPenalty[];
  readonly remedies: readonly CivilRemedy[];
  readonly jurisdiction: JurisdictionRules;
  readonly limitation: LimitationRules;
  readonly milderLaw: MilderLawRules;
  readonly extradition: ExtraditionRules;
  readonly datedNotices: readonly DatedNoticeRule[];
  readonly duties: DutiesFile;
}

/** One charge that the law knows: an offence, or a form of one. */
export interface Rule {
  readonly id: string;
  readonly offence: Offence;
  readonly elements: readonly Element[];
  readonly penalty: StatedPenalty | undefined;
  readonly bands: readonly Ranged[];
  readonly aggravations: readonly Ranged[];
}

export function rulesOf(offences: readonly Offence[]): readonly Rule[] {
  return offences.flatMap((offence) => {
    const { elements = [], penalty, bands = [], aggravations = [] } = offence;
    if (offence.forms === undefined) return [{ id: offence.id, offence, elements, penalty, bands, aggravations }];
    return offence.forms.map((form): Rule => ({ id: `${offence.id}.${form.id}`, offence, elements: form.elements, penalty: form.penalty, bands: form.bands ?? [], aggravations: form.aggravations ?? [] }));
  });
}

/** The same book with some of its offences only. */
export function withOffences(book: RuleBook, offences: readonly Offence[]): RuleBook {
  return { ...book, offences, rules: rulesOf(offences) };
}

/** Puts rule files side by side, by where they stand in the folder. */
export function ruleBookOf(files: readonly RawFile[]): RuleBook {
  const one = <T>(path: string): T => {
    const file = files.find((known) => known.path === path);
    if (file === undefined) throw new RangeError(`no rule file ${path}`);
    return file.value as T;
  };
  const below = <T>(folder: string): readonly T[] => files.filter(({ path }) => path.startsWith(`${folder}/`)).toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(({ value }) => value as T);
  const byId = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] => items.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const penalties = byId([...below<PenaltyFile>("penalties/criminal-code-2009"), ...below<PenaltyFile>("penalties/lshtse-2008")]);
  const facts = byId(below<{ readonly facts: readonly Fact[] }>("vocabulary").flatMap((file) => file.facts));
  const offences = byId(below<Offence>("offences"));
  const lines = (person: "victim" | "accused") => facts.flatMap(({ derived }) => (derived?.kind === "age-below" && derived.person === person ? [derived.years] : [])).toSorted((a, b) => a - b);
  return {
    version: one<{ readonly version: string }>("law.json").version,
    readings: byId(one<{ readonly readings: readonly Reading[] }>("readings.json").readings),
    facts,
    derived: new Map(facts.flatMap(({ id, derived }) => (derived === undefined ? [] : [[id, derived]]))),
    instruments: byId(below<Instrument>("instruments")),
    definitions: byId(below<Definition>("definitions")),
    offences,
    rules: rulesOf(offences),
    lines: { victim: lines("victim"), accused: lines("accused") },
    classes: one<ClassesFile>("sentencing/classes.json").classes,
    grounds: byId(one<{ readonly grounds: readonly Ground[] }>("sentencing/grounds.json").grounds),
    points: one<{ readonly points: readonly PointOfProof[] }>("sentencing/points-of-proof.json").points,
    evidence: one("age/evidence.json"),
    presumptions: one("age/presumptions.json"),
    terms: one("sentencing/terms.json"),
    participation: one("sentencing/participation.json"),
    recidivism: one("sentencing/recidivism.json"),
    minors: one("sentencing/minors.json"),
    mitigation: one("sentencing/mitigation.json"),
    concurrence: one("sentencing/concurrence.json"),
    legalPersons: one("sentencing/legal-persons.json"),
    options: one<{ readonly options: readonly SentencingOption[] }>("sentencing/options.json").options,
    catalogues: penalties.filter((file) => file.kind === "catalogue"),
    lists: penalties.filter((file) => file.kind === "list"),
    legalPersonPenalties: penalties.filter((file) => file.kind === "legal-person"),
    remedies: one<{ readonly remedies: readonly CivilRemedy[] }>("penalties/civil-remedies.json").remedies,
    jurisdiction: one("place-and-time/jurisdiction.json"),
    limitation: one("place-and-time/limitation.json"),
    milderLaw: one("place-and-time/milder-law.json"),
    extradition: one("place-and-time/extradition.json"),
    datedNotices: one<{ readonly notices: readonly DatedNoticeRule[] }>("place-and-time/dated-notices.json").notices,
    duties: one("protection/duties.json"),
  };
}
