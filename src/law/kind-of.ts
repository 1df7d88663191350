/** The kinds of rule file and where each lives below the rules folder. */
const paths = {
  law: /^law\.json$/,
  readings: /^readings\.json$/,
  vocabulary: /^vocabulary\/[a-z][a-z0-9-]*\.json$/,
  instrument: /^instruments\/[a-z][a-z0-9-]*\.json$/,
  definition: /^definitions\/[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*\.json$/,
  offence: /^offences\/[a-z][a-z0-9-]*\/art-[a-z0-9-]+\.json$/,
  classes: /^sentencing\/classes\.json$/,
  grounds: /^sentencing\/grounds\.json$/,
  "points-of-proof": /^sentencing\/points-of-proof\.json$/,
  terms: /^sentencing\/terms\.json$/,
  participation: /^sentencing\/participation\.json$/,
  recidivism: /^sentencing\/recidivism\.json$/,
  minors: /^sentencing\/minors\.json$/,
  mitigation: /^sentencing\/mitigation\.json$/,
  concurrence: /^sentencing\/concurrence\.json$/,
  options: /^sentencing\/options\.json$/,
  "legal-persons": /^sentencing\/legal-persons\.json$/,
  penalty: /^penalties\/[a-z][a-z0-9-]*\/art-[a-z0-9-]+\.json$/,
  "reported-penalties": /^penalties\/reported-penalties\.json$/,
  "civil-remedies": /^penalties\/civil-remedies\.json$/,
  "administrative-measures": /^penalties\/administrative-measures\.json$/,
  "age-evidence": /^age\/evidence\.json$/,
  "age-presumptions": /^age\/presumptions\.json$/,
  duties: /^protection\/duties\.json$/,
  jurisdiction: /^place-and-time\/jurisdiction\.json$/,
  limitation: /^place-and-time\/limitation\.json$/,
  "milder-law": /^place-and-time\/milder-law\.json$/,
  extradition: /^place-and-time\/extradition\.json$/,
  "dated-notices": /^place-and-time\/dated-notices\.json$/,
  differences: /^differences\.json$/,
} as const;

export type Kind = keyof typeof paths;
export const allKinds = Object.keys(paths) as readonly Kind[];

/**
 * The kind a path belongs to, or undefined for a file no rule set has.
 * @example
 * kindOf("offences/lshtse-2008/art-9-unlawful-removal.json"); // => "offence"
 */
export function kindOf(path: string): Kind | undefined {
  return allKinds.find((kind) => paths[kind].test(path));
}
