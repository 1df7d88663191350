import { coresOf } from "../law/walk.js";
import type { Law } from "../law/law.js";
import type { Definition } from "../schema/definition.js";
import type { Ground, PointOfProof } from "../schema/general.js";
import type { Instrument } from "../schema/instrument.js";
import type { Offence, OffenceForm } from "../schema/offence.js";
import type { Label } from "../schema/primitives.js";
import type { Reading } from "../schema/reading.js";
import type { SentencingOption } from "../schema/sentencing.js";
import type { Fact } from "../schema/vocabulary.js";

/** An offence as a charge names it: the file, and the form where the charge's id is that of a form. */
export interface Provision {
  readonly offence: Offence;
  readonly form: OffenceForm | undefined;
  readonly core: Pick<OffenceForm, "elements" | "penalty" | "bands" | "aggravations">;
}

/** A law's parts by id. */
export interface LawIndex {
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly readings: ReadonlyMap<string, Reading>;
  /** Offences by article, those with forms among them; of several versions the first. */
  readonly offences: ReadonlyMap<string, Offence>;
  readonly grounds: ReadonlyMap<string, Ground>;
  /** What each presumption presumes, by the id that results name. */
  readonly presumptions: ReadonlyMap<string, { readonly label: Label }>;
  readonly points: ReadonlyMap<string, PointOfProof>;
  /** The kinds of evidence of age, and the duties owed to child victims. */
  readonly evidence: ReadonlyMap<string, { readonly label: Label }>;
  readonly duties: ReadonlyMap<string, { readonly label: Label }>;
  /** Measures for minors, options of the court, and kinds of additional penalty, of natural and of legal persons. */
  /** What must hold of the natural persons through whom a legal person acts: elements of its charges. */
  readonly legalPersonElements: ReadonlyMap<string, { readonly label: Label }>;
  readonly measures: ReadonlyMap<string, { readonly label: Label }>;
  readonly options: ReadonlyMap<string, SentencingOption>;
  readonly additional: ReadonlyMap<string, { readonly label: Label; readonly provisos?: readonly { readonly id: string; readonly label: Label }[] | undefined }>;
  /** The versions of an offence or form, by the id that charges carry; the one that stands first in the law first. */
  readonly provisions: ReadonlyMap<string, readonly Provision[]>;
}

/** Indexes a law for reports. */
export function indexLaw(law: Law): LawIndex {
  const provisions = new Map<string, Provision[]>();
  const add = (id: string, provision: Provision): void => {
    const versions = provisions.get(id);
    if (versions === undefined) provisions.set(id, [provision]);
    else versions.push(provision);
  };
  for (const offence of law.offences) {
    const cores = coresOf(offence);
    if (offence.forms === undefined) add(offence.id, { offence, form: undefined, core: cores[0]?.value ?? { elements: [] } });
    else for (const form of offence.forms) add(`${offence.id}.${form.id}`, { offence, form, core: form });
  }
  return {
    instruments: byId(law.instruments),
    definitions: byId(law.definitions),
    facts: byId(law.vocabulary),
    readings: byId(law.readings),
    offences: byId(law.offences.toReversed()),
    grounds: byId(law.grounds),
    presumptions: byId([law.age.presumptions.presumedChild, law.age.presumptions.presumedKnowledge]),
    points: byId(law.pointsOfProof),
    evidence: byId(law.age.evidence.kinds),
    duties: byId(law.protection.duties),
    legalPersonElements: byId(law.sentencing.legalPersons.requires),
    measures: byId(law.sentencing.minors.measures),
    options: byId(law.sentencing.options),
    additional: byId(law.penalties.catalogues.flatMap(({ penalties }) => penalties)),
    provisions,
  };
}

/**
 * The version of an offence that a charge was judged by: the one that has all its elements, or else the first.
 * @param elements - ids of the charge's elements; none where any version will do
 */
export function provisionOf(index: LawIndex, id: string, elements: readonly string[] = []): Provision | undefined {
  const versions = index.provisions.get(id);
  return versions?.find(({ core }) => elements.every((element) => core.elements.some((candidate) => candidate.id === element))) ?? versions?.[0];
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
