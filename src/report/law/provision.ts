import type { Law } from "../../law/law.js";
import type { Definition } from "../../schema/definition.js";
import type { Instrument, RegisteredArticle } from "../../schema/instrument.js";
import type { Offence } from "../../schema/offence.js";

/** What an id of the law names. */
export type FoundProvision =
  | { readonly kind: "offence"; readonly offences: readonly Offence[]; readonly form: string | undefined }
  | { readonly kind: "definition"; readonly definition: Definition }
  | { readonly kind: "instrument"; readonly instrument: Instrument }
  | { readonly kind: "article"; readonly instrument: Instrument; readonly article: RegisteredArticle };

/**
 * Finds what an id names: an offence or one of its forms, a definition, an instrument, or an article that only the register knows.
 * @returns undefined where the law has nothing of that id
 * @example
 * findProvision(law, "lshtse-2008.art-10")?.kind; // => "offence"
 * findProvision(law, "lshtse-2008.art-999"); // => undefined
 */
export function findProvision(law: Law, id: string): FoundProvision | undefined {
  const offences = law.offences.filter((offence) => offence.id === id);
  if (offences.length > 0) return { kind: "offence", offences, form: undefined };
  const [, article = "", form = ""] = /^(.+)\.([^.]+)$/.exec(id) ?? [];
  const formed = law.offences.filter((offence) => offence.id === article && offence.forms?.some((candidate) => candidate.id === form) === true);
  if (formed.length > 0) return { kind: "offence", offences: formed, form };
  const definition = law.definitions.find((candidate) => candidate.id === id);
  if (definition !== undefined) return { kind: "definition", definition };
  const instrument = law.instruments.find((candidate) => candidate.id === id);
  if (instrument !== undefined) return { kind: "instrument", instrument };
  return registered(law).find((candidate) => candidate.id === id)?.found;
}

/**
 * Every id that `findProvision` knows, offences first.
 * @example
 * provisionIds(law).includes("lshtse-2008.art-10"); // => true
 */
export function provisionIds(law: Law): readonly string[] {
  const offences = law.offences.flatMap((offence) => [offence.id, ...(offence.forms ?? []).map((form) => `${offence.id}.${form.id}`)]);
  return [...new Set([...offences, ...law.definitions.map(({ id }) => id), ...law.instruments.map(({ id }) => id), ...registered(law).map(({ id }) => id)])];
}

function registered(law: Law): readonly { readonly id: string; readonly found: FoundProvision }[] {
  return law.instruments.flatMap((instrument) => instrument.articles.map((article) => ({ id: `${instrument.id}.art-${article.article}`, found: { kind: "article" as const, instrument, article } })));
}
