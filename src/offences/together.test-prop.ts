import { describe, expect, test } from "vitest";
import { fc } from "@fast-check/vitest";
import { built } from "../dev/generators/choices.js";
import { foundCharges } from "../dev/generators/found-charges.js";
import { forEveryCharge } from "../dev/generators/looked-at.js";
import { partsOf } from "../dev/generators/sub-law.js";
import { typedCase } from "../dev/generators/typed-case.js";
import { compileLaw } from "../facts/compiled.js";
import { law } from "../law/bundled.js";
import type { Charge } from "../schema/assessment.js";

const isStanding = ({ status }: Charge) => status === "made-out" || status === "presumed";
const isParticipant = ({ role }: Charge) => role === "instigator" || role === "accomplice";
const isSameFrame = (left: Charge, right: Charge) => left.event === right.event && left.victim === right.victim;
const mirrors = { absorbs: "absorbed-by", "absorbed-by": "absorbs", alternative: "alternative", "special-over": "general-under", "general-under": "special-over", concurrent: "concurrent" } as const;

describe("taking part", () => {
  test("is never charged more strongly than the offence taken part in", () => {
    forEveryCharge(law, 12, { accused: 3, victims: 1, without: () => false }, (_, part, { case: given, readings }) => {
      const charges = foundCharges(given, part, readings);
      for (const charge of charges.filter(isParticipant)) {
        const principals = charges.filter((other) => other.offence === charge.offence && !isParticipant(other) && isSameFrame(charge, other));
        if (isStanding(charge)) expect(principals.some(isStanding)).toBe(true);
        if (charge.status === "undetermined") expect(principals.some(({ status }) => status !== "not-made-out")).toBe(true);
      }
    });
  });
});

describe("relations", () => {
  const cases = built(900, (choices) => {
    const part = choices.pick(partsOf(law, 10));
    const { case: given } = typedCase(part, { accused: 2, victims: 2, events: 2 }, choices, () => choices.pick(compileLaw(part).charges));
    return Object.defineProperty({ case: given }, "law", { value: part }) as { case: typeof given; law: typeof part };
  });
  test("hold between standing charges of one accused, event and victim, at both of them, each once", () => {
    fc.assert(fc.property(cases, ({ case: given, law: part }) => {
      const charges = foundCharges(given, part);
      for (const charge of charges) {
        const named = charge.relations.map(({ kind, offence }) => `${kind} ${offence}`);
        expect(new Set(named).size).toBe(named.length);
        for (const { kind, offence } of charge.relations) {
          const other = charges.find((known) => known.offence === offence && known.accused === charge.accused && isSameFrame(known, charge));
          expect(isStanding(charge) && other !== undefined && isStanding(other)).toBe(true);
          expect(other?.relations).toContainEqual(expect.objectContaining({ kind: mirrors[kind], offence: charge.offence }));
        }
      }
    }), { numRuns: 300 });
  });
  test("change nothing but themselves", () => {
    fc.assert(fc.property(cases, ({ case: given, law: part }) => {
      const without = { ...part, offences: part.offences.map((offence) => ({ ...offence, relations: undefined })) as unknown as typeof part.offences };
      const bare = (charges: readonly Charge[]) => charges.map((charge) => ({ ...charge, relations: [] }));
      expect(bare(foundCharges(given, part))).toEqual(bare(foundCharges(given, without)));
    }), { numRuns: 60 });
  });
});
