import { z } from "zod";
import { factId } from "./condition.js";
import { datedNoticeCodes } from "./lists.js";
import { penaltyRange } from "./penalty.js";
import { calendarDate, caseId, citations, label, lawId, localId } from "./primitives.js";

const country = z.string().regex(/^[A-Z]{2}$/);
const offenceClass = z.enum(["felony", "misdemeanour", "petty"]);
const role = z.enum(["perpetrator", "co-perpetrator", "instigator", "accomplice"]);
/** A period of limitation: whole years. */
const years = z.string().regex(/^P[1-9]\d?Y$/);
/** A day, a month or a year, as a source gives it. */
const partialDate = z.string().regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

/** One thing that must hold for a ground of jurisdiction. */
const test = z.discriminatedUnion("test", [
  z.strictObject({ test: z.literal("event-in"), country }),
  z.strictObject({ test: z.literal("event-outside"), country }),
  z.strictObject({ test: z.literal("nationality"), of: z.enum(["accused", "victim"]), country }),
  z.strictObject({ test: z.literal("class"), in: z.array(offenceClass).min(1) }),
  z.strictObject({ test: z.literal("role"), in: z.array(role).min(1) }),
  z.strictObject({ test: z.literal("fact"), fact: factId }),
]);

/** `rules/place-and-time/jurisdiction.json`: on what grounds Cambodian law reaches an act, and what a prosecution then needs. */
export const jurisdictionFile = z.strictObject({
  $schema: z.literal("../schema/jurisdiction.schema.json"),
  /** The general rules that hold for every offence from the day they are in force. */
  general: z.strictObject({ instrument: localId, label, cite: citations }),
  grounds: z.array(z.strictObject({
    id: lawId,
    instrument: localId,
    article: z.string().regex(/^[0-9]{1,3}$/),
    label,
    /** Only for offences of the ground's own instrument; its general rules hold for every offence. */
    ownOffencesOnly: z.boolean(),
    /** The reading under which the ground stands beside the general rules. */
    reading: z.strictObject({ id: localId, value: z.string() }).optional(),
    requires: z.array(test).min(1),
    cite: citations,
  })).min(1),
  /** What a prosecution needs where it rests on certain grounds; without a fact it is a standing limit. */
  conditions: z.array(z.strictObject({ id: localId, label, grounds: z.array(lawId).min(1), fact: factId.optional(), cite: citations })),
  /** What ends the matter when established, and only then. */
  bars: z.array(z.strictObject({
    id: lawId,
    label,
    /** The bar is established where every fact of one of these lists is. */
    anyOf: z.array(z.array(factId).min(1)).min(1),
    /** The grounds for which the bar's reach is settled; for others an established bar leaves the matter open. */
    settledFor: z.array(lawId).min(1),
    cite: citations,
  })),
  /** Grounds that no fact of the vocabulary concerns: a result that is not open names them. */
  notAsked: z.array(z.strictObject({ id: lawId, label, cite: citations })),
});

const periods = z.array(z.strictObject({ class: offenceClass, period: years, cite: citations })).length(3);
/** The convention by which the last day is found; no text gives one. */
const counting = z.strictObject({ lastDay: z.enum(["anniversary", "eve-of-anniversary"]), february29: z.enum(["1-march", "28-february"]), label, cite: citations });
const stated = z.strictObject({ label, cite: citations });

/** `rules/place-and-time/limitation.json`: limitation of prosecution and of penalties. */
export const limitationFile = z.strictObject({
  $schema: z.literal("../schema/limitation.schema.json"),
  prosecution: z.strictObject({
    periods,
    start: stated,
    /** What interrupts it, and that the whole period then runs anew. */
    interruption: z.strictObject({ label, fact: factId, restart: stated, cite: citations }),
    counting,
    /** What no text settles, shown where the victim is or may be a minor. */
    childVictims: stated,
  }),
  penalties: z.strictObject({
    periods,
    start: stated,
    counting,
    /** What takes a penalty away whatever its period. */
    amnesty: stated,
    /** The rules hold for convictions after this instrument came into force. */
    convictionsAfter: z.strictObject({ instrument: localId, label, cite: citations }),
  }),
});

/** `rules/place-and-time/milder-law.json`: which law of which day, and which general rules reach back. */
export const milderLawFile = z.strictObject({
  $schema: z.literal("../schema/milder-law.schema.json"),
  principles: z.array(z.strictObject({ id: z.enum(["law-of-the-day", "abolished", "lighter-applies", "heavier-never", "final-conviction-stands"]), label, cite: citations })).length(5),
  /** General rules that lighten or aggravate, by id. */
  generalRules: z.array(z.strictObject({ id: lawId, instrument: localId, article: z.string().regex(/^[0-9]{1,3}$/), effect: z.enum(["lighter", "heavier"]), label, cite: citations })).min(1),
  /** What is known of the law before those rules. */
  before: z.strictObject({ label, cite: citations }),
});

/** `rules/place-and-time/extradition.json`: conditions, authorities and treaties. */
export const extraditionFile = z.strictObject({
  $schema: z.literal("../schema/extradition.schema.json"),
  /** The country whose nationals have the protection of its constitution. */
  country,
  conditions: z.array(z.strictObject({ id: localId, of: z.enum(["everyone", "foreigners", "nationals"]), label, cite: citations })).min(1),
  /** Who decides, in the order in which a request passes. */
  authorities: z.array(z.strictObject({ id: localId, label, cite: citations })).min(1),
  treaties: z.array(z.strictObject({ country, on: partialDate, label, cite: citations })),
});

/** Notices that the date, the place and the persons of a case call for. */
export const datedNoticeCode = z.enum(datedNoticeCodes);

const provision = z.strictObject({ instrument: localId, article: z.string().regex(/^[0-9]{1,3}$/) });

/** `rules/place-and-time/dated-notices.json`: what a reader must know besides the charges, and when. Every stated condition must hold or be open. */
export const datedNoticesFile = z.strictObject({
  $schema: z.literal("../schema/dated-notices.schema.json"),
  notices: z.array(z.strictObject({
    code: datedNoticeCode,
    instrument: localId,
    label,
    when: z.strictObject({
      /** The event lies, or may lie, before the named part of the instrument commenced at its place, by the reading on that day. */
      eventBeforeProvision: provision.optional(),
      /** The event lies, or may lie, on or after the day on which the named part of the instrument commenced at its place. */
      eventFromProvision: provision.optional(),
      eventFrom: calendarDate.optional(),
      /** The event or the date of assessment lies on or after this day. */
      eventOrAssessmentFrom: calendarDate.optional(),
      eventCountry: z.strictObject({ is: z.enum(["in", "outside"]), country }).optional(),
      accused: z.enum(["minor", "foreign", "foreign-or-abroad"]).optional(),
      /** A charge that stands or is open is of one of these articles. */
      charges: z.array(z.strictObject({ instrument: localId, from: z.int().min(1), to: z.int().min(1) })).min(1).optional(),
    }),
    cite: citations,
  })).min(1),
});

const grounded = z.enum(["met", "not-met", "unknown"]);
/** A day that was reckoned: it may lie beyond the days that a case can state. */
const reckonedDay = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** Whether Cambodian courts may judge a charge: part of a charge's result. */
export const jurisdictionFinding = z.strictObject({
  status: z.enum(["open", "closed", "unknown"]),
  /** Why it is closed or unknown, where not simply for missing facts. */
  reason: z.enum(["no-ground", "condition-not-met", "judged-abroad", "bar-reach-unsettled", "readings-differ", "before-general-rules", "class-unknown"]).nullable(),
  grounds: z.array(z.strictObject({ id: lawId, status: grounded, cite: citations })),
  conditions: z.array(z.strictObject({ id: localId, status: z.enum(["met", "not-met", "unknown", "standing"]), grounds: z.array(lawId), cite: citations })),
  bars: z.array(z.strictObject({ id: lawId, status: grounded, cite: citations })),
  /** Facts that would settle it. */
  missing: z.array(factId),
  /** Grounds that were not looked at, where the result is not open. */
  notAsked: z.array(lawId),
  /** The readings on which the status turns, each with the value used. */
  readings: z.record(localId, z.string()),
  cite: citations,
});

/** Limitation of prosecution: part of a charge's result. */
export const limitationFinding = z.strictObject({
  status: z.enum(["running", "expired-unless-interrupted", "expired", "not-assessed", "unknown"]),
  /** The last day of the period; of an event within a span, of its last day. */
  lastDay: reckonedDay.nullable(),
  caveats: z.array(z.enum(["class-unknown", "start-unverified", "restart-unverified", "restart-after-expiry", "interruption-outside", "child-victim-start-open", "event-span"])),
  cite: citations,
});

/** Limitation of the penalty of one conviction. */
export const penaltyLimitationFinding = z.strictObject({
  accused: caseId,
  /** Position in the accused's convictions. */
  conviction: z.int().min(0),
  status: z.enum(["running", "expired", "amnestied", "not-assessed", "not-in-sources", "unknown"]),
  lastDay: reckonedDay.nullable(),
  cite: citations,
});

/** Which version of an offence governs an act: part of a charge's result where there is more than one, or the law was abolished. */
export const milderLawFinding = z.strictObject({
  status: z.enum(["law-of-the-day", "lighter-applied", "unsettled", "abolished", "not-assessed", "unknown"]),
  /** The version whose range governs; null where none can be named. */
  version: z.int().min(1).nullable(),
  range: penaltyRange.nullable(),
  /** Every later version against the one that governed until it came, in order of commencement. */
  comparisons: z.array(z.strictObject({
    version: z.int().min(1),
    from: z.strictObject({ "phnom-penh": calendarDate, province: calendarDate }),
    against: z.int().min(1),
    outcome: z.enum(["lighter", "heavier", "same", "mixed", "unknown"]),
    range: penaltyRange.nullable(),
  })),
  cite: citations,
});

/** What extradition would need for one accused. */
export const extraditionFinding = z.strictObject({
  accused: caseId,
  as: z.enum(["foreigner", "national", "unknown"]),
  conditions: z.array(localId),
  authorities: z.array(localId),
  /** Treaties with the accused's state or that of an event, of those that the sources name. */
  treaties: z.array(z.strictObject({ country, on: partialDate, cite: citations })),
  cite: citations,
});

/** A notice by date, place or person; `rule` names the civil remedy that it is about. */
export const datedNotice = z.strictObject({ code: datedNoticeCode, rule: localId.optional(), event: caseId, instrument: localId, offences: z.array(lawId).optional(), cite: citations });

export type JurisdictionRules = z.infer<typeof jurisdictionFile>;
export type JurisdictionGround = JurisdictionRules["grounds"][number];
export type JurisdictionTest = z.infer<typeof test>;
export type LimitationRules = z.infer<typeof limitationFile>;
export type Counting = z.infer<typeof counting>;
export type MilderLawRules = z.infer<typeof milderLawFile>;
export type ExtraditionRules = z.infer<typeof extraditionFile>;
export type DatedNoticesFile = z.infer<typeof datedNoticesFile>;
export type DatedNoticeRule = z.infer<typeof datedNoticesFile>["notices"][number];
/** What the rule files on place and time come to in a law. */
export interface PlaceAndTimeRules {
  readonly jurisdiction: JurisdictionRules;
  readonly limitation: LimitationRules;
  readonly milderLaw: MilderLawRules;
  readonly extradition: ExtraditionRules;
  readonly notices: readonly DatedNoticeRule[];
}
export type DatedNoticeCode = z.infer<typeof datedNoticeCode>;
export type JurisdictionFinding = z.infer<typeof jurisdictionFinding>;
export type LimitationFinding = z.infer<typeof limitationFinding>;
export type PenaltyLimitationFinding = z.infer<typeof penaltyLimitationFinding>;
export type MilderLawFinding = z.infer<typeof milderLawFinding>;
export type ExtraditionFinding = z.infer<typeof extraditionFinding>;
export type DatedNotice = z.infer<typeof datedNotice>;
