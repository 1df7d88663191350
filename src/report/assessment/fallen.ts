import type { FallenCode, Notice } from "../../schema/assessment.js";
import { fallenCodes } from "../../schema/lists.js";
import { briefSources } from "../brief-citations.js";
import type { ReportContext } from "../context.js";
import { itemsUnder, type Block, type Item } from "../document.js";
import { eventWords } from "../event-words.js";
import { reference } from "../names.js";
import { compareIds } from "../severity.js";

type FallenNotice = Notice & { readonly code: FallenCode };

/** Why nothing is suggested of what an act of the case points to: each reason once, with its offences, its events and its text. */
export function fallenBlocks(context: ReportContext, accused: string): readonly Block[] {
  const groups = new Map<string, FallenNotice[]>();
  for (const notice of context.assessment.notices.filter(isFallen)) {
    if (notice.accused !== accused) continue;
    const key = JSON.stringify([notice.code, notice.offences, notice.cite]);
    groups.set(key, [...(groups.get(key) ?? []), notice]);
  }
  return itemsUnder(context.words.sections.notSuggested, [...groups.values()].flatMap((group) => itemOf(context, group)));
}

/** Whether a notice tells why charges fall for one accused: it stands with the accused, not among the notices. */
export function isFallen(notice: Notice): notice is FallenNotice {
  return fallenCodes.some((code) => code === notice.code);
}

function itemOf(context: ReportContext, group: readonly FallenNotice[]): readonly Item[] {
  const { words } = context;
  const [first] = group;
  if (first === undefined) return [];
  const events = group.flatMap(({ event }) => event ?? []).toSorted(compareIds);
  const [only] = events;
  const told = only !== undefined && events.length === 1 ? eventWords(context, only) : words.sections.events(events);
  const because = first.code === "no-act-stated" ? words.sections.noActStated : words.reason[first.code];
  const offences = (first.offences ?? []).toSorted(compareIds).map((id) => reference(context, id));
  return [{ mark: "not-met", text: [words.sections.because(because, offences, told), ...briefSources(context, first.cite ?? [], { whole: true })] }];
}
