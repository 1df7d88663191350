import { expectTypeOf, test } from "vitest";
import type { Case } from "../schema/case.js";
import { dropNulls, type WithoutNulls } from "./drop-nulls.js";

test("a member that may be null becomes optional and loses null; others keep their types", () => {
  type Given = { id: string; born?: string | null; on: string | null; years?: [number, number] | null; list: { x: number | null }[] };
  const value = dropNulls({} as Given);
  expectTypeOf(value.id).toEqualTypeOf<string>();
  expectTypeOf(value.born).toEqualTypeOf<string | undefined>();
  expectTypeOf(value.on).toEqualTypeOf<string | undefined>();
  expectTypeOf(value.years).toEqualTypeOf<[number, number] | undefined>();
  expectTypeOf(value.list[0]?.x).toEqualTypeOf<number | undefined>();
});

test("a case without nulls is a case", () => {
  expectTypeOf<WithoutNulls<Case>>().toExtend<Case>();
});
