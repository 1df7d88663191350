import type { Law } from "../../law/law.js";
import type { CollectedTest } from "./collected-tests.js";
import type { RunnableTests } from "./test-files.js";

/** A test that failed: its file and its name. */
export interface Lead {
  readonly tests: RunnableTests;
  readonly name: string;
}

/**
 * The first test that fails under a law.
 * @param leads - tests to try before all others
 * @param isNear - tests of a file to try before its others
 * @param nearOnly - leave the others out
 */
export async function firstFailure(law: Law, suite: readonly RunnableTests[], leads: readonly Lead[], isNear: (name: string) => boolean = () => false, nearOnly = false): Promise<Lead | undefined> {
  const collected = new Map<RunnableTests, readonly CollectedTest[] | undefined>();
  const testsOf = (tests: RunnableTests): readonly CollectedTest[] | undefined => {
    if (!collected.has(tests)) collected.set(tests, attempt(() => tests.under(law)));
    return collected.get(tests);
  };
  for (const lead of leads) {
    const test = testsOf(lead.tests)?.find(({ name }) => name === lead.name);
    if (test !== undefined && await fails(test)) return lead;
  }
  for (const tests of suite) {
    const all = testsOf(tests);
    // A test file whose own body throws under the mutant has noticed it.
    if (all === undefined) return { tests, name: "(file)" };
    for (const test of [...all.filter(({ name }) => isNear(name)), ...all.filter(({ name }) => !nearOnly && !isNear(name))]) {
      if (await fails(test)) return { tests, name: test.name };
    }
  }
  return undefined;
}

/** The leads with a new one first, as many as are worth keeping. */
export function withLead(found: Lead, leads: readonly Lead[]): readonly Lead[] {
  return [found, ...leads.filter(({ name, tests }) => name !== found.name || tests !== found.tests)].slice(0, 12);
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

async function fails({ run }: CollectedTest): Promise<boolean> {
  try {
    await run();
    return false;
  } catch {
    return true;
  }
}
