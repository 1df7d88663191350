import { expectTypeOf, test } from "vitest";
import type { ChargeReason, FallenCode, NoticeCode } from "../../schema/assessment.js";
import type { IssueCode } from "../../schema/issue.js";
import type { Catalogue } from "./catalogue.js";

test("a catalogue has words for every code and for no other", () => {
  expectTypeOf<keyof Catalogue["issues"]>().toEqualTypeOf<IssueCode>();
  expectTypeOf<keyof Catalogue["notices"] | keyof Catalogue["placeAndTime"]["datedNotices"]>().toEqualTypeOf<Exclude<NoticeCode, FallenCode>>();
  expectTypeOf<keyof Catalogue["reason"]>().extract<FallenCode>().toEqualTypeOf<Exclude<FallenCode, "no-act-stated">>();
  expectTypeOf<keyof Catalogue["reason"]>().toEqualTypeOf<ChargeReason>();
});

test("a language that lacks a message does not compile", () => {
  expectTypeOf<Omit<Catalogue["issues"], "json/syntax">>().not.toExtend<Catalogue["issues"]>();
  expectTypeOf<Omit<Catalogue, "notices">>().not.toExtend<Catalogue>();
});
