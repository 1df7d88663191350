import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { closeSync, cpSync, existsSync, ftruncateSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { badLines, caseLines } from "../batch/caseload.test-data.js";
import { assessCompact } from "../compact.js";
import { law } from "../law/bundled.js";
import { parseCase } from "../parse-case.js";
import { refusedLine } from "../schema/batch.js";

const program = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));
const isBuilt = existsSync(program);
const isLinux = process.platform === "linux";
const hasParallel = ["/usr/bin/parallel", "/usr/local/bin/parallel"].some((path) => existsSync(path));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(args: readonly string[], command = [process.execPath, program, "batch"]): ChildProcessWithoutNullStreams {
  const child = spawn(command[0] ?? "", [...command.slice(1), ...args], { env: { PATH: process.env["PATH"] } });
  child.stdin.on("error", () => undefined);
  return child;
}

async function endOf(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
}

async function batch(args: readonly string[], input: string | Uint8Array = ""): Promise<Ended> {
  const child = start(args);
  child.stdin.end(input);
  return endOf(child);
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 30_000) throw new Error("waited in vain");
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
}

const quick = caseLines.toSorted((a, b) => a.length - b.length).slice(0, 4);
/** Lines of which most are refused at once and some are cases, each in a form of its own. */
const mixed = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => (index % 25 === 0 ? quick[(index / 25) % quick.length] : badLines[index % badLines.length]) ?? "");
const textOf = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");
const parsed = (line: string) => {
  const read = parseCase(line);
  if (!read.ok) throw new Error("a fixture that is no case");
  return read.case;
};

let folder = "";
const at = (name: string) => join(folder, name);
const lines = mixed(200);
const input = textOf(lines);
let whole = "";

describe.skipIf(!isBuilt)("chbab batch, as built (skipped where dist/cli.cjs is not built: npm run build)", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    whole = (await batch(["--compact", "--workers", "0"], input)).stdout;
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "chbab-batch-"));
    writeFileSync(at("in"), input);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  afterAll(() => {
    whole = "";
  });

  describe("lines in, lines out", () => {
    test("each case gives what it gives alone, in the order of the input; each bad line a record; the run goes on and ends in 1", async () => {
      const [first = "", second = ""] = quick;
      const { code, stdout, stderr } = await batch([], `${first}\n{"SECRET":\n${second}\n`);
      const [one, two, three, ...rest] = stdout.split("\n");
      expect([code, one, three, rest]).toEqual([1, JSON.stringify(assess(parsed(first), { law })), JSON.stringify(assess(parsed(second), { law })), [""]]);
      expect(JSON.parse(two ?? "")).toMatchObject({ line: 2, ok: false, issues: [{ code: "json/syntax" }] });
      expect(stdout + stderr).not.toContain("SECRET");
    });

    test("as many lines come out as go in: those accepted and those refused", () => {
      const records = whole.trimEnd().split("\n").map((line) => JSON.parse(line) as { line?: number });
      const refused = records.filter(({ line }) => line !== undefined);
      expect([records.length, refused.length]).toEqual([200, 192]);
      for (const [index, record] of records.entries()) if (record.line !== undefined) expect(refusedLine.parse(record).line).toBe(index + 1);
    });

    test("the same bytes for any number of workers, from files and from standard input, in parts and as a whole", async () => {
      writeFileSync(at("a"), textOf(lines.slice(0, 77)).trimEnd());
      writeFileSync(at("b"), textOf(lines.slice(77)));
      const ended = await Promise.all([batch(["--compact", "--workers", "1"], input), batch(["--compact", "--workers", "3", at("in")]), batch(["--compact", "--workers", "0", at("a"), at("b")]), batch(["--compact", "-"], input), batch(["--compact", at("a"), "-"], textOf(lines.slice(77)))]);
      for (const { code, stdout } of ended) expect([code, stdout === whole]).toEqual([1, true]);
    });

    test("all good lines end in 0, and nothing is told", async () => {
      const compact = quick.map((line) => `${JSON.stringify(assessCompact(parsed(line), { law }))}\n`).join("");
      expect(await batch(["--compact"], textOf(quick))).toEqual({ code: 0, stdout: compact, stderr: "" });
    });

    test("no input gives no line; CRLF, a byte order mark and a last line without an end are accepted", async () => {
      const [first = "", second = ""] = quick;
      const [none, plain, dressed] = await Promise.all([batch([]), batch(["--compact"], `${first}\n${second}\n`), batch(["--compact"], `\uFEFF${first}\r\n${second}`)]);
      expect([none.code, none.stdout, dressed]).toEqual([0, "", plain]);
    });

    test("options decide the answers as they do for one case", async () => {
      const [first = ""] = quick;
      const ended = await batch(["--all", "--verified-only", "--reading", "presumption-reach=protection", "--at", "2011-01-01T00:00Z", "--first-line", "8"], `${first}\n[]\n`);
      const [one, two] = ended.stdout.split("\n");
      expect(one).toBe(JSON.stringify(assess(parsed(first), { law, all: true, verifiedOnly: true, readings: { "presumption-reach": "protection" }, at: "2011-01-01T00:00Z" })));
      expect(JSON.parse(two ?? "")).toMatchObject({ line: 9 });
    });

    test("works under rules of one's own as under the bundled ones, in threads and without", async () => {
      const rules = fileURLToPath(new URL("../../rules", import.meta.url));
      const ended = await Promise.all(["0", "2"].map((workers) => batch(["--compact", "--rules", rules, "--workers", workers], input)));
      for (const { stdout } of ended) expect(stdout === whole).toBe(true);
    });

    test("the null form is demanded where it is asked for", async () => {
      const { code, stdout } = await batch(["--null-form", "--compact"], textOf(quick.slice(0, 1)));
      expect([code, (JSON.parse(stdout) as { issues: readonly unknown[] }).issues[0]]).toMatchObject([1, { code: "schema/missing-key" }]);
    });
  });

  describe("wrong usage", () => {
    test.each([
      ["--checkpoint", "x"], ["--force"], ["--workers", "-1"], ["--workers", "257"], ["--workers", "two"], ["--first-line", "0"], ["--reading", "nothing=x"], ["--at", "now"], ["--rules"],
    ])("%s %s", async (...args) => {
      const { code, stdout, stderr } = await batch(args.filter((arg) => typeof arg === "string"), input);
      expect([code, stdout, stderr === ""]).toEqual([2, "", false]);
    });
  });

  describe("where it writes", () => {
    test("an output appears when it is whole, readable by the user alone; a reader sees the old one or the new one", async () => {
      writeFileSync(at("out"), "old");
      const child = start(["--compact", at("in"), "--output", at("out"), "--force"]);
      const seen = new Set<string>();
      const watch = setInterval(() => seen.add(readFileSync(at("out"), "utf8")), 5);
      child.stdin.end();
      const { code, stdout } = await endOf(child);
      clearInterval(watch);
      expect([code, stdout, readFileSync(at("out"), "utf8") === whole, statSync(at("out")).mode & 0o777, readdirSync(folder)]).toEqual([1, "", true, 0o600, ["in", "out"]]);
      expect([...seen].filter((text) => text !== "old" && text !== whole)).toEqual([]);
    });

    test("an output that is there, is a link, or is an input is left alone", async () => {
      writeFileSync(at("out"), "old");
      symlinkSync(at("out"), at("link"));
      symlinkSync(at("in"), at("input-link"));
      const [exists, link, same, sameByLink, standard] = await Promise.all([
        batch([at("in"), "--output", at("out")]), batch([at("in"), "--output", at("link")]), batch([at("in"), "--output", at("in")]), batch([at("input-link"), "--output", at("in")]),
        endOf(start([`exec "$0" "$1" batch "$2" >> "$2"`, process.execPath, program, at("in")], ["/bin/sh", "-c"])),
      ]);
      expect([exists.code, link.code, same.code, sameByLink.code, standard.code]).toEqual([5, 5, 2, 2, 2]);
      for (const { stdout, stderr } of [exists, link, same, sameByLink, standard]) expect([stdout, stderr === ""]).toEqual(["", false]);
      expect([readFileSync(at("out"), "utf8"), readFileSync(at("in"), "utf8") === input, readdirSync(folder).length]).toEqual(["old", true, 4]);
    });

    test("with --force an input may be replaced by its answers", async () => {
      expect((await batch(["--compact", at("in"), "--output", at("in"), "--force"])).code).toBe(1);
      expect(readFileSync(at("in"), "utf8") === whole).toBe(true);
    });

    test("a checkpoint is never written over an input or the output", async () => {
      for (const checkpoint of ["in", "out", "out.partial"]) expect((await batch([at("in"), "--output", at("out"), "--checkpoint", at(checkpoint)])).code).toBe(2);
      expect([readFileSync(at("in"), "utf8") === input, readdirSync(folder)]).toEqual([true, ["in"]]);
    });

    test.skipIf(!isLinux)("a full disk ends in 5 (Linux has one)", async () => {
      const { code, stderr } = await endOf(start([`exec "$0" "$1" batch --compact "$2" > /dev/full`, process.execPath, program, at("in")], ["/bin/sh", "-c"]));
      expect([code, stderr === "", stderr.split("\n").length]).toEqual([5, false, 2]);
    });

    test.skipIf(!isLinux)("a file that may not grow ends in 5: the old output is untouched, and what is marked can be gone on with", async () => {
      writeFileSync(at("out"), "old");
      const shell = `ulimit -f 16; exec "$0" "$1" batch --compact "$2" --output "$3" --force`;
      const plain = await endOf(start([shell, process.execPath, program, at("in"), at("out")], ["/bin/sh", "-c"]));
      expect([plain.code, readFileSync(at("out"), "utf8"), readdirSync(folder)]).toEqual([5, "old", ["in", "out"]]);
      const marked = await endOf(start([`${shell} --checkpoint "$4"`, process.execPath, program, at("in"), at("out"), at("checkpoint")], ["/bin/sh", "-c"]));
      expect([marked.code, readFileSync(at("out"), "utf8"), readdirSync(folder)]).toEqual([5, "old", ["checkpoint", "in", "out", "out.partial"]]);
      expect((await batch(["--compact", at("in"), "--output", at("out"), "--force", "--checkpoint", at("checkpoint")])).code).toBe(1);
      expect(readFileSync(at("out"), "utf8") === whole).toBe(true);
    });

    test.skipIf(!isLinux)("an input that fails while it is read ends in 5, and what came before it is written", async () => {
      const { code, stdout, stderr } = await batch(["--compact", at("in"), "/proc/self/mem"]);
      expect([code, stdout === whole, stderr.includes("/proc/self/mem")]).toEqual([5, true, true]);
    });

    test("an input that is not there, or a folder, ends in 5 and is named; nothing is begun", async () => {
      for (const path of [at("nowhere"), folder]) {
        const { code, stdout, stderr } = await batch([at("in"), path, "--output", at("out")]);
        expect([code, stdout, stderr.includes(path), readdirSync(folder)]).toEqual([5, "", true, ["in"]]);
      }
    });

    test("a reader that goes away is no failure", async () => {
      const { code, stdout, stderr } = await endOf(start([`yes '[]' | "$0" "$1" batch | head -1`, process.execPath, program], ["/bin/sh", "-c"]));
      expect([code, JSON.parse(stdout), stderr]).toMatchObject([0, { line: 1 }, ""]);
    });
  });

  describe("pace", () => {
    test("a slow producer gets each answer before it writes on, and may stay silent", async () => {
      const child = start(["--compact"]);
      let out = "";
      child.stdout.on("data", (chunk: Buffer) => { out += chunk.toString(); });
      for (let line = 1; line <= 3; line++) {
        // The end of a line is enough: the beginning of the next one may be long in coming.
        child.stdin.write(line === 1 ? "[]\n{" : "}\n{");
        await until(() => out.split("\n").length === line + 1);
      }
      child.kill("SIGTERM");
      expect((await endOf(child)).code).toBe(130);
    });

    test.skipIf(!isLinux)("neither an endless line nor a reader that takes nothing fills the memory (Linux tells how much is used)", async () => {
      const peak = (child: ChildProcessWithoutNullStreams) => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(child.pid)}/status`, "utf8"))?.[1]) / 1024;
      const [long, stuck] = [start(["--workers", "1"]), start(["--workers", "1"])];
      const push = async (child: ChildProcessWithoutNullStreams, block: Buffer, most: number) => {
        let taken = 0;
        while (taken < most) {
          taken += block.length;
          const room = child.stdin.write(block) || await Promise.race([new Promise<boolean>((resolve) => child.stdin.once("drain", () => { resolve(true); })), new Promise<boolean>((resolve) => { setTimeout(() => { resolve(false); }, 3000); })]);
          if (!room) break;
        }
        return taken;
      };
      // 64 MiB without an end of line: taken, and not kept.
      expect(await push(long, Buffer.alloc(1 << 20, 0x20), 1 << 26)).toBe(1 << 26);
      // Nobody reads the answers: soon no more is taken.
      expect(await push(stuck, Buffer.from("[]\n".repeat(20_000)), 1 << 26)).toBeLessThan(1 << 23);
      expect(peak(long)).toBeLessThan(256);
      expect(peak(stuck)).toBeLessThan(256);
      stuck.kill("SIGKILL");
      long.stdin.end("\n[]\n");
      const { stdout } = await endOf(long);
      expect(stdout.trimEnd().split("\n").map((line) => JSON.parse(line) as unknown)).toMatchObject([{ line: 1, issues: [{ code: "limit/size" }] }, { line: 2, issues: [{ code: "schema/type" }] }]);
    });
  });

  describe("a run that is stopped", () => {
    const args = () => ["--compact", "--output", at("out"), "--checkpoint", at("checkpoint")];
    const marks = () => (existsSync(at("checkpoint")) ? readFileSync(at("checkpoint"), "utf8").split("\n").length - 2 : 0);
    const finish = async (more: readonly string[] = []) => {
      const { code } = await batch([...args(), ...more, at("in")]);
      expect([code, readFileSync(at("out"), "utf8") === whole, readdirSync(folder)]).toEqual([1, true, ["in", "out"]]);
    };
    /** A run that has been given a part of its input, line by line, until it has made some marks. */
    const begun = async (wanted: number) => {
      const child = start([...args(), "--workers", "1"]);
      let given = 0;
      while (marks() < wanted) {
        child.stdin.write(textOf(lines.slice(given, given + 1)));
        given += 1;
        await new Promise((resolve) => { setTimeout(resolve, 50); });
        if (given === lines.length) throw new Error("no mark was made");
      }
      return child;
    };

    test.each([1, 2, 3])("by kill -9 after mark %i goes on to the bytes of one that was not", async (wanted) => {
      const child = await begun(wanted);
      child.kill("SIGKILL");
      await endOf(child);
      expect(readdirSync(folder)).toEqual(["checkpoint", "checkpoint.lock", "in", "out.lock", "out.partial"]);
      await finish();
    });

    test("by kill -9, with the ends of its files torn and filled with zeros, goes on all the same", async () => {
      const child = await begun(2);
      child.kill("SIGKILL");
      await endOf(child);
      for (const [name, cut, zeros] of [["out.partial", 700, 4096], ["checkpoint", 30, 512]] as const) {
        const file = openSync(at(name), "r+");
        const size = statSync(at(name)).size - cut;
        ftruncateSync(file, size);
        writeSync(file, new Uint8Array(zeros), 0, zeros, size);
        closeSync(file);
      }
      await finish(["--workers", "0"]);
    });

    test.each(["SIGINT", "SIGTERM"] as const)("by %s ends in 130 with a valid checkpoint and a partial file, and goes on", async (signal) => {
      const child = await begun(1);
      child.kill(signal);
      const { code, stderr } = await endOf(child);
      expect([code, stderr.split("\n").length, readdirSync(folder)]).toEqual([130, 2, ["checkpoint", "in", "out.partial"]]);
      const done = readFileSync(at("out.partial"), "utf8");
      expect([done.endsWith("\n"), whole.startsWith(done), readFileSync(at("checkpoint"), "utf8").trimEnd().split("\n").at(-1)?.includes(`"bytes":${String(Buffer.byteLength(done))}`)]).toEqual([true, true, true]);
      await finish();
    });

    test("refuses to go on for another input, other options, another law, or with a file that is no checkpoint", async () => {
      const child = await begun(1);
      child.kill("SIGKILL");
      await endOf(child);
      const kept = ["checkpoint", "out.partial"].map((name) => readFileSync(at(name)));
      writeFileSync(at("other"), input.replace("chbab", "chbac"));
      writeFileSync(at("short"), input.slice(0, 3));
      writeFileSync(at("note"), "a note\n");
      const rules = mkdtempSync(join(tmpdir(), "chbab-rules-"));
      cpSync(fileURLToPath(new URL("../../rules", import.meta.url)), rules, { recursive: true });
      writeFileSync(join(rules, "law.json"), readFileSync(join(rules, "law.json"), "utf8").replace(/"version": "\d+/, '"version": "2099'));
      for (const more of [[at("other")], [at("short")], [at("in"), "--all"], [at("in"), "--first-line", "2"], [at("in"), "--rules", rules]]) {
        const { code, stdout } = await batch([...args(), ...more]);
        expect([more, code, stdout]).toEqual([more, 2, ""]);
      }
      expect((await batch(["--compact", "--output", at("out"), "--checkpoint", at("note"), at("in")])).code).toBe(2);
      rmSync(rules, { recursive: true });
      expect([...["checkpoint", "out.partial"].map((name) => readFileSync(at(name))), readFileSync(at("note"), "utf8")]).toEqual([...kept, "a note\n"]);
      for (const name of ["other", "short", "note"]) rmSync(at(name));
      await finish();
    });

    test("keeps a second run off its output while it lives, and not once it is gone", async () => {
      const child = await begun(1);
      const second = await batch([...args(), at("in")]);
      expect([second.code, second.stderr.includes("out.lock")]).toEqual([5, true]);
      child.kill("SIGKILL");
      await endOf(child);
      await finish();
    });
  });

  test.skipIf(!isLinux || !existsSync("/usr/bin/script"))("progress is shown on a terminal's standard error and nowhere else (skipped where there is no script(1) to stand for a terminal)", async () => {
    const shown = await endOf(start(["-qec", `"${process.execPath}" "${program}" batch --compact --workers 0 "${at("in")}" --output "${at("out")}"`, "/dev/null"], ["/usr/bin/script"]));
    expect(shown.stdout).toMatch(/\r[^\r\n]*\d/);
    const { stderr } = await batch(["--compact", at("in")]);
    expect(stderr).not.toContain("\r");
  });
});

describe.skipIf(!isBuilt)("chbab batch under a program that pipes each partition through a process of its own, as Spark does", { timeout: 60_000 }, () => {
  test("gives the lines of each partition, an empty one included, and no failure for refused lines", async () => {
    const script = `"$0" "$1" batch --compact --workers 0 || [ $? -eq 1 ]`;
    const partitions = [lines.slice(0, 60), [], lines.slice(60, 61), lines.slice(61)];
    const results = await Promise.all(partitions.map(async (partition) => {
      const child = start([script, process.execPath, program], ["/bin/sh", "-c"]);
      child.stdin.end(textOf(partition));
      const { code, stdout } = await endOf(child);
      expect([code, stdout.split("\n").length - 1]).toEqual([0, partition.length]);
      return stdout;
    }));
    const unnumbered = (text: string) => text.replaceAll(/^\{"line":\d+/gm, '{"line":0');
    expect(unnumbered(results.join("")) === unnumbered((await batch(["--compact"], input)).stdout)).toBe(true);
  });
});

describe.skipIf(!isBuilt || !hasParallel)("chbab batch under GNU parallel (skipped where it is not installed: apt-get install parallel)", { timeout: 120_000 }, () => {
  test("several workers over one input give its bytes, also when one is killed midway and its part is done again", async () => {
    folder = mkdtempSync(join(tmpdir(), "chbab-parallel-"));
    const part = 50;
    // The worker of the second part dies by kill -9 the first time, after it has written a part of its answers.
    writeFileSync(at("worker"), [
      "#!/bin/sh", "sequence=$1; shift",
      `if [ "$sequence" = 2 ] && mkdir "${at("died")}" 2>/dev/null; then head -n 3 | "$@"; kill -9 $$; fi`,
      `"$@" --first-line $(( (sequence - 1) * ${String(part)} + 1 )) || [ $? -eq 1 ]`, "",
    ].join("\n"), { mode: 0o700 });
    const expected = (await batch(["--compact", "--workers", "0"], input)).stdout;
    const child = start(["--will-cite", "--pipe", "-N", String(part), "-k", "--jobs", "2", "--retries", "3", "--joblog", at("log"), at("worker"), "{#}", process.execPath, program, "batch", "--compact", "--workers", "0"], ["parallel"]);
    child.stdin.end(input);
    const { code, stdout } = await endOf(child);
    expect([code, existsSync(at("died")), stdout === expected]).toEqual([0, true, true]);
    rmSync(folder, { recursive: true });
  });
});
