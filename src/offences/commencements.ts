import type { CompiledLaw } from "../facts/compiled.js";
import { momentOf } from "../law/moment.js";
import { oncePer } from "../memo/once-per.js";
import type { Event } from "../schema/case.js";
import { commencement, type Commencement } from "./in-force.js";
import { present } from "../schema/present.js";

/** Whether each text of a law applies to an event. */
export interface Commencements {
  /** By a charge's position in the compiled law. */
  readonly ofCharges: readonly Commencement[];
  /** The readings on which one of them turns. */
  readonly readings: readonly string[];
  /** Of each instrument's texts together: whether one does not apply, may not apply, or applies by a reading. */
  readonly ofInstruments: ReadonlyMap<string, { readonly no: boolean; readonly unknown: boolean; readonly contested: boolean }>;
}

/** Looks at every text of the law once for all events of one moment. */
export function commencementsAt(compiled: CompiledLaw, event: Event, readings: Readonly<Record<string, string>>): Commencements {
  const { known, choices } = knownFor(compiled);
  const key = `${momentOf(compiled.law, event)} ${choices.map((reading) => readings[reading]).join(" ")}`;
  const found = known.get(key) ?? look(compiled, event, readings);
  known.set(key, found);
  return found;
}

/** What was found for a law so far, and the readings on which commencement turns. */
const knownFor = oncePer(({ law }: CompiledLaw) => ({
  known: new Map<string, Commencements>(),
  choices: law.instruments.flatMap((instrument) => instrument.commencement?.reading ?? []),
}));

function look({ law, charges }: CompiledLaw, event: Event, readings: Readonly<Record<string, string>>): Commencements {
  const ofOffences = new Map(charges.map(({ offence }) => [offence, commencement(law, offence, event, readings)]));
  return {
    ofCharges: charges.map(({ offence }) => present(ofOffences.get(offence))),
    readings: [...new Set([...ofOffences.values()].flatMap(({ reading }) => (reading === undefined ? [] : [reading])))],
    ofInstruments: new Map(law.instruments.map(({ id }) => {
      const here = [...ofOffences].filter(([offence]) => offence.instrument === id).map(([, found]) => found);
      return [id, { no: here.some(({ applies }) => applies === "no"), unknown: here.some(({ applies }) => applies === "unknown"), contested: here.some(({ contested }) => contested) }];
    })),
  };
}
