import { fstat } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { BatchFault } from "../batch-fault.js";
import type { Inputs } from "./inputs.js";
import { besideOutput } from "./names.js";

/**
 * Sees to it that a batch does not write where it reads, whatever the files are called.
 * @param output - a file; none for standard output
 * @throws BatchFault where an output or a checkpoint would destroy an input, or the checkpoint the output
 */
export async function requireApart(inputs: Inputs, { output, checkpoint, force }: { readonly output: string | undefined; readonly checkpoint: string | undefined; readonly force: boolean }): Promise<void> {
  const target = output === undefined ? await promisify(fstat)(process.stdout.fd).catch(() => undefined) : await stat(output).catch(() => undefined);
  // A file is replaced when all was read, so that it may be an input where replacing was asked for; standard output is written meanwhile.
  if (target?.isFile() === true && inputs.include(target) && !(force && output !== undefined)) throw new BatchFault("output-is-input", output);
  if (checkpoint === undefined) return;
  const found = await stat(checkpoint).catch(() => undefined);
  const isInput = found?.isFile() === true && inputs.include(found);
  if (isInput || (output !== undefined && [output, ...Object.values(besideOutput(output))].includes(checkpoint))) throw new BatchFault("checkpoint-in-use", checkpoint);
}

/**
 * A path with its folder by its real name, so that two ways to one file give one name.
 * @throws BatchFault where there is no such folder
 */
export async function realName(path: string): Promise<string> {
  try {
    return join(await realpath(dirname(path)), basename(path));
  } catch (error) {
    throw new BatchFault("write", path, error);
  }
}
