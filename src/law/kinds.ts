import type { z } from "zod";
import { administrativeMeasuresFile } from "../schema/administrative-measures.js";
import { ageEvidenceFile, agePresumptionsFile } from "../schema/age.js";
import { definitionFile } from "../schema/definition.js";
import { differencesFile } from "../schema/differences.js";
import { classesFile, groundsFile, pointsOfProofFile } from "../schema/general.js";
import { instrumentFile } from "../schema/instrument.js";
import { offenceFile } from "../schema/offence.js";
import { datedNoticesFile, extraditionFile, jurisdictionFile, limitationFile, milderLawFile } from "../schema/place-and-time.js";
import { dutiesFile } from "../schema/protection.js";
import { readingsFile } from "../schema/reading.js";
import { concurrenceFile, legalPersonsFile, minorsFile, mitigationFile, optionsFile, participationFile, recidivismFile, termsFile } from "../schema/sentencing.js";
import { civilRemediesFile, penaltyFile, reportedPenaltiesFile } from "../schema/additional-penalties.js";
import { lawFile } from "../schema/sources.js";
import { vocabularyFile } from "../schema/vocabulary.js";
import type { Kind } from "./kind-of.js";

/** The schema that a rule file of each kind must meet. */
export const schemas = {
  law: lawFile,
  readings: readingsFile,
  vocabulary: vocabularyFile,
  instrument: instrumentFile,
  definition: definitionFile,
  offence: offenceFile,
  classes: classesFile,
  grounds: groundsFile,
  "points-of-proof": pointsOfProofFile,
  terms: termsFile,
  participation: participationFile,
  recidivism: recidivismFile,
  minors: minorsFile,
  mitigation: mitigationFile,
  concurrence: concurrenceFile,
  options: optionsFile,
  "legal-persons": legalPersonsFile,
  penalty: penaltyFile,
  "reported-penalties": reportedPenaltiesFile,
  "civil-remedies": civilRemediesFile,
  "administrative-measures": administrativeMeasuresFile,
  "age-evidence": ageEvidenceFile,
  "age-presumptions": agePresumptionsFile,
  duties: dutiesFile,
  jurisdiction: jurisdictionFile,
  limitation: limitationFile,
  "milder-law": milderLawFile,
  extradition: extraditionFile,
  "dated-notices": datedNoticesFile,
  differences: differencesFile,
} as const satisfies { readonly [kind in Kind]: z.ZodType };
