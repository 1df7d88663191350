import type { Law } from "./law/law.js";
import { oncePer } from "./memo/once-per.js";
import { checkedCase, type ParsedCase, type Unexplained } from "./read-case.js";
import { parseWith } from "./reader/parse-with.js";
import { caseSchema } from "./schema/case.js";

/** What a case is explained with under a law: made once for it, because a batch may hold many bad lines. */
const schemaUnder = oncePer(({ vocabulary }: Law) => ({ schema: caseSchema(vocabulary), vocabularyIds: vocabulary.map(({ id }) => id) }));

/**
 * Says by the schema what is wrong with a value that is no case. This is where zod comes in, so whoever must start fast imports this
 * file only when there is something to explain. Zod has the last word: what it accepts is read on.
 */
export function explainCase({ value, positions }: Unexplained, law: Law): ParsedCase {
  const { schema, vocabularyIds } = schemaUnder(law);
  const parsed = parseWith(schema, value, { dates: true, vocabularyIds, ...(positions === undefined ? {} : { positions }) });
  return parsed.ok ? checkedCase(parsed.value) : parsed;
}
