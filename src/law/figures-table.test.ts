import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { StatedPenalty } from "../schema/penalty.js";
import type { Citation, Figure, Rank } from "../schema/primitives.js";
import { compareMaxima } from "../time/term.js";
import { law } from "./bundled.js";
import { classOf } from "./class.js";
import { bestRank, citationsOf, figuresOf, rangeOf } from "./figures.js";
import { coresOf, rangedCitations } from "./walk.js";

type Bounds = { readonly min: string | number; readonly max: string | number };
/** A row of the second table, typed by hand from the sources: figures, class, and the best rank behind each figure. */
interface Row {
  readonly provision: string;
  readonly part: string;
  readonly figures?: "not-in-sources";
  readonly imprisonment?: Bounds;
  readonly fine?: Bounds;
  readonly class?: string | null;
  readonly rank?: Rank | { readonly [figure in Figure]?: Rank };
}
/** The same of the loaded law. */
interface Entry {
  readonly key: string;
  readonly penalty: StatedPenalty;
  readonly cite: readonly Citation[];
  readonly isLegalPerson: boolean;
}

const names = ["lshtse-2008", "criminal-code-2009"] as const;
const rows = names.flatMap((name) => (JSON.parse(readFileSync(new URL(`../../fixtures/figures/${name}.json`, import.meta.url), "utf8")) as { readonly rows: readonly Row[] }).rows);
const keyOf = ({ provision, part }: Row) => `${provision} ${part}`;
const inTable = new Map(rows.map((row) => [keyOf(row), row]));

const citedBy = (penalty: StatedPenalty, otherwise: readonly Citation[]) => (penalty === "not-in-sources" ? otherwise : penalty.cite ?? otherwise);
const entries: readonly Entry[] = [
  ...law.offences.flatMap((offence) => [
    ...coresOf(offence).flatMap(({ value }, index) => {
      const id = offence.forms === undefined ? offence.id : `${offence.id}.${offence.forms[index]?.id ?? ""}`;
      return [
        ...(value.penalty === undefined ? [] : [{ key: `${id} base`, penalty: value.penalty, cite: citedBy(value.penalty, []) }]),
        ...(["band", "aggravation"] as const).flatMap((kind) => (value[`${kind}s`] ?? []).map((entry) => ({ key: `${id} ${kind}/${entry.id}`, penalty: entry.penalty, cite: rangedCitations(entry) }))),
      ];
    }),
    ...(offence.variants ?? []).map(({ id, penalty, cite }) => ({ key: `${offence.id} variant/${id}`, penalty, cite: citedBy(penalty, cite) })),
  ].map((entry) => ({ ...entry, isLegalPerson: false }))),
  ...law.penalties.legalPersons.map(({ id, fine: { cite, ...fine } }) => ({ key: `${id} legal-person`, penalty: { fine }, cite, isLegalPerson: true })),
];

/** What a row says, in the form of what the law says. */
function tabled({ figures, imprisonment, fine, class: offenceClass, rank }: Row) {
  if (figures !== undefined) return { imprisonment: null, fine: null, class: null, ranks: {} };
  const held: readonly Figure[] = [...(imprisonment === undefined ? [] : ["imprisonment.min", "imprisonment.max"] as const), ...(fine === undefined ? [] : ["fine.min", "fine.max"] as const)];
  return { imprisonment: imprisonment ?? null, fine: fine ?? null, class: offenceClass ?? null, ranks: Object.fromEntries(held.map((figure) => [figure, typeof rank === "string" ? rank : rank?.[figure]])) };
}

function encoded({ penalty, cite, isLegalPerson }: Entry) {
  if (penalty === "not-in-sources") return { imprisonment: null, fine: null, class: null, ranks: {} };
  const ranks = Object.fromEntries(figuresOf(penalty).map((figure) => [figure, bestRank(citationsOf(figure, cite))]));
  // A legal person's offence has the class of the natural person's (Criminal Code 18), not that of its fine.
  return { imprisonment: penalty.imprisonment ?? null, fine: penalty.fine ?? null, class: isLegalPerson ? null : classOf(rangeOf(penalty), law.classes), ranks };
}

describe("the figures of the law against a second table, typed by hand from the sources", () => {
  test("no row stands twice and no figure has two entries", () => {
    expect(inTable.size).toBe(rows.length);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  });

  test("every range of the law is in the table and every row of the table in the law", () => {
    expect(entries.map(({ key }) => key).toSorted()).toEqual([...inTable.keys()].toSorted());
  });

  test.each(entries.map((entry) => [entry.key, entry] as const))("%s has the figures, the class and the ranks of the table", (key, entry) => {
    const row = inTable.get(key);
    expect(row).toBeDefined();
    if (row !== undefined) expect(encoded(entry)).toEqual(tabled(row));
  });

  test("every figure has a citation of its own", () => {
    for (const { key, penalty, cite } of entries) {
      if (penalty === "not-in-sources") continue;
      for (const figure of figuresOf(penalty)) expect(citationsOf(figure, cite), `${key} ${figure}`).not.toEqual([]);
    }
  });

  test("no figure with a text behind it passes the bounds reported for the 2008 law: 20 years, 10,000,000 riel (E2)", () => {
    for (const row of rows.filter(({ provision }) => provision.startsWith("lshtse-2008."))) {
      const { imprisonment, fine, ranks } = tabled(row);
      const stands = (figure: Figure) => (ranks as { readonly [figure in Figure]?: Rank })[figure] !== "unverified";
      if (imprisonment !== null && stands("imprisonment.max")) expect(compareMaxima(String(imprisonment.max), "P20Y"), keyOf(row)).toBeLessThanOrEqual(0);
      if (fine !== null && stands("fine.max")) expect(fine.max, keyOf(row)).toBeLessThanOrEqual(10_000_000);
    }
  });

  test("term and fine of the Criminal Code pair on its fixed scale, and felonies carry no fine", () => {
    const scale = new Map([["P2Y P5Y", "4000000 10000000"], ["P1M P1Y", "100000 2000000"], ["P1Y P3Y", "2000000 6000000"], ["P6M P2Y", "1000000 4000000"], ["P1M P6M", "100000 1000000"], ["P1Y P5Y", "2000000 10000000"]]);
    for (const row of rows.filter(({ provision, part, fine }) => provision.startsWith("criminal-code-2009.") && fine !== undefined && !part.startsWith("variant/") && part !== "legal-person")) {
      expect(row.class, keyOf(row)).not.toBe("felony");
      // The exception is the law's: Article 405 caps the fine by the value of what was laundered.
      if (row.imprisonment === undefined || row.fine?.max === "value-of-object") continue;
      expect(scale.get(`${row.imprisonment.min} ${row.imprisonment.max}`), keyOf(row)).toBe(`${row.fine?.min ?? ""} ${row.fine?.max ?? ""}`);
    }
  });
});
