/** Whether a text names the offence of a rule file, or one of its forms; false for files of other kinds. */
export function namesOffenceOf(file: string, text: string): boolean {
  const [, instrument, article] = /^offences\/([^/]+)\/art-([0-9a-z]+)-/.exec(file) ?? [];
  if (instrument === undefined || article === undefined) return false;
  return text.includes(`"${instrument}.art-${article}"`) || text.includes(`"${instrument}.art-${article}.`);
}
