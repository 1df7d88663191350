/** How a run ended, as the number that the shell sees. */
export const exitCodes = {
  done: 0,
  checkFailed: 1,
  usage: 2,
  caseInvalid: 3,
  rulesInvalid: 4,
  inputOutput: 5,
  bug: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
