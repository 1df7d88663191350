import type { Law } from "../law/law.js";
import type { EventTime } from "../law/in-force.js";
import { present } from "../schema/present.js";
import type { ParticipationFile } from "../schema/sentencing.js";
import type { Basis } from "./circumstances.js";
import { wasInForce } from "../law/was-in-force.js";
import { offenceOf } from "./stated-offence.js";
import { take, type Change, type Sum } from "./sum.js";

/** Attempt and role: recorded with their rule, the range unchanged (Criminal Code 25-29). */
export function takeParticipation(law: Law, sum: Sum, charge: Basis, event: EventTime): Sum {
  const change = (id: ParticipationFile["steps"][number]["id"]): readonly Change[] => {
    const stated = present(law.sentencing.participation.steps.find((step) => step.id === id));
    const offence = offenceOf(law, charge);
    const special = stated.special?.find(({ instrument }) => instrument === offence.instrument);
    const isGeneral = special === undefined || wasInForce(law, stated.rule, event) !== false;
    const ownText = id === "attempt" && charge.penalty.class !== "felony" ? offence.attempt?.cite ?? [] : [];
    return [{ rule: isGeneral ? stated.rule : special.rule, after: sum.range, cite: [...(isGeneral ? stated.cite : []), ...ownText, ...(special?.cite ?? [])] }];
  };
  const attempted = charge.stage === "attempted" ? take(sum, "attempt", change("attempt")) : sum;
  return charge.role === "perpetrator" ? attempted : take(attempted, "participation", change(charge.role));
}
