import { kindOf, type Kind } from "../../law/kind-of.js";
import { firstFailure, withLead, type Lead } from "./first-failure.js";
import type { Killer } from "./killer.js";
import type { RunnableTests } from "./test-files.js";

const tables = "src/law/figures-table";
/** Which test files can tell of a kind of rule file, by the beginning of their paths. */
const looksAt: Readonly<Record<Kind, readonly string[]>> = {
  law: [], differences: [],
  readings: [tables, "src/statistics/report-rows", "src/offences", "src/age", "src/sentencing", "src/place-and-time"],
  vocabulary: [tables, "src/facts", "src/age"],
  instrument: [tables, "src/law/in-force", "src/offences/in-force", "src/place-and-time"],
  definition: [tables, "src/offences"], offence: [tables, "src/offences", "src/sentencing/additional"],
  classes: [tables, "src/law/class", "src/sentencing"], grounds: [tables, "src/offences"], "points-of-proof": [tables, "src/offences"],
  terms: [tables, "src/sentencing"], participation: [tables, "src/sentencing"], recidivism: [tables, "src/sentencing"], minors: [tables, "src/sentencing"],
  mitigation: [tables, "src/sentencing"], concurrence: [tables, "src/sentencing"], options: [tables, "src/sentencing"], "legal-persons": [tables, "src/sentencing"],
  penalty: [tables, "src/sentencing"], "reported-penalties": [tables, "src/sentencing"], "civil-remedies": [tables, "src/place-and-time"],
  "administrative-measures": [tables, "src/law/check-administrative"],
  "age-evidence": [tables, "src/age"], "age-presumptions": [tables, "src/age", "src/offences/presumption"],
  duties: [tables, "src/protection"],
  jurisdiction: [tables, "src/place-and-time"], limitation: [tables, "src/place-and-time"], "milder-law": [tables, "src/place-and-time"], extradition: [tables, "src/place-and-time"], "dated-notices": [tables, "src/place-and-time"],
};

/** The unit tests of the suite that can tell of the mutated file; the tests that found earlier mutants of the same kind go first. */
export function testsKiller(suite: readonly RunnableTests[]): Killer {
  const leads = new Map<Kind, readonly Lead[]>();
  return {
    name: "tests",
    find: async (law, { file }) => {
      const kind = kindOf(file) ?? "law";
      const known = leads.get(kind) ?? [];
      const able = suite.filter((tests) => looksAt[kind].some((beginning) => new RegExp(`^${beginning}`).test(tests.file)));
      const caught = await firstFailure(law, able, known);
      if (caught === undefined) return undefined;
      leads.set(kind, withLead(caught, known));
      return `${caught.tests.file} ${caught.name}`;
    },
  };
}
