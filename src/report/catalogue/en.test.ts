import { describe, expect, test } from "vitest";
import { issueCode, type Issue } from "../../schema/issue.js";
import { en } from "./en.js";
import { catalogueOf, languages } from "./index.js";

/** Every message of the catalogue, for a reader of the language to review. */
function snapshot(): string {
  const issue: Issue = { code: "schema/value", path: "/a", index: 2, offset: 12, limit: 1_048_576, expected: ["true", "false"], suggestions: ["conduct.remove"], other: "/b" };
  const details = { event: "event E1", instrument: "LSHTSE", offences: ["LSHTSE 9", "LSHTSE 11"], citations: "report ¶1", accused: "A1", leftOut: [{ offence: "LSHTSE 9", victim: "V1", because: ["an element", "the range"] }, { offence: "LSHTSE 11", victim: null, because: ["the range"] }] };
  const none = { event: undefined, instrument: undefined, offences: [], citations: "" };
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ["Issues", [...issueCode.options.map((code) => `${code}: ${en.issues[code]({ code, path: "" })}`), `with details: ${en.issues["schema/value"](issue)}`]],
    ["Notices", (Object.keys(en.notices) as (keyof typeof en.notices)[]).flatMap((code) => [`${code}: ${en.notices[code](none)}`, `${code}, with details: ${en.notices[code](details)}`])],
    ["Terms", ["P6D", "P1M", "P3Y6M", "P3DT12H", "PT12H", "P20Y", "P0D"].map((text) => `${text}: ${en.term(text)}`)],
    ["Ranges", ([["P15Y", "P20Y"], ["P1M", "P1Y"], ["P1D", "P6D"], ["P6D", "P1M"], ["P3Y6M", "P7Y6M"], ["P15Y", "life"], ["P10Y", "P10Y"]] as const).map(([min, max]) => `${min} ${max}: ${en.imprisonment({ min, max })}`)],
    ["Penalties", [{ imprisonment: { min: "P2Y", max: "P5Y" }, fine: { min: 4_000_000, max: 10_000_000 } }, { imprisonment: null, fine: { min: 5000, max: 5000 } }, { imprisonment: null, fine: null }].map((range) => en.penalty(range))],
    ["Years", ([[15, 17], [0, 14], [18, null], [1, 1], [17, 17]] as const).map((years) => en.years(years))],
    ["Dates", [en.date("2011-03-01"), en.dates("2011-03-01", "2011-03-01"), en.dates("2011-03-01", "2011-04-15")]],
    ["Lists", [en.and(["a"]), en.and(["a", "b"]), en.or(["a", "b", "c"])]],
    ["Counts", Object.values(en.count).flatMap((count) => [count(0), count(1), count(1200)])],
    ...(["chargeStatus", "elementStatus", "reason", "role", "stage", "form", "knowledge", "consent", "barrier", "unverified", "noRange", "caveat", "ageBasis", "truth", "offenceClass", "rank", "figure", "place", "articleStatus"] as const)
      .map((group): readonly [string, readonly string[]] => [group, Object.entries(en[group]).map(([code, words]) => `${code}: ${words}`)]),
    ["relation", Object.entries(en.relation).map(([kind, words]) => `${kind}: ${words("LSHTSE 9")}`)],
    ["alternative", Object.entries(en.alternative).flatMap(([kind, words]) => [`${kind}: ${words(["a"])}`, `${kind}: ${words(["a", "b"])}`])],
    ["step", Object.entries(en.sentencing.step).flatMap(([step, words]) => [`${step}: ${words(undefined)}`, `${step}, of something: ${words("a")}`])],
    ["recidivism and minority", [en.sentencing.recidivism("double", null), en.sentencing.recidivism("double", "P30Y"), en.sentencing.recidivism("life", null), en.sentencing.onAccountOf(undefined, "P10Y"), en.sentencing.onAccountOf(en.sections.convictionOf(1, "felony", "1 June 2010"), "P5Y"), en.sections.convictionFinal(2, "1 June 2010"), ...Object.values(en.sentencing.onlyIf)]],
    ["bounds of the one range", [en.sentencing.boundsFrom([en.sentencing.bound.minimum, en.sentencing.bound.maximum], "LSHTSE 10"), en.sentencing.boundsFrom([en.sentencing.bound.fineMinimum, en.sentencing.bound.fineMaximum], "Criminal Code 284")]],
    ["class and conditions", [en.sections.classAsNaturalPerson("felony"), en.placeAndTime.conditionOf("A complaint comes first", "Criminal Code 19 and Criminal Code 20")]],
    ["otherwise", Object.entries(en.sentencing.otherwiseIf).map(([point, words]) => `${point}: ${en.sentencing.ifAll([words({ responsibility: 14, majority: 18 })])}`)],
    ["optionCondition", Object.entries(en.sentencing.optionCondition).flatMap(([condition, words]) => [`${condition}: ${en.sentencing.ifAll([words(undefined)])}`, `${condition}, with a bound: ${en.sentencing.ifAll([words("up to 5 years")])}`])],
    ["optionLimit", Object.entries(en.sentencing.optionLimit).map(([limit, words]) => `${limit}: ${words("up to 1 year")}`)],
    ["bounds", [{ term: { min: "P1Y", max: "P3Y" } }, { term: { min: "P1M" } }, { term: { max: "P2Y" } }, { term: {} }, { hours: { min: 30, max: 200 } }].map((bounds) => en.sentencing.bounds(bounds))],
    ["length", [en.sentencing.length(true, "P5Y"), en.sentencing.length(true, null), en.sentencing.length(false, "P2M"), en.sentencing.lengthNotInSources, en.sentencing.lengthByClass]],
    ["because", Object.entries(en.sentencing.because).map(([because, words]) => `${because}: ${words("LSHTSE 9", "LSHTSE 10")}`).concat(en.sentencing.noJurisdiction("LSHTSE 9"), en.sentencing.jurisdictionUnknown, en.sentencing.limitationExpired)],
    ...(["additionalReason", "additionalCondition", "optionReason"] as const).map((group): readonly [string, readonly string[]] => [group, Object.entries(en.sentencing[group]).map(([code, words]) => `${code}: ${words}`)]),
    ["charge names", [en.sentencing.chargeIn("LSHTSE 10", []), en.sentencing.chargeIn("LSHTSE 10", [en.sentencing.frame("V1", "E1"), en.sentencing.frame(null, "E2"), en.sentencing.frame("V2", undefined), en.sentencing.frame(undefined, "E3")])]],
    ...(["jurisdictionStatus", "jurisdictionReason", "limitationStatus", "limitationCaveat", "penaltyLimitationStatus", "milderLawStatus", "severity", "extraditionAs"] as const)
      .map((group): readonly [string, readonly string[]] => [group, Object.entries(en.placeAndTime[group]).map(([code, words]) => `${code}: ${words}`)]),
    ["datedNotices", Object.entries(en.placeAndTime.datedNotices).map(([code, words]) => `${code}: ${words({ event: "events E1 and E2", label: "what is so", offences: ["LSHTSE 9"], citations: "report ¶1" })}`)],
    ["scenario", [...Object.entries(en.scenario.difference).flatMap(([code, words]) => [`${code}: ${words("P5Y", "P7Y")}`, `${code}, of nothing: ${words(undefined, undefined)}`]), en.scenario.summary({ scenarios: 1200, holding: 1200, differences: 0 }), en.scenario.summary({ scenarios: 12, holding: 10, differences: 3 }), en.scenario.noneFound(["a", "b"])]],
    ["changes", [
      en.changes.receipt.written("case.receipt.json", "0123456789ab"), en.changes.receipt.forceWithoutOutput,
      en.changes.verify.title("0123456789ab"), en.changes.verify.same, en.changes.verify.changed, en.changes.verify.unexplained, en.changes.verify.nothingChanges, en.changes.verify.refused,
      en.changes.verify.program("0.1.0", "0.2.0"), en.changes.verify.programSame("0.1.0"), en.changes.verify.readingGone("a", "b", null), en.changes.verify.readingGone("a", "b", "c"),
      en.changes.impact.title, en.changes.impact.summary(1, 0), en.changes.impact.summary(1200, 1), en.changes.impact.summary(1200, 3), en.changes.impact.refused(1), en.changes.impact.command.noCases,
      ...Object.values(en.changes.impact.counts).flatMap((words) => [words(1), words(1200)]), ...Object.values(en.changes.impact.refusedByOne).map((words) => words("case-1")), en.changes.impact.case("case-1"),
      en.changes.fromTo("a", "b"), en.changes.nothing, en.changes.law({ before: "2026.11", after: "2027.01" }, { before: "01", after: "02" }), en.changes.lawSame("2026.11", "01"), en.changes.files,
      ...Object.values(en.changes.file).map((words) => words("lshtse-2008.art-10")), ...Object.values(en.changes.charge).map((words) => words("A1, E1, V1", "LSHTSE 10")), en.changes.status,
      ...Object.entries(en.changes.differs).map(([code, words]) => `${code}: ${words}`), en.changes.alternativesChange,
      ...Object.values(en.changes.reason.part).map((words) => words("A minor", "met → unknown")), ...Object.values(en.changes.reason.offence), en.changes.reason.range, en.changes.reason.step("Criminal Code 94", "a → b"),
      en.changes.restsOn, en.changes.sentence("A1", "a → b"),
    ]],
    ["statistics", [en.statistics.title, en.statistics.introduction, ...Object.values(en.statistics.columns), en.statistics.total, en.statistics.noOffence, en.statistics.readingUsed("How is it read?", "In one way", "a=b"), en.statistics.readingOther(["c", "d"]), en.statistics.readingsMattered, en.statistics.withoutCategory, en.statistics.withoutCategoryLine("LSHTSE 24", 2, 1, 1200), ...[...Object.values(en.statistics.notCounted), en.statistics.repeatedIds, en.statistics.refused, en.statistics.legalPersons, en.statistics.command.moreRefused].flatMap((words) => [words(1), words(1200)]), en.statistics.lawLine("2026.11", "0123456789ab")]],
    ["comparison", Object.entries(en.comparison).map(([operator, words]) => `${operator}: ${words("hours held", "48")}`)],
  ];
  return groups.map(([title, lines]) => `## ${title}\n\n${lines.map((line) => `- ${line}`).join("\n")}\n`).join("\n");
}

describe("the English catalogue", () => {
  test("reads as reviewed", async () => {
    await expect(snapshot()).toMatchFileSnapshot("en.snapshot.md");
  });

  test("has no empty word", () => {
    const visit = (value: unknown): void => {
      if (typeof value === "string") expect(value.trim()).not.toBe("");
      else if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
    };
    visit(en);
  });

  test("groups figures by thousands and never by anything else", () => {
    expect([0, 999, 1000, 4_000_000, 1_000_000_000_000].map(en.number)).toEqual(["0", "999", "1,000", "4,000,000", "1,000,000,000,000"]);
  });

  test("keeps names in capitals inside a sentence", () => {
    expect([en.within("The victim"), en.within("LSHTSE 10"), en.within("A person")]).toEqual(["the victim", "LSHTSE 10", "a person"]);
  });
});

test("every language on offer has a catalogue of its own tag", () => {
  for (const language of languages) expect(catalogueOf(language).tag).toBe(language);
});
