/** Leaves that no second table holds, each group with the reason. */
export interface Exclusion {
  readonly paths: RegExp;
  readonly because: string;
}

/** What the sweep over the rules may pass over. Every entry must still pass over something. */
export const exclusions: readonly Exclusion[] = [
  { paths: /\/\$schema$/, because: "names the schema of the file, for editors; the schema pins it" },
  { paths: /\/(en|km)$/, because: "words for people; no figure, date, bound, citation or relation" },
  { paths: /\/examples\//, because: "an example is a test itself and runs as one" },
  { paths: /\/when\/(.*\/)?(fact|operator|value|condition|id)$/, because: "an element's own test of a fact: the examples, the scenarios and the mutation of rules hold it; its figures stand in a leaf of their own" },
  { paths: /^(lshtse-2008|criminal-code-2009)\.art-[0-9]+\/(instrument|article)$/, because: "part of the id, which the linker holds to them" },
  { paths: /(?<!\/(reading|andReading))\/id$/, because: "an id is part of the place itself: another id is a place that no table knows" },
  { paths: /^instruments\/.*\/articles\/\w+\/(article|status)$/, because: "the number is the place itself; the status says what these rules encode of an article, not what it says, and the linker holds it to the rules" },
  { paths: /^instruments\/.*\/articles\/\w+\/title$/, because: "an article without a title in the sources" },
  { paths: /^law\/(format|version)$/, because: "the format and the version of the rule set, not of the law" },
];
