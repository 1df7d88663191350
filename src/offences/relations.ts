import type { Law } from "../law/law.js";
import { bestRank } from "../law/figures.js";
import { oncePer } from "../memo/once-per.js";
import type { Charge } from "../schema/assessment.js";
import type { Relation } from "../schema/offence.js";
import { present } from "../schema/present.js";

/** Adds to each standing charge the relations that hold with the other standing charges of its frame. */
export function relate(law: Law, charges: readonly Charge[], readings: Readonly<Record<string, string>>): readonly Charge[] {
  const stated = statedIn(law);
  const standing = groupByFrame(charges);
  return charges.map((charge) => {
    const others = standing.get(frameKey(charge)) ?? [];
    if (!others.includes(charge)) return charge;
    const forward = others.flatMap((other) => (other === charge ? [] : relationsOf(charge, other)));
    return { ...charge, relations: forward };
  });

  function relationsOf(charge: Charge, other: Charge): Charge["relations"] {
    const holds = (from: Charge, to: Charge) => present(stated.get(articleOf(from.offence))).filter((relation) =>
      isNamed(relation.offence, to.offence)
      && (relation.form === undefined || from.offence.endsWith(`.${relation.form}`))
      && readingsOf(relation).every(({ id, value }) => readings[id] === value));
    return [
      ...holds(charge, other).map(({ kind, cite }) => ({ kind, offence: other.offence, rank: bestRank(cite) })),
      ...holds(other, charge).map(({ kind, cite }) => ({ kind: mirrored[kind], offence: other.offence, rank: bestRank(cite) })),
    ];
  }
}

const statedIn = oncePer((law: Law) => new Map(law.offences.map(({ id, relations }) => [id, relations ?? []])));

/** Those of them that rest on a reading; most do not. */
const turningIn = oncePer((law: Law) => new Map([...statedIn(law)].map(([id, relations]) => [id, relations.filter((relation) => readingsOf(relation).length > 0)])));

const mirrored = {
  absorbs: "absorbed-by", "absorbed-by": "absorbs", alternative: "alternative",
  "special-over": "general-under", "general-under": "special-over", concurrent: "concurrent",
} as const;

function groupByFrame(charges: readonly Charge[]): ReadonlyMap<string, readonly Charge[]> {
  const groups = new Map<string, Charge[]>();
  for (const charge of charges) {
    if (charge.status !== "made-out" && charge.status !== "presumed") continue;
    const group = groups.get(frameKey(charge));
    if (group === undefined) groups.set(frameKey(charge), [charge]);
    else group.push(charge);
  }
  return groups;
}

function frameKey({ accused, event, victim }: Charge): string {
  return `${accused} ${event} ${victim ?? ""}`;
}

/** The article's id behind a charge id that may name a form. */
export function articleOf(charge: string): string {
  const form = charge.indexOf(".", charge.indexOf(".") + 1);
  return form < 0 ? charge : charge.slice(0, form);
}

/** A relation may name a form or the whole article. */
function isNamed(named: string, charge: string): boolean {
  return named === charge || named === articleOf(charge);
}

/** The readings on which a relation between two standing charges of one frame turns, whether or not it holds under the one chosen. */
export function readingsOfRelations(law: Law, charges: readonly Charge[]): readonly string[] {
  const stated = turningIn(law);
  return [...groupByFrame(charges).values()].flatMap((group) => group.flatMap((charge) => present(stated.get(articleOf(charge.offence)))
    .filter(({ offence }) => group.some((other) => isNamed(offence, other.offence)))
    .flatMap((relation) => readingsOf(relation).map(({ id }) => id))));
}

/** The readings on which a relation rests, each with the value under which it holds. */
function readingsOf({ reading, andReading }: Relation): readonly { readonly id: string; readonly value: string }[] {
  return [reading, andReading].flatMap((one) => (one === undefined ? [] : [one]));
}
