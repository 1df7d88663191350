import type { Expected } from "./read-tables.js";

type Bounds = { readonly min: string | number; readonly max: string | number };

/** A row of the tables of ranges and fines. */
export interface FiguresRow {
  readonly provision: string;
  readonly part: string;
  readonly figures?: "not-in-sources";
  readonly imprisonment?: Bounds;
  readonly fine?: Bounds;
}

/** The leaves of the rules that a row on a range or a fine holds to account. */
export function expandFigures({ provision, part, figures, imprisonment, fine }: FiguresRow): readonly Expected[] {
  const [, article = "", form] = /^([^.]+\.art-[^.]+)(?:\.(.+))?$/.exec(provision) ?? [];
  const body = form === undefined ? article : `${article}/forms/${form}`;
  if (part === "legal-person") return bounds(`${article}/fine`, fine);
  const [kind, id] = part.split("/");
  const place = part === "base" ? body : `${kind === "variant" ? article : body}/${kind === "aggravation" || kind === "band" || kind === "variant" ? `${kind}s` : ""}/${id ?? ""}`;
  if (figures !== undefined) return [{ path: `${place}/penalty`, value: figures }];
  return [...bounds(`${place}/penalty/imprisonment`, imprisonment), ...bounds(`${place}/penalty/fine`, fine)];
}

function bounds(place: string, stated: Bounds | undefined): readonly Expected[] {
  return stated === undefined ? [] : (["min", "max"] as const).map((end) => ({ path: `${place}/${end}`, value: String(stated[end]) }));
}
