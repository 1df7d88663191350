import type { Assessment, AssessedCharge } from "../schema/assessment.js";
import type { Expectation } from "../schema/scenario.js";
import { chargeView, sentenceView, type ViewOf } from "./charge-view.js";

/**
 * An assessment in the shape in which a scenario speaks of it.
 * @param unlisted - charges that were looked at and are not in the list
 */
export function assessmentView(assessment: Assessment, unlisted: readonly AssessedCharge[]): ViewOf<Expectation> {
  const { ages, duties, convictions, questions, notices, law } = assessment;
  return {
    charges: assessment.charges.map(chargeView),
    unlisted: unlisted.map(chargeView),
    ages: ages.map((age) => ({ ...age, presumption: age.presumption?.id ?? null })),
    sentences: assessment.sentence.map(sentenceView),
    duties, convictions, questions, notices,
    extradition: assessment.extradition.map((one) => ({ ...one, treaties: one.treaties.map(({ country }) => country) })),
    readings: Object.entries(law.readings).map(([id, value]) => ({ id, value })),
  };
}
