import type { Case } from "../../schema/case.js";
import type { IssueCode } from "../../schema/issue.js";
import type { Choices } from "../generators/choices.js";
import { placesIn, put, type Place } from "./places.js";

/** Text that must never come back from a refusal, nor from a result. */
export const canary = "CANARY-5150";

/** A valid case made hostile: what is handed in, and what it must get. */
export interface HostileCase {
  /** The class of bad input, 1 to 20. */
  readonly class: number;
  readonly name: string;
  readonly input: Uint8Array | string;
  /** Accepted with the same case, accepted as another case, or refused with one of these codes. */
  readonly expect: "same" | "accepted" | readonly IssueCode[];
}

/** One way to make a case hostile; undefined where the case has no place for it. */
interface Way {
  readonly class: number;
  readonly name: string;
  readonly expect: HostileCase["expect"];
  readonly make: (given: Case, choices: Choices) => Uint8Array | string | undefined;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (text: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((sign) => [(sign.codePointAt(0) ?? 0) & 0xff, (sign.codePointAt(0) ?? 0) >> 8])]);

/** Changes the text of the case. */
const text = (change: (text: string, choices: Choices) => string): Way["make"] => (given, choices) => change(JSON.stringify(given), choices);

/** Changes one place of the case that is of a kind. */
const place = (isKind: (place: Place) => boolean, change: (value: unknown, choices: Choices) => unknown): Way["make"] => (given, choices) => {
  const copy: unknown = structuredClone(given);
  const places = placesIn(copy).filter(isKind);
  if (places.length === 0) return undefined;
  const at = choices.pick(places);
  put(at, change(at.value, choices));
  return JSON.stringify(copy);
};

/** Writes raw JSON text where one place was, which no value could say. */
const raw = (isKind: (place: Place) => boolean, written: (choices: Choices) => string): Way["make"] => (given, choices) => {
  const mark = "@@here@@";
  const text = place(isKind, () => mark)(given, choices);
  return typeof text === "string" ? text.replace(`"${mark}"`, () => written(choices)) : undefined;
};

const isDay = ({ value }: Place): boolean => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isEventDay = (at: Place): boolean => isDay(at) && at.key === "date";
const isTruth = ({ value }: Place): boolean => typeof value === "boolean";
const isWhole = ({ value, holder }: Place): boolean => typeof value === "number" && !Array.isArray(holder);
const isId = ({ key, value, path }: Place): boolean => key === "id" && typeof value === "string" && path.length > 1;
const isWord = ({ key }: Place): boolean => key === "role" || key === "stage" || key === "place";
const isFacts = ({ key }: Place): boolean => key === "facts";
const isPerson = ({ path }: Place): boolean => path.length === 2 && (path[0] === "accused" || path[0] === "victims");
const isObject = ({ value }: Place): boolean => typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
const withKey = (key: string, value: unknown) => (before: unknown): unknown => ({ ...(before as object), [key]: value });
const whole = (key: string, value: (given: Case) => unknown): Way["make"] => (given) => JSON.stringify({ ...given, [key]: value(given) });
const digits = (zero: number) => (value: unknown): string => String(value).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

/** Every way, in the order of the classes. */
export const ways: readonly Way[] = [
  { class: 1, name: "a comment", expect: ["json/syntax"], make: text((given) => `${given} // ${canary}`) },
  { class: 1, name: "text after the end", expect: ["json/syntax"], make: text((given, choices) => given + choices.pick([canary, "}", ",", "{}", "[]", " 1"])) },
  { class: 1, name: "cut short", expect: ["json/syntax"], make: text((given, choices) => given.slice(0, 1 + choices.next(given.length - 1))) },
  { class: 1, name: "a value of JavaScript", expect: ["json/syntax"], make: raw(isTruth, (choices) => choices.pick(["NaN", "Infinity", "undefined", "True", "'x'", "01", "+1", ".5", "0x1"])) },
  { class: 1, name: "a comma too many", expect: ["json/syntax"], make: text((given) => given.replace(/\}$/, ",}")) },
  { class: 2, name: "bytes that are no UTF-8", expect: ["bytes/utf8"], make: (given, choices) => joined(bytesOf(JSON.stringify(given).replace(/\}$/, ',"$schema":"')), Uint8Array.from(choices.pick([[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x28, 0xa1], [0xf5, 0x80, 0x80, 0x80]])), bytesOf('"}')) },
  { class: 2, name: "another encoding or format", expect: ["bytes/format", "bytes/utf8"], make: (given, choices) => choices.pick([utf16(JSON.stringify(given)), joined(Uint8Array.from([0x1f, 0x8b, 8, 0]), bytesOf(JSON.stringify(given))), joined(Uint8Array.from([0x50, 0x4b, 3, 4]), bytesOf(JSON.stringify(given)))]) },
  { class: 2, name: "nothing", expect: ["bytes/empty"], make: (_given, choices) => choices.pick(["", " ", "\r\n\t", "\u{feff}"]) },
  { class: 3, name: "a mark, other line ends, laid out", expect: "same", make: text((given, choices) => choices.pick([`\u{feff}${given}`, `${given}\r\n`, JSON.stringify(JSON.parse(given), null, 2).replaceAll("\n", "\r\n"), ` \t${given}\n\n`])) },
  { class: 4, name: "too deep", expect: ["limit/depth"], make: raw(isTruth, (choices) => { const depth = 33 + choices.next(5_000); return "[".repeat(depth) + "]".repeat(depth); }) },
  { class: 4, name: "too many items", expect: ["limit/items"], make: whole("custody", () => Array.from({ length: 10_001 }, () => 0)) },
  { class: 4, name: "too many keys", expect: ["limit/keys"], make: place(isFacts, () => Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`k${index}`, true]))) },
  { class: 4, name: "a string too long", expect: ["limit/string"], make: whole("$schema", () => canary.repeat(1_000)) },
  { class: 4, name: "a number too long", expect: ["limit/number"], make: raw(isTruth, () => "1".repeat(40)) },
  { class: 4, name: "too large", expect: ["limit/size"], make: text((given) => `${given}${" ".repeat(1_048_576)}`) },
  { class: 5, name: "a key twice, escaped or not", expect: ["json/duplicate-key"], make: text((given, choices) => given.replace(/^\{/, () => `{${choices.pick(['"id"', '"\\u0069d"', '"i\\u0064"'])}:"${canary}",`)) },
  { class: 6, name: "a key that nothing knows", expect: ["schema/unknown-key"], make: place(isObject, (value, choices) => withKey(choices.pick([canary, "name", "victmAge", "Id", "conduct.remov"]), canary)(value)) },
  { class: 7, name: "a name of Object", expect: ["schema/forbidden-key", "schema/unknown-key"], make: raw(isObject, (choices) => `{"${choices.pick(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "\\u005f_proto__"])}":{"age":10}}`) },
  { class: 8, name: "something else than true or false", expect: ["schema/type"], make: place(isTruth, (_value, choices) => choices.pick<unknown>([0, 1, "true", "false", "no", "", [true], {}])) },
  { class: 8, name: "something else than a list or an object", expect: ["schema/type", "schema/missing-key", "schema/combination", "schema/pattern"], make: place((at) => at.path.length === 1 && typeof at.value === "object" && at.value !== null, (_value, choices) => choices.pick<unknown>([0, true, canary, {}])) },
  { class: 9, name: "a number that is no whole number in range", expect: ["number/not-integer", "number/range", "limit/number", "schema/type"], make: raw((at) => isWhole(at) || isTruth(at), (choices) => choices.pick(["1.5", "-1", "-0", "1e400", "9007199254740993", "17.9999999999999", "1e2"])) },
  { class: 10, name: "null for absent", expect: "same", make: (given) => JSON.stringify({ ...given, asOf: given.asOf ?? null, custody: given.custody ?? null, proof: given.proof ?? null, accused: given.accused.map((person) => ({ ...person, nationality: person.nationality ?? null, convictions: person.convictions ?? null })) }) },
  { class: 11, name: "an empty list, which says none", expect: "accepted", make: whole("custody", () => []) },
  { class: 11, name: "an empty list where someone must be", expect: ["schema/length"], make: whole("accused", () => []) },
  { class: 12, name: "a word of a list, spelt otherwise", expect: ["schema/value"], make: place(isWord, (value, choices) => choices.pick([String(value).toUpperCase(), ` ${String(value)}`, `${String(value)}\u{200b}`, String(value).replace(/[aeo]/, (sign) => ({ a: "\u{430}", e: "\u{435}", o: "\u{43e}" })[sign] ?? sign).concat("\u{0}"), canary])) },
  { class: 13, name: "a day that does not exist, or in another form", expect: ["date/impossible", "date/format", "date/range"], make: place(isDay, (_value, choices) => choices.pick(["2009-02-30", "2009-02-29", "2009-13-01", "2009-00-10", "30/02/2009", "2009-6-1", "2009-06-01T00:00", "20090601", "1899-12-31", "June 2009", `2009-06-01${canary}`])) },
  { class: 14, name: "digits of another script", expect: ["digits/non-ascii"], make: place(isDay, (value, choices) => digits(choices.pick([0x17e0, 0x0e50, 0xff10]))(value)) },
  { class: 15, name: "a year of the Buddhist era", expect: ["date/buddhist-era"], make: place(isDay, (_value, choices) => `${2400 + choices.next(300)}-06-01`) },
  { class: 16, name: "part of a day where a day is owed", expect: ["date/format", "schema/combination", "schema/pattern", "schema/type"], make: place(isEventDay, (_value, choices) => choices.pick(["2009", "2009-06"])) },
  { class: 17, name: "born after the event", expect: ["case/born-after-event", "case/age-stated-twice", "case/legal-person"], make: (given) => JSON.stringify({ ...given, accused: given.accused.map((person) => ({ ...person, born: "2099-01-01" })) }) },
  { class: 17, name: "an id twice", expect: ["case/duplicate-id"], make: (given) => JSON.stringify({ ...given, events: [...given.events, given.events[0]] }) },
  { class: 17, name: "a person whom nothing names", expect: ["case/unknown-reference"], make: (given) => JSON.stringify({ ...given, events: given.events.map((event) => ({ ...event, victims: [...event.victims, canary] })) }) },
  { class: 17, name: "a span that ends before it begins", expect: ["date/order"], make: (given) => JSON.stringify({ ...given, events: given.events.map((event) => ({ ...event, date: { from: "2050-06-02", to: "2050-06-01" } })) }) },
  { class: 18, name: "before every law", expect: "accepted", make: (given) => JSON.stringify({ ...given, asOf: null, accused: given.accused.map(({ id, legalPerson }) => ({ id, legalPerson })), victims: given.victims.map(({ id }) => ({ id })), events: given.events.map((event) => ({ ...event, date: "1990-01-01" })) }) },
  { class: 19, name: "text that other programmes would run", expect: "same", make: whole("$schema", () => `=1+1 <script>${canary}</script> \u{1b}[2J \u{202e} \r\n @SUM(A1)`) },
  { class: 20, name: "an id of another form", expect: ["schema/pattern", "schema/combination", "schema/type"], make: place((at) => isId(at), (_value, choices) => choices.pick(["", "1A", "A 1", "../A1", "A1\n", "A".repeat(65), "é", `${canary}/`, "A\u{0}1"])) },
  { class: 20, name: "a fact that the law works out by itself", expect: ["case/derived-fact"], make: place((at) => isPerson(at) && at.path[0] === "victims", (value) => ({ ...(value as object), facts: { "victim.minor": true } })) },
];

/** A valid case made hostile in one way, or undefined where the way finds no place in it. */
export function hostileCase(given: Case, way: Way, choices: Choices): HostileCase | undefined {
  const input = way.make(given, choices);
  return input === undefined ? undefined : { class: way.class, name: way.name, expect: way.expect, input };
}
