import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Law } from "../law/law.js";
import { exitCodes } from "./exit-codes.js";
import { requireFolder } from "./io.js";
import { EarlyEnd, refusal } from "./outcome.js";
import type { Session } from "./session.js";

/**
 * The law that a command works with: the bundled one, or a folder's.
 * @param folder - of rule files; none for the bundled law
 * @throws EarlyEnd where the folder is not there or its rules are invalid
 */
export async function lawFor(session: Session, folder: string | undefined, json: boolean): Promise<Law> {
  if (folder === undefined) return (await import("../law/bundled.js")).law;
  requireFolder(folder, session.words.commands);
  const { loadLaw } = await import("../law/load.js");
  const loaded = loadLaw(folder);
  if (loaded.ok) return loaded.law;
  throw new EarlyEnd(refusal(exitCodes.rulesInvalid, loaded.issues, { json, language: session.language }));
}

/** The rule files that came with the package: beside the built program, or above the sources. */
export function bundledFolder(): string {
  const beside = ["../rules/", "../../rules/"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return beside.find((path) => existsSync(`${path}law.json`)) ?? beside[0] ?? "";
}
