import { expect, test } from "vitest";
import { chargeOf, type ChargeChoice } from "../dev/charge-of.js";
import { loadLaw } from "../law/load.js";
import { civilRemedies } from "./civil-remedies.js";

const loaded = loadLaw("rules");
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues[0]));
const { law } = loaded;
const remedies = (offence: string, choice: ChargeChoice = {}, verifiedOnly = false) => civilRemedies(law, [chargeOf(law, offence, choice)], verifiedOnly).map(({ id }) => id);

test("a sale makes contracts null, and more that is recalled", () => {
  expect(remedies("lshtse-2008.art-15")).toEqual(["nullity-of-contract", "restitution-of-enrichment", "preference-of-victims"]);
  expect(remedies("lshtse-2008.art-15", {}, true)).toEqual(["nullity-of-contract"]);
});

test("sexual exploitation calls for recalled remedies only", () => {
  expect(remedies("lshtse-2008.art-36")).toEqual(["nullity-of-contract-for-exploitation", "restitution-of-enrichment", "preference-of-victims"]);
  expect(remedies("lshtse-2008.art-36", {}, true)).toEqual([]);
});

test("a form of an article counts as its article", () => {
  expect(civilRemedies(law, [chargeOf(law, "lshtse-2008.art-41.par-1")], false)).toMatchObject([{ id: "preference-of-victims", offences: ["lshtse-2008.art-41"] }]);
});

test("charges that do not stand, and offences of other laws, call for none", () => {
  expect(remedies("lshtse-2008.art-15", { status: "undetermined" })).toEqual([]);
  expect(remedies("criminal-code-2009.art-284")).toEqual([]);
});
