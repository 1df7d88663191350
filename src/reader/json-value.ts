import type { Issue } from "../schema/issue.js";

/** What the reader accepts: JSON whose numbers are safe integers. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue };

/**
 * The keys of an object in the order of the text. Only objects are listed whose own order may differ, because
 * JavaScript moves keys such as `"0"` to the front; for every other object `Object.keys` is the order of the text.
 */
export type KeyOrders = WeakMap<object, readonly string[]>;

/** A value read, or why it was refused. */
export type ReadResult =
  | { readonly ok: true; readonly value: JsonValue; readonly positions?: KeyOrders }
  | { readonly ok: false; readonly issues: readonly Issue[] };
