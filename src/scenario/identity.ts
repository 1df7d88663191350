/** By what a finding of a list is told from the others, for each name of a list. A list that is not here holds plain values. */
const identities: Readonly<Record<string, readonly string[]>> = {
  charges: ["accused", "event", "victim", "offence"],
  unlisted: ["accused", "event", "victim", "offence"],
  ages: ["person", "event"],
  sentences: ["accused"],
  duties: ["victim", "id"],
  convictions: ["accused", "conviction"],
  extradition: ["accused"],
  questions: ["fact", "accused", "event", "victim"],
  notices: ["code", "rule", "accused", "event", "instrument"],
  leftOut: ["victim", "offence"],
  readings: ["id"],
  steps: ["rule", "step"],
  otherwise: ["if"],
  additional: ["id"],
  alternatives: ["kind", "if"],
  worlds: ["victimYears", "accusedYears"],
  relations: ["kind", "offence"],
  cites: ["report", "instrument", "article", "paragraph", "item", "page", "source", "rank", "figures"],
  counted: ["event", "victim", "offence"],
  setAside: ["event", "victim", "offence"],
  jurisdictionUnknown: ["event", "victim", "offence"],
  limitationExpired: ["event", "victim", "offence"],
  conditional: ["event", "victim", "offence"],
  withoutFigures: ["event", "victim", "offence"],
  rangeOpen: ["event", "victim", "offence"],
  measuresOnly: ["event", "victim", "offence"],
};

/** Lists whose order is a promise. */
const ordered = new Set(["steps", "questions"]);

/** The member by which `…Absent` names a finding. */
const names: Readonly<Record<string, string>> = { charges: "offence", duties: "id", questions: "fact", notices: "code", readings: "id" };

/** The keys that identify a finding in the list of a name; undefined for a list of plain values. */
export function identityOf(list: string): readonly string[] | undefined {
  return Object.hasOwn(identities, list) ? identities[list] : undefined;
}

/** Whether a list of this name is compared in its order. */
export function isOrdered(list: string): boolean {
  return ordered.has(list);
}

/** The member of a finding by which a list of what must be absent names it. */
export function nameOf(list: string): string {
  return names[list] ?? "id";
}
