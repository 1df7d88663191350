import { expect, test } from "vitest";
import { sampleLaw } from "../sample.test-data.js";
import { findProvision, provisionIds } from "./provision.js";

test("an id finds the offence, form, definition, instrument or article that it names", () => {
  const kinds = ["sample-act.art-3", "sample-act.art-4.par-1", "sample-act.alpha", "sample-act", "sample-act.art-1"].map((id) => findProvision(sampleLaw, id)?.kind);
  expect(kinds).toEqual(["offence", "offence", "definition", "instrument", "article"]);
});

test("every listed id is found, and each stands once", () => {
  const ids = provisionIds(sampleLaw);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(findProvision(sampleLaw, id)).toBeDefined();
});
