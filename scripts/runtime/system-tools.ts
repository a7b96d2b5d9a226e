// Programs the tests need that npm does not carry: a browser and a Redis server. They are taken from the
// machine, else from its package manager (Debian and Ubuntu): installed when we are root and the package
// starts no service, else unpacked into the data folder without touching the system.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { withLock } from "./lock.ts";
import { dataDir, makeDataDir } from "./places.ts";
import { say, step } from "./terminal.ts";

type Tool = {
  title: string;
  /** Commands it may be called by, the preferred first. */
  names: string[];
  packages: string[];
  /** Where the program is within the unpacked packages. */
  unpacked: string;
  /** redis-server would start a service on its well-known port when installed. */
  installable: boolean;
};

const chromium: Tool = {
  title: "Chromium",
  names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  packages: ["chromium", "fonts-liberation"],
  unpacked: "usr/lib/chromium/chromium",
  installable: true,
};

const redis: Tool = {
  title: "a Redis server",
  names: ["redis-server", "valkey-server"],
  packages: ["redis-server"],
  unpacked: "usr/bin/redis-server",
  installable: false,
};

/** Path of a working Chromium; undefined, and one line that says so, when there can be none. */
export const findChromium = () => provide(chromium, process.env.CHROMIUM_PATH);

/** Path of a working Redis (or Valkey) server. */
export const findRedisServer = () => provide(redis, process.env.REDIS_SERVER_PATH);

async function provide(tool: Tool, given: string | undefined): Promise<string | undefined> {
  const found = given || findOnMachine(tool);
  if (found) return found;
  makeDataDir(dataDir);
  try {
    return await withLock(join(dataDir, "fetching-tools"), async () => {
      const wrapper = wrapperOf(tool);
      if (works(wrapper)) return wrapper;
      return await step(`Fetching ${tool.title} for the tests`, () => fetchTool(tool, wrapper));
    });
  } catch (error) {
    say(
      `No ${tool.title.replace("a ", "")}: the tests that need it are skipped. ${(error as Error).message}`,
    );
    return undefined;
  }
}

async function fetchTool(tool: Tool, wrapper: string): Promise<string> {
  if (!onPath("apt-get")) throw new Error("This machine has no apt-get.");
  if (tool.installable && process.getuid?.() === 0) {
    const installed = await install(tool).catch(() => undefined);
    if (installed) return installed;
  }
  await unpack(tool, wrapper);
  if (!works(wrapper)) throw new Error("Its packages were unpacked, but it does not run.");
  return wrapper;
}

async function install(tool: Tool): Promise<string | undefined> {
  await execute("apt-get", ["update"]);
  await execute("apt-get", ["install", "-y", "--no-install-recommends", ...tool.packages]);
  return findOnMachine(tool);
}

/** Fetches the packages, and those they need that are not installed, with an apt state of our own. */
async function unpack(tool: Tool, wrapper: string): Promise<void> {
  const folder = join(dataDir, "tools", tool.names[0]!);
  const [state, debs, unpacked] = [join(folder, "apt"), join(folder, "debs"), join(folder, "root")];
  rmSync(folder, { recursive: true, force: true });
  for (const path of [join(state, "lists", "partial"), join(state, "cache", "archives", "partial"), debs])
    mkdirSync(path, { recursive: true });
  const apt = ["-o", `Dir::State::Lists=${join(state, "lists")}`, "-o", `Dir::Cache=${join(state, "cache")}`];
  // As root, apt would fetch as a user who cannot enter our folder.
  apt.push("-o", "APT::Sandbox::User=");
  await execute("apt-get", [...apt, "update"]);
  const plan = await execute("apt-get", [
    ...apt,
    "install",
    "--simulate",
    "--no-install-recommends",
    ...tool.packages,
  ]);
  const names = [...plan.matchAll(/^Inst (\S+)/gm)].map((match) => match[1]!);
  await execute("apt-get", [...apt, "download", ...names], debs);
  for (const deb of readdirSync(debs)) await execute("dpkg", ["-x", join(debs, deb), unpacked]);
  rmSync(debs, { recursive: true });
  rmSync(state, { recursive: true });
  writeWrapper(wrapper, unpacked, tool.unpacked);
}

/** The unpacked program with the libraries and fonts that came with it, behind one path. */
function writeWrapper(wrapper: string, unpacked: string, program: string): void {
  const triplet = process.arch === "arm64" ? "aarch64-linux-gnu" : "x86_64-linux-gnu";
  const libraries = ["usr/lib", "lib"].flatMap((lib) => [join(unpacked, lib, triplet), join(unpacked, lib)]);
  const fonts = existsSync("/etc/fonts/fonts.conf")
    ? ""
    : `export FONTCONFIG_PATH="${join(unpacked, "etc", "fonts")}"\n`;
  const script = `#!/bin/sh
export LD_LIBRARY_PATH="${libraries.join(":")}"
export XDG_DATA_HOME="${join(unpacked, "usr", "share")}"
${fonts}exec "${join(unpacked, program)}" "$@"
`;
  writeFileSync(wrapper, script);
  chmodSync(wrapper, 0o755);
}

const wrapperOf = (tool: Tool) => join(dataDir, "tools", tool.names[0]!, tool.names[0]!);

function findOnMachine(tool: Tool): string | undefined {
  return tool.names.map(onPath).find((path) => path !== undefined && works(path));
}

function onPath(name: string): string | undefined {
  // Where Debian keeps servers is not on everyone's path.
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/sbin"];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

const works = (path: string) =>
  existsSync(path) && spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;

/** Standard output of a program that ended well. */
function execute(file: string, args: string[], cwd?: string): Promise<string> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C" };
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let [output, errors] = ["", ""];
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (errors += chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      const lastLine = errors.trim().split("\n").pop();
      if (code === 0) resolve(output);
      else reject(new Error(lastLine || `${file} ended with code ${code}.`));
    });
  });
}
