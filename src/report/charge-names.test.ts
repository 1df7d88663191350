import { expect, test } from "vitest";
import { chargeNames } from "./charge-names.js";
import { sampleContext, words } from "./sample-text.test-data.js";

const context = sampleContext();
const of = (offence: string, victim: string | null = "V1", event = "E1") => ({ offence: `sample-act.art-${offence}`, victim, event });
const names = (charges: readonly ReturnType<typeof of>[], all: readonly ReturnType<typeof of>[]) => chargeNames(context, charges, all).map((name) => name.replaceAll("\u00a0", " "));
const { chargeIn, frame } = words.sentencing;

test("an article alone names all charges under it, articles in a reader's order", () => {
  const all = [of("10"), of("3"), of("3", "V2")];
  expect(names(all, all)).toEqual(["SA 3", "SA 10"]);
});

test("victims tell charges of one event apart", () => {
  expect(names([of("3", "V2")], [of("3"), of("3", "V2")])).toEqual([chargeIn("SA 3", [frame("V2", undefined)])]);
});

test("events tell charges towards one victim, or none, apart", () => {
  expect(names([of("3", null, "E2")], [of("3", null), of("3", null, "E2")])).toEqual([chargeIn("SA 3", [frame(undefined, "E2")])]);
});

test("victims and events together where both differ", () => {
  expect(names([of("3", "V2", "E2"), of("3", "V1", "E2")], [of("3"), of("3", "V1", "E2"), of("3", "V2", "E2")])).toEqual([chargeIn("SA 3", [frame("V1", "E2"), frame("V2", "E2")])]);
});
