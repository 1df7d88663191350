import { describe, expect, test } from "vitest";
import { settingFor } from "./terminal.js";

const terminal = { isTerminal: true, columns: 90, environment: { LANG: "en_GB.UTF-8", TERM: "xterm" } };
const wanted = { colour: true };

describe("how text is set for a destination", () => {
  test("colour needs a terminal", () => {
    expect(settingFor(terminal, wanted).colour).toBe(true);
    expect(settingFor({ ...terminal, isTerminal: false }, wanted).colour).toBe(false);
  });

  test("NO_COLOR, TERM=dumb and --no-color each forbid colour; an empty NO_COLOR does not", () => {
    expect(settingFor({ ...terminal, environment: { NO_COLOR: "1" } }, wanted).colour).toBe(false);
    expect(settingFor({ ...terminal, environment: { NO_COLOR: "" } }, wanted).colour).toBe(true);
    expect(settingFor({ ...terminal, environment: { TERM: "dumb" } }, wanted).colour).toBe(false);
    expect(settingFor(terminal, { colour: false }).colour).toBe(false);
  });

  test("a locale without UTF-8 gets ASCII; LC_ALL stands before LANG; no locale says nothing", () => {
    expect(settingFor({ ...terminal, environment: { LANG: "C" } }, wanted).ascii).toBe(true);
    expect(settingFor({ ...terminal, environment: { LC_ALL: "C", LANG: "en_GB.UTF-8" } }, wanted).ascii).toBe(true);
    expect(settingFor({ ...terminal, environment: { LANG: "km_KH.utf8" } }, wanted).ascii).toBe(false);
    expect(settingFor({ ...terminal, environment: {} }, wanted).ascii).toBe(false);
  });

  test("lines are as wide as the window, up to what can be read; a pipe gets a fixed width", () => {
    expect(settingFor(terminal, wanted).width).toBe(90);
    expect(settingFor({ ...terminal, columns: 400 }, wanted).width).toBe(100);
    expect(settingFor({ ...terminal, isTerminal: false }, wanted).width).toBe(80);
    expect(settingFor({ ...terminal, columns: 0 }, wanted).width).toBe(80);
  });
});
