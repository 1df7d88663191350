import { law as whole } from "../../law/bundled.js";
import { parseCase } from "../../parse-case.js";
import type { Case } from "../../schema/case.js";
import { onlyOffences } from "../generators/sub-law.js";
import type { Compared } from "./compare.js";
import { bookOf, type Setting } from "./settings.js";

type Look = (setting: Setting) => Compared;

/**
 * The plainest setting found in which the two still part: options and readings put back, offences left out, then whatever can be
 * taken out of the case, the greatest parts first. A generated rule set stays as it is.
 */
export function shrunk(setting: Setting, look: Look): Setting {
  let plainest = setting;
  for (;;) {
    const simpler = firstThatParts(simplerThan(plainest), look);
    if (simpler === undefined) return plainest;
    plainest = simpler;
  }
}

function firstThatParts(settings: Iterable<Setting>, look: Look): Setting | undefined {
  for (const setting of settings) if (parts(setting, look)) return setting;
  return undefined;
}

/** Whether the two part; what is no case says nothing, an exception is a fault as well. */
function parts(setting: Setting, look: Look): boolean {
  if (!parseCase(setting.case).ok) return false;
  try {
    const { isRefused, difference } = look(setting);
    return !isRefused && difference !== undefined;
  } catch {
    return true;
  }
}

function* simplerThan(setting: Setting): Generator<Setting> {
  const { at, ...timeless } = setting;
  if (at !== undefined) yield timeless;
  if (setting.verifiedOnly) yield { ...setting, verifiedOnly: false };
  if (!setting.all) yield { ...setting, all: true };
  for (const id of Object.keys(setting.readings)) yield { ...setting, readings: Object.fromEntries(Object.entries(setting.readings).filter(([other]) => other !== id)) };
  if (setting.files.length === 0 && setting.offences.length > 1) {
    // Half of them at a time, then one by one.
    const half = Math.ceil(setting.offences.length / 2);
    const fewer = [setting.offences.slice(0, half), setting.offences.slice(half), ...(setting.offences.length > 12 ? [] : setting.offences.map((id) => setting.offences.filter((other) => other !== id)))];
    for (const offences of fewer) yield { ...setting, offences, law: onlyOffences(whole, offences), book: bookOf(offences) };
  }
  for (const given of smallerCases(setting.case)) yield { ...setting, case: given };
}

/** The case without one of its parts, the outermost first; without a person, also without what names that person. */
function* smallerCases(given: Case): Generator<Case> {
  for (const { id } of [...given.accused, ...given.victims]) yield without(given, id);
  for (const path of pathsIn(given).toSorted((a, b) => a.length - b.length)) {
    const copy = structuredClone(given);
    const holder = path.slice(0, -1).reduce<unknown>((value, key) => Reflect.get(value as object, key), copy) as object;
    const last = path.at(-1) ?? "";
    if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else Reflect.deleteProperty(holder, last);
    yield copy;
  }
}

function without(given: Case, id: string): Case {
  const isOther = (person: string | { readonly id: string }) => (typeof person === "string" ? person : person.id) !== id;
  return {
    ...given, accused: given.accused.filter(isOther), victims: given.victims.filter(isOther), ...(given.custody == null ? {} : { custody: given.custody.filter(({ victim }) => victim !== id) }),
    events: given.events.map((event) => ({
      ...event, accused: event.accused.filter(isOther), victims: event.victims.filter(isOther), ...(event.between == null ? {} : { between: event.between.filter(({ accused, victim }) => accused !== id && victim !== id) }),
    })),
  };
}

function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [[...path, key], ...pathsIn(member, [...path, key])]);
}
