#!/usr/bin/env node
/**
 * The program `chbab`: data on standard output, everything else on standard error, and an exit code that says how it went.
 * @module
 */
import { writeSync } from "node:fs";
import { catalogueOf } from "../report/catalogue/index.js";
import { exitCodes } from "./exit-codes.js";
import { isClosedPipe, problemOf, writeAll } from "./io.js";
import { run } from "./run.js";

const { commands: words } = catalogueOf("en");

process.on("SIGINT", () => process.exit(exitCodes.interrupted));
process.on("uncaughtException", endAsBug);
process.on("unhandledRejection", endAsBug);
// A failed write is told to the one who wrote; as an event it would count as uncaught.
process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);

main().catch(endAsBug);

async function main(): Promise<void> {
  const destination = { isTerminal: process.stdout.isTTY, columns: process.stdout.columns, environment: process.env };
  const outcome = await run(process.argv.slice(2), destination);
  process.exitCode = outcome.code;
  await tell(outcome.message ?? "");
  await deliver(outcome.data ?? "");
}

/** Hands over the data. A reader that has seen enough is no failure; a full disk is one. */
async function deliver(data: string): Promise<void> {
  try {
    await writeAll(process.stdout, data);
  } catch (error) {
    if (isClosedPipe(error)) return;
    process.exitCode = exitCodes.inputOutput;
    await tell(`${words.cannotWrite(problemOf(error, words))}\n`);
  }
}

/** Where even standard error is closed, the exit code has to do. */
async function tell(message: string): Promise<void> {
  await writeAll(process.stderr, message).catch(() => undefined);
}

/** A fault of the program: its kind and nothing more, for an error's text may hold parts of a case. */
function endAsBug(error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  try {
    writeSync(process.stderr.fd, `${words.internalError(/^\w{1,64}$/.test(kind) ? kind : "Error")}\n`);
  } catch {
    // Standard error is closed; the exit code has to do.
  }
  process.exit(exitCodes.bug);
}
