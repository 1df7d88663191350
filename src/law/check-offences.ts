import type { Issue } from "../schema/issue.js";
import type { InForce } from "../schema/instrument.js";
import type { Offence } from "../schema/offence.js";
import type { StatedPenalty } from "../schema/penalty.js";
import { compareMaxima } from "../time/term.js";
import { compareFineMaxima } from "./compare-ranges.js";
import { citationsOf, figuresOf } from "./figures.js";
import type { Parts } from "./gather.js";
import { coresOf, offencePenalties } from "./walk.js";

/** Every offence hangs together: one body or several forms, one range or bands, bounds in order, figures cited, references that resolve. */
export function checkOffences(parts: Parts): readonly Issue[] {
  const instruments = new Map(parts.law.instruments.map((instrument) => [instrument.id, instrument]));
  const charges = new Set(parts.law.offences.flatMap(({ id, forms }) => [id, ...(forms ?? []).map((form) => `${id}.${form.id}`)]));
  const readings = new Map(parts.law.readings.map(({ id, values }) => [id, values.map((value) => value.id)]));
  const definitions = new Set(parts.law.definitions.map(({ id }) => id));
  const issues = parts.law.offences.flatMap((offence): Issue[] => {
    const file = parts.fileOf.get(offence.id) ?? "";
    const issue = (code: Issue["code"], path: string): Issue => ({ code, path, file, rule: offence.id });
    const instrument = instruments.get(offence.instrument);
    const registered = instrument?.articles.find(({ article }) => article === offence.article);
    return [
      ...(instrument === undefined ? [issue("rules/unknown-reference", "/instrument")] : []),
      ...(instrument !== undefined && registered?.status !== "encoded" && registered?.status !== "partial" ? [issue("rules/citation", "/article")] : []),
      ...structure(offence).map((path) => issue("rules/structure", path)),
      ...duplicateIds(offence).map((path) => issue("rules/duplicate-id", path)),
      ...[...offencePenalties(offence)].flatMap(({ path, value, citations }) => [
        ...(boundsInOrder(value) ? [] : [issue("rules/range", path)]),
        ...(value === "not-in-sources" || figuresOf(value).every((figure) => citationsOf(figure, citations).length > 0) ? [] : [issue("rules/citation", path)]),
      ]),
      ...(offence.relations ?? []).flatMap(({ offence: other, form, reading, andReading }, index) => [
        ...(form === undefined || (offence.forms?.some(({ id }) => id === form) ?? false) ? [] : [issue("rules/unknown-reference", `/relations/${index}/form`)]),
        ...(charges.has(other) ? [] : [issue("rules/unknown-reference", `/relations/${index}/offence`)]),
        ...Object.entries({ reading, andReading }).flatMap(([key, one]) => (one === undefined || (readings.get(one.id)?.includes(one.value) ?? false) ? [] : [issue("rules/value", `/relations/${index}/${key}`)])),
      ]),
      ...(offence.consent === undefined || definitions.has(offence.consent) ? [] : [issue("rules/unknown-reference", "/consent")]),
      ...(offence.inForce === undefined || periodInOrder(offence.inForce) ? [] : [issue("rules/range", "/inForce")]),
    ];
  });
  return issues;
}

function structure(offence: Offence): readonly string[] {
  const own = offence.elements !== undefined || offence.penalty !== undefined || offence.bands !== undefined || offence.aggravations !== undefined;
  const mixed = offence.forms === undefined ? offence.elements === undefined : own;
  return [...(mixed ? [""] : []), ...coresOf(offence).filter(({ value }) => (value.penalty === undefined) === (value.bands === undefined)).map(({ path }) => `${path}/penalty`)];
}

function duplicateIds(offence: Offence): readonly string[] {
  const lists = [
    ...coresOf(offence).flatMap(({ path, value }) => (["elements", "bands", "aggravations"] as const).map((name) => ({ path: `${path}/${name}`, items: value[name] ?? [] }))),
    ...(["forms", "exemptions", "defences", "penaltyExemptions", "variants"] as const).map((name) => ({ path: `/${name}`, items: offence[name] ?? [] })),
  ];
  return lists.filter(({ items }) => new Set(items.map(({ id }) => id)).size !== items.length).map(({ path }) => path);
}

function boundsInOrder(penalty: StatedPenalty): boolean {
  if (penalty === "not-in-sources") return true;
  if (penalty.imprisonment === undefined && penalty.fine === undefined) return false;
  return (penalty.imprisonment === undefined || compareMaxima(penalty.imprisonment.min, penalty.imprisonment.max) <= 0)
    && (penalty.fine === undefined || compareFineMaxima(penalty.fine.min, penalty.fine.max) <= 0);
}

function periodInOrder({ from, to }: InForce): boolean {
  return to === null || (from["phnom-penh"] <= to && from.province <= to);
}
