import { kindOf, type Kind } from "../../law/kind-of.js";
import { checkExamples } from "../../offences/run-example.js";
import type { Offence, OffenceExample } from "../../schema/offence.js";
import type { Killer } from "./killer.js";
import { silenced } from "./silenced.js";

/** Kinds of file that the examples of the rule files can tell of. */
const kinds: readonly (Kind | undefined)[] = ["offence", "definition", "vocabulary", "readings"];

/** The hand-written examples of the rule files: of the mutated offence, or of every offence where the file is not an offence's. */
export const examplesKiller: Killer = {
  name: "examples",
  find: (law, { file, absentIsFalse }) => {
    const kind = kindOf(file);
    if (!kinds.includes(kind)) return undefined;
    const isOf = ({ instrument, article }: Offence) => kind !== "offence" || file.startsWith(`offences/${instrument}/art-${article}-`);
    const read = (example: OffenceExample) => (absentIsFalse === undefined ? example : { ...example, facts: silenced(example.facts, absentIsFalse) });
    const offences = law.offences.filter(isOf).map((offence) => ({ ...offence, examples: offence.examples.map(read) }));
    const [issue] = checkExamples({ ...law, offences });
    return issue === undefined ? undefined : `${issue.rule ?? ""} ${issue.path}`;
  },
};
