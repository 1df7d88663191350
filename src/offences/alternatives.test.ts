import { describe, expect, test } from "vitest";
import { chargeIn, plainCase } from "../dev/generators/plain-case.js";
import type { FactValue } from "../schema/case.js";
import { sorted } from "./alternatives.js";

const removal = { "conduct.remove": true, "means.deception": true, "purpose.prostitution": true };
/** What a court may pronounce within each is sentencing's. */
const open = (extra: Record<string, FactValue>, born = "1980-01-01") => chargeIn(plainCase({ ...removal, ...extra }, { born }), "lshtse-2008.art-10")?.alternatives
  .map(({ if: conditions, kind, facts, penalty }) => ({ if: conditions, kind, facts, penalty }));
const official = "accused.public-official-abusing-authority";
const group = "circumstance.organised-group";
const heavier = { imprisonment: { min: "P15Y", max: "P20Y" }, fine: null };

describe("an open aggravation", () => {
  test("is an alternative, with the facts that decide it", () => {
    expect(open({ [group]: false })).toEqual([{ if: ["public-official"], kind: "aggravation", facts: [official], penalty: heavier }]);
  });
  test("that leads to the same range as another is one alternative with it", () => {
    expect(open({})).toEqual([{ if: ["public-official", "organised-group"], kind: "aggravation", facts: [official, group], penalty: heavier }]);
  });
  test("is none once a met one gives that range already", () => {
    expect(open({ [group]: true })).toEqual([]);
  });
  test("is none once settled either way", () => {
    expect(open({ [group]: false, [official]: false })).toEqual([]);
  });
});

describe("a range that no source gives", () => {
  const laundering = { "conduct.launder-proceeds": true, "circumstance.proceeds-of-felony-or-misdemeanour": true };
  const charge = (extra: Record<string, FactValue>) => chargeIn(plainCase({ ...laundering, ...extra }), "criminal-code-2009.art-405");
  test("is an alternative without figures while it is open", () => {
    expect(charge({})?.alternatives).toEqual([expect.objectContaining({ if: ["heavier-source-offence"], penalty: null })]);
  });
  test("is no range, with that reason, once it applies", () => {
    expect(charge({ "circumstance.source-offence-heavier": true, "knowledge.source-offence": true })?.penalty).toMatchObject({ statutory: null, reason: "not-in-sources", class: null });
  });
});

test("a charge that is not made out has no alternatives", () => {
  expect(chargeIn(plainCase({ ...removal, "conduct.remove": false, "conduct.take-from-carer": false }), "lshtse-2008.art-10")).toMatchObject({ status: "not-made-out", alternatives: [] });
});

test("ids are sorted by code point, each once", () => {
  expect(sorted(["b", "a-1", "a.1", "a", "b", "B"])).toEqual(["B", "a", "a-1", "a.1", "b"]);
});
