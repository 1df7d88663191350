/** Where a line of progress is shown, if it is a terminal. */
export interface ProgressTerminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Milliseconds between two showings: often enough to see that it goes on. */
const interval = 200;
const unknownColumns = 80;

/** One line at a terminal that is written over and over; on anything else nothing at all. */
export class ProgressLine {
  private shown = 0;
  private last = -interval;

  constructor(private readonly terminal: ProgressTerminal, private readonly now: () => number = () => performance.now()) {}

  /** @param text - made only when it is shown */
  show(text: () => string): void {
    if (this.terminal.isTTY !== true || this.now() - this.last < interval) return;
    this.last = this.now();
    const line = text().slice(0, Math.max(0, (this.terminal.columns ?? unknownColumns) - 1));
    this.terminal.write(`\r${line.padEnd(this.shown)}`);
    this.shown = line.length;
  }

  /** Leaves the line empty for what is told next. */
  clear(): void {
    if (this.shown > 0) this.terminal.write(`\r${" ".repeat(this.shown)}\r`);
    this.shown = 0;
  }
}
