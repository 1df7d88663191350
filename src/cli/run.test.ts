import { describe, expect, test } from "vitest";
import { languages } from "../report/catalogue/index.js";
import { exitCodes } from "./exit-codes.js";
import { run } from "./run.js";

const pipe = { isTerminal: false, columns: undefined, environment: {} };
const ended = async (...args: string[]) => {
  const { code, data = "", message = "" } = await run(args, pipe);
  return { code, data, message };
};

describe("a command line that needs no law", () => {
  test("with nothing to do gives a short help as data", async () => {
    const { code, data, message } = await ended();
    expect([code, message]).toEqual([exitCodes.done, ""]);
    for (const command of ["assess", "law", "check"]) expect(data).toContain(command);
  });

  test("--help is data, for the program and for each command, and leads with examples", async () => {
    for (const args of [["--help"], ["assess", "--help"], ["law", "-h"], ["law", "coverage", "--help"], ["check", "--help"], ["help", "assess"]]) {
      const { code, data, message } = await ended(...args);
      expect([args, code, message]).toEqual([args, exitCodes.done, ""]);
      expect(data.indexOf("chbab ")).toBeLessThan(data.indexOf("Usage"));
    }
  });

  test("an unknown command, an unknown option and a missing argument are wrong usage, told on standard error", async () => {
    for (const args of [["asess"], ["assess", "x.json", "--al"], ["assess"], ["assess", "a", "b"], ["--no-color"]]) {
      const { code, data, message } = await ended(...args);
      expect([args, code, data]).toEqual([args, exitCodes.usage, ""]);
      expect(message).not.toBe("");
    }
  });

  test("a near miss is answered with what was meant", async () => {
    expect((await ended("asess")).message).toContain("assess");
    expect((await ended("assess", "x.json", "--al")).message).toContain("--all");
  });

  test("what was typed cannot drive the terminal when it comes back", async () => {
    expect((await ended("a\u001b[2J")).message.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  test("a language without a catalogue is refused", async () => {
    expect(languages).toEqual(["en"]);
    expect((await ended("--lang", "km", "law")).code).toBe(exitCodes.usage);
  });

  test("a file or folder that is not there is a failure of input", async () => {
    for (const args of [["assess", "/nonexistent/case.json"], ["check", "/nonexistent"], ["law", "--rules", "/nonexistent"]]) {
      expect([args, (await ended(...args)).code]).toEqual([args, exitCodes.inputOutput]);
    }
  });
});
