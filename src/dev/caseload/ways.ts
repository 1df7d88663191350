import type { Event } from "../../schema/case.js";

/** Facts as a case states them. */
export type Facts = NonNullable<Event["facts"]>;

/**
 * One way to commit an offence, as a case states it. Which offence it is stands nowhere in the case: the engine has to find it in
 * the facts.
 */
export interface Way {
  /** Facts of the event. */
  readonly facts: Facts;
  /** Facts of each accused in turn, where they act differently; then all are perpetrators. */
  readonly acts?: readonly Facts[];
  readonly victim?: Facts;
  /** The completed years that a victim may have at the event, from and to. */
  readonly years: readonly [number, number];
}

const yes = (...facts: readonly string[]): Facts => Object.fromEntries(facts.map((fact) => [fact, true]));
const no = (...facts: readonly string[]): Facts => Object.fromEntries(facts.map((fact) => [fact, false]));

const adult = [18, 44] as const;
const minor = [4, 17] as const;
const withoutAggravation = no("circumstance.organised-group", "accused.public-official-abusing-authority");
const atHome = no("purpose.transfer-out-of-cambodia");
const procuringAlone = no("accused.ascendant", "accused.authority-over-victim", "circumstance.organised-group", "means.coercion", "means.violence", "means.threat", "means.fraud");
const engages = yes("victim.engages-in-prostitution");
const valueGiven = yes("circumstance.value-exchanged");
const sellerAndBuyer = [yes("conduct.deliver-control"), yes("conduct.receive-control")] as const;
const trafficked = yes("victim.person-trafficked");

/** An article of the law of 2008 of which the caseload holds cases. */
export type Article = 9 | 10 | 11 | 12 | 14 | 15 | 16 | 18 | 21 | 26 | 27 | 28 | 32 | 33 | 34 | 35 | 39 | 41 | 42 | 43;

/** The ways of each offence, by article. */
export const ways: { readonly [article in Article]: readonly Way[] } = {
  9: [
    { facts: { ...yes("conduct.take-from-carer", "conduct.without-legal-authority"), ...no("conduct.remove") }, years: [1, 17] },
    { facts: { ...yes("conduct.remove", "means.enticement"), ...atHome }, years: [9, 17] },
    { facts: { ...yes("conduct.take-from-carer", "conduct.without-legal-authority"), ...no("conduct.remove") }, victim: yes("victim.under-custody-or-curatorship"), years: adult },
  ],
  10: [
    { facts: { ...yes("conduct.remove", "means.deception", "purpose.forced-labour"), ...withoutAggravation, ...atHome }, years: adult },
    { facts: { ...yes("conduct.remove", "means.force", "purpose.prostitution"), ...atHome }, years: [14, 30] },
    { facts: { ...yes("conduct.take-from-carer", "conduct.without-legal-authority", "purpose.child-labour"), ...atHome }, years: [6, 15] },
    { facts: { ...yes("conduct.remove", "means.enticement", "purpose.forced-marriage", "circumstance.organised-group"), ...atHome }, years: adult },
  ],
  11: [
    { facts: { ...yes("conduct.remove", "means.deception", "purpose.transfer-out-of-cambodia"), ...withoutAggravation }, years: adult },
    { facts: yes("conduct.remove", "means.enticement", "purpose.transfer-out-of-cambodia", "circumstance.organised-group"), years: [15, 40] },
    { facts: yes("conduct.remove", "means.abuse-of-power", "purpose.transfer-out-of-cambodia", "accused.public-official-abusing-authority"), years: adult },
    { facts: yes("conduct.take-from-carer", "conduct.without-legal-authority", "purpose.transfer-out-of-cambodia"), years: minor },
  ],
  12: [
    { facts: { ...yes("conduct.recruit", "means.abuse-of-power", "purpose.involuntary-servitude"), ...withoutAggravation }, years: adult },
  ],
  14: [
    { facts: { ...valueGiven, ...atHome }, acts: sellerAndBuyer, years: [0, 2] },
    { facts: valueGiven, acts: sellerAndBuyer, years: adult },
  ],
  15: [
    { facts: { ...valueGiven, ...yes("purpose.adoption"), ...atHome }, acts: sellerAndBuyer, years: [0, 1] },
    { facts: { ...valueGiven, ...withoutAggravation, ...atHome }, acts: [{ ...yes("conduct.deliver-control", "purpose.profit") }, { ...yes("conduct.receive-control", "purpose.sexual-aggression") }], years: adult },
  ],
  16: [
    { facts: { ...valueGiven, ...yes("conduct.deliver-control", "purpose.transfer-out-of-cambodia") }, years: [12, 17] },
    { facts: { ...valueGiven, ...yes("conduct.receive-control", "purpose.transfer-out-of-cambodia"), ...withoutAggravation }, years: adult },
  ],
  18: [
    { facts: { ...yes("conduct.bring-across-border", "knowledge.person-trafficked"), ...withoutAggravation }, victim: trafficked, years: adult },
    { facts: yes("conduct.bring-across-border", "knowledge.person-trafficked"), victim: trafficked, years: [10, 35] },
  ],
  21: [
    { facts: { ...yes("conduct.confine", "conduct.without-legal-authority"), "circumstance.detention-hours": [720, 2160] }, years: [15, 32] },
    { facts: { ...yes("conduct.detain", "conduct.without-legal-authority"), "circumstance.detention-hours": 40 }, years: adult },
  ],
  26: [
    { facts: { ...procuringAlone, ...yes("conduct.profit-from-prostitution") }, victim: engages, years: adult },
    { facts: { ...procuringAlone, ...yes("conduct.assist-prostitution") }, victim: engages, years: adult },
    { facts: { ...procuringAlone, ...yes("conduct.recruit-into-prostitution") }, years: adult },
  ],
  27: [
    { facts: yes("conduct.recruit-into-prostitution", "accused.ascendant"), years: [18, 24] },
    { facts: yes("conduct.profit-from-prostitution", "circumstance.organised-group"), victim: engages, years: adult },
    { facts: yes("conduct.pressure-into-prostitution", "means.violence"), years: adult },
  ],
  28: [
    { facts: { ...procuringAlone, ...yes("conduct.assist-prostitution") }, victim: engages, years: [13, 17] },
    { facts: yes("conduct.profit-from-prostitution", "accused.authority-over-victim"), victim: engages, years: [14, 17] },
  ],
  32: [
    { facts: yes("conduct.provide-premises", "knowledge.premises-use", "circumstance.premises-not-used-by-public"), victim: engages, years: adult },
    { facts: { ...yes("conduct.provide-premises", "knowledge.premises-use"), ...no("conduct.profit-from-prostitution") }, victim: engages, years: adult },
  ],
  33: [
    { facts: yes("conduct.manage-establishment"), victim: engages, years: [13, 17] },
    { facts: yes("conduct.manage-prostitution"), victim: engages, years: [13, 17] },
    { facts: yes("conduct.provide-premises", "knowledge.premises-use"), victim: engages, years: [14, 17] },
  ],
  34: [
    { facts: yes("conduct.sexual-intercourse", "conduct.give-or-promise-value"), years: [15, 17] },
    { facts: yes("conduct.sexual-intercourse", "conduct.give-or-promise-value"), years: [9, 14] },
    { facts: { ...yes("conduct.other-sexual-conduct", "conduct.give-or-promise-value"), ...no("conduct.sexual-intercourse") }, years: [11, 17] },
  ],
  35: [
    { facts: { ...yes("conduct.solicit-child-prostitution", "purpose.act-as-intermediary"), ...no("circumstance.as-business") }, years: [13, 17] },
    { facts: yes("conduct.advertise-child-prostitution", "purpose.act-as-intermediary", "circumstance.as-business"), years: [14, 17] },
  ],
  39: [
    { facts: { ...yes("material.pornography", "conduct.distribute-material"), ...no("material.child-pornography") }, years: adult },
    { facts: { ...yes("material.pornography"), ...no("material.child-pornography") }, acts: [yes("conduct.produce-material"), yes("conduct.show-material-in-public")], years: adult },
    { facts: { ...yes("material.pornography", "conduct.possess-material", "purpose.use-in-distribution"), ...no("material.child-pornography") }, years: adult },
  ],
  41: [
    { facts: { ...yes("material.child-pornography", "conduct.produce-material"), ...no("material.pornography", "purpose.use-in-distribution") }, years: [8, 16] },
    { facts: { ...yes("material.child-pornography", "conduct.possess-material", "purpose.use-in-distribution"), ...no("material.pornography") }, years: [8, 16] },
  ],
  42: [
    { facts: { ...yes("conduct.sexual-intercourse"), ...no("conduct.give-or-promise-value") }, years: [6, 14] },
    { facts: { ...yes("conduct.sexual-intercourse"), ...no("conduct.give-or-promise-value", "circumstance.several-offenders") }, years: [12, 14] },
  ],
  43: [
    { facts: { ...yes("conduct.indecent-act", "purpose.sexual-desire"), ...no("circumstance.repeated", "conduct.sexual-intercourse") }, years: [5, 14] },
    { facts: { ...yes("conduct.indecent-act", "purpose.sexual-desire", "circumstance.repeated"), ...no("conduct.sexual-intercourse") }, years: [7, 14] },
  ],
};
