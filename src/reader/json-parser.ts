import type { Issue, IssueCode } from "../schema/issue.js";
import { readEscapedString } from "./escaped-string.js";
import { isForbiddenKey } from "./forbidden-keys.js";
import type { JsonValue, KeyOrders } from "./json-value.js";
import { maxIssues, type Limits } from "./limits.js";
import { Trail, type Place } from "./trail.js";
import { utf8Length } from "./utf8.js";
import { present } from "../schema/present.js";

const quote = 0x22, backslash = 0x5c, comma = 0x2c, colon = 0x3a, openList = 0x5b, closeList = 0x5d, openObject = 0x7b, closeObject = 0x7d;
const minus = 0x2d, plus = 0x2b, point = 0x2e, zero = 0x30, nine = 0x39;
const anyDigit = /\p{Nd}/u;

const isDigit = (code: number): boolean => code >= zero && code <= nine;

/**
 * One pass over a text without lone surrogates. A method that returns undefined has given up for good: no JSON value is
 * undefined, so that is the sign to stop. Faults that leave the structure readable are collected, and reading goes on.
 */
export class JsonParser {
  readonly issues: Issue[] = [];
  readonly orders: KeyOrders = new WeakMap();
  hasOrders = false;
  private at: number;
  private readonly trail: Trail;
  /** Per level, the keys of its open object and where each stands, to name both places of a key that comes twice. */
  private readonly keys: string[][] = [];
  private readonly keyStarts: number[][] = [];

  constructor(
    private readonly text: string,
    private readonly limits: Limits,
    knownKeys: ReadonlySet<string>,
  ) {
    this.at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.trail = new Trail(knownKeys);
  }

  /** The value of the whole text, or undefined; only without issues is it the text's value. */
  document(): JsonValue | undefined {
    this.skipSpace();
    const value = this.value();
    if (value === undefined) return undefined;
    this.skipSpace();
    return this.at < this.text.length ? this.noJson("json/syntax", this.at) : value;
  }

  private value(): JsonValue | undefined {
    switch (this.text.charCodeAt(this.at)) {
      case quote: return this.string();
      case openObject: return this.object();
      case openList: return this.list();
      case 0x74: return this.word("true", true);
      case 0x66: return this.word("false", false);
      case 0x6e: return this.word("null", null);
      default: return this.number();
    }
  }

  private word(word: string, value: boolean | null): boolean | null | undefined {
    if (!this.text.startsWith(word, this.at)) return this.unexpected();
    this.at += word.length;
    return value;
  }

  private object(): JsonValue | undefined {
    const { trail } = this;
    if (trail.depth >= this.limits.depth) return this.stop("limit/depth", this.at, trail.place(), this.limits.depth);
    const result: Record<string, JsonValue> = {};
    const level = trail.depth;
    const keys = (this.keys[level] ??= []);
    const keyStarts = (this.keyStarts[level] ??= []);
    keys.length = 0;
    keyStarts.length = 0;
    let ordered = true;
    trail.enter();
    let next = this.step();
    for (let position = 0; position > 0 || next !== closeObject; position++) {
      if (next !== quote) return this.unexpected();
      const start = this.at;
      if (position >= this.limits.keys) return this.stop("limit/keys", start, trail.place(), this.limits.keys);
      const key = this.string();
      if (key === undefined) return undefined;
      const usable = this.checkKey(result, key, level, position, start);
      if (usable === undefined) return undefined;
      trail.atKey(key, position);
      keys.push(key);
      keyStarts.push(start);
      if (isDigit(key.charCodeAt(0))) ordered = false;
      this.skipSpace();
      if (this.text.charCodeAt(this.at) !== colon) return this.unexpected();
      this.step();
      const value = this.value();
      if (value === undefined) return undefined;
      if (usable) result[key] = value;
      trail.atContainer();
      this.skipSpace();
      next = this.text.charCodeAt(this.at);
      if (next === closeObject) break;
      if (next !== comma) return this.unexpected();
      next = this.step();
    }
    this.at += 1;
    trail.leave();
    if (!ordered) {
      this.orders.set(result, [...keys]);
      this.hasOrders = true;
    }
    return result;
  }

  /** Whether the member may be kept; undefined once there are too many issues. */
  private checkKey(object: Readonly<Record<string, JsonValue>>, key: string, level: number, position: number, start: number): boolean | undefined {
    if (isForbiddenKey(key)) return this.reportKey("schema/forbidden-key", position, start) ? false : undefined;
    if (!Object.hasOwn(object, key)) return true;
    const first = present(this.keys[level]).indexOf(key);
    // One issue for each of the two places: a position and an offset name only one.
    return this.reportKey("json/duplicate-key", first, present(this.keyStarts[level]?.[first]))
      && this.reportKey("json/duplicate-key", position, start) ? false : undefined;
  }

  private list(): JsonValue | undefined {
    const { trail } = this;
    if (trail.depth >= this.limits.depth) return this.stop("limit/depth", this.at, trail.place(), this.limits.depth);
    const result: JsonValue[] = [];
    trail.enter();
    for (let next = this.step(); result.length > 0 || next !== closeList; next = this.step()) {
      if (result.length >= this.limits.items) {
        trail.atContainer();
        return this.stop("limit/items", this.at, trail.place(), this.limits.items);
      }
      trail.atItem(result.length);
      const value = this.value();
      if (value === undefined) return undefined;
      result.push(value);
      this.skipSpace();
      const after = this.text.charCodeAt(this.at);
      if (after === closeList) break;
      if (after !== comma) return this.unexpected();
    }
    this.at += 1;
    trail.leave();
    return result;
  }

  private string(): string | undefined {
    const { text } = this;
    const start = this.at + 1;
    for (let at = start; ; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        if (at - start > this.limits.string) return this.stop("limit/string", this.at, this.trail.place(), this.limits.string);
        this.at = at + 1;
        return text.slice(start, at);
      }
      if (code === backslash) return this.escapedString(start, at);
      // Past the end the code is NaN, which is not at least a space either.
      if (!(code >= 0x20)) return this.noJson("json/syntax", at);
    }
  }

  private escapedString(start: number, firstEscape: number): string | undefined {
    const read = readEscapedString(this.text, start, firstEscape, this.limits.string);
    if ("badAt" in read) return this.noJson("json/syntax", read.badAt);
    if ("tooLong" in read) return this.stop("limit/string", this.at, this.trail.place(), this.limits.string);
    this.at = read.end;
    return read.value;
  }

  private number(): number | undefined {
    const { text } = this;
    const start = this.at;
    const negative = text.charCodeAt(start) === minus;
    const digits = negative ? start + 1 : start;
    const integerEnd = this.skipDigits(digits);
    if (integerEnd === digits || (text.charCodeAt(digits) === zero && integerEnd > digits + 1)) {
      this.at = digits;
      return this.unexpected();
    }
    const end = this.skipFraction(integerEnd);
    if (end === undefined) return undefined;
    this.at = end;
    if (end - digits > this.limits.number) return this.reportNumber("limit/number", start, this.limits.number);
    if (end > integerEnd) return this.reportNumber("number/not-integer", start);
    // Exact up to the largest safe integer; beyond it every rounding stays beyond.
    let magnitude = 0;
    for (let at = digits; at < end; at++) magnitude = magnitude * 10 + (text.charCodeAt(at) - zero);
    if (magnitude > Number.MAX_SAFE_INTEGER) return this.reportNumber("number/range", start);
    if (!negative) return magnitude;
    return magnitude === 0 ? this.reportNumber("number/not-integer", start) : -magnitude;
  }

  /** The index after the fraction and the exponent that may follow the digits of a number. */
  private skipFraction(integerEnd: number): number | undefined {
    let at = integerEnd;
    if (this.text.charCodeAt(at) === point) {
      at = this.skipDigits(integerEnd + 1);
      if (at === integerEnd + 1) return this.noJson("json/syntax", at);
    }
    if ((this.text.charCodeAt(at) | 0x20) !== 0x65) return at;
    const sign = this.text.charCodeAt(at + 1);
    const exponent = sign === plus || sign === minus ? at + 2 : at + 1;
    at = this.skipDigits(exponent);
    return at === exponent ? this.noJson("json/syntax", at) : at;
  }

  private skipDigits(from: number): number {
    let at = from;
    while (isDigit(this.text.charCodeAt(at))) at += 1;
    return at;
  }

  /** Passes one character and the space after it, and looks at what comes next. */
  private step(): number {
    this.at += 1;
    this.skipSpace();
    return this.text.charCodeAt(this.at);
  }

  private skipSpace(): void {
    const { text } = this;
    let at = this.at;
    for (let code = text.charCodeAt(at); code <= 0x20; code = text.charCodeAt(++at)) {
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
    }
    this.at = at;
  }

  /** No JSON here; digits of another script get their own code, because people do type them for numbers. */
  private unexpected(): undefined {
    const code = this.text.codePointAt(this.at) ?? 0;
    const foreign = code > nine && anyDigit.test(String.fromCodePoint(code));
    return this.noJson(foreign ? "digits/non-ascii" : "json/syntax", this.at);
  }

  /** A fault of a number leaves the text readable: another number stands in for it. */
  private reportNumber(code: IssueCode, at: number, limit?: number): 0 | undefined {
    return this.report(code, at, this.trail.place(), limit) ? 0 : undefined;
  }

  private reportKey(code: IssueCode, position: number, at: number): boolean {
    return this.report(code, at, this.trail.placeOfKey(position));
  }

  /** A text that is not JSON has no pointers, only this offset: what was collected before is about nothing. */
  private noJson(code: IssueCode, at: number): undefined {
    this.issues.length = 0;
    return this.stop(code, at, { path: "" });
  }

  private stop(code: IssueCode, at: number, place: Place, limit?: number): undefined {
    this.report(code, at, place, limit);
    return undefined;
  }

  /** Whether there is room for more issues. */
  private report(code: IssueCode, at: number, place: Place, limit?: number): boolean {
    this.issues.push({ code, ...place, offset: utf8Length(this.text, at), ...(limit !== undefined && { limit }) });
    return this.issues.length < maxIssues;
  }
}
