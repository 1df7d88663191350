import type { z } from "zod";

/** What the checks of a schema ask for. */
export interface Checks {
  readonly patterns: readonly RegExp[];
  /** Items of a list at least. */
  readonly minimum?: number;
  readonly least?: number;
  readonly most?: number;
  readonly isWhole?: true;
}

/**
 * The checks of a string, a list or a number.
 * @throws TypeError for a check that is not known here, coercion included
 */
export function checksOf(schema: z.ZodString | z.ZodNumber | z.ZodArray): Checks {
  const { def } = schema._zod;
  if ("coerce" in def) throw new TypeError("no acceptor is written for coercion");
  const own = "check" in def ? [def as unknown as z.core.$ZodCheckDef] : [];
  return [...own, ...(def.checks ?? []).map((check) => check._zod.def)].reduce((checks: Checks, one) => ({ ...checks, ...read(one, checks) }), { patterns: [] });
}

function read(def: z.core.$ZodCheckDef, { patterns, least, most }: Checks): Partial<Checks> {
  const known = def as unknown as z.core.$ZodChecks["_zod"]["def"];
  switch (known.check) {
    case "number_format":
      if (known.format === "safeint") return { isWhole: true };
      break;
    case "string_format":
      if (known.format === "regex" && known.pattern !== undefined && !known.pattern.global && !known.pattern.sticky) return { patterns: [...patterns, known.pattern] };
      break;
    case "min_length":
      return { minimum: known.minimum };
    case "greater_than":
      if (known.inclusive) return { least: Math.max(Number(known.value), least ?? -Infinity) };
      break;
    case "less_than":
      if (known.inclusive) return { most: Math.min(Number(known.value), most ?? Infinity) };
      break;
    default:
  }
  throw new TypeError(`no acceptor is written for the check ${known.check}`);
}
