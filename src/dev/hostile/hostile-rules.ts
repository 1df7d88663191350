import type { RuleFile } from "../../law/law.js";
import type { Choices } from "../generators/choices.js";
import { placesIn, put, type Place } from "./places.js";

/** One way to spoil a rule set; it says which file it spoiled, or undefined where the set has no place for it. */
export interface RuleFault {
  readonly name: string;
  readonly make: (files: RuleFile[], choices: Choices) => string | undefined;
}

type IsKind = (place: Place) => boolean;

/** Spoils one place of a kind, in any file of a kind. */
function spoil(isFile: (path: string) => boolean, isKind: IsKind, change: (value: unknown, choices: Choices) => unknown): RuleFault["make"] {
  return (files, choices) => {
    // Some files have no such place: so the choice is among those that do.
    const spots = files.filter(({ path }) => isFile(path)).flatMap((file) => placesIn(file.value).filter(isKind).map((at) => ({ file, at })));
    if (spots.length === 0) return undefined;
    const { file, at } = choices.pick(spots);
    put(at, change(at.value, choices));
    return file.path;
  };
}

const isOffence = (path: string): boolean => path.startsWith("offences/");
const isRule = (path: string): boolean => isOffence(path) || path.startsWith("definitions/");
const anyFile = (): boolean => true;
const isLeaf: IsKind = ({ value }) => typeof value === "object" && value !== null && "fact" in value && "operator" in value;
const isGroup: IsKind = ({ key, value }) => (key === "all" || key === "any") && Array.isArray(value);
const isNode: IsKind = ({ key, value }) => key === "when" && typeof value === "object" && value !== null;
const isRange: IsKind = ({ key, value, path }) => key === "imprisonment" && typeof value === "object" && value !== null && "min" in value && Reflect.get(value, "max") !== "life" && !path.includes("examples");
const isMaximum: IsKind = ({ key, value, path }) => key === "max" && typeof value === "string" && value.startsWith("P") && path.includes("imprisonment") && !path.includes("examples");
const isCitation: IsKind = ({ value, path }) => typeof value === "object" && value !== null && "rank" in value && "instrument" in value && !path.includes("examples");
const isCite: IsKind = ({ key, value, path }) => key === "cite" && Array.isArray(value) && path.includes("elements");
const isLabel: IsKind = ({ key, value, path }) => key === "label" && typeof value === "object" && path.length === 1;
const isRelation: IsKind = ({ value, path }) => path.at(-2) === "relations" && typeof value === "object";
const isExample: IsKind = ({ path, value }) => path.length === 2 && path[0] === "examples" && typeof value === "object";
const isRoot = (key: string): IsKind => ({ key: at, path }) => at === key && path.length === 1;
const plus = (key: string, value: unknown) => (before: unknown): unknown => ({ ...(before as object), [key]: value });
const without = (key: string) => (before: unknown): unknown => Object.fromEntries(Object.entries(before as object).filter(([name]) => name !== key));
const add = (path: string, value: unknown): RuleFault["make"] => (files) => { files.push({ path, value }); return path; };
const lose = (isFile: (path: string) => boolean): RuleFault["make"] => (files, choices) => {
  const found = files.filter(({ path }) => isFile(path));
  if (found.length === 0) return undefined;
  const gone = choices.pick(found);
  files.splice(files.indexOf(gone), 1);
  return gone.path;
};
const move = (isFile: (path: string) => boolean, to: (path: string) => string): RuleFault["make"] => (files, choices) => {
  const found = files.filter(({ path }) => isFile(path));
  if (found.length === 0) return undefined;
  const moved = choices.pick(found);
  files.splice(files.indexOf(moved), 1, { path: to(moved.path), value: moved.value });
  return to(moved.path);
};
const leafWith = (key: string, value: unknown): RuleFault["make"] => spoil(isRule, isLeaf, plus(key, value));

/** The kinds of damage that a rule set must be refused for, before any case is looked at. */
export const ruleFaults: readonly RuleFault[] = [
  { name: "a path that would run code", make: leafWith("path", "$..[?(@.length)]") },
  { name: "parameters for an operator", make: leafWith("params", {}) },
  { name: "a priority", make: leafWith("priority", 10) },
  { name: "an operator that no one knows", make: leafWith("operator", "contains") },
  { name: "an operator named as a member of Object", make: leafWith("operator", "constructor") },
  { name: "a fact that the vocabulary does not have", make: leafWith("fact", "conduct.unheard-of") },
  { name: "a fact named as a member of Object", make: leafWith("fact", "__proto__") },
  { name: "a truth compared with a word", make: spoil(isRule, (at) => isLeaf(at) && typeof Reflect.get(at.value as object, "value") === "boolean", plus("value", "true")) },
  { name: "a truth put in an order", make: spoil(isRule, (at) => isLeaf(at) && typeof Reflect.get(at.value as object, "value") === "boolean", plus("operator", "lessThan")) },
  { name: "a value that is null", make: leafWith("value", null) },
  { name: "a value that is an object", make: leafWith("value", { fact: "victim.minor" }) },
  { name: "a list operator with one value", make: leafWith("operator", "in") },
  { name: "a leaf without an operator", make: spoil(isRule, isLeaf, without("operator")) },
  { name: "an empty all or any", make: spoil(isRule, isGroup, () => []) },
  { name: "all and any in one node", make: spoil(isRule, isNode, (value) => ({ ...(value as object), all: [{ fact: "conduct.remove", operator: "equal", value: true }], any: [{ fact: "conduct.remove", operator: "equal", value: true }] })) },
  { name: "a misspelt key", make: spoil(isRule, isNode, plus("nto", {})) },
  { name: "a definition that is not there", make: spoil(isRule, isNode, () => ({ condition: "lshtse-2008.nowhere" })) },
  { name: "a definition that reaches itself", make: (files) => {
    const file = files.find(({ path }) => path.startsWith("definitions/"));
    if (file === undefined) return undefined;
    Reflect.set(file.value as object, "when", { condition: Reflect.get(file.value as object, "id") as unknown });
    return file.path;
  } },
  { name: "an element without a condition", make: spoil(isOffence, ({ path }) => path.length === 2 && path[0] === "elements", without("when")) },
  { name: "an element without a citation", make: spoil(isOffence, isCite, () => []) },
  { name: "a citation of an instrument that is not there", make: spoil(isRule, isCitation, plus("instrument", "law-of-nowhere")) },
  { name: "a citation of an article that the register does not have", make: spoil(isRule, isCitation, plus("article", "9999")) },
  { name: "a rank that no one knows", make: spoil(isRule, isCitation, plus("rank", "certain")) },
  { name: "a citation without a rank", make: spoil(isRule, isCitation, without("rank")) },
  { name: "a minimum above the maximum", make: spoil(isOffence, isRange, plus("min", "P99Y")) },
  { name: "a term of thirteen months", make: spoil(isOffence, isMaximum, () => "P13M") },
  { name: "a term that is a number", make: spoil(isOffence, isMaximum, () => 15) },
  { name: "a term in words", make: spoil(isOffence, isMaximum, () => "15 years") },
  { name: "a fine with a fraction", make: spoil(isOffence, ({ key, path }) => key === "fine" && !path.includes("examples"), () => ({ min: 1.5, max: 2 })) },
  { name: "a fine below zero", make: spoil(isOffence, ({ key, path }) => key === "fine" && !path.includes("examples"), () => ({ min: -1, max: 2 })) },
  { name: "a relation to an offence that is not there", make: spoil(isOffence, isRelation, plus("offence", "lshtse-2008.art-999")) },
  { name: "a relation of no kind", make: spoil(isOffence, isRelation, plus("kind", "replaces")) },
  { name: "a label that is empty", make: spoil(isOffence, isLabel, () => ({ en: "" })) },
  { name: "an id that is not the file's", make: spoil(isOffence, isRoot("id"), () => "lshtse-2008.art-999") },
  { name: "an article that is not the id's", make: spoil(isOffence, isRoot("article"), () => "999") },
  { name: "too few examples", make: spoil(isOffence, isRoot("examples"), () => []) },
  { name: "an example with a fact that is not there", make: spoil(isOffence, isExample, plus("facts", { "conduct.unheard-of": true })) },
  { name: "an unknown key at the top", make: (files, choices) => {
    const file = choices.pick(files);
    Reflect.set(file.value as object, "$ref", "https://example.org/rule.json");
    return file.path;
  } },
  { name: "a day that does not exist", make: spoil(anyFile, ({ value, path }) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !path.includes("examples"), () => "2009-02-30") },
  { name: "a list instead of a file's object", make: (files, choices) => {
    const at = choices.next(files.length);
    const { path } = files[at] ?? { path: "" };
    files.splice(at, 1, { path, value: [] });
    return path;
  } },
  { name: "a file twice", make: (files, choices) => { const { path, value } = choices.pick(files.filter((file) => isOffence(file.path))); files.push({ path: path.replace(/[^/]+$/, (name) => `copy-${name}`), value }); return path; } },
  { name: "a file of no kind", make: add("elsewhere/rule.json", { id: "x" }) },
  { name: "a file outside the folder", make: move(isOffence, (path) => `../${path}`) },
  { name: "a file in the folder of another instrument", make: move((path) => path.startsWith("offences/lshtse-2008/"), (path) => path.replace("lshtse-2008", "criminal-code-2009")) },
  { name: "the vocabulary gone", make: lose((path) => path.startsWith("vocabulary/")) },
  { name: "a definition gone", make: lose((path) => path === "definitions/lshtse-2008/unlawful-removal.json" || path.startsWith("definitions/lshtse-2008/")) },
  { name: "the law's own file gone", make: lose((path) => path === "law.json") },
  { name: "the readings gone", make: lose((path) => path === "readings.json") },
];
