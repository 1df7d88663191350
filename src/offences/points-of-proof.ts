import type { Frame } from "../facts/frame.js";
import type { Law } from "../law/law.js";
import type { PointOfProof } from "../schema/general.js";

/** What the case asserts and the prosecution must prove besides the elements: intent always, then what role, stage and knowledge assert. */
export function pointsOfProof(law: Law, { role, stage, accused }: Frame, isKnowledgeOpen: boolean): readonly Pick<PointOfProof, "id" | "cite">[] {
  const asserted: readonly PointOfProof["when"][] = [
    "always",
    ...(role === "perpetrator" ? [] : [role]),
    ...(stage === "attempted" ? (["attempted"] as const) : []),
    ...(accused.legalPerson === true ? (["legal-person"] as const) : []),
    ...(isKnowledgeOpen ? (["knowledge-open"] as const) : []),
  ];
  return law.pointsOfProof.filter(({ when }) => asserted.includes(when)).map(({ id, cite }) => ({ id, cite }));
}
