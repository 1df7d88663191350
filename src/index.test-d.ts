import { expectTypeOf, test } from "vitest";
import { assess, parseCase, type Assessment, type Case, type Charge, type Issue, type Law } from "./index.js";

test("a case that parsed is a Case, one that did not carries issues", () => {
  const parsed = parseCase("{}");
  if (parsed.ok) expectTypeOf(parsed.case).toEqualTypeOf<Case>();
  else expectTypeOf(parsed.issues).toEqualTypeOf<readonly Issue[]>();
});

test("an assessment needs a case and a law, and nothing else", () => {
  expectTypeOf(assess).parameter(0).toEqualTypeOf<Case>();
  expectTypeOf<{ law: Law }>().toExtend<Parameters<typeof assess>[1]>();
  expectTypeOf(assess).returns.toEqualTypeOf<Assessment>();
});

test("the statuses of a charge are a closed union", () => {
  expectTypeOf<Charge["status"]>().toEqualTypeOf<"made-out" | "presumed" | "undetermined" | "not-made-out">();
});

test("a law cannot be changed", () => {
  expectTypeOf<Law["offences"]>().toExtend<readonly unknown[]>();
  expectTypeOf<Law["offences"]>().not.toExtend<unknown[]>();
});
