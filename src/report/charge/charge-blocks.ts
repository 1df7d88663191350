import type { AssessedCharge, ChargeStatus, ElementStatus } from "../../schema/assessment.js";
import type { ReportContext } from "../context.js";
import { fieldOf, type Block, type Inline } from "../document.js";
import { provisionOf } from "../law-index.js";
import { offenceName, reference } from "../names.js";
import { eventWords } from "../event-words.js";
import { aggravations } from "./aggravations.js";
import { alternatives, worlds } from "./alternatives.js";
import { elements, otherMissing } from "./elements.js";
import { otherwise } from "./otherwise.js";
import { placeAndTime } from "./place-and-time.js";
import { barriers, pointsOfProof, presumptions } from "./proof.js";
import { range } from "./range.js";
import { relations } from "./relations.js";
import { steps } from "./steps.js";
import type { ChargeSection } from "./section.js";

/** What is said of a charge, in the order of reading. A new part of the result is a file here and a line in this list. */
const sections: readonly ChargeSection[] = [
  range,
  steps,
  otherwise,
  placeAndTime,
  alternatives,
  worlds,
  elements,
  otherMissing,
  aggravations,
  presumptions,
  barriers,
  pointsOfProof,
  relations,
];

/** Of an offence that is not made out only the reason is of use: its range and what else would have to be proved would mislead. */
const sectionsWhereNotMadeOut: readonly ChargeSection[] = [elements, presumptions, barriers];

const marks: { readonly [status in ChargeStatus]: ElementStatus } = { "made-out": "met", presumed: "presumed", undetermined: "unknown", "not-made-out": "not-met" };

/** A charge as blocks: its heading with the status, then every section that has something to say. */
export function chargeBlocks(context: ReportContext, charge: AssessedCharge, commonPoints: ReadonlySet<string> = new Set()): readonly Block[] {
  const { words } = context;
  const provision = provisionOf(context.index, charge.offence, charge.elements.map(({ id }) => id));
  const title = words.sections.charge(words.chargeStatus[charge.status], offenceName(context, charge.offence), reference(context, charge.offence));
  return [
    { kind: "heading", level: 3, mark: marks[charge.status], text: [title] },
    {
      kind: "group",
      blocks: [
        { kind: "paragraph", text: frameWords(context, charge) },
        ...fieldOf(words.sections.reason, reasonWords(context, charge)),
        ...(charge.status === "not-made-out" ? sectionsWhereNotMadeOut : sections).flatMap((section) => section(context, { charge, provision, commonPoints })),
      ],
    },
  ];
}

function frameWords(context: ReportContext, charge: AssessedCharge): Inline {
  const { words } = context;
  return [
    [
      charge.victim === null ? words.sections.noVictim : words.sections.victim(charge.victim),
      eventWords(context, charge.event),
      ...(charge.role === "perpetrator" ? [] : [words.sections.asRole(words.role[charge.role])]),
      ...(charge.stage === "completed" ? [] : [words.sections.atStage(words.stage[charge.stage])]),
    ].join(", "),
  ];
}

function reasonWords({ words }: ReportContext, { reason, status, reached }: AssessedCharge): Inline {
  if (reason !== null) return [words.reason[reason]];
  return status === "undetermined" && !reached ? [words.sections.notReached] : [];
}
