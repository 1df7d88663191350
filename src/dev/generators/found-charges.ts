import { findAges } from "../../age/find-ages.js";
import { compileLaw } from "../../facts/compiled.js";
import { unfold } from "../../facts/frame.js";
import type { Law } from "../../law/law.js";
import { findCharges } from "../../offences/find-charges.js";
import { knowledgeDefeats } from "../../offences/ways.js";
import { relate } from "../../offences/relations.js";
import type { Charge } from "../../schema/assessment.js";
import type { Case } from "../../schema/case.js";

/** Every charge of a case as the evaluator finds it, those that are not made out included; sentencing, place and time come after. */
export function foundCharges(given: Case, law: Law, chosen: Readonly<Record<string, string>> = {}): readonly Charge[] {
  const compiled = compileLaw(law);
  const readings = { ...compiled.defaults, ...chosen };
  const setting = { compiled, verifiedOnly: false, knowledgeDefeats: knowledgeDefeats(readings) };
  return relate(law, findCharges(setting, unfold(given).frames, findAges(compiled, given, readings).at, readings).charges, readings);
}
