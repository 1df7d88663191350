import { describe, expect, test } from "vitest";
import { sentencedOf } from "../dev/charge-of.js";
import { law } from "../law/bundled.js";
import { byWeight, type Sentenced } from "./set-aside.js";

describe("of fines alone", () => {
  const fined = (of: Sentenced["penalty"]["class"], max: number): Sentenced => {
    const charge = sentencedOf(law, "criminal-code-2009.art-284");
    return { ...charge, penalty: { ...charge.penalty, class: of, statutory: { imprisonment: null, fine: { min: 1, max } }, applied: { imprisonment: null, fine: { min: 1, max } } } };
  };
  test("that for the offence of the higher class is the heavier, whatever the amount; of no class known the lightest", () => {
    const told = [fined(null, 9), fined("petty", 8), fined("felony", 1), fined("misdemeanour", 7)];
    for (const order of [told, told.toReversed()]) expect(order.toSorted(byWeight).map(({ penalty }) => penalty.class)).toEqual(["felony", "misdemeanour", "petty", null]);
  });
  test("of one class the higher is", () => {
    expect([fined("felony", 1), fined("felony", 2)].toSorted(byWeight).map(({ penalty }) => penalty.applied?.fine?.max)).toEqual([2, 1]);
  });
});
