import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const program = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));
const isBuilt = existsSync(program);

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program as a user does; `input` goes to its standard input. */
async function chbab(args: readonly string[], { input = "", environment = {} }: { readonly input?: string | Uint8Array; readonly environment?: Readonly<Record<string, string>> } = {}): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], { env: { PATH: process.env["PATH"], ...environment } });
  const [stdout, stderr]: Buffer[][] = [[], []];
  child.stdout.on("data", (chunk: Buffer) => stdout?.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr?.push(chunk));
  // A program that refuses its input early closes the pipe.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, stdout: Buffer.concat(stdout ?? []).toString("utf8"), stderr: Buffer.concat(stderr ?? []).toString("utf8") };
}

const plainCase = {
  format: "chbab/case@1", id: "cli-1", asOf: "2011-03-01",
  accused: [{ id: "A1", born: "1978-04-12" }],
  victims: [{ id: "V1", born: "1990-01-01" }],
  events: [{ id: "E1", date: "2010-06-01", country: "KH", place: "phnom-penh", accused: [{ id: "A1" }], victims: ["V1"], facts: { "conduct.remove": true, "means.deception": true, "purpose.prostitution": true } }],
};
const text = JSON.stringify(plainCase);
const rules = fileURLToPath(new URL("../../rules", import.meta.url));
const articleOfRemoval = "offences/lshtse-2008/art-10-unlawful-removal-with-purpose.json";
let folder = "";
const at = (name: string) => join(folder, name);

describe.skipIf(!isBuilt)("the built program (skipped where dist/cli.cjs is not built: npm run build)", { timeout: 30_000 }, () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "chbab-cli-"));
    writeFileSync(at("case.json"), text);
    writeFileSync(at("invalid.json"), text.replace("conduct.remove", "conduct.secret-name"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("assesses a file and standard input alike", async () => {
    const [file, piped] = await Promise.all([chbab(["assess", at("case.json")]), chbab(["assess", "-"], { input: text })]);
    expect([file.code, file.stderr]).toEqual([0, ""]);
    expect(file.stdout).toContain("cli-1");
    expect(piped).toEqual(file);
  });

  test("gives the assessment as JSON with stable bytes", async () => {
    const [first, second] = await Promise.all([chbab(["assess", at("case.json"), "--json"]), chbab(["assess", at("case.json"), "--json"], { environment: { TZ: "Asia/Phnom_Penh", LANG: "km_KH.UTF-8" } })]);
    expect(first.stdout).toBe(second.stdout);
    const data = JSON.parse(first.stdout) as { format: string };
    expect(data.format).toBe("chbab/assessment@1");
    expect(first.stdout).toBe(`${JSON.stringify(data, null, 2)}\n`);
  });

  test("tells in the data what a court may pronounce, what is owed to a child, and whether time stands in the way", async () => {
    const child = JSON.stringify({ ...plainCase, victims: [{ id: "V1", born: "1995-01-01" }], custody: [{ victim: "V1", place: "police-post", since: "2010-06-02T09:00+07:00" }] });
    const { code, stdout } = await chbab(["assess", "-", "--json", "--at", "2010-06-03T09:00+07:00"], { input: child });
    expect(code).toBe(0);
    const data = JSON.parse(stdout) as { charges: { penalty: { steps: unknown[] }; limitation: { status: string } }[]; sentence: unknown[]; duties: { deadline: string | null; minutesLeft: number | null }[] };
    expect(data.charges[0]?.penalty.steps.length).toBeGreaterThan(0);
    expect(data.charges[0]?.limitation.status).toBe("running");
    expect(data.sentence).toHaveLength(1);
    expect(data.duties.find(({ deadline }) => deadline !== null)).toMatchObject({ deadline: "2010-06-04T09:00+07:00", minutesLeft: 1440 });
  });

  test("an instant without a zone, or on no day, is wrong usage", async () => {
    for (const instant of ["2010-06-03T09:00", "2010-06-03", "2010-02-30T09:00Z", "now"]) {
      const { code, stdout, stderr } = await chbab(["assess", at("case.json"), "--at", instant]);
      expect([instant, code, stdout]).toEqual([instant, 2, ""]);
      expect(stderr).not.toBe("");
    }
  });

  test("a cross-check that agrees says so beside the same data", async () => {
    const [plain, checked] = await Promise.all([chbab(["assess", at("case.json"), "--json"]), chbab(["assess", at("case.json"), "--json", "--cross-check"])]);
    expect([checked.code, checked.stdout]).toEqual([0, plain.stdout]);
    expect(checked.stderr).toContain("json-rules-engine");
  });

  test("an invalid case ends in 3: a line for each issue on standard error, or data where JSON was asked for", async () => {
    const [plain, json] = await Promise.all([chbab(["assess", at("invalid.json")]), chbab(["assess", at("invalid.json"), "--json"])]);
    expect([plain.code, plain.stdout]).toEqual([3, ""]);
    expect(plain.stderr).toMatch(/^\/events\/0\/facts: [^\n]+\n$/);
    expect([json.code, json.stderr]).toEqual([3, ""]);
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, issues: [{ code: "schema/unknown-key", path: "/events/0/facts" }] });
  });

  test("an empty file, bad JSON, another kind of file and JSON that is no case end in 3, each told apart", async () => {
    const inputs = { "bytes/empty": "", "json/syntax": "{ not JSON", "bytes/format": new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), "schema/type": "[]" };
    for (const [issue, input] of Object.entries(inputs)) {
      writeFileSync(at("wrong"), input);
      const [plain, json] = await Promise.all([chbab(["assess", at("wrong")]), chbab(["assess", at("wrong"), "--json"])]);
      expect([issue, plain.code, plain.stdout, json.code, json.stderr]).toEqual([issue, 3, "", 3, ""]);
      expect(plain.stderr).toMatch(/^[^\n]+\n/);
      expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, issues: [{ code: issue }] });
    }
  });

  test("a file that is not there, or a folder in its place, ends in 5 and is named", async () => {
    for (const path of [at("nowhere.json"), folder]) {
      const { code, stdout, stderr } = await chbab(["assess", path]);
      expect([code, stdout]).toEqual([5, ""]);
      expect(stderr).toContain(path);
    }
  });

  test("nothing that it prints about an invalid case quotes the case", async () => {
    const inputs = [text.replace("conduct.remove", "SECRET-NAME"), '{"SECRET-NAME": ', '"SECRET-NAME"', text.replace('"E1"', '"SECRET NAME"')];
    for (const input of inputs) {
      const { code, stdout, stderr } = await chbab(["assess", "-"], { input });
      expect(code).toBe(3);
      expect(stdout + stderr).not.toContain("SECRET");
    }
  });

  test("refuses an endless input by its size without holding it", async () => {
    const { code, stdout } = await chbab(["assess", "-", "--json"], { input: new Uint8Array(20_000_000).fill(32) });
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, issues: [{ code: "limit/size" }] });
  });

  test("an unknown reading or value is wrong usage that lists the known ones", async () => {
    const [id, value, form, twice] = await Promise.all([["nothing=x"], ["presumption-reach=nothing"], ["presumption-reach"], ["presumption-reach=charging", "--reading", "presumption-reach=protection"]].map((given) => chbab(["assess", at("case.json"), "--reading", ...given])));
    expect([id?.code, value?.code, form?.code, twice?.code]).toEqual([2, 2, 2, 2]);
    expect(id?.stderr).toContain("presumption-reach");
    expect(value?.stderr).toContain("protection");
  });

  test("takes a reading, the verified-only rule and all offences", async () => {
    const [few, all, chosen] = await Promise.all([["--verified-only"], ["--all"], ["--reading", "presumption-reach=protection"]].map((given) => chbab(["assess", at("case.json"), "--json", ...given])));
    expect([few?.code, all?.code, chosen?.code]).toEqual([0, 0, 0]);
    const charges = (ended: Ended | undefined) => (JSON.parse(ended?.stdout ?? "{}") as { charges: unknown[] }).charges.length;
    expect(charges(all)).toBeGreaterThan(charges(few));
  });

  test("prints the law, one provision and the register, as text and as data", async () => {
    for (const args of [["law"], ["law", "lshtse-2008.art-10"], ["law", "lshtse-2008"], ["law", "coverage"], ["law", "differences"], ["law", "readings"]]) {
      const [plain, json] = await Promise.all([chbab(args), chbab([...args, "--json"])]);
      expect([args, plain.code, plain.stderr, json.code]).toEqual([args, 0, "", 0]);
      expect(plain.stdout).toContain("LSHTSE 10");
      expect(JSON.parse(json.stdout)).toBeTypeOf("object");
    }
  });

  test("an unknown provision is wrong usage, answered with the nearest", async () => {
    const { code, stdout, stderr } = await chbab(["law", "lshtse-2008.art-100"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("lshtse-2008.art-10");
  });

  test("checks the rules that came with it, and works from their folder as from the bundle", async () => {
    const { code, stdout } = await chbab(["check", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true });
    const [bundled, loaded] = await Promise.all([chbab(["assess", at("case.json"), "--json"]), chbab(["assess", at("case.json"), "--json", "--rules", rules])]);
    expect(loaded.stdout).toBe(bundled.stdout);
  });

  test("a broken rule file ends in 4 with the file and the pointer, a failing example in 1", async () => {
    const [broken, failing] = ["broken", "failing"].map((name) => join(folder, name));
    const original = readFileSync(join(rules, articleOfRemoval), "utf8");
    const change = (into: string | undefined, changed: string) => {
      if (into === undefined) return;
      mkdirSync(into);
      cpSync(rules, into, { recursive: true });
      expect(changed).not.toBe(original);
      writeFileSync(join(into, articleOfRemoval), changed);
    };
    change(broken, original.replace('"victim": "required"', '"victim": "perhaps"'));
    change(failing, original.replace('"status": "made-out"', '"status": "not-made-out"'));
    const [plain, json, example] = await Promise.all([chbab(["check", broken ?? ""]), chbab(["check", broken ?? "", "--json"]), chbab(["check", failing ?? "", "--json"])]);
    expect([plain.code, plain.stdout, json.code, example.code]).toEqual([4, "", 4, 1]);
    expect(plain.stderr).toContain(`${articleOfRemoval}#/victim`);
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, issues: [{ file: articleOfRemoval, path: "/victim" }] });
    expect(JSON.parse(example.stdout)).toMatchObject({ ok: false, issues: [{ code: "rules/example", rule: "lshtse-2008.art-10", path: expect.stringMatching(/^\/examples\/\d+\/expect/) as string }] });
  });

  test("rules that are invalid end in 4, a folder that is not there in 5", async () => {
    const [check, assess, json, absent] = await Promise.all([chbab(["check", folder]), chbab(["assess", at("case.json"), "--rules", folder]), chbab(["law", "--rules", folder, "--json"]), chbab(["check", at("nowhere")])]);
    expect([check.code, assess.code, json.code, absent.code]).toEqual([4, 4, 4, 5]);
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false });
  });

  test("an unknown option or command is wrong usage with a suggestion", async () => {
    const [command, option] = await Promise.all([chbab(["asess"]), chbab(["assess", at("case.json"), "--jsn"])]);
    expect([command.code, option.code, option.stdout]).toEqual([2, 2, ""]);
    expect(command.stderr).toContain("assess");
    expect(option.stderr).toContain("--json");
  });

  test("its version names the program's and the law's", async () => {
    expect((await chbab(["--version"])).stdout).toMatch(/^chbab \d+\.\d+\.\d+\S*, \D*\d{4}\.\d{2}\S* \([0-9a-f]{12}\)\n$/);
  });

  test("a pipe holds no escapes, and a locale without UTF-8 nothing but ASCII", async () => {
    const { stdout } = await chbab(["assess", at("case.json")], { environment: { LC_ALL: "C" } });
    expect(stdout).toMatch(/^[\x20-\x7e\n]*$/);
  });

  test("neither a Khmer locale with UTF-8 nor NO_COLOR changes a pipe", async () => {
    const [english, khmer, colourless] = await Promise.all([{ LANG: "en_US.UTF-8" }, { LANG: "km_KH.UTF-8" }, { LANG: "km_KH.UTF-8", NO_COLOR: "1" }].map((environment) => chbab(["assess", at("case.json")], { environment })));
    expect(khmer).toEqual(english);
    expect(colourless).toEqual(english);
    expect(english?.stdout).toContain("¶");
  });

  test.each(["law coverage", "assess case.json", "assess case.json --json"])("a reader that goes away is no failure: %s", async (line) => {
    const child = spawn(process.execPath, [program, ...line.split(" ").map((word) => (word === "case.json" ? at(word) : word))]);
    const errors: Buffer[] = [];
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
    expect([code, Buffer.concat(errors).toString()]).toEqual([0, ""]);
  });

  test.skipIf(process.platform !== "linux" || !existsSync("/usr/bin/script"))("colour is for a terminal, unless NO_COLOR forbids it (skipped where there is no script(1) to stand for a terminal)", async () => {
    const onTerminal = async (environment: Readonly<Record<string, string>>) => {
      const child = spawn("/usr/bin/script", ["-qec", `"${process.execPath}" "${program}" assess "${at("case.json")}"`, "/dev/null"], { env: { PATH: process.env["PATH"], TERM: "xterm", LANG: "km_KH.UTF-8", ...environment }, stdio: ["ignore", "pipe", "ignore"] });
      const chunks: Buffer[] = [];
      child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
      await new Promise((resolve) => child.on("close", resolve));
      return Buffer.concat(chunks).toString();
    };
    const [coloured, plain] = await Promise.all([onTerminal({}), onTerminal({ NO_COLOR: "1" })]);
    expect(coloured).toContain("\u001b[");
    expect(plain).toContain("cli-1");
    expect(plain).not.toContain("\u001b[");
  });

  test("head may take the first line of a report", async () => {
    const child = spawn("sh", ["-c", '"$0" "$1" assess "$2" | head -1', process.execPath, program, at("case.json")]);
    const [lines, errors]: Buffer[][] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => lines?.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => errors?.push(chunk));
    const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
    expect([code, Buffer.concat(errors ?? []).toString()]).toEqual([0, ""]);
    expect(Buffer.concat(lines ?? []).toString()).toMatch(/^[^\n]*cli-1\n$/);
  });

  test.skipIf(!existsSync("/dev/full"))("a full disk ends in 5 (skipped where the system has no /dev/full)", async () => {
    const child = spawn("sh", ["-c", '"$0" "$1" law > /dev/full', process.execPath, program]);
    expect(await new Promise<number | null>((resolve) => child.on("close", resolve))).toBe(5);
  });

  test("an interrupt ends in 130", async () => {
    const child = spawn(process.execPath, [program, "assess", "-"]);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    child.kill("SIGINT");
    expect(await new Promise<number | null>((resolve) => child.on("close", resolve))).toBe(130);
  });
});
