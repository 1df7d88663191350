import type { Law } from "../law/law.js";
import type { Assessment } from "../schema/assessment.js";
import type { CompactAssessment } from "../schema/compact.js";
import type { Counts, Statistics } from "../schema/statistics.js";
import { countedCase, type CountedCase } from "./counted-case.js";
import { isProsecutable, offencesByCharge, principalCharge } from "./principal-charge.js";
import { reportRows } from "./report-rows.js";

/** What a caller may choose. */
export interface StatisticsOptions {
  /** The law under which the results were made. */
  readonly law: Law;
  /** A value for `doubled-statistics-row`; the law's default where none is given. Other readings are settled in the results. */
  readonly readings?: Readonly<Record<string, string>>;
}

/** A count under way: results go in one by one, so that a nightly run over every case holds none of them. */
export interface Tally {
  /**
   * Counts one result.
   * @throws RangeError for a result of another law, of which the offences cannot be told
   */
  readonly add: (result: Assessment | CompactAssessment) => void;
  /** Counts an input that was refused. */
  readonly refuse: () => void;
  /** What was counted up to now. */
  readonly statistics: () => Statistics;
}

/**
 * Begins a count by the categories of the State report.
 * @throws RangeError for a value that the reading `doubled-statistics-row` does not have
 * @example
 * tallyOf({ law }).statistics().total; // => { cases: 0, victims: 0, perpetrators: 0 }
 */
export function tallyOf({ law, readings }: StatisticsOptions): Tally {
  const offences = offencesByCharge(law);
  const principalOf = principalCharge(law, offences);
  const { rows, reading } = reportRows(law, readings);
  const byOffence = new Map<string, Counts>();
  const notCounted = { presumed: 0, undetermined: 0, noJurisdiction: 0, none: 0 };
  const ids = new Set<string>();
  const mattered = new Map<string, Set<string>>();
  let [cases, repeatedIds, refused, legalPersons] = [0, 0, 0, 0];

  return {
    add: (result) => {
      if (result.law.sha256 !== law.sha256) throw new RangeError("a result of another law");
      const counted = countedCase(result);
      cases++;
      if (ids.has(counted.case)) repeatedIds++;
      ids.add(counted.case);
      for (const [id, value] of Object.entries(counted.law.readings)) mattered.set(id, (mattered.get(id) ?? new Set()).add(value));
      const persons = personsIn(counted);
      legalPersons += persons.legalPersons;
      const principal = principalOf(counted.charges);
      if (principal === undefined) {
        notCounted[mostOf(counted)]++;
        return;
      }
      const offence = offences.get(principal.offence);
      if (offence === undefined) throw new RangeError("an offence that the law does not have");
      byOffence.set(offence.id, sum([byOffence.get(offence.id) ?? nothing, { cases: 1, victims: persons.victims, perpetrators: persons.perpetrators }]));
    },
    refuse: () => {
      refused++;
    },
    statistics: () => {
      const counted = rows.map((row) => ({ ...row, ...(row.offence === null ? nothing : byOffence.get(row.offence) ?? nothing) }));
      const inRows = new Set(rows.map(({ offence }) => offence));
      return {
        format: "chbab/statistics@1",
        law: { version: law.version, sha256: law.sha256 },
        reading: reading === null ? null : { ...reading, others: [...reading.others] },
        rows: counted,
        total: sum(counted),
        withoutCategory: [...byOffence].filter(([offence]) => !inRows.has(offence)).map(([offence, counts]) => ({ offence, ...counts })).toSorted((a, b) => (a.offence < b.offence ? -1 : 1)),
        notCounted: { ...notCounted },
        cases, repeatedIds, refused, legalPersons,
        readings: Object.fromEntries([...mattered].map(([id, values]) => [id, [...values].toSorted()] as const).toSorted(([a], [b]) => (a < b ? -1 : 1))),
      };
    },
  };
}

const nothing: Counts = { cases: 0, victims: 0, perpetrators: 0 };

function sum(counts: readonly Counts[]): Counts {
  return counts.reduce((all, one) => ({ cases: all.cases + one.cases, victims: all.victims + one.victims, perpetrators: all.perpetrators + one.perpetrators }), nothing);
}

/**
 * Whom a case counts, each person once: accused with a charge made out that Cambodian courts may or might judge; victims, found, of such a charge, or of an event at
 * which one is made out that the law does not tie to a victim (pornography, for one).
 */
function personsIn({ charges, victims, accused }: CountedCase): { readonly victims: number; readonly perpetrators: number; readonly legalPersons: number } {
  const madeOut = charges.filter(isProsecutable).filter(({ status }) => status === "made-out");
  const natural = new Set(accused.map(({ person }) => person));
  const charged = new Set(madeOut.map((charge) => charge.accused));
  const harmed = victims.filter(({ person, event }) => madeOut.some((charge) => charge.event === event && (charge.victim === person || charge.victim === null)));
  const perpetrators = [...charged].filter((person) => natural.has(person)).length;
  return { victims: new Set(harmed.map(({ person }) => person)).size, perpetrators, legalPersons: charged.size - perpetrators };
}

/** The most that a charge of a case without one made out came to, those that Cambodian courts may not judge last. */
function mostOf({ charges }: CountedCase): keyof Statistics["notCounted"] {
  const prosecutable = charges.filter(isProsecutable);
  const isOpen = ({ status, reached }: CountedCase["charges"][number]) => status === "undetermined" && reached;
  if (prosecutable.some(({ status }) => status === "presumed")) return "presumed";
  if (prosecutable.some(isOpen)) return "undetermined";
  return charges.some((charge) => charge.status === "made-out" || charge.status === "presumed" || isOpen(charge)) ? "noJurisdiction" : "none";
}
