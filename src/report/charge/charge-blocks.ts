import type { AssessedCharge, ChargeStatus, ElementStatus } from "../../schema/assessment.js";
import type { ReportContext } from "../context.js";
import { fieldOf, type Block, type Inline, type Item } from "../document.js";
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
import { briefRelations, relations } from "./relations.js";
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
];

/** Of an offence that is not made out only the reason is of use: its range and what else would have to be proved would mislead. */
const sectionsWhereNotMadeOut: readonly ChargeSection[] = [elements, presumptions, barriers];

const marks: { readonly [status in ChargeStatus]: ElementStatus } = { "made-out": "met", presumed: "presumed", undetermined: "unknown", "not-made-out": "not-met" };

/**
 * Charges as blocks: a heading with the status, the persons and the event, then every section that has something to say.
 * Charges of which all of it is the same stand together, with a line for each.
 * @param commonPoints - the points of proof that are said of all charges elsewhere
 */
export function chargeBlocks(context: ReportContext, charges: readonly AssessedCharge[], commonPoints: ReadonlySet<string>): readonly Block[] {
  const groups = new Map<string, { readonly heading: Block; readonly body: readonly Block[]; readonly charges: AssessedCharge[] }>();
  for (const charge of charges) {
    const [heading, body] = [headingOf(context, charge), bodyOf(context, charge, commonPoints)];
    const key = JSON.stringify([heading, body]);
    const group = groups.get(key) ?? { heading, body, charges: [] };
    groups.set(key, group);
    group.charges.push(charge);
  }
  return [...groups.values()].flatMap(({ heading, body, charges: same }): readonly Block[] => {
    const [first] = same;
    // How each stands to other charges may differ although all else is the same.
    const isAlike = new Set(same.map((charge) => JSON.stringify(charge.relations))).size === 1;
    const frames = same.map((charge) => [...frameWords(context, charge), ...(isAlike ? [] : briefRelations(context, charge))]);
    const persons = frames.length === 1 ? frames.map((text): Block => ({ kind: "paragraph", text })) : [{ kind: "items", items: frames.map((text): Item => ({ mark: "bullet", text })) } satisfies Block];
    return [heading, { kind: "group", blocks: [...persons, ...body, ...(isAlike && first !== undefined && first.status !== "not-made-out" ? relations(context, first) : [])] }];
  });
}

function headingOf(context: ReportContext, { status, offence }: AssessedCharge): Block {
  const { words } = context;
  return { kind: "heading", level: 3, mark: marks[status], text: [words.sections.charge(words.chargeStatus[status], offenceName(context, offence), reference(context, offence))] };
}

function bodyOf(context: ReportContext, charge: AssessedCharge, commonPoints: ReadonlySet<string>): readonly Block[] {
  const { words } = context;
  const provision = provisionOf(context.index, charge.offence, charge.elements.map(({ id }) => id));
  return [
    ...fieldOf(words.sections.reason, reasonWords(context, charge)),
    ...(charge.status === "not-made-out" ? sectionsWhereNotMadeOut : sections).flatMap((section) => section(context, { charge, provision, commonPoints })),
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
