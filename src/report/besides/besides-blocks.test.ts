import { describe, expect, test } from "vitest";
import type { AdditionalPenalty } from "../../schema/additional-penalties.js";
import type { AssessedCharge } from "../../schema/assessment.js";
import { linesOf, sampleContext, words } from "../sample-text.test-data.js";
import { openPlace, running, sampleCharge } from "../sample.test-data.js";
import { additional } from "./additional.js";
import { besidesBlocks } from "./besides-blocks.js";
import { legalPerson } from "./legal-person.js";
import { limitation, limitationCaveats } from "./limitation.js";
import { measures } from "./measures.js";
import { place } from "./place.js";

const context = sampleContext();
const cite = [{ instrument: "sample-act", article: "3", rank: "official-text" as const }];
const unseen = [{ instrument: "sample-act", article: "4", rank: "unverified" as const }];
const charge = (penalty: Partial<AssessedCharge["penalty"]>, changes: Partial<AssessedCharge> = {}) => {
  const plain = sampleCharge(changes);
  return { ...plain, penalty: { ...plain.penalty, ...penalty } };
};
const plain = (line: string | undefined) => line?.replaceAll("\u00a0", " ");
const { sentencing, placeAndTime } = words;

describe("additional penalties", () => {
  const one = (id: string, changes: Partial<AdditionalPenalty> = {}): AdditionalPenalty => ({ id, open: true, reason: null, conditions: [], provisos: [], duration: null, cite, ...changes });

  test("tell how long they last and what must hold, those of the same kind together", () => {
    const lines = linesOf(additional(context, [charge({ additional: [
      one("closure", { duration: { permanent: true, upTo: "P5Y" } }), one("confiscation", { conditions: ["third-party-rights"] }), one("ban", { duration: { permanent: true, upTo: "P5Y" } }),
    ] })]));
    expect(lines.filter((line) => line.startsWith("- "))).toHaveLength(2);
    expect(lines[1]).toContain(sentencing.length(true, "P5Y"));
    expect(lines[2]).toContain(sentencing.additionalCondition["third-party-rights"]);
    expect(lines.at(-1)).toContain("SA 3");
  });

  test("tell a length that no source gives, and one that the class decides", () => {
    const text = linesOf(additional(context, [charge({ additional: [one("closure", { duration: "not-in-sources" }), one("ban", { duration: { permanent: false, upTo: null } })] })])).join(" ");
    expect(text).toContain(sentencing.lengthNotInSources);
    expect(text).toContain(sentencing.lengthByClass);
  });

  test("mark what rests on no text seen, and nothing else", () => {
    const lines = linesOf(additional(context, [charge({ additional: [one("closure", { cite: unseen }), one("ban")] })]));
    expect(lines[1]).toMatch(new RegExp(`closure \\[${words.rank.unverified}\\]; ban on residence$`));
  });

  test("that are closed stand apart with the reason", () => {
    const lines = linesOf(additional(context, [charge({ additional: [one("closure", { open: false, reason: "minor" })] })]));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(sentencing.additionalReason.minor);
  });
});

describe("what is said besides the ranges", () => {
  const person = { rule: "sample-act.art-4", fine: { min: 1000, max: 2000 }, unverified: true, cite: unseen };

  test("is said once where it is the same for all charges", () => {
    const lines = linesOf(legalPerson(context, [charge({ legalPerson: person }), charge({ legalPerson: person }, { victim: "V2" })]));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.startsWith(`${sentencing.legalPerson}:`)).toBe(true);
    expect(lines[0]).toContain("1,000 to 2,000");
    expect(lines[0]).toContain(words.rank.unverified);
  });

  test("names the charges where it is not", () => {
    const lines = linesOf(legalPerson(context, [charge({ legalPerson: person }, { victim: "V2" }), charge({}), charge({}, { offence: "sample-act.art-4.par-2" })]));
    expect(plain(lines[0])).toContain(sentencing.labelOf(sentencing.legalPerson, sentencing.chargeIn("SA 3", ["V2"])));
  });

  test("tells the measures for a minor by their labels", () => {
    const [line] = linesOf(measures(context, [charge({ measures: [{ id: "return-home", cite }, { id: "guidance", cite }] })]));
    expect(line).toContain("return home; guidance");
  });

  test("leaves out charges that are not made out", () => {
    expect(besidesBlocks(context, [charge({ legalPerson: person }, { status: "not-made-out" })])).toEqual([]);
  });
});

describe("limitation of prosecution", () => {
  const other = sampleCharge({ offence: "sample-act.art-4.par-2", limitation: { ...running, lastDay: "2001-02-03", caveats: ["start-unverified", "event-span"] } });
  const usual = sampleCharge({ limitation: { ...running, caveats: ["start-unverified"] } });

  test("is one line where all charges end on one day, and an item for each day otherwise", () => {
    expect(linesOf(limitation(context, [usual, { ...usual, victim: "V2" }]))).toHaveLength(1);
    const lines = linesOf(limitation(context, [usual, other]));
    expect(lines).toHaveLength(3);
    expect(lines[2]).toContain(words.date("2001-02-03"));
  });

  test("gives every open point once, with the charges where it is not open for all", () => {
    const [line] = linesOf(limitationCaveats(context, [usual, other])).map(plain);
    expect(line?.match(new RegExp(placeAndTime.limitationCaveat["start-unverified"], "g"))).toHaveLength(1);
    expect(line).toContain(`${placeAndTime.limitationCaveat["event-span"]} (SA 4(2))`);
  });

  test("is left to the charge where the period is over, and to a notice where it was not assessed", () => {
    for (const status of ["expired", "not-assessed"] as const) expect(limitation(context, [sampleCharge({ limitation: { ...running, status } })])).toEqual([]);
  });

  test("is unknown where the class is", () => {
    const [line] = linesOf(limitation(context, [sampleCharge({ limitation: { status: "unknown", lastDay: null, caveats: ["class-unknown"], cite } })]));
    expect(line).toContain(placeAndTime.limitationCaveat["class-unknown"]);
  });
});

describe("place", () => {
  const abroad = sampleCharge({ jurisdiction: {
    ...openPlace, status: "unknown", missing: ["conduct.beta"], notAsked: ["sample-act.art-2.ship"],
    grounds: [{ id: "sample-act.art-1", status: "not-met", cite }, { id: "sample-act.art-2", status: "met", cite }],
    conditions: [{ id: "complaint", status: "unknown", grounds: ["sample-act.art-2"], cite }], bars: [{ id: "sample-act.art-1.judged", status: "unknown", cite }],
  } });

  test("is not told where Cambodian courts may simply judge", () => {
    expect(place(context, [sampleCharge()])).toEqual([]);
  });

  test("is told with the grounds that may stand, the conditions, the bars and the question; grounds that fail by article alone", () => {
    const lines = linesOf(place(context, [abroad]));
    const text = lines.join("\n");
    for (const said of ["✓ By a citizen abroad", "? A complaint comes first", "? Judged abroad", "Question conduct.beta?", "on a ship"]) expect(text).toContain(said);
    expect(text).toContain(placeAndTime.conditionOf("A complaint comes first", "SA 2"));
    expect(text).not.toContain("On the territory");
    expect(lines.find((line) => line.startsWith(placeAndTime.groundsNotMet))).toContain("SA 3");
  });

  test("names the charges that a part is about where it is not about all", () => {
    const lines = linesOf(place(context, [abroad, sampleCharge({ offence: "sample-act.art-4.par-2" })])).map(plain);
    expect(lines.find((line) => line?.includes("By a citizen abroad"))).toContain("(SA 3)");
  });
});
