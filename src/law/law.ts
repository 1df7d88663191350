import type { AdministrativeProvision } from "../schema/administrative-measures.js";
import type { AgeEvidenceFile, AgePresumptionsFile } from "../schema/age.js";
import type { Definition } from "../schema/definition.js";
import type { Difference } from "../schema/differences.js";
import type { ClassesFile, Ground, PointOfProof } from "../schema/general.js";
import type { Instrument } from "../schema/instrument.js";
import type { Offence } from "../schema/offence.js";
import type { PlaceAndTimeRules } from "../schema/place-and-time.js";
import type { DutiesFile } from "../schema/protection.js";
import type { Reading } from "../schema/reading.js";
import type { PenaltyRules } from "../schema/additional-penalties.js";
import type { SentencingRules } from "../schema/sentencing.js";
import type { LawFile } from "../schema/sources.js";
import type { Fact } from "../schema/vocabulary.js";

/** A rule file as read: its path below the rules folder, with forward slashes, and its JSON value. */
export interface RuleFile {
  readonly path: string;
  readonly value: unknown;
}

/** One linked, frozen rule set. Lists are sorted by id, so that the order of files never matters. */
export interface Law {
  readonly version: string;
  /** SHA-256 over the canonical form of every file's path and hash. */
  readonly sha256: string;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  readonly about: LawFile;
  readonly readings: readonly Reading[];
  readonly vocabulary: readonly Fact[];
  readonly instruments: readonly Instrument[];
  readonly definitions: readonly Definition[];
  readonly offences: readonly Offence[];
  readonly classes: ClassesFile["classes"];
  readonly grounds: readonly Ground[];
  readonly pointsOfProof: readonly PointOfProof[];
  readonly placeAndTime: PlaceAndTimeRules;
  /** Differences between the report and the law, in the order of the register. */
  readonly differences: readonly Difference[];
  readonly sentencing: SentencingRules;
  readonly penalties: PenaltyRules;
  /** What an authority may do to an organisation beside the criminal law, in the order of the file. */
  readonly administrativeMeasures: readonly AdministrativeProvision[];
  readonly age: { readonly evidence: AgeEvidenceFile; readonly presumptions: AgePresumptionsFile };
  readonly protection: DutiesFile;
}
