import type { PenaltyFile } from "../schema/additional-penalties.js";
import type { AdministrativeMeasuresFile } from "../schema/administrative-measures.js";
import type { AgeEvidenceFile, AgePresumptionsFile } from "../schema/age.js";
import type { Definition } from "../schema/definition.js";
import type { DifferencesFile } from "../schema/differences.js";
import type { ClassesFile, Ground, PointOfProof } from "../schema/general.js";
import type { Instrument } from "../schema/instrument.js";
import type { Issue } from "../schema/issue.js";
import type { Offence } from "../schema/offence.js";
import type { DatedNoticesFile, ExtraditionRules, JurisdictionRules, LimitationRules, MilderLawRules } from "../schema/place-and-time.js";
import type { DutiesFile } from "../schema/protection.js";
import type { ReadingsFile } from "../schema/reading.js";
import type { LawFile } from "../schema/sources.js";
import type { Fact, VocabularyFile } from "../schema/vocabulary.js";
import { checkAdministrativeMeasures } from "./check-administrative-measures.js";
import { checkChildRules } from "./check-child-rules.js";
import { gatherSentencing, sentencingKinds } from "./gather-sentencing.js";
import { allKinds, kindOf, type Kind } from "./kind-of.js";
import type { Law, RuleFile } from "./law.js";

/** The files of a set by kind, each value with its file's path, and the law they make before it is hashed. */
export interface Parts {
  readonly law: Omit<Law, "version" | "sha256" | "files">;
  readonly files: { readonly [kind in Kind]: readonly RuleFile[] };
  /** The file that holds a definition, an offence or an instrument, by id. */
  readonly fileOf: ReadonlyMap<string, string>;
}

const single: readonly Kind[] = ["law", "readings", "classes", "grounds", "points-of-proof", "age-evidence", "age-presumptions", "duties", ...sentencingKinds, "administrative-measures", "jurisdiction", "limitation", "milder-law", "extradition", "dated-notices", "differences"];

/** Sorts validated files into a law's parts and checks that ids are unique and agree with file names. */
export function gather(files: readonly RuleFile[]): { readonly parts: Parts | undefined; readonly issues: readonly Issue[] } {
  const byKind = Object.fromEntries(allKinds.map((kind) => [kind, files.filter(({ path }) => kindOf(path) === kind)])) as unknown as Parts["files"];
  const missing = single.filter((kind) => byKind[kind].length === 0);
  if (missing.length > 0) return { parts: undefined, issues: missing.map((kind) => ({ code: "rules/missing-file", path: "", expected: [kind] })) };
  const all = <T>(kind: Kind): readonly { file: string; value: T }[] => byKind[kind].map(({ path, value }) => ({ file: path, value: value as T }));
  const values = <T>(kind: Kind) => all<T>(kind).map(({ value }) => value);
  const one = <T>(kind: Kind) => values<T>(kind)[0] as T;

  const vocabulary = values<VocabularyFile>("vocabulary").flatMap(({ facts }) => facts);
  const identified: readonly { file: string; value: Instrument | Definition | Offence | PenaltyFile }[] = [...all<Instrument>("instrument"), ...all<Definition>("definition"), ...all<Offence>("offence"), ...all<PenaltyFile>("penalty")];
  const facts = all<VocabularyFile>("vocabulary").flatMap(({ file, value }) => value.facts.map((fact) => ({ file, value: fact })));
  const issues = [...duplicates(facts), ...duplicates(identified), ...identified.flatMap(({ file, value }) => nameMismatch(file, value))];
  const law: Parts["law"] = {
    about: one<LawFile>("law"),
    readings: sortById(one<ReadingsFile>("readings").readings),
    vocabulary: sortById(vocabulary),
    instruments: sortById(values<Instrument>("instrument")),
    definitions: sortById(values<Definition>("definition")),
    offences: sortById(values<Offence>("offence")),
    classes: one<ClassesFile>("classes").classes,
    grounds: sortById(one<{ grounds: Ground[] }>("grounds").grounds),
    pointsOfProof: one<{ points: PointOfProof[] }>("points-of-proof").points,
    placeAndTime: {
      jurisdiction: one<JurisdictionRules>("jurisdiction"),
      limitation: one<LimitationRules>("limitation"),
      milderLaw: one<MilderLawRules>("milder-law"),
      extradition: one<ExtraditionRules>("extradition"),
      notices: one<DatedNoticesFile>("dated-notices").notices,
    },
    differences: one<DifferencesFile>("differences").differences,
    age: { evidence: one<AgeEvidenceFile>("age-evidence"), presumptions: one<AgePresumptionsFile>("age-presumptions") },
    protection: one<DutiesFile>("duties"),
    ...gatherSentencing(values),
    administrativeMeasures: one<AdministrativeMeasuresFile>("administrative-measures").provisions,
  };
  return { parts: { law, files: byKind, fileOf: new Map(identified.map(({ file, value }) => [value.id, file])) }, issues: [...issues, ...checkChildRules(law), ...checkAdministrativeMeasures(law)] };
}

function sortById<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** A later version of an offence is a file of the same id with another `version`; anything else twice is an error. */
function duplicates(items: readonly { file: string; value: Fact | Instrument | Definition | Offence | PenaltyFile }[]): readonly Issue[] {
  const seen = new Map<string, string>();
  return items.flatMap(({ file, value }): Issue[] => {
    const key = `${value.id}@${"version" in value ? value.version : 1}`;
    const earlier = seen.get(key);
    seen.set(key, file);
    return earlier === undefined ? [] : [{ code: "rules/duplicate-id", path: "/id", file, rule: value.id, other: earlier }];
  });
}

/** `offences/lshtse-2008/art-10-unlawful-removal.json` holds `lshtse-2008.art-10`, and so for every kind. */
function nameMismatch(file: string, value: Instrument | Definition | Offence | PenaltyFile): readonly Issue[] {
  const [name, folder] = file.replace(/\.json$/, "").split("/").toReversed();
  const local = value.id.slice(value.id.indexOf(".") + 1);
  const isOffence = file.startsWith("offences/");
  const matches = !("instrument" in value)
    ? name === value.id
    : folder === value.instrument && value.id.startsWith(`${value.instrument}.`) && (name === local || (name?.startsWith(`${local}-`) ?? false)) && (!isOffence || local === `art-${value.article}`);
  return matches ? [] : [{ code: "rules/id-mismatch", path: "/id", file, rule: value.id }];
}
