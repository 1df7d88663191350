import type { Law } from "../law/law.js";
import type { AgeFinding, AgeItem } from "../schema/age.js";
import type { Case } from "../schema/case.js";
import type { Duty } from "../schema/protection.js";
import { nextSteps, verdictOf } from "./age-steps.js";
import { catalogueOf } from "./catalogue/index.js";
import { fieldOf, itemsUnder, span, type Block, type Inline, type Item } from "./document.js";
import { dutyBlocks, instantWords } from "./duties-text.js";
import { indexLaw } from "./law-index.js";
import { citationsText, labelOr, presumptionName, type Naming } from "./names.js";
import { setText } from "./set-text.js";
import type { TextOptions } from "./text.js";

/** What `chbab age` finds: the ages of a case's persons and the duties owed to children, as plain data. */
export interface AgeReport {
  readonly format: "chbab/ages@1";
  readonly case: string;
  /** The instant for which the time left is told. */
  readonly at: string | null;
  readonly law: { readonly version: string; readonly sha256: string; readonly readings: Readonly<Record<string, string>> };
  readonly ages: readonly AgeFinding[];
  readonly duties: readonly Duty[];
}

/** How much of a hash identifies a law to a reader. */
const shownOfHash = 12;

/**
 * Writes the ages and duties of a case as text for a police officer: what the age is, on what it rests, what to do next, and
 * which duties run until when.
 * @param given - the case, for the dates of its events
 */
export function renderAges(report: AgeReport, law: Law, given: Case, options: TextOptions = {}): string {
  const naming: Naming = { words: catalogueOf(options.lang ?? "en"), index: indexLaw(law) };
  const { words } = naming;
  const people = [...new Map(report.ages.map((finding) => [finding.person, finding.role])).entries()].toSorted(([, one], [, other]) => (one === other ? 0 : one === "victim" ? -1 : 1));
  return setText([
    { kind: "heading", level: 1, text: [words.age.title(report.case)] },
    { kind: "paragraph", text: [span("warning", words.commands.notLegalAdvice)] },
    { kind: "field", label: words.sections.law, text: [words.sections.lawVersion(report.law.version, report.law.sha256.slice(0, shownOfHash))] },
    ...(report.at === null ? [] : fieldOf(words.age.asked, [instantWords(words, report.at)])),
    ...(people.length === 0 ? [{ kind: "paragraph" as const, text: [words.age.nobody] }] : []),
    ...people.flatMap(([person, role]): readonly Block[] => [
      { kind: "heading", level: 2, text: [role === "victim" ? words.age.victim(person) : words.age.accused(person)] },
      ...report.ages.filter((finding) => finding.person === person).flatMap((finding) => ageBlocks(naming, finding, eventWords(naming, given, finding.event))),
      ...dutyBlocks(naming, report.duties.filter(({ victim }) => victim === person), report.at),
    ]),
    ...readingBlocks(naming, report),
    { kind: "heading", level: 2, text: [words.sections.notices] },
    { kind: "items", items: (["not-legal-advice", "english-unofficial"] as const).map((code) => ({ mark: "bullet" as const, text: [words.notices[code]({ event: undefined, instrument: undefined, offences: [], citations: "" })] })) },
  ], options);
}

/**
 * One finding as blocks, with a heading that says what the person was.
 * @param event - the event in words
 */
export function ageBlocks(naming: Naming, finding: AgeFinding, event: string): readonly Block[] {
  const { words } = naming;
  const { age } = words;
  const verdict = verdictOf(finding);
  const mark = finding.minor.basis === "presumption" ? "presumed" : finding.minor.value === null ? "unknown" : "met";
  return [
    { kind: "heading", level: 3, mark, text: [`${event}: ${age.verdict[verdict]}`] },
    { kind: "group", blocks: [
      ...fieldOf(age.byEvidence, [span("strong", yearsWords(naming, finding.years)), ...(finding.uncertain === null ? [] : [`: ${age.uncertain[finding.uncertain]}`])]),
      ...fieldOf(age.lines, linesWords(naming, finding)),
      ...(finding.favourable === null ? [] : fieldOf(age.favourable, [yearsWords(naming, finding.favourable)])),
      ...(finding.presumption === null ? [] : fieldOf(age.presumption, [`${presumptionName(naming, finding.presumption.id)} `, span("muted", `(${citationsText(naming, finding.presumption.cite)})`)])),
      ...(finding.trace.length === 0 && finding.role === "victim" ? fieldOf(age.restsOn, [age.noEvidence]) : itemsUnder(age.restsOn, finding.trace.map((item) => itemWords(naming, item, finding.presumption !== null)))),
      ...itemsUnder(age.next, nextSteps(finding).map(({ step, items }, index) => ({ mark: index + 1, text: [age.steps[step](items)] }))),
    ] },
  ];
}

function yearsWords({ words }: Naming, years: AgeFinding["years"]): string {
  return years === null ? words.age.unknown : words.years(years);
}

function linesWords({ words }: Naming, finding: AgeFinding): Inline {
  const shown = (["minor", "under15", "under14", "from14To17"] as const).flatMap((key) => {
    const line = finding[key];
    if (line === undefined) return [];
    const truth = words.truth[line.value === null ? "unknown" : line.value ? "true" : "false"];
    return [`${words.age.line[key]}: ${truth}${line.basis === "presumption" ? ` (${words.ageBasis.presumption})` : ""}`];
  });
  return [shown.join("; ")];
}

/** One item: what it is, what it says, and what became of it; where a presumption stands, what the item gives to it. */
function itemWords(naming: Naming, item: AgeItem, isPresumed: boolean): Item {
  const { words, index } = naming;
  const { age } = words;
  const kind = item.kind === "stated-birth" || item.kind === "stated-years" ? age.kind[item.kind] : labelOr(naming, index.evidence.get(item.kind)?.label, item.kind);
  const says = [
    ...(item.birth === null ? [] : [age.born(words.date(item.birth.from), words.date(item.birth.to))]),
    ...(item.years === null ? [] : [age.yearsThen(words.years(item.years))]),
    ...(item.indicates === null ? [] : [age.indicates[item.indicates]]),
  ];
  const became = [
    age.use[item.use],
    ...(item.reason === null ? [] : [age.reason[item.reason]]),
    ...(item.contradicts.length === 0 ? [] : [age.contradictsItems(item.contradicts)]),
    ...(item.factor === null || !isPresumed ? [] : [age.factor[item.factor]]),
  ];
  const name = item.item === null ? `${kind}, ${age.statedOnPerson}` : `${item.item}, ${words.within(kind)}`;
  return {
    mark: "bullet",
    text: [span("strong", name), ...(says.length === 0 ? [] : [`: ${says.join(", ")}`])],
    below: [{ kind: "paragraph", text: [`${became.join("; ")} `, span("muted", `(${citationsText(naming, item.cite)})`)] }],
  };
}

function eventWords({ words }: Naming, given: Case, id: string): string {
  const date = given.events.find((event) => event.id === id)?.date;
  if (date === undefined) return words.sections.event(id);
  const [from, to] = typeof date === "string" ? [date, date] : [date.from, date.to];
  return `${words.sections.event(id)}, ${words.dates(from, to)}`;
}

/** The open questions of law that decided something. */
function readingBlocks({ words, index }: Naming, { law }: AgeReport): readonly Block[] {
  const readings = Object.entries(law.readings).map(([id, value]): Item => {
    const reading = index.readings.get(id);
    const chosen = reading?.values.find((known) => known.id === value);
    return { mark: "bullet", text: [`${reading === undefined ? id : words.label(reading.question)} ${chosen === undefined ? value : words.sections.readingUsed(words.within(words.label(chosen.label)))}`] };
  });
  return readings.length === 0 ? [] : [{ kind: "heading", level: 2, text: [words.sections.readings] }, { kind: "items", items: readings }];
}
