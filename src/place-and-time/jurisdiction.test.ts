import { describe, expect, test } from "vitest";
import { law } from "../law/bundled.js";
import type { JurisdictionFinding } from "../schema/place-and-time.js";
import type { Circumstances } from "./circumstances.js";
import { jurisdictionOf, jurisdictionWithReadings, type ChargeBefore } from "./jurisdiction.js";

type OffenceClass = ChargeBefore["penalty"]["class"];
interface Situation {
  readonly offence?: string;
  readonly class?: OffenceClass;
  readonly role?: ChargeBefore["role"];
  readonly country?: string;
  readonly date?: string;
  readonly place?: "phnom-penh" | "province";
  readonly accused?: string;
  readonly victim?: string | null;
  readonly facts?: Readonly<Record<string, boolean>>;
  readonly readings?: Readonly<Record<string, string>>;
  readonly verifiedOnly?: boolean;
}

const felony = "criminal-code-2009.art-289";
const misdemeanour = "criminal-code-2009.art-284";
const trafficking = "lshtse-2008.art-10";
const ACT = "jurisdiction.act-in-cambodia";
const PUNISHABLE = "jurisdiction.punishable-where-committed";
const COMPLAINT = "jurisdiction.complaint-or-denunciation";
const JUDGED = "jurisdiction.final-foreign-judgment";
const bookOnly = { "lshtse-general-rules-beside-book-1": "book-1-only" };

function jurisdiction(given: Situation): JurisdictionFinding {
  const offence = given.offence ?? felony;
  const offenceClass = given.class === undefined ? (offence === misdemeanour ? "misdemeanour" : "felony") : given.class;
  const circumstances: Circumstances = {
    event: { date: given.date ?? "2012-06-01", place: given.place ?? "phnom-penh", country: given.country ?? "KH" },
    accusedNationality: given.accused, victimNationality: given.victim, fact: (id) => given.facts?.[id],
  };
  return jurisdictionOf(law, { offence, role: given.role ?? "perpetrator", penalty: { class: offenceClass } }, circumstances, { readings: given.readings ?? {}, ...(given.verifiedOnly === undefined ? {} : { verifiedOnly: given.verifiedOnly }) });
}
const statusOf = (finding: JurisdictionFinding, ground: string) => finding.grounds.find(({ id }) => id === ground)?.status;
/** Abroad, all nationalities foreign and every fact that could open a case denied. */
const foreign: Situation = { country: "TH", accused: "TH", victim: "TH", facts: { [ACT]: false, [PUNISHABLE]: false, [COMPLAINT]: false } };

describe("territory (Criminal Code 12-13)", () => {
  test("an event in Cambodia is open whoever the persons are, and nothing else need be known", () => {
    expect(jurisdiction({})).toMatchObject({ status: "open", reason: null, missing: [], conditions: [], notAsked: [] });
  });

  test("one act of the offence in Cambodia opens an event abroad", () => {
    expect(jurisdiction({ ...foreign, facts: { [ACT]: true } }).status).toBe("open");
  });

  test("an event abroad without any known link is unknown and names what would settle it", () => {
    const finding = jurisdiction({ country: "TH" });
    expect(finding.status).toBe("unknown");
    expect(finding.missing).toEqual(["accused.nationality", COMPLAINT, ACT, "victim.nationality"].toSorted());
  });

  test("an event abroad with every link denied is closed, and the grounds that were not asked are named", () => {
    const finding = jurisdiction(foreign);
    expect(finding).toMatchObject({ status: "closed", reason: "no-ground", missing: [] });
    expect(finding.notAsked).toEqual(["criminal-code-2009.art-14", "criminal-code-2009.art-15", "criminal-code-2009.art-16", "criminal-code-2009.art-22"]);
  });
});

describe("a national abroad (Criminal Code 19)", () => {
  const national: Situation = { ...foreign, accused: "KH" };

  test("every felony is reached, but not without a complaint or denunciation (21)", () => {
    expect(jurisdiction({ ...national, facts: { ...foreign.facts, [COMPLAINT]: true } }).status).toBe("open");
    expect(jurisdiction(national)).toMatchObject({ status: "closed", reason: "condition-not-met" });
    expect(jurisdiction({ ...national, facts: { [ACT]: false } })).toMatchObject({ status: "unknown", missing: [COMPLAINT] });
  });

  test("only the prosecution may act: a standing limit of the result (21)", () => {
    const { conditions } = jurisdiction({ ...national, facts: { ...foreign.facts, [COMPLAINT]: true } });
    expect(conditions.map(({ id, status }) => `${id} ${status}`)).toEqual(["prosecution-only standing", "complaint-or-denunciation met"]);
    expect(conditions.every(({ grounds }) => grounds.includes("criminal-code-2009.art-19.par-1"))).toBe(true);
  });

  test("a misdemeanour needs to be punishable where it was committed as well", () => {
    const given = { ...national, offence: misdemeanour };
    expect(jurisdiction({ ...given, facts: { [ACT]: false, [COMPLAINT]: true, [PUNISHABLE]: true } }).status).toBe("open");
    expect(jurisdiction({ ...given, facts: { [ACT]: false, [COMPLAINT]: true, [PUNISHABLE]: false } }).status).toBe("closed");
    expect(jurisdiction({ ...given, facts: { [ACT]: false, [COMPLAINT]: true } })).toMatchObject({ status: "unknown", missing: [PUNISHABLE] });
  });

  test("a petty offence abroad is not reached", () => {
    expect(jurisdiction({ ...national, offence: "criminal-code-2009.art-298", class: "petty", facts: { [ACT]: false, [COMPLAINT]: true, [PUNISHABLE]: true } }).status).toBe("closed");
  });

  test("an unknown class leaves it unknown, for that reason", () => {
    expect(jurisdiction({ ...national, class: null, facts: { [ACT]: false, [COMPLAINT]: true, [PUNISHABLE]: true } })).toMatchObject({ status: "unknown", reason: "class-unknown", missing: [] });
  });
});

describe("a victim who is a national (Criminal Code 20)", () => {
  const against: Situation = { ...foreign, victim: "KH", facts: { ...foreign.facts, [COMPLAINT]: true } };

  test("felonies are reached, misdemeanours are not", () => {
    expect(jurisdiction(against).status).toBe("open");
    expect(jurisdiction({ ...against, offence: misdemeanour }).status).toBe("closed");
  });

  test("a charge without a victim has no such ground", () => {
    expect(statusOf(jurisdiction({ ...against, victim: null }), "criminal-code-2009.art-20")).toBe("not-met");
  });
});

describe("a participant in Cambodia in an offence abroad (Criminal Code 17)", () => {
  const ground = "criminal-code-2009.art-17";
  const facts = { ...foreign.facts, [PUNISHABLE]: true, "jurisdiction.participation-in-cambodia": true, "jurisdiction.offence-established-abroad": true };

  test.each(["instigator", "accomplice"] as const)("an %s is reached where both laws punish and a final foreign decision establishes the offence", (role) => {
    expect(jurisdiction({ ...foreign, role, facts }).status).toBe("open");
  });

  test("each of its conditions is needed, and a perpetrator has no such ground", () => {
    for (const id of [PUNISHABLE, "jurisdiction.participation-in-cambodia", "jurisdiction.offence-established-abroad"]) {
      expect(statusOf(jurisdiction({ ...foreign, role: "accomplice", facts: { ...facts, [id]: false } }), ground), id).toBe("not-met");
      const absent = Object.fromEntries(Object.entries(facts).filter(([known]) => known !== id));
      expect(jurisdiction({ ...foreign, role: "accomplice", facts: absent }).missing, id).toEqual([id]);
    }
    expect(jurisdiction({ ...foreign, facts }).status).toBe("closed");
  });

  test("no complaint is asked of it", () => {
    expect(jurisdiction({ ...foreign, role: "accomplice", facts }).conditions).toEqual([]);
  });
});

describe("no second judgment (Criminal Code 23)", () => {
  const abroad: Situation = { ...foreign, accused: "KH", facts: { [ACT]: false, [COMPLAINT]: true } };

  test("a final judgment abroad closes the case where the penalty is served or barred, or the accused was acquitted", () => {
    for (const second of ["jurisdiction.foreign-penalty-served-or-barred", "jurisdiction.foreign-acquittal"]) {
      expect(jurisdiction({ ...abroad, facts: { ...abroad.facts, [JUDGED]: true, [second]: true } }), second).toMatchObject({ status: "closed", reason: "judged-abroad" });
    }
  });

  test("it counts only when established: a judgment alone, or nothing known, changes nothing", () => {
    const before = jurisdiction(abroad);
    const after = jurisdiction({ ...abroad, facts: { ...abroad.facts, [JUDGED]: true } });
    expect([before.status, after.status]).toEqual(["open", "open"]);
    expect(after.bars).toMatchObject([{ id: "criminal-code-2009.art-23", status: "unknown" }]);
  });

  test("for an offence in Cambodia its reach is not settled: the article stands in the section on offences abroad", () => {
    expect(jurisdiction({ facts: { [JUDGED]: true, "jurisdiction.foreign-acquittal": true } })).toMatchObject({ status: "unknown", reason: "bar-reach-unsettled" });
  });
});

describe("the 2008 law's own rules beside Book 1", () => {
  const misdemeanourAgainstNational: Situation = { ...foreign, offence: "lshtse-2008.art-14", class: "misdemeanour", victim: "KH" };

  test("where only the recalled Article 3 would reach the act the result is unknown, and the reading is named", () => {
    expect(jurisdiction(misdemeanourAgainstNational)).toMatchObject({ status: "unknown", reason: "readings-differ", readings: { "lshtse-general-rules-beside-book-1": "both-shown" } });
  });

  test("with Book 1 alone, or with verified rules alone, the same act is closed", () => {
    expect(jurisdiction({ ...misdemeanourAgainstNational, readings: bookOnly })).toMatchObject({ status: "closed", readings: bookOnly });
    expect(jurisdiction({ ...misdemeanourAgainstNational, verifiedOnly: true }).status).toBe("closed");
  });

  test("where both agree no reading is named", () => {
    expect(jurisdiction({ offence: trafficking }).readings).toEqual({});
    expect(jurisdiction({ ...foreign, offence: trafficking }).readings).toEqual({});
  });

  test("its grounds are never asked of an offence of the Criminal Code", () => {
    expect(jurisdiction(foreign).grounds.some(({ id }) => id.startsWith("lshtse-2008."))).toBe(false);
  });
});

describe("what only the 2008 law's own rules could reach", () => {
  test("is unknown while their own facts are", () => {
    expect(jurisdiction({ country: "TH", accused: "TH", facts: { ...foreign.facts }, offence: "lshtse-2008.art-14", class: "misdemeanour" })).toMatchObject({ status: "unknown", reason: null, missing: ["victim.nationality"] });
  });
});

describe("rules of another make", () => {
  const under = (changed: Partial<typeof law.placeAndTime.jurisdiction>, readings: Readonly<Record<string, string>> = {}) =>
    jurisdictionWithReadings({ ...law, placeAndTime: { ...law.placeAndTime, jurisdiction: { ...law.placeAndTime.jurisdiction, ...changed } } }, { offence: trafficking, role: "perpetrator", penalty: { class: "felony" } }, { event: { date: "2012-06-01", place: "phnom-penh", country: "KH" }, accusedNationality: "KH", victimNationality: "KH", fact: () => undefined }, { readings });

  test("with no general ground do not say what applies beside the law's own", () => {
    const { grounds } = law.placeAndTime.jurisdiction;
    expect(under({ grounds: grounds.filter(({ ownOffencesOnly }) => ownOffencesOnly) }).finding).toMatchObject({ status: "unknown", reason: "before-general-rules" });
  });
  test("may turn on two readings, each looked at by itself", () => {
    const { grounds } = law.placeAndTime.jurisdiction;
    const own = grounds.filter(({ ownOffencesOnly }) => ownOffencesOnly);
    const [first, second] = own;
    if (first === undefined || second === undefined) throw new Error("two grounds are needed");
    const reading = { id: "soliciting", value: "alternatives" };
    const found = under({ grounds: [...grounds.filter(({ ownOffencesOnly }) => !ownOffencesOnly), first, { ...second, reading }] });
    expect(found.finding.status).toBe("open");
    expect(found.readings).toEqual(expect.arrayContaining(["soliciting"]));
  });
});

describe("before Book 1", () => {
  const early: Situation = { offence: trafficking, date: "2009-06-05" };

  test("the recalled rules of the 2008 law open an event on the territory", () => {
    const finding = jurisdiction(early);
    expect(finding.status).toBe("open");
    expect(finding.grounds.every(({ id, cite }) => id.startsWith("lshtse-2008.") && cite.every(({ rank }) => rank === "unverified"))).toBe(true);
  });

  test("with verified rules alone, and wherever no ground is met, what applied is not in the sources: unknown, never closed", () => {
    expect(jurisdiction({ ...early, verifiedOnly: true })).toMatchObject({ status: "unknown", reason: "before-general-rules" });
    expect(jurisdiction({ ...foreign, ...early, country: "TH" })).toMatchObject({ status: "unknown", reason: "before-general-rules" });
  });

  test("the reading of what is left beside Book 1 has nothing to decide", () => {
    expect(jurisdiction({ ...early, readings: bookOnly })).toMatchObject({ status: "open", readings: {} });
  });

  test("between the days of the capital and the provinces an unknown place matters only where the answers differ", () => {
    const between: Situation = { offence: trafficking, date: "2009-12-15" };
    const event = { date: "2009-12-15", country: "KH" };
    const at = (country: string, nationality: string) => jurisdictionOf(law, { offence: trafficking, role: "perpetrator", penalty: { class: "felony" } }, { event: { ...event, country }, accusedNationality: nationality, victimNationality: "TH", fact: (id) => (id === ACT ? false : undefined) }, { readings: {} });
    expect(jurisdiction(between).status).toBe("open");
    expect(at("KH", "TH").status).toBe("open");
    expect(at("TH", "TH")).toMatchObject({ status: "unknown", reason: "before-general-rules" });
  });
});
