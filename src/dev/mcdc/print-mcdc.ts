import { readDirectory } from "../../law/read-directory.js";
import { linkLaw } from "../../law/link.js";
import { aligned } from "../aligned.js";
import { coverageOf } from "./mcdc.js";
import { isShown, nameOfLeaf, readUndecided } from "./undecided.js";

/** `npm run mcdc`: for each article, how many leaves its conditions have and how many are shown to decide by themselves. Exit 1 where one is not. */
const linked = linkLaw(readDirectory("rules").files);
if (!linked.ok) throw new RangeError("the rules do not link");
const reports = coverageOf(linked.law);
const undecided = readUndecided();
const charges = [...new Set(reports.map(({ charge }) => charge))];
const row = (name: string, of: typeof reports) => [
  name, of.length, of.filter(({ pair }) => pair !== null).length, of.filter(({ unknown }) => unknown !== null && unknown !== "never").length, of.filter(({ unknown }) => unknown === "never").length,
  of.filter((report) => !isShown(report) && undecided.has(nameOfLeaf(report))).length,
].map(String);
process.stdout.write(`${aligned([["article", "leaves", "decide", "open", "never open", "excluded"], ...charges.map((charge) => row(charge, reports.filter((report) => report.charge === charge))), row("all", reports)]).join("\n")}\n`);
const lost = reports.filter((report) => !isShown(report) && !undecided.has(nameOfLeaf(report)));
for (const report of lost) process.stdout.write(`not shown: ${nameOfLeaf(report)}${report.pair === null ? ", no pair" : ""}${report.unknown === null ? ", no unknown" : ""}\n`);
process.exitCode = lost.length === 0 ? 0 : 1;
