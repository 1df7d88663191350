import { describe, expect, test } from "vitest";
import { renderCoverage, renderLaw, renderProvision } from "./law-text.js";
import { provisionIds } from "./law/provision.js";
import { sampleLaw } from "./sample.test-data.js";

const joined = (text: string | undefined) => (text ?? "").replace(/\s+/g, " ");

describe("the law as text", () => {
  test("reads as reviewed", async () => {
    const pages = [renderLaw(sampleLaw), ...["sample-act.art-3", "sample-act.art-4", "sample-act.alpha", "sample-act", "sample-act.art-1"].map((id) => renderProvision(sampleLaw, id) ?? ""), renderCoverage(sampleLaw)];
    await expect(pages.join(`\n${"#".repeat(60)}\n\n`)).toMatchFileSnapshot("law-text.snapshot.txt");
  });

  test("lists every offence and form with its range and the rank of its figures", () => {
    const text = joined(renderLaw(sampleLaw));
    for (const id of ["sample-act.art-3", "sample-act.art-4.par-1", "sample-act.art-4.par-2"]) expect(text).toContain(`[${id}]`);
    expect(text).toContain("1,000 to 2,000 riel [unverified]");
  });

  test("has a page for every id it knows and for no other", () => {
    for (const id of provisionIds(sampleLaw)) expect(renderProvision(sampleLaw, id)).toMatch(/^\S/);
    for (const id of ["", "sample", "sample-act.art-9", "sample-act.art-4.par-9", "toString", "__proto__"]) expect(renderProvision(sampleLaw, id)).toBeUndefined();
  });

  test("opens a definition where an element uses it, with the ids of facts", () => {
    const text = joined(renderProvision(sampleLaw, "sample-act.art-3"));
    expect(text).toContain("Alpha as defined, SA 2 [sample-act.alpha]");
    for (const fact of ["conduct.alpha", "conduct.beta", "conduct.gamma"]) expect(text).toContain(`[${fact}]`);
  });

  test("a definition that came to refer to itself is named again and not opened", () => {
    const [definition] = sampleLaw.definitions;
    if (definition === undefined) throw new Error("the sample has a definition");
    const looped = { ...sampleLaw, definitions: [{ ...definition, when: { condition: definition.id } }] };
    expect(joined(renderProvision(looped, definition.id)).match(/\[sample-act\.alpha\]/g)).toHaveLength(2);
  });

  test("one form can be read alone", () => {
    expect(renderProvision(sampleLaw, "sample-act.art-4.par-2")).not.toContain("conduct.delta");
    expect(renderProvision(sampleLaw, "sample-act.art-4")).toContain("conduct.delta");
  });

  test("the register shows every article", () => {
    const text = joined(renderCoverage(sampleLaw));
    for (const article of ["SA 1", "SA 2", "SA 3", "SA 4"]) expect(text).toContain(`- ${article}`);
  });
});
