import { describe, expect, test } from "vitest";
import { law } from "../law/bundled.js";
import { datedNotices } from "../place-and-time/dated-notices.js";
import { extraditionOf } from "../place-and-time/extradition.js";
import { jurisdictionOf } from "../place-and-time/jurisdiction.js";
import { limitationOf } from "../place-and-time/limitation.js";
import { penaltyLimitationsOf } from "../place-and-time/penalty-limitation.js";
import { catalogueOf } from "./catalogue/index.js";
import { indexLaw } from "./law-index.js";
import { datedNoticeWords, extraditionBlocks, penaltyLimitationBlock, placeAndTimeBlocks, type PlaceNaming } from "./place-and-time-blocks.js";
import { placeAndTimeWords } from "./place-and-time-words.js";
import { setText } from "./set-text.js";

const naming: PlaceNaming = { words: catalogueOf("en"), own: placeAndTimeWords("en"), index: indexLaw(law), law };
const event = { id: "E1", date: "2012-06-01", country: "TH", accused: [{ id: "A1" }], victims: [] };
const jurisdiction = jurisdictionOf(law, { offence: "criminal-code-2009.art-289", role: "perpetrator", penalty: { class: "felony" } }, { event, accusedNationality: "KH", victimNationality: undefined, fact: () => undefined }, { readings: {} });
const limitation = limitationOf(law, "felony", event, "2020-01-01", null, null);

describe("place and time as text", () => {
  test("an open question of place names every ground, condition and fact to ask, each in the law's own words", () => {
    const text = setText(placeAndTimeBlocks(naming, { jurisdiction, limitation, milderLaw: null }), { width: 4000 });
    const { grounds, conditions } = law.placeAndTime.jurisdiction;
    for (const { id } of jurisdiction.grounds) expect(text).toContain(grounds.find((ground) => ground.id === id)?.label.en);
    for (const { id } of jurisdiction.conditions) expect(text).toContain(conditions.find((condition) => condition.id === id)?.label.en);
    for (const fact of jurisdiction.missing) expect(text).toContain(law.vocabulary.find(({ id }) => id === fact)?.question.en);
    for (const caveat of limitation.caveats) expect(text).toContain(naming.own.limitationCaveat[caveat]);
  });

  test("extradition lists conditions, authorities in order, and treaties", () => {
    const found = extraditionOf(law, { id: "A1", nationality: "TH" }, [event], null);
    expect(found).not.toBeNull();
    if (found === null) return;
    const text = setText(extraditionBlocks(naming, found), { width: 4000 });
    const { authorities } = law.placeAndTime.extradition;
    const places = authorities.map(({ label }) => text.indexOf(label.en));
    expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
  });

  test("every notice and every limitation of a penalty has a line", () => {
    const notices = datedNotices(law, { given: { accused: [{ id: "A1", nationality: "TH" }], events: [{ ...event, country: "KH", date: "2008-02-14" }] }, charges: [{ event: "E1", offence: "lshtse-2008.art-14", status: "made-out" }], ages: [] });
    for (const notice of notices) expect(datedNoticeWords(naming, notice)).toMatch(/\S.*\.$/);
    for (const finding of penaltyLimitationsOf(law, { id: "A1", convictions: [{ class: "felony", finalOn: "2010-01-01" }] }, "2020-01-01")) expect(setText([penaltyLimitationBlock(naming, finding)], { width: 400 })).toContain("2030");
  });
});
