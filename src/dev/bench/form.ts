/** One way of doing a piece of work that the bench measures. */
export interface Form {
  readonly name: string;
  /** Does the work so many times, over different inputs. */
  readonly run: () => unknown;
  /** How many pieces of work one run is. */
  readonly count: number;
}

/** Forms that do the same work, and are compared with each other in the same rounds. */
export interface Group {
  readonly title: string;
  /** What one piece of work is. */
  readonly unit: string;
  /** The form that the others are compared with. */
  readonly against: string;
  readonly forms: readonly Form[];
}

/** What a form took, over all rounds. */
export interface Measured {
  readonly name: string;
  /** Median over the rounds, in microseconds for one piece of work. */
  readonly median: number;
  /** The first and the third quartile over the rounds. */
  readonly quartiles: readonly [number, number];
  /** How many times faster than the form compared with: found in each round by itself, then the median. */
  readonly ratio: number;
}
export interface MeasuredGroup {
  readonly group: Group;
  readonly measured: readonly Measured[];
}
