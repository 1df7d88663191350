import fc from "fast-check";

/** Under code mutation a property without a number of its own runs as often as `CHBAB_RUNS` says, always from the same seed. */
fc.configureGlobal({ numRuns: Number(process.env["CHBAB_RUNS"] ?? 50), seed: 2009 });
