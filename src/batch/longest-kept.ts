import { defaultLimits } from "../reader/limits.js";

/**
 * Bytes of a line that are kept at most: as many as the reader accepts, a carriage return, and one more. So the reader refuses a
 * longer line by its size, also where the last byte kept looks like part of an end of line.
 */
export const longestKept = defaultLimits.bytes + 2;
