import { writeFileSync } from "node:fs";
import { caseloadText } from "./build-caseload.js";
import { plans } from "./plans.js";

/** Writes the caseloads of the report's tables: `npm run caseload`, after a change of plans or ways. */
for (const plan of plans) writeFileSync(`fixtures/caseload/${plan.id}.ndjson`, caseloadText(plan));
