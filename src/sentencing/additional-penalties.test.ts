import { describe, expect, test } from "vitest";
import { chargeOf, circumstancesOf, sentencedOf, type CircumstanceChoice } from "../dev/charge-of.js";
import { loadLaw } from "../law/load.js";
import type { Law } from "../law/law.js";
import { additionalPenalties, additionalPenaltiesOfLegalPerson } from "./additional-penalties.js";
import { basisOf } from "./circumstances.js";

const loaded = loadLaw("rules");
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues[0]));
const { law } = loaded;
const additional = (offence: string, circumstances: CircumstanceChoice = {}) => sentencedOf(law, offence, {}, circumstances).penalty.additional;

/** Typed apart from the rule files, from the official text: `5+` for good or up to five years, `-` no length. */
const table: Readonly<Record<string, string>> = {
  245: "civic-rights 5+, profession 5+, residence-ban P10Y, ban-on-entry-and-stay 5+, weapons-ban 5+, posting P2M, press-publication -, broadcast P8D",
  252: "civic-rights 5+, profession 5+, residence-ban P5Y, ban-on-entry-and-stay 5+, weapons-ban 5+, posting P2M, press-publication -, broadcast P8D",
  255: "civic-rights 5+, profession 5+, residence-ban P10Y/P5Y, ban-on-entry-and-stay 5+, confiscation-of-instruments -, confiscation-of-proceeds -, confiscation-of-vehicles -, weapons-ban 5+, posting P2M, press-publication -, broadcast P8D",
  295: "civic-rights 5+, profession 5+, residence-ban P10Y/P5Y, ban-on-entry-and-stay 5+, confiscation-of-instruments -, confiscation-of-objects -, confiscation-of-proceeds -, confiscation-of-furnishings -, confiscation-of-vehicles -, weapons-ban 5+, closure 5+, operating-ban 5+, posting P2M, press-publication -, broadcast P8D",
  323: "civic-rights P5Y, posting P2M, press-publication -, broadcast P8D",
  329: "civic-rights P5Y, posting P2M, press-publication -, broadcast P8D",
  335: "civic-rights P5Y, posting P2M, press-publication -, broadcast P8D",
  349: "civic-rights P5Y, profession 5+, residence-ban P10Y/P5Y, posting P2M, press-publication -, broadcast P8D",
  408: "civic-rights 5+, profession 5+, confiscation-of-instruments -, confiscation-of-objects -, confiscation-of-proceeds -, confiscation-of-furnishings -, confiscation-of-vehicles -, posting P2M, press-publication -, broadcast P8D",
  501: "civic-rights 5+, profession 5+, residence-ban P5Y, confiscation-of-instruments -, weapons-ban 5+, posting P2M, press-publication -, broadcast P8D",
};

describe("the lists of the Code are those of the official text", () => {
  test.each(Object.entries(table))("Art. %s", (article, expected) => {
    const list = law.penalties.lists.find(({ id }) => id === `criminal-code-2009.art-${article}`);
    const printed = list?.penalties.map(({ id, duration, cite }, index) => {
      expect(cite).toMatchObject([{ article, item: String(index + 1), rank: "official-text" }]);
      if (duration === undefined || duration === "not-in-sources") return `${id} -`;
      const { permanent, upTo, byClass } = duration;
      return `${id} ${permanent && upTo === "P5Y" ? "5+" : upTo ?? `${byClass?.felony}/${byClass?.misdemeanour}`}`;
    });
    expect(printed?.join(", ")).toBe(expected);
  });
  test("no other list of the Code is encoded", () => {
    expect(law.penalties.lists.filter(({ instrument }) => instrument === "criminal-code-2009").map(({ article }) => article).toSorted()).toEqual(Object.keys(table).toSorted());
  });
});

/** Press and broadcast stand in one item of the text and are two kinds here. */
test("the penalties of legal persons are those of the official text", () => {
  const printed = law.penalties.legalPersons.map(({ id, fine, penalties }) => `${id} ${fine.min}-${fine.max} ${penalties?.length ?? 0}`);
  expect(printed).toEqual([
    "criminal-code-2009.art-296 10000000-50000000 11", "criminal-code-2009.art-336 1000000-5000000 7", "criminal-code-2009.art-409 100000000-500000000 10", "lshtse-2008.art-4 100000000-200000000 0",
  ]);
});

test("LSHTSE 48 gives six, whose durations no source states", () => {
  expect(additional("lshtse-2008.art-10").map(({ id, duration }) => [id, duration])).toEqual([
    ["confiscation-of-instruments", null], ["confiscation-of-objects", null], ["confiscation-of-proceeds", null],
    ["closure", "not-in-sources"], ["civic-rights", "not-in-sources"], ["residence-ban", "not-in-sources"],
  ]);
});

test("an offence whose text provides none has none", () => {
  for (const article of ["298", "351", "231", "544", "627"]) expect(additional(`criminal-code-2009.art-${article}`)).toEqual([]);
});

test("the length of a ban on residence follows the class", () => {
  const ban = (offence: string) => additional(offence).find(({ id }) => id === "residence-ban")?.duration;
  expect(ban("criminal-code-2009.art-284")).toEqual({ permanent: false, upTo: "P5Y" });
  expect(ban("criminal-code-2009.art-289")).toEqual({ permanent: false, upTo: "P10Y" });
});

test("a minor may be given confiscations of four kinds and the ban on weapons, nothing else", () => {
  expect(additional("criminal-code-2009.art-289", { years: [16, 16] }).filter(({ open }) => open).map(({ id }) => id)).toEqual([
    "confiscation-of-instruments", "confiscation-of-objects", "confiscation-of-proceeds", "confiscation-of-furnishings", "weapons-ban",
  ]);
  expect(additional("criminal-code-2009.art-289", { years: [16, 16] }).filter(({ open }) => !open).every(({ reason }) => reason === "minor")).toBe(true);
});

test("the ban on entry and stay is for foreigners", () => {
  const ban = (nationality: string | null) => additional("criminal-code-2009.art-289", { accused: { nationality } }).find(({ id }) => id === "ban-on-entry-and-stay");
  expect(ban("KH")).toMatchObject({ open: false, reason: "not-a-foreigner" });
  expect(ban("FR")).toMatchObject({ open: true, conditions: [] });
  expect(ban(null)).toMatchObject({ open: true, conditions: ["foreigner"] });
});

test("of the nine penalties of the report, the ban on leaving is given by no list", () => {
  const { penalties } = law.penalties.reported;
  expect(penalties.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(penalties.filter(({ availableUnder }) => availableUnder.length === 0).map(({ id }) => id)).toEqual(["ban-on-leaving"]);
});

describe("what the general part says of a kind besides its length", () => {
  const provisosOf = (offence: string, circumstances?: CircumstanceChoice) => Object.fromEntries(additional(offence, circumstances).flatMap(({ id, provisos }) => (provisos.length === 0 ? [] : [[id, provisos]])));

  /** Typed from Articles 56, 61 and 71 of the official text: items 1 to 7 of Article 53 run from the end of the imprisonment. */
  test("a ban on a profession spares elected and union office and press offences; a foreigner's ban brings expulsion; items 1 to 7 run after the imprisonment", () => {
    expect(provisosOf("criminal-code-2009.art-289", { accused: { nationality: "FR" } })).toEqual({
      "civic-rights": ["runs-after-imprisonment"],
      profession: ["not-elected-or-union-office", "not-press-offences", "court-names-the-profession", "runs-after-imprisonment"],
      "residence-ban": ["runs-after-imprisonment"],
      "ban-on-entry-and-stay": ["expulsion-after-imprisonment", "runs-after-imprisonment"],
    });
    const catalogue = law.penalties.catalogues.find(({ id }) => id === "criminal-code-2009.art-53");
    const running = catalogue?.penalties.filter(({ provisos }) => provisos?.some(({ id }) => id === "runs-after-imprisonment")).map(({ cite }) => cite[0]);
    expect(running).toMatchObject(["1", "2", "3", "4", "5", "6", "7"].map((item) => ({ article: "53", item })));
  });
  test("each is cited, and nothing is said of a penalty that is closed", () => {
    const ban = (nationality: string) => additional("criminal-code-2009.art-289", { accused: { nationality } }).find(({ id }) => id === "ban-on-entry-and-stay");
    expect(ban("FR")?.cite).toEqual(expect.arrayContaining([expect.objectContaining({ article: "61", paragraph: "2" }), expect.objectContaining({ article: "71" })]));
    expect(ban("KH")).toMatchObject({ open: false, provisos: [] });
  });
  test("it is said of a special law's penalties as well, from the day of Book 1", () => {
    const on = (date: string) => provisosOf("lshtse-2008.art-10", { event: { date, place: "phnom-penh" } });
    expect(on("2009-12-09")).toEqual({});
    expect(on("2009-12-10")).toEqual({ "civic-rights": ["runs-after-imprisonment"], "residence-ban": ["runs-after-imprisonment"] });
  });
});

describe("what depends on the class", () => {
  const procuring = basisOf(chargeOf(law, "criminal-code-2009.art-284"));
  const limited: Law = { ...law, penalties: { ...law.penalties, lists: law.penalties.lists.map((list) => ({ ...list, classes: ["felony"] })) } };
  const found = (under: Law, classes: Parameters<typeof additionalPenalties>[2]) => additionalPenalties(under, procuring, classes, circumstancesOf(law), "adult");

  test("a list that serves other classes is closed, one that may serve it is open", () => {
    expect(found(limited, ["misdemeanour"]).every(({ open, reason }) => !open && reason === "class")).toBe(true);
    expect(found(limited, ["misdemeanour"]).flatMap(({ conditions, provisos }) => [...conditions, ...provisos])).toEqual([]);
    expect(found(limited, ["misdemeanour", "felony"])[0]?.open).toBe(true);
    expect(found(limited, [])[0]?.open).toBe(true);
  });
  test("a length by class is the shortest of the classes that it may be, and none for a petty offence", () => {
    const ban = (classes: Parameters<typeof additionalPenalties>[2]) => found(law, classes).find(({ id }) => id === "residence-ban")?.duration;
    expect(ban(["felony", "misdemeanour"])).toEqual({ permanent: false, upTo: "P5Y" });
    expect(ban(["petty"])).toEqual({ permanent: false, upTo: null });
  });
  test("a legal person has none where no text provides for it", () => {
    expect(additionalPenaltiesOfLegalPerson(law, basisOf(chargeOf(law, "criminal-code-2009.art-239")), ["felony"])).toEqual([]);
  });
});
