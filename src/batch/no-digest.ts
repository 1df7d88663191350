import type { RunningDigest } from "./cut-chunks.js";

/** For a run without a checkpoint, of which nobody asks what was read. */
export const noDigest: RunningDigest = { update: () => undefined, setAside: () => () => "" };
