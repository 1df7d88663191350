import type { FallenCode, Notice } from "../../schema/assessment.js";
import { datedNoticeCodes } from "../../schema/lists.js";
import type { DatedNoticeCode } from "../../schema/place-and-time.js";
import { briefText } from "../brief-citations.js";
import type { ReportContext } from "../context.js";
import { eventWords } from "../event-words.js";
import { instrumentName, labelOr, reference } from "../names.js";
import { compareIds } from "../severity.js";
import { isFallen } from "./fallen.js";
import type { ReportSection } from "./section.js";

/** No report goes out without these, whatever the assessment says. */
const standing: readonly Told["code"][] = ["not-legal-advice", "english-unofficial"];

/** What a reader must know before relying on the result; what is said of several events is said once. Why charges fall stands with the accused. */
export const notices: ReportSection = (context) => {
  const { words, assessment } = context;
  const absent = standing.filter((code) => !assessment.notices.some((notice) => notice.code === code));
  const all: readonly Told[] = [...absent.map((code) => ({ code })), ...assessment.notices.filter((notice): notice is Told => !isFallen(notice))];
  return [
    { kind: "heading", level: 2, text: [words.sections.notices] },
    { kind: "items", items: merged(all).map((group) => ({ mark: "bullet", text: [noticeWords(context, group)] })) },
  ];
};

type Told = Notice & { readonly code: Exclude<Notice["code"], FallenCode> };

/** One notice, with every event and offence that it was given for. */
interface NoticeGroup extends Pick<Told, "code" | "rule" | "instrument" | "cite" | "accused" | "leftOut"> {
  readonly events: readonly string[];
  readonly offences: readonly string[];
}

function merged(all: readonly Told[]): readonly NoticeGroup[] {
  const groups = new Map<string, NoticeGroup>();
  for (const { code, rule, event, instrument, accused, leftOut, offences = [], cite } of all) {
    const key = JSON.stringify([code, rule, instrument, cite, ...(leftOut === undefined ? [] : [accused, event])]);
    const known = groups.get(key);
    groups.set(key, { code, rule, instrument, cite, accused, leftOut, events: [...(known?.events ?? []), ...(event === undefined ? [] : [event])], offences: [...new Set([...(known?.offences ?? []), ...offences])].toSorted(compareIds) });
  }
  return [...groups.values()];
}

function noticeWords(context: ReportContext, { code, rule, events, instrument, offences, cite, accused, leftOut }: NoticeGroup): string {
  const { words, own, law } = context;
  const [first] = events;
  const details = { event: first === undefined ? undefined : events.length === 1 ? eventWords(context, first) : words.sections.events(events.toSorted(compareIds)), offences: offences.map((id) => reference(context, id)), citations: cite === undefined ? "" : briefText(context, cite) };
  if (!isDated(code)) return words.notices[code]({
    ...details,
    ...(accused === undefined || leftOut === undefined ? {} : { accused, leftOut: leftOut.map(({ offence, victim, because }) => ({ offence: reference(context, offence), victim, because: because.map((part) => words.unverified[part]) })) }),
    instrument: instrument === undefined ? undefined : instrumentName(context, instrument),
  });
  const label = rule === undefined ? law.placeAndTime.notices.find((notice) => notice.code === code)?.label : law.penalties.remedies.find(({ id }) => id === rule)?.label;
  return own.datedNotices[code]({ event: details.event ?? "", label: labelOr(context, label, rule ?? code), offences: details.offences, citations: details.citations });
}

function isDated(code: Told["code"]): code is DatedNoticeCode {
  return datedNoticeCodes.some((dated) => dated === code);
}
