import { describe, expect, test } from "vitest";
import { catalogueOf } from "./catalogue/index.js";
import { indexLaw, provisionOf } from "./law-index.js";
import { citationText, citationsText, idWords, offenceName, reference } from "./names.js";
import { sampleLaw } from "./sample.test-data.js";

const naming = { words: catalogueOf("en"), index: indexLaw(sampleLaw) };
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("names of the law's parts", () => {
  test("an offence, a form and a definition are cited by instrument, article and paragraph", () => {
    expect(["sample-act.art-3", "sample-act.art-4.par-2", "sample-act.art-4", "sample-act.alpha", "sample-act.art-99"].map((id) => plain(reference(naming, id)))).toEqual(["SA 3", "SA 4(2)", "SA 4", "SA 2", "SA 99"]);
  });

  test("what the law does not know is named by its id", () => {
    expect(reference(naming, "other")).toBe("other");
    expect(offenceName(naming, "other-act.art-1.some-part")).toBe("some part");
    expect(idWords("minor-victim")).toBe("minor victim");
  });

  test("an article with forms has the label of the article", () => {
    expect(offenceName(naming, "sample-act.art-4")).toBe("Offence of two kinds");
  });

  test("a citation shows its rank, source and page, and which figures it stands for", () => {
    expect(plain(citationText(naming, { instrument: "sample-act", article: "10", paragraph: "1", item: "a", source: "E4", page: 7, figures: ["imprisonment.max"], rank: "secondary" }))).toMatch(/^SA 10\(1\)\(a\) \[\w+ E4 p\. 7: \w+\]$/);
  });

  test("a paragraph of the report is its own rank, unless it is inferred", () => {
    expect(citationText(naming, { report: "79(c)", rank: "report" })).toMatch(/¶79\(c\)$/);
    expect(citationText(naming, { report: "79(c)", rank: "inference" })).toMatch(/¶79\(c\) \[\w+\]$/);
  });

  test("the same citation stands once", () => {
    expect(citationsText(naming, [{ report: "1", rank: "report" }, { report: "1", rank: "report" }])).toBe(citationText(naming, { report: "1", rank: "report" }));
  });

  test("a charge is named by the version of the offence that has its elements", () => {
    const [first] = sampleLaw.offences;
    if (first === undefined) throw new Error("the sample has offences");
    const later = { ...first, version: 2, label: { en: "Later" }, elements: [{ ...first.elements?.[0], id: "new" }] } as typeof first;
    const index = indexLaw({ ...sampleLaw, offences: [first, later] });
    expect(provisionOf(index, first.id, ["new"])?.offence.version).toBe(2);
    expect(provisionOf(index, first.id, ["alpha"])?.offence.version).toBeUndefined();
    expect(provisionOf(index, first.id)?.offence.version).toBeUndefined();
  });
});
