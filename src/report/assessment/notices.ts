import type { Notice } from "../../schema/assessment.js";
import { datedNoticeCode, type DatedNoticeCode } from "../../schema/place-and-time.js";
import type { ReportContext } from "../context.js";
import { eventWords } from "../event-words.js";
import { citationsText, instrumentName, reference } from "../names.js";
import { datedNoticeWords } from "../place-and-time-blocks.js";
import type { ReportSection } from "./section.js";

/** No report goes out without these, whatever the assessment says. */
const standing: readonly Notice["code"][] = ["not-legal-advice", "english-unofficial"];

/** What a reader must know before relying on the result. */
export const notices: ReportSection = (context) => {
  const { words, assessment } = context;
  const absent = standing.filter((code) => !assessment.notices.some((notice) => notice.code === code));
  const all: readonly Notice[] = [...absent.map((code) => ({ code })), ...assessment.notices];
  return [
    { kind: "heading", level: 2, text: [words.sections.notices] },
    { kind: "items", items: all.map((notice) => ({ mark: "bullet", text: [noticeWords(context, notice)] })) },
  ];
};

function noticeWords(context: ReportContext, { code, rule, event, instrument, offences, cite }: Notice): string {
  if (isDated(code)) return datedNoticeWords(context, { code, rule, event: event === undefined ? "" : eventWords(context, event), instrument: instrument ?? "", offences, cite: cite ?? [] });
  return context.words.notices[code]({
    event: event === undefined ? undefined : eventWords(context, event),
    instrument: instrument === undefined ? undefined : instrumentName(context, instrument),
    offences: (offences ?? []).map((id) => reference(context, id)),
    citations: cite === undefined ? undefined : citationsText(context, cite),
  });
}

function isDated(code: Notice["code"]): code is DatedNoticeCode {
  return datedNoticeCode.options.some((dated) => dated === code);
}
