import type { Catalogue, NoticeDetails } from "../catalogue.js";
import { listed } from "./amounts.js";

const and = listed("and");
const of = ({ offences }: NoticeDetails) => (offences.length === 0 ? "" : `: ${and(offences)}`);
const instrument = (details: NoticeDetails) => details.instrument ?? "The law";
const event = (details: NoticeDetails) => (details.event === undefined ? "" : ` at the time of ${details.event}`);
const cited = ({ citations }: NoticeDetails) => (citations === "" ? "" : ` (${citations})`);

const leftOut = (details: NoticeDetails) => (details.leftOut === undefined ? of(details) : `: ${details.leftOut.map(({ offence, victim, because }) => `${offence}${victim === null ? "" : ` towards ${victim}`} (${and(because)})`).join("; ")}`);

export const notices: Catalogue["notices"] = {
  "not-legal-advice": () => "These are suggestions for a lawyer to decide on; they are not legal advice and not a decision.",
  "english-unofficial": () => "English terms are unofficial; only the Khmer text of the law is authentic.",
  "unverified-figures": (details) => `Some elements or figures are recalled and no text of them was seen${of(details)}. Check them against the law before relying on them.`,
  "verified-only-left-out": (details) => `Left out${details.accused === undefined ? "" : ` for ${details.accused}`}${details.event === undefined ? "" : ` in ${details.event}`}, because what stands in brackets is unverified${leftOut(details)}.`,
  "verified-only-not-applied": (details) => `An unverified aggravation was not applied${of(details)}.`,
  "not-in-force": (details) => `${instrument(details)}: not in force, or not in every part${event(details) === "" ? "" : `,${event(details)}`}${of(details)}${cited(details)}.`,
  "commencement-unverified": (details) => `${instrument(details)}: the day of its commencement is unverified${cited(details)}.`,
  "commencement-uncertain": (details) => `${instrument(details)}: it is uncertain whether it was in force${event(details)}${of(details)}${cited(details)}.`,
  "limitation-not-assessed": () => "Limitation was not assessed: the case gives no date of assessment.",
  "assessed-before-event": (details) => `The date of assessment lies before ${details.event ?? "an event"}: limitation is not assessed for it. Check the two dates.`,
  "doubt-benefits-accused": (details) => `Doubt benefits the accused: where a result rests on a presumption, the result without it is shown beside it${cited(details)}.`,
  "strict-interpretation": (details) => `Criminal law is interpreted strictly: no charge is suggested by analogy, and an element without its facts stays unknown${cited(details)}.`,
};
