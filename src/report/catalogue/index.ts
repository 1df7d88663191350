import type { Catalogue } from "./catalogue.js";
import { en } from "./en.js";

const catalogues = { en } as const satisfies { readonly [language: string]: Catalogue };

/** A language that the program speaks. */
export type Language = keyof typeof catalogues;

/**
 * Every language that the program speaks, the default first.
 * @example
 * languages[0]; // => "en"
 */
export const languages = Object.keys(catalogues) as readonly Language[];

/**
 * The words of a language.
 * @example
 * catalogueOf("en").tag; // => "en"
 */
export function catalogueOf(language: Language): Catalogue {
  return catalogues[language];
}
