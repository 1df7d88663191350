import { z } from "zod";
import { mayStand, type FactPlace } from "./fact-places.js";
import { calendarDate, caseId, lawId, place } from "./primitives.js";
import type { Fact } from "./vocabulary.js";

const span = z.strictObject({ from: calendarDate, to: calendarDate });
const dateOrSpan = z.union([calendarDate, span]);
const country = z.string().regex(/^[A-Z]{2}$/);
/** An instant with its zone, to the minute or second. */
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/);
const completedYears = z.int().min(0).max(120);
const yearsRange = z.tuple([completedYears, completedYears]);
/** A date of birth as known: a day, a month, or a year. */
const partialDate = z.string().regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

const conviction = z.strictObject({
  class: z.enum(["felony", "misdemeanour", "petty"]),
  offence: lawId.optional(),
  /** Of a conviction for receiving or laundering: the offence from which the property came, which it counts as (Criminal Code 89). */
  sourceOffence: lawId.optional(),
  imprisonment: z.string().regex(/^P(?=\d)(\d{1,3}Y)?((?:\d|1[01])M)?(\d{1,4}D)?$/).nullish(),
  finalOn: calendarDate,
  /** Where it was given; absent, in Cambodia. */
  country: country.nullish(),
  amnestied: z.boolean().nullish(),
});

const evidence = z.strictObject({
  id: caseId,
  kind: z.enum([
    "birth-certificate", "identity-card", "family-book", "school-record", "document", "dna-examination", "bone-examination",
    "dental-examination", "health-examination", "physical-appearance", "psychological-maturity", "witness", "cultural-observation",
  ]),
  born: partialDate.nullish(),
  years: yearsRange.nullish(),
  on: calendarDate.nullish(),
  indicates: z.enum(["child", "adult"]).nullish(),
  status: z.enum(["authentic", "disputed", "forged"]).nullish(),
});

const age = z.strictObject({
  verification: z.enum(["pending", "complete"]).nullish(),
  evidence: z.array(evidence).nullish(),
});

/** What a fact of each type may be stated as, null for unknown. */
export const factValue = { boolean: z.boolean().nullish(), integer: z.union([z.int().min(0).max(1_000_000), z.tuple([z.int().min(0), z.int().min(0)])]).nullish(), date: calendarDate.nullish(), country: country.nullish() };

/** The objects of facts in a case, by the place in which they stand: of these alone the members are those of a vocabulary. */
export const factObjects = z.registry<{ readonly place: FactPlace }>();

/** The facts that may stand in one place of a case, as a strict object: an unknown id is refused, an absent one is unknown. */
function factsOf(vocabulary: readonly Fact[], place: FactPlace) {
  const shape = vocabulary.filter((fact) => mayStand(fact, place)).map((fact) => [fact.id, factValue[fact.type].meta({ description: fact.question.en })] as const);
  return z.strictObject(Object.fromEntries(shape)).register(factObjects, { place }).nullish();
}

/**
 * The schema of a case under a vocabulary: one strict object, no coercion, no defaults.
 * @param vocabulary - the facts of the law, in any order
 */
export function caseSchema(vocabulary: readonly Fact[]) {
  const onAccused = factsOf(vocabulary, "accused");
  const onVictim = factsOf(vocabulary, "victim");
  const anywhere = factsOf(vocabulary, "anywhere");
  const accused = z.strictObject({
    id: caseId,
    born: calendarDate.nullish(),
    ageYears: completedYears.nullish(),
    nationality: country.nullish(),
    legalPerson: z.boolean().nullish(),
    convictions: z.array(conviction).nullish(),
    recidivismPleaded: z.boolean().nullish(),
    facts: onAccused,
  });
  const victim = z.strictObject({
    id: caseId,
    born: calendarDate.nullish(),
    age: age.nullish(),
    nationality: country.nullish(),
    facts: onVictim,
  });
  const event = z.strictObject({
    id: caseId,
    date: dateOrSpan,
    country,
    place: place.nullish(),
    accused: z.array(z.strictObject({
      id: caseId,
      role: z.enum(["perpetrator", "co-perpetrator", "instigator", "accomplice"]).nullish(),
      stage: z.enum(["completed", "attempted", "desisted", "prepared"]).nullish(),
      through: z.array(caseId).min(1).nullish(),
      facts: onAccused,
    })).min(1),
    victims: z.array(z.union([caseId, z.strictObject({ id: caseId, found: z.boolean().nullish(), facts: onVictim })])),
    facts: anywhere,
    between: z.array(z.strictObject({ accused: caseId, victim: caseId, facts: anywhere })).nullish(),
  });
  return z.strictObject({
    $schema: z.string().nullish(),
    format: z.literal("chbab/case@1"),
    id: caseId,
    asOf: calendarDate.nullish(),
    accused: z.array(accused).min(1),
    victims: z.array(victim),
    events: z.array(event).min(1),
    custody: z.array(z.strictObject({
      victim: caseId,
      place: z.enum(["police-post", "detention-facility", "other"]),
      since: instant,
      until: instant.nullish(),
    })).nullish(),
    proof: z.array(z.strictObject({
      id: caseId,
      kind: z.enum(["statement", "document", "object", "expert", "record", "other"]),
      supports: z.array(z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,63}(\/[A-Za-z][A-Za-z0-9-]{0,63})?\/[a-z]+\.[a-z0-9-]+$/)).min(1),
      status: z.enum(["proved", "contested", "none"]).nullish(),
    })).nullish(),
  });
}

export { isStatable } from "./fact-places.js";

/** A case: coded facts of accused, victims and events, as `parseCase` accepts it. */
export type Case = z.infer<ReturnType<typeof caseSchema>>;
export type FactValue = boolean | number | string | readonly [number, number];
/** Facts as stated: an id, and a value or nothing known. */
export type StatedFacts = { readonly [id: string]: FactValue | null | undefined };
/** An accused of a case. */
export type Accused = Case["accused"][number];
/** A victim of a case, with the evidence of age. */
export type Victim = Case["victims"][number];
/** An event of a case: day, place, who took part, and what is stated of it. */
export type Event = Case["events"][number];
export type AgeEvidence = z.infer<typeof evidence>;
export type Conviction = z.infer<typeof conviction>;
