/** Controls, and the invisible characters that reorder text; the zero-width marks that Khmer needs stay. */
const hidden = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\p{Cs}]+/gu;

/**
 * Text that cannot drive a terminal: every run of control, line-breaking and direction-changing characters becomes one space.
 * @example
 * plainText("a\u001b[2Jb"); // => "a [2Jb"
 */
export function plainText(text: string): string {
  return text.replace(hidden, " ");
}

const substitutes: Readonly<Record<string, string>> = {
  "¶": "para. ", "·": "-", "–": "-", "—": "-", "…": "...", "“": '"', "”": '"', "‘": "'", "’": "'", "½": " 1/2", "→": "->", "\u00a0": "\u00a0",
};

/**
 * Text for a terminal that shows ASCII only; the no-break space survives for the line breaker, which sets it as a space.
 * @example
 * asciiText("report ¶79(c)"); // => "report para. 79(c)"
 */
export function asciiText(text: string): string {
  return text
    .replace(/[^\x20-\x7e]/gu, (character) => substitutes[character] ?? character.normalize("NFKD"))
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e\u00a0]/gu, "?");
}
