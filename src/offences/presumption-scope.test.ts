import { describe, expect, test } from "vitest";
import { law } from "../law/bundled.js";
import { isPresumptionInScope } from "./presumption-scope.js";

const offence = (id: string) => {
  const found = law.offences.find((known) => known.id === id);
  if (found === undefined) throw new Error(`${id} is not in the law`);
  return found;
};
const inScope = (id: string, offences: string, reach = "charging") => isPresumptionInScope(law, offence(id), { "presumption-reach": reach, "presumption-offences": offences });

describe("the presumption of childhood supports", () => {
  test.each([
    ["lshtse-2008.art-9", "trafficking", true], ["lshtse-2008.art-20", "trafficking", true], ["lshtse-2008.art-24", "trafficking", false], ["lshtse-2008.art-34", "trafficking", false],
    ["lshtse-2008.art-34", "exploitation", true], ["lshtse-2008.art-37", "exploitation", true], ["lshtse-2008.art-42", "exploitation", false], ["criminal-code-2009.art-289", "exploitation", false],
    ["criminal-code-2009.art-289", "all", true], ["lshtse-2008.art-42", "all", true],
  ] as const)("%s under the reading %s: %s", (id, offences, expected) => {
    expect(inScope(id, offences)).toBe(expected);
  });
  test("no charge under rules that do not say which", () => {
    expect(isPresumptionInScope({ ...law, readings: [] }, offence("lshtse-2008.art-9"), { "presumption-reach": "charging" })).toBe(false);
  });
  test("no charge where it governs protection only", () => {
    for (const offences of ["trafficking", "exploitation", "all"]) expect(inScope("lshtse-2008.art-9", offences, "protection")).toBe(false);
  });
});
