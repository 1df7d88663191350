import { compileLaw, type CompiledCharge } from "../facts/compiled.js";
import type { Frame } from "../facts/frame.js";
import { valuate, type Years } from "../facts/valuation.js";
import { canonicalText } from "../law/hash.js";
import type { Law } from "../law/law.js";
import type { Charge } from "../schema/assessment.js";
import type { Issue } from "../schema/issue.js";
import type { Offence, OffenceExample } from "../schema/offence.js";
import { findCharge } from "./find-charge.js";
import { knowledgeDefeats } from "./ways.js";
import { commencement } from "./in-force.js";

const agesOfExamples = ["victim.age-years", "accused.age-years"] as const;

/**
 * Runs one example of a rule file as one frame: default role and stage, no presumption, the readings the example names.
 * @returns the charge the example is about
 * @throws RangeError where the example names a form that the offence does not have
 */
export function runExample(law: Law, offence: Offence, example: OffenceExample): Charge {
  const compiled = compileLaw(law);
  const charge = compiled.charges.find((known): known is CompiledCharge => known.offence === offence && known.form?.id === example.form);
  if (charge === undefined) throw new RangeError("the example names no form of the offence");
  const readings = { ...compiled.defaults, ...example.readings };
  const [victim, accused] = agesOfExamples.map((id) => yearsOf(example.facts[id]));
  const event: Frame["event"] = {
    id: "E1", date: example.date ?? lastCommencement(law, offence), country: example.country ?? "KH", place: example.place ?? "phnom-penh",
    accused: [{ id: "A1" }], victims: offence.victim === "none" ? [] : ["V1"],
  };
  const frame: Frame = {
    accused: { id: "A1" }, event, entry: { id: "A1" }, victim: offence.victim === "none" ? null : { id: "V1" }, role: "perpetrator", stage: "completed",
    facts: new Map(Object.entries(example.facts).filter(([id]) => !agesOfExamples.some((age) => age === id))),
  };
  const valuation = valuate(compiled, frame, readings, { years: victim ?? null }, { years: accused ?? null });
  const applies = commencement(law, offence, event, readings).applies;
  const setting = { compiled, verifiedOnly: false, knowledgeDefeats: knowledgeDefeats(readings) };
  return findCharge(setting, charge, { valuation, aggravating: valuation, knowledge: "open", presumption: false, applies: applies === "no" ? "unknown" : applies });
}

/** Every example that does not come out as it says, as issues with pointers into the rule file. */
export function checkExamples(law: Law): readonly Issue[] {
  return law.offences.flatMap((offence) => offence.examples.flatMap((example, index): Issue[] => {
    const issueAt = (path: string): Issue => ({ code: "rules/example", path: `/examples/${index}${path}`, rule: offence.id, ...fileOf(law, offence) });
    const issue = (key: string) => issueAt(`/expect${key}`);
    const { expect } = example;
    let charge: Charge;
    try {
      charge = runExample(law, offence, example);
    } catch {
      return [issueAt("/form")];
    }
    const met = charge.aggravations.filter(({ status }) => status === "met").map(({ id }) => id);
    const same = (left: unknown, right: unknown) => canonicalText(left) === canonicalText(right);
    return [
      ...(charge.status === expect.status ? [] : [issue("/status")]),
      ...(expect.reason === undefined || charge.reason === expect.reason ? [] : [issue("/reason")]),
      ...(expect.statutory === undefined || same(charge.penalty.statutory, expect.statutory) ? [] : [issue("/statutory")]),
      ...(expect.aggravations === undefined || same(met.toSorted(), expect.aggravations.toSorted()) ? [] : [issue("/aggravations")]),
      ...(expect.missing === undefined || same(charge.missing, expect.missing.toSorted()) ? [] : [issue("/missing")]),
    ];
  }));
}

function fileOf(law: Law, { instrument, article }: Offence): { file?: string } {
  const file = law.files.find(({ path }) => path.startsWith(`offences/${instrument}/art-${article}-`))?.path;
  return file === undefined ? {} : { file };
}

function yearsOf(value: OffenceExample["facts"][string] | undefined): Years | undefined {
  return typeof value === "number" ? [value, value] : Array.isArray(value) ? value : undefined;
}

/** A day on which the offence's text is in force everywhere. */
function lastCommencement(law: Law, offence: Offence): string {
  const instrument = law.instruments.find(({ id }) => id === offence.instrument);
  const period = offence.inForce ?? instrument?.inForce;
  const days = [period, ...Object.values(instrument?.commencement?.values ?? {})].flatMap((known) => (known == null ? [] : [known.from["phnom-penh"], known.from.province]));
  return days.toSorted().at(-1) ?? "2100-01-01";
}
