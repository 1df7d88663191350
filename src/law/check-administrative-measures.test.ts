import { describe, expect, test } from "vitest";
import type { AdministrativeProvision } from "../schema/administrative-measures.js";
import { checkAdministrativeMeasures } from "./check-administrative-measures.js";
import { loadLaw } from "./load.js";

const loaded = loadLaw("rules");
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues[0]));
const { law } = loaded;
const provisions = law.administrativeMeasures;
/** The issues of the bundled provisions with one of them changed. */
const codes = (at: number, changed: Partial<AdministrativeProvision>) =>
  checkAdministrativeMeasures({ ...law, administrativeMeasures: provisions.map((provision, index) => (index === at ? { ...provision, ...changed } : provision)) }).map(({ code, path }) => `${code} ${path}`);

describe("administrative measures", () => {
  test("that the package ships with hang together", () => {
    expect(codes(0, {})).toEqual([]);
  });
  test("of the law on inter-country adoption have twelve grounds, three of them offences of the Criminal Code", () => {
    const [agencies] = provisions;
    expect(agencies?.grounds).toHaveLength(12);
    expect(agencies?.grounds.flatMap(({ offence }) => offence ?? [])).toEqual(["criminal-code-2009.art-330", "criminal-code-2009.art-331", "criminal-code-2009.art-332"]);
    expect(agencies?.measures.map(({ id }) => id)).toEqual(["suspension", "withdrawal", "refusal-to-recognise-again"]);
    expect(provisions[1]?.measures[0]?.fine).toMatchObject({ min: 1_000_000, max: 10_000_000 });
  });
  test("are refused where an id, an offence or a fine is wrong", () => {
    const [ground] = provisions[0]?.grounds ?? [];
    const [measure] = provisions[1]?.measures ?? [];
    if (ground === undefined || measure === undefined) throw new RangeError("nothing to change");
    expect(codes(0, { article: "55" })).toEqual(["rules/id-mismatch /provisions/0/id"]);
    expect(codes(1, { id: "inter-country-adoption-2009.art-54", article: "54" })).toEqual(["rules/duplicate-id /provisions/1/id"]);
    expect(codes(0, { grounds: [ground, ground] })).toEqual(["rules/duplicate-id /provisions/0/grounds/1/id"]);
    expect(codes(0, { grounds: [{ ...ground, offence: "criminal-code-2009.art-999" }] })).toEqual(["rules/unknown-reference /provisions/0/grounds/0/offence"]);
    expect(codes(1, { measures: [measure, measure] })).toEqual(["rules/duplicate-id /provisions/1/measures/1/id"]);
    expect(codes(1, { measures: [{ ...measure, fine: { min: 2, max: 1 } }] })).toEqual(["rules/range /provisions/1/measures/0/fine"]);
  });
});
