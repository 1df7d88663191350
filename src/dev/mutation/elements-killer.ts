import type { Law } from "../../law/law.js";
import { kindOf, type Kind } from "../../law/kind-of.js";
import { holdsUnder } from "../check-elements.js";
import { elementsFrames, type ElementsFrame } from "../elements-table.js";
import type { Killer } from "./killer.js";
import { namesOffenceOf } from "./named-offence.js";
import { silenced } from "./silenced.js";

const kinds: readonly (Kind | undefined)[] = ["offence", "definition", "vocabulary", "readings"];

/** The tables of elements, typed by hand apart from the rule files: of the mutated offence, or all of them where the file is not an offence's. */
export function elementsKiller(): Killer {
  const frames = elementsFrames();
  return {
    name: "elements",
    find: (law, { file, absentIsFalse }) => {
      const kind = kindOf(file);
      if (!kinds.includes(kind)) return undefined;
      const looked = frames.filter(({ offence }) => kind !== "offence" || namesOffenceOf(file, `"${offence}"`));
      return looked.find((frame) => !holds(law, absentIsFalse === undefined ? frame : { ...frame, facts: silenced(frame.facts, absentIsFalse) }))?.name;
    },
  };
}

/** A frame that cannot even be run under a mutant has noticed it. */
function holds(law: Law, frame: ElementsFrame): boolean {
  try {
    return holdsUnder(law, frame);
  } catch {
    return false;
  }
}
