import { wasInForce } from "../law/was-in-force.js";
import type { Law } from "../law/law.js";
import type { Conviction } from "../schema/case.js";
import type { Circumstances } from "./circumstances.js";
import { every, type Known } from "./kleene.js";

/**
 * Whether an earlier conviction is one that counts, for recidivism (Criminal Code 91) as for simple suspension (105): none of the
 * sources says whether the code reaches those from before it applied, and those given abroad, so that the readings decide.
 * @returns null where the reading leaves it open
 */
export function isCounted(law: Law, { finalOn, country }: Pick<Conviction, "finalOn" | "country">, readings: Circumstances["readings"]): Known {
  return every([
    underReading(wasInForce(law, law.sentencing.recidivism.rule, { date: finalOn }), readings["convictions-before-the-code"]),
    underReading(country == null || country === law.placeAndTime.extradition.country, readings["convictions-given-abroad"]),
  ]);
}

/** @param isMeant - it is one that the code means without question */
function underReading(isMeant: Known, reading: string | undefined): Known {
  if (isMeant === true || reading === "counted") return true;
  return isMeant === false && reading === "not-counted" ? false : null;
}
