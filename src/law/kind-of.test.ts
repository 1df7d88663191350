import { describe, expect, test } from "vitest";
import { bundledFiles } from "../dev/generators/amended-rules.js";
import { allKinds, kindOf } from "./kind-of.js";
import { schemas } from "./kinds.js";

describe("the kind of a rule file", () => {
  test.each([
    ["law.json", "law"], ["readings.json", "readings"], ["vocabulary/conduct.json", "vocabulary"], ["instruments/lshtse-2008.json", "instrument"],
    ["definitions/lshtse-2008/procuring.json", "definition"], ["offences/lshtse-2008/art-9-unlawful-removal.json", "offence"], ["sentencing/classes.json", "classes"],
  ])("%s is %s", (path, kind) => {
    expect(kindOf(path)).toBe(kind);
  });
  test.each([
    "", "note.json", "laws.json", "law.json.json", "a/law.json", "vocabulary/a/b.json", "vocabulary/Conduct.json", "definitions/procuring.json", "offences/lshtse-2008/procuring.json",
    "offences/lshtse-2008/../art-1.json", "/law.json", "./law.json", "offences\\lshtse-2008\\art-1.json", "sentencing/other.json", "law.json\n",
  ])("%j is none", (path) => {
    expect(kindOf(path)).toBeUndefined();
  });
  test("every kind has a schema, and some file of the bundled rules", () => {
    const kinds = new Set(bundledFiles().map(({ path }) => kindOf(path)));
    expect(kinds.has(undefined)).toBe(false);
    for (const kind of allKinds) expect([kind, kind in schemas, kinds.has(kind)]).toEqual([kind, true, true]);
  });
});
