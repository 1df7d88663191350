import { describe, expect, test } from "vitest";
import { findAges } from "../age/find-ages.js";
import { compileLaw } from "../facts/compiled.js";
import { unfold } from "../facts/frame.js";
import { law } from "../law/bundled.js";
import { parseCase } from "../parse-case.js";
import { dutyFinding, type Duty } from "../schema/protection.js";
import { findDuties } from "./find-duties.js";

const compiled = compileLaw(law);
const POLICE_POST = "decision-107-2007.leave-police-post";
const DETENTION = "decision-107-2007.no-detention-facility";

interface Situation {
  readonly victim?: object;
  readonly facts?: object;
  readonly accusedFacts?: object;
  readonly custody?: readonly object[];
  readonly at?: string;
  readonly asOf?: string;
}

const child = { born: "1996-01-01" };
const moved = { "conduct.remove": true };

function dutiesOf({ victim = child, facts = moved, accusedFacts = {}, custody = [], at, asOf }: Situation): readonly Duty[] {
  const parsed = parseCase({
    format: "chbab/case@1", id: "duties", ...(asOf === undefined ? {} : { asOf }),
    accused: [{ id: "A1" }], victims: [{ id: "V1", ...victim }],
    events: [{ id: "E1", date: "2010-06-01", country: "KH", accused: [{ id: "A1", facts: accusedFacts }], victims: ["V1"], facts }],
    custody: custody.map((record) => ({ victim: "V1", ...record })),
  }, { law });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return findDuties(law, parsed.case, findAges(compiled, parsed.case, {}), unfold(parsed.case).frames, at);
}

const statusOf = (id: string, situation: Situation) => dutiesOf(situation).filter((duty) => duty.id === id).map(({ status }) => status);
const post = (since: string, until?: string) => ({ place: "police-post", since, ...(until === undefined ? {} : { until }) });

describe("the duties", () => {
  test("are owed on evidence, on the presumption, and while the age is being verified", () => {
    expect(dutiesOf({})[0]?.basis).toBe("evidence");
    expect(dutiesOf({ victim: { age: { evidence: [{ id: "D1", kind: "physical-appearance", indicates: "child" }] } } })[0]?.basis).toBe("presumption");
    expect(dutiesOf({ victim: { age: { verification: "pending" } } })[0]?.basis).toBe("verification-pending");
  });
  test("are the same under the presumption as on evidence", () => {
    const presumed = dutiesOf({ victim: { age: { evidence: [{ id: "D1", kind: "physical-appearance", indicates: "child" }] } } });
    expect(presumed.map(({ id }) => id)).toEqual(dutiesOf({}).map(({ id }) => id));
  });
  test("are not owed to an adult, nor to a person of whom nothing is known", () => {
    expect(dutiesOf({ victim: { born: "1990-01-01" } })).toEqual([]);
    expect(dutiesOf({ victim: {} })).toEqual([]);
    expect(dutiesOf({ victim: { age: { verification: "pending", evidence: [{ id: "D1", kind: "birth-certificate", born: "1990-01-01" }] } } })).toEqual([]);
  });
  test("meet the schema, carry citations, and stand in code-point order", () => {
    const duties = dutiesOf({ custody: [post("2010-06-02T09:00+07:00"), post("2010-06-10T09:00+07:00")] });
    for (const duty of duties) {
      expect(dutyFinding.parse(duty)).toEqual(duty);
      expect(duty.cite.length).toBeGreaterThan(0);
    }
    const keys = duties.map(({ victim, id, since }) => `${victim} ${id} ${since ?? ""}`);
    expect(keys).toEqual(keys.toSorted());
  });
});

describe("whom a duty is owed to", () => {
  const own = (facts: object, victim: object = child) => dutiesOf({ facts, victim }).filter(({ id }) => id === "decision-107-2007.referral").map(({ dependsOn }) => dependsOn);

  test("is open until something shows trafficking, and said to be", () => {
    expect(own(moved)).toEqual([[]]);
    expect(own({})).toEqual([["trafficking"]]);
  });
  test("is not a child whom every fact of trafficking is denied of", () => {
    const denied = Object.fromEntries(law.protection.trafficking.facts.map((fact) => [fact, false]));
    expect(own(denied)).toEqual([]);
    expect(dutiesOf({ facts: denied }).map(({ status }) => status)).toContain("available");
  });
  test("is, for foreign children, decided by nationality and papers", () => {
    const foreign = (victim: object) => dutiesOf({ victim: { ...child, ...victim } }).filter(({ id }) => id.endsWith("legal-status") || id.endsWith("illegal-immigrant")).map(({ id, dependsOn }) => [id.split(".")[1], dependsOn]);
    expect(foreign({ nationality: "KH" })).toEqual([]);
    expect(foreign({ nationality: "VN" })).toEqual([["legal-status", ["without-documents"]], ["not-illegal-immigrant", []]]);
    expect(foreign({ nationality: "VN", facts: { "victim.has-legal-documents": false } })).toEqual([["legal-status", []], ["not-illegal-immigrant", []]]);
    expect(foreign({ nationality: "VN", facts: { "victim.has-legal-documents": true } })).toEqual([["not-illegal-immigrant", []]]);
    expect(foreign({})).toEqual([["legal-status", ["foreign", "without-documents"]], ["not-illegal-immigrant", ["foreign"]]]);
  });
});

describe("48 hours at a police post", () => {
  const since = "2010-06-02T09:00+07:00";
  const of = (situation: Situation) => dutiesOf(situation).filter(({ id }) => id === POLICE_POST).map(({ status, deadline, minutesLeft }) => [status, deadline, minutesLeft]);

  test("are kept by leaving within them, to the minute", () => {
    expect(of({ custody: [post(since, "2010-06-03T12:00+07:00")] })).toEqual([["kept", "2010-06-04T09:00+07:00", null]]);
    expect(of({ custody: [post(since, "2010-06-04T09:00+07:00")] })).toEqual([["kept", "2010-06-04T09:00+07:00", null]]);
    expect(of({ custody: [post(since, "2010-06-04T09:01+07:00")] })).toEqual([["breached", "2010-06-04T09:00+07:00", null]]);
  });
  test("run while the child is there, with the time left at the given instant", () => {
    expect(of({ custody: [post(since)], at: "2010-06-03T02:00Z" })).toEqual([["due", "2010-06-04T09:00+07:00", 24 * 60]]);
    expect(of({ custody: [post(since)], at: "2010-06-04T09:00+07:00" })).toEqual([["due", "2010-06-04T09:00+07:00", 0]]);
    expect(of({ custody: [post(since)], at: "2010-06-04T09:00:01+07:00" })).toEqual([["breached", "2010-06-04T09:00+07:00", null]]);
  });
  test("are all left where the stay has not begun", () => {
    expect(of({ custody: [post(since)], at: "2010-06-01T09:00+07:00" })).toEqual([["due", "2010-06-04T09:00+07:00", 48 * 60]]);
  });
  test("are open where no end and no instant is given, and where no custody is", () => {
    expect(of({ custody: [post(since)] })).toEqual([["unknown", "2010-06-04T09:00+07:00", null]]);
    expect(of({})).toEqual([["unknown", null, null]]);
  });
  test("do not begin anew by a move to another post", () => {
    expect(of({ custody: [post(since, "2010-06-03T20:00+07:00"), post("2010-06-03T13:00Z", "2010-06-04T12:00+07:00")] })).toEqual([["breached", "2010-06-04T09:00+07:00", null]]);
  });
  test("begin anew after a time elsewhere", () => {
    expect(of({ custody: [post("2010-06-05T09:00+07:00", "2010-06-06T09:00+07:00"), post(since, "2010-06-03T20:00+07:00")] })).toEqual([["kept", "2010-06-04T09:00+07:00", null], ["kept", "2010-06-07T09:00+07:00", null]]);
  });
  test("do not run elsewhere", () => {
    expect(of({ custody: [{ place: "other", since }] })).toEqual([["unknown", null, null]]);
  });
  test("are not owed to one who was an adult by then", () => {
    expect(of({ victim: { born: "1992-06-02" }, custody: [post(since)], at: "2010-06-10T00:00Z" })).toEqual([["unknown", null, null]]);
  });
});

describe("a detention facility", () => {
  test("is a breach at once", () => {
    expect(statusOf(DETENTION, { custody: [{ place: "detention-facility", since: "2010-06-02T09:00+07:00", until: "2010-06-02T09:01+07:00" }] })).toEqual(["breached"]);
    expect(statusOf(DETENTION, { victim: { ...child, facts: { "victim.kept-in-detention-facility": true } } })).toEqual(["breached"]);
  });
  test("is unknown where nothing is said, and kept away from where it is denied", () => {
    expect(statusOf(DETENTION, {})).toEqual(["unknown"]);
    expect(statusOf(DETENTION, { victim: { ...child, facts: { "victim.kept-in-detention-facility": false } } })).toEqual(["kept"]);
  });
});

describe("other duties", () => {
  const by = (id: string, facts: object) => statusOf(id, { victim: { ...child, facts } });

  test("an act is kept once done, due until then", () => {
    expect(by("decision-107-2007.referral", { "victim.referred-to-social-service": true })).toEqual(["kept"]);
    expect(by("decision-107-2007.referral", { "victim.referred-to-social-service": false })).toEqual(["due"]);
    expect(by("decision-107-2007.referral", {})).toEqual(["unknown"]);
  });
  test("a principle is kept or breached", () => {
    expect(by("decision-107-2007.best-interest", { "victim.best-interest-first": true })).toEqual(["kept"]);
    expect(by("decision-107-2007.best-interest", { "victim.best-interest-first": false })).toEqual(["breached"]);
  });
  test("a prohibition is breached by what it forbids", () => {
    expect(by("decision-107-2007.no-photograph", { "victim.photographed": true })).toEqual(["breached"]);
    expect(by("decision-107-2007.no-photograph", { "victim.photographed": false })).toEqual(["kept"]);
  });
  test("court screens and television links are available, and never breached", () => {
    const measures = dutiesOf({}).filter(({ id }) => id.startsWith("prakas-62-2008."));
    expect(measures.map(({ status, kind }) => [status, kind])).toEqual([["available", "measure"], ["available", "measure"]]);
  });
  test("confidentiality under LSHTSE 49 binds mass media only", () => {
    const disclosed = { "conduct.disclose-victim-identity": true };
    expect(statusOf("lshtse-2008.art-49", { accusedFacts: disclosed })).toEqual(["unknown"]);
    expect(statusOf("lshtse-2008.art-49", { accusedFacts: { ...disclosed, "accused.mass-media": true } })).toEqual(["breached"]);
    expect(statusOf("decision-107-2007.no-publication", { accusedFacts: disclosed })).toEqual(["breached"]);
  });
  test("of an instrument that was not yet there are not owed", () => {
    expect(dutiesOf({ asOf: "2008-10-05" }).some(({ id }) => id.startsWith("prakas-62-2008."))).toBe(false);
    expect(dutiesOf({ asOf: "2008-10-06" }).some(({ id }) => id.startsWith("prakas-62-2008."))).toBe(true);
  });
});

test("duties stand by victim, duty and beginning, however the case tells the victims", () => {
  const victims = ["V2", "V1"].map((id) => ({ id, ...child }));
  const parsed = parseCase({
    format: "chbab/case@1", id: "order", accused: [{ id: "A1" }], victims,
    events: [{ id: "E1", date: "2010-06-01", country: "KH", accused: [{ id: "A1" }], victims: ["V2", "V1"], facts: moved }],
    custody: [{ victim: "V2", ...post("2010-06-09T09:00+07:00") }, { victim: "V2", ...post("2010-06-02T09:00+07:00", "2010-06-03T09:00+07:00") }],
  }, { law });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const found = findDuties(law, parsed.case, findAges(compiled, parsed.case, {}), unfold(parsed.case).frames, undefined);
  const keys = found.map(({ victim, id, since }) => `${victim} ${id} ${since ?? ""}`);
  expect(keys).toEqual(keys.toSorted());
  expect(found.filter(({ id, victim }) => id === POLICE_POST && victim === "V2").map(({ since }) => since)).toEqual(["2010-06-02T09:00+07:00", "2010-06-09T09:00+07:00"]);
  expect(found[0]?.victim).toBe("V1");
});

test("stays told in several zones come by code point, as they are written", () => {
  const stay = (since: string, until: string) => ({ victim: "V1", place: "police-post", since, until });
  const custody = [stay("2010-06-03T01:00+07:00", "2010-06-03T01:10+07:00"), stay("2010-06-02T19:00Z", "2010-06-02T19:10Z")];
  expect(dutiesOf({ custody }).filter(({ id }) => id === POLICE_POST).map(({ since }) => since)).toEqual(["2010-06-02T19:00Z", "2010-06-03T01:00+07:00"]);
});

describe("whatever the order in which things are told", () => {
  const parsed = parseCase({
    format: "chbab/case@1", id: "duties", asOf: "2010-07-01", accused: [{ id: "A1" }], victims: [{ id: "V1", born: "1996-01-01" }],
    events: [{ id: "E1", date: "2010-06-01", country: "KH", accused: [{ id: "A1" }], victims: ["V1"], facts: moved }],
    custody: ["05", "03", "07"].map((day) => ({ victim: "V1", place: "police-post", since: `2010-06-${day}T09:00+07:00`, until: `2010-06-${day}T10:00+07:00` })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const found = (duties: typeof law.protection.duties) => findDuties({ ...law, protection: { ...law.protection, duties } }, parsed.case, findAges(compiled, parsed.case, compiled.defaults), unfold(parsed.case).frames);
  test("duties come by their id, and the stays of one by their beginning", () => {
    const { duties } = law.protection;
    expect(found(duties.toReversed())).toEqual(found(duties));
    expect(found(duties).map(({ id }) => id)).toEqual(found(duties).map(({ id }) => id).toSorted());
    expect(found(duties).filter(({ id }) => id === POLICE_POST).map(({ since }) => since?.slice(0, 10))).toEqual(["2010-06-03", "2010-06-05", "2010-06-07"]);
  });
});
