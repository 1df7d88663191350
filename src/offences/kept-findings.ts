import type { CompiledLaw } from "../facts/compiled.js";
import { frameKey } from "../facts/frame-key.js";
import type { Frame } from "../facts/frame.js";
import { readingsKey } from "../law/readings-key.js";
import { deepFreeze } from "../memo/deep-freeze.js";
import { createMemo, type Memo } from "../memo/memo.js";
import { oncePer } from "../memo/once-per.js";
import type { Setting } from "./decide.js";
import type { FrameFindings } from "./find-charges.js";
import { perpetratorsOf } from "./principal.js";
import type { Surroundings } from "./ways.js";

/** Enough for the frames that cases of one kind commonly have; each may hold some tens of kilobytes. */
const MOST = 1000;

/**
 * Finds what is found in a frame, or gives what was kept of a frame that is the same in all that offences can see: its own key,
 * and for a participant those of the perpetrators it is seen through. The people and the event in it are those of the first such
 * frame.
 * @param find - pure
 * @returns frozen, for many results share it
 */
export function keptFindings(setting: Setting, frame: Frame, { frames, ages }: Surroundings, readings: Readonly<Record<string, string>>, find: () => FrameFindings): FrameFindings {
  const { compiled, verifiedOnly } = setting;
  const keyOf = (one: Frame) => {
    const victim = one.victim === null ? undefined : ages(one.victim.id, one.event.id);
    return frameKey(compiled, one, { victim: victim?.years ?? null, presumedMinor: victim?.presumedMinor ?? false, accused: ages(one.accused.id, one.event.id)?.years ?? null });
  };
  const key = [frame, ...perpetratorsOf(frame, frames)].map(keyOf).join("||");
  return memoOf(compiled)(`${verifiedOnly} ${readingsKey(compiled.law, readings)}|${key}`, () => deepFreeze(find()));
}

const memoOf = oncePer<CompiledLaw, Memo<FrameFindings>>(() => createMemo(MOST));
