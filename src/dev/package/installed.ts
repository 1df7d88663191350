import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The package as its users get it: packed, and installed in a folder that held nothing else. */
export interface Installed {
  readonly folder: string;
  readonly tarball: string;
  /** Runs a command in that folder and gives what it prints. */
  run(command: string, ...given: readonly string[]): string;
  /** Writes a file into that folder. */
  write(name: string, text: string): void;
  remove(): void;
}

/**
 * Packs the package as built and installs the tarball in an empty folder, from npm's cache where it can.
 * @throws Error if the package is not built or does not install
 */
export function install(): Installed {
  const folder = mkdtempSync(join(tmpdir(), "chbab-package-"));
  const run = (command: string, ...given: readonly string[]): string => execFileSync(command, given, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NODE_OPTIONS: "" } });
  const write = (name: string, text: string): void => { writeFileSync(join(folder, name), text); };
  const name = execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], { encoding: "utf8" }).trim().split("\n").at(-1) ?? "";
  write("package.json", JSON.stringify({ name: "empty", private: true }));
  run("npm", "install", "--silent", "--prefer-offline", "--no-audit", "--no-fund", `./${name}`);
  return { folder, tarball: join(folder, name), run, write, remove: () => { rmSync(folder, { recursive: true, force: true }); } };
}
