import picocolors from "picocolors";
import type { Tone } from "./document.js";

/** A painter of tones: ANSI colours where asked for, and otherwise the text unchanged. Colour only repeats what words and marks say. */
export function paintOf(colour: boolean): (tone: Tone, text: string) => string {
  const colours = picocolors.createColors(colour);
  const paints: { readonly [tone in Tone]: (text: string) => string } = {
    strong: colours.bold,
    muted: colours.dim,
    warning: colours.yellow,
    met: colours.green,
    presumed: colours.magenta,
    unknown: colours.yellow,
    "not-met": colours.red,
  };
  return (tone, text) => paints[tone](text);
}
