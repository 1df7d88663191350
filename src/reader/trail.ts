import { step, type Segment } from "./pointer.js";
import { present } from "../schema/present.js";

/** A place as an issue names it: a pointer, and the position of the key below it that may not be named. */
export type Place = { readonly path: string; readonly index?: number };

/** Where a walk stands: per open list the index of its item, per open object the current key and that key's position. */
export class Trail {
  depth = 0;
  private readonly segments: Segment[] = [];
  private readonly positions: number[] = [];

  constructor(private readonly knownKeys: ReadonlySet<string>) {}

  /** Goes one level down, to before the first item or key. */
  enter(): void {
    this.segments[this.depth] = -1;
    this.depth += 1;
  }

  leave(): void {
    this.depth -= 1;
  }

  atItem(index: number): void {
    this.segments[this.depth - 1] = index;
  }

  atKey(key: string, position: number): void {
    this.segments[this.depth - 1] = key;
    this.positions[this.depth - 1] = position;
  }

  /** Leaves the last key or item behind: the place is the list or object itself. */
  atContainer(): void {
    this.segments[this.depth - 1] = -1;
  }

  /** The deepest place that can be named without quoting a key that is the input's own. */
  place(): Place {
    let path = "";
    for (let level = 0; level < this.depth; level++) {
      const segment = present(this.segments[level]);
      if (segment === -1) break;
      if (typeof segment === "string" && !this.knownKeys.has(segment)) return { path, index: present(this.positions[level]) };
      path = step(path, segment);
    }
    return { path };
  }

  /** The place of the key at a position of the object that the walk is in. */
  placeOfKey(position: number): Place {
    this.atContainer();
    return { index: position, ...this.place() };
  }
}
