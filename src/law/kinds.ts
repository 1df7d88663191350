import type { z } from "zod";
import { definitionFile } from "../schema/definition.js";
import { classesFile, groundsFile, pointsOfProofFile } from "../schema/general.js";
import { instrumentFile } from "../schema/instrument.js";
import { offenceFile } from "../schema/offence.js";
import { readingsFile } from "../schema/reading.js";
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
} as const satisfies { readonly [kind in Kind]: z.ZodType };
