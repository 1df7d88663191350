import type { Language } from "./catalogue/index.js";
import { placeAndTime } from "./catalogue/en/place-and-time.js";
import type { PlaceAndTimeWords } from "./catalogue/place-and-time-words.js";

const words: { readonly [language in Language]: PlaceAndTimeWords } = { en: placeAndTime };

/** The words on place and time in a language. */
export function placeAndTimeWords(language: Language): PlaceAndTimeWords {
  return words[language];
}
