import { z } from "zod";
import { assessmentSchema, noticeCode } from "./assessment.js";
import { caseSchema, instant } from "./case.js";
import { expectedCharge, expectedSentence } from "./expected-charge.js";
import { factId } from "./condition.js";
import { articleCitation, caseId, lawId, localId, reportCitation } from "./primitives.js";
import type { Fact } from "./vocabulary.js";

const { ages, duties, convictions, extradition } = assessmentSchema.shape;

/** What a scenario was typed from: an article, a paragraph of the report, or an open question of law. */
const source = z.union([
  articleCitation.pick({ instrument: true, article: true, paragraph: true, item: true }),
  reportCitation.pick({ report: true }),
  z.strictObject({ reading: localId }),
]);

const expectedAge = z.strictObject({ person: caseId, event: caseId, ...ages.element.pick({ years: true, minor: true, under15: true, under14: true, from14To17: true, uncertain: true, contradictions: true, child: true, favourable: true }).partial().shape, presumption: lawId.nullable().optional() });
const expectedDuty = duties.element.pick({ victim: true, id: true, status: true, basis: true, dependsOn: true, since: true, deadline: true, minutesLeft: true }).partial().required({ victim: true, id: true, status: true });
const expectedConviction = convictions.element.pick({ accused: true, conviction: true, status: true, lastDay: true }).partial().required({ accused: true, conviction: true, status: true });
const expectedExtradition = extradition.element.pick({ accused: true, as: true, conditions: true, authorities: true }).partial().required({ accused: true, as: true }).extend({ treaties: z.array(extradition.element.shape.treaties.element.shape.country).optional() });
const expectedQuestion = assessmentSchema.shape.questions.element.partial().required({ fact: true });
const expectedNotice = assessmentSchema.shape.notices.element.omit({ cite: true }).partial().required({ code: true });
const readingValue = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const expectedReading = z.strictObject({ id: localId, value: readingValue });

const list = <Item extends z.ZodType>(item: Item) => z.array(item).optional();
const among = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).optional();

/**
 * What a scenario expects. Three kinds of name tell at once what is pinned: `charges` is the complete list, `chargesAmong` asks
 * for at least these, `chargesAbsent` for none of these; and so for every other part. What is not named is not compared.
 */
export const expectation = z.strictObject({
  charges: list(expectedCharge),
  chargesAmong: among(expectedCharge),
  /** Offences of which there is no charge in the list. */
  chargesAbsent: among(lawId),
  /** Charges that were looked at and are not in the list: not made out, or open without an act that points to them. */
  unlistedAmong: among(expectedCharge),
  ages: list(expectedAge), agesAmong: among(expectedAge),
  sentences: list(expectedSentence), sentencesAmong: among(expectedSentence),
  duties: list(expectedDuty), dutiesAmong: among(expectedDuty),
  /** Duties, by id, owed to no victim. */
  dutiesAbsent: among(lawId),
  convictions: list(expectedConviction), convictionsAmong: among(expectedConviction),
  extradition: list(expectedExtradition), extraditionAmong: among(expectedExtradition),
  /** The questions, the most decisive first. */
  questions: list(expectedQuestion), questionsAmong: among(expectedQuestion), questionsAbsent: among(factId),
  notices: list(expectedNotice), noticesAmong: among(expectedNotice), noticesAbsent: among(noticeCode),
  /** The readings that mattered, each with the value used. */
  readings: list(expectedReading), readingsAmong: among(expectedReading), readingsAbsent: among(localId),
});

/**
 * The schema of a scenario under a vocabulary: a case, a question of law about it, and what the sources answer, typed by hand.
 * @param vocabulary - the facts of the law, in any order
 */
export function scenarioSchema(vocabulary: readonly Fact[]) {
  return z.strictObject({
    $schema: z.string().optional(),
    format: z.literal("chbab/scenario@1"),
    id: z.string().regex(/^[a-z][a-z0-9-]{0,79}$/),
    /** The situation in plain statutory terms. */
    title: z.string().min(1).max(200),
    /** The question of law that the scenario answers. */
    question: z.string().min(1).max(400),
    /** What the expectation was typed from. */
    sources: z.array(source).min(1),
    case: caseSchema(vocabulary),
    /** Choices that differ from the defaults. */
    options: z.strictObject({
      readings: z.record(localId, readingValue).optional(),
      verifiedOnly: z.boolean().optional(),
      at: instant.optional(),
    }).optional(),
    expect: expectation,
  });
}

/** A case, a question of law and the answer expected. */
export type Scenario = z.infer<ReturnType<typeof scenarioSchema>>;
/** What a scenario expects of a result; what it names must hold exactly. */
export type Expectation = z.infer<typeof expectation>;
