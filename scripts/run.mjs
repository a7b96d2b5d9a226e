// The door to every command: `npm run X` ends here. Plain JavaScript for any Node >= 18, because it runs
// before anything is installed: it installs the packages when they are missing or stale, then runs
// scripts/X.ts with the Node of package.json, whatever Node the machine has.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scripts = join(root, "scripts");
const modules = join(root, "node_modules");
const patches = join(scripts, "patches");
const stampFile = join(modules, ".entraide-installed");
const installLock = join(root, ".data", "installing");
const pinnedNode = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");

// Not `npm ci`: it refuses a lockfile that lacks the packages of other platforms, and a lockfile made
// against a registry that mirrors only some platforms always does. The versions are the lockfile's all the same.
const installArgs = ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund"];

// Standard output belongs to the command (`npm run deidentify < in > out`): what we say goes to stderr.
const say = (text) => process.stderr.write(text);
function fail(line) {
  say(`${line}\n`);
  process.exit(1);
}

const [command, ...rest] = process.argv.slice(2);
if (!command || command === "--help" || command === "-h") printCommands();
else if (!commands().includes(command))
  fail(`Unknown command "${command}". Known: ${commands().join(", ")}.`);
else if (/^(--help|-h)$/.test(rest[0] ?? "") && helpOf(command)) process.stdout.write(`${helpOf(command)}\n`);
else await run();

async function run() {
  if (command === "start" || command === "dev") await checkPort(); // before the minute that installing takes
  try {
    await installPackages();
  } catch (error) {
    fail(`Installing the packages failed.\n${error.message}`);
  }
  // See scripts/runtime/worker-node-args.ts.
  const isWorker = ["worker", "release"].includes(command);
  const forWorkers = isWorker ? ["--max-semi-space-size=8", "--heap-growing-percent=100"] : [];
  const args = [
    ...forWorkers,
    "--disable-warning=ExperimentalWarning",
    join(scripts, `${command}.ts`),
    ...rest,
  ];
  // Compiled code is kept for the next start, also by the programs that the command starts.
  const env = { NODE_COMPILE_CACHE: join(modules, ".cache", "compiled"), ...process.env };
  if (isWorker) env.MALLOC_ARENA_MAX ??= "1";
  // The channel tells the child when this process dies without a word (kill -9).
  const child = spawn(findNode(), args, { cwd: root, env, stdio: ["inherit", "inherit", "inherit", "ipc"] });
  child.channel?.unref();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  stopWithParents(() => child.kill("SIGTERM"));
  child.on("error", (error) => fail(`The command could not be started: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

function commands() {
  return readdirSync(scripts)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => name.slice(0, -3));
}

/** The help of a script is its opening comment when that begins with "npm": no install needed to read it. */
function helpOf(name) {
  const source = readFileSync(join(scripts, `${name}.ts`), "utf8");
  return /^\/\*\*\s*\n \* (npm [\s\S]*?)\s*\*\//.exec(source)?.[1].replace(/\n \* ?/g, "\n");
}

function printCommands() {
  say("Usage: npm run COMMAND [-- options]   (npm run COMMAND -- --help says more)\n\n");
  for (const name of commands()) {
    const summary =
      helpOf(name)
        ?.split("\n")[0]
        .replace(/^.*? — /, "") ?? "";
    say(`  ${name.padEnd(12)} ${summary}`.trimEnd() + "\n");
  }
}

// ---- Packages ----

async function installPackages() {
  if (isInstalled()) return;
  const release = await waitForInstallLock();
  try {
    if (isInstalled()) return;
    forgetPatched();
    if (!matchesLockfile()) {
      const first = existsSync(modules) ? "" : " (first time, about a minute)";
      await step(`Installing packages${first}`, () => npm(installArgs, root));
    }
    await finishInstall();
    writeFileSync(stampFile, lockfileHash());
  } finally {
    release();
  }
}

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === lockfileHash();
}

/** Of the lockfile and of our patches: a change of either means that something is to be installed again. */
function lockfileHash() {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  // oxlint-disable-next-line unicorn/no-array-sort -- whatever Node starts this file may be older than toSorted (20)
  for (const name of readdirSync(patches).sort()) hash.update(readFileSync(join(patches, name)));
  return hash.digest("hex");
}

/** A package that has an earlier patch takes no other one: it is installed anew. "@scope+name+1.2.3.patch" is its file. */
function forgetPatched() {
  if (!existsSync(stampFile)) return;
  for (const name of readdirSync(patches))
    rmSync(join(modules, name.replace(/\+[^+]+\.patch$/, "").replace("+", "/")), {
      recursive: true,
      force: true,
    });
}

/** npm keeps what it installed in a lockfile of its own; packages installed by hand need no second install. */
function matchesLockfile() {
  const installedFile = join(modules, ".package-lock.json");
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === "") return true;
    const found = existsSync(join(root, path)) && installed[path];
    return found ? found.version === version : Boolean(optional ?? devOptional);
  });
}

/** What install scripts do, for machines where npm is told not to run them. Repeating it is harmless. */
async function finishInstall() {
  if (!existsSync(pinnedNode) && existsSync(join(modules, "node"))) {
    const cwd = join(modules, "node");
    const install = () => execute(process.execPath, ["installArchSpecificPackage"], cwd);
    // A platform without a pinned Node goes on with its own, when that is recent enough: see findNode.
    await step("Fetching Node", install).catch((error) => say(`${error.message}\n`));
  }
  await npm(["run", "--silent", "--if-present", "postinstall"], root);
}

function npm(args, cwd) {
  return execute("npm", args, cwd);
}

/** Runs to the end, quietly; on failure the error carries the last lines of what was printed. */
function execute(file, args, cwd) {
  // Not from node_modules/.bin: installing may replace that Node while it runs.
  const path = (process.env.PATH ?? "").split(delimiter).filter((entry) => !entry.includes("node_modules"));
  const env = { ...process.env, PATH: path.join(delimiter), npm_config_loglevel: "error" };
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (chunk) => (output += chunk);
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    const stop = () => child.kill("SIGTERM");
    process.once("SIGINT", stop).once("SIGTERM", stop);
    child.on("close", (code) => {
      process.off("SIGINT", stop).off("SIGTERM", stop);
      if (code === 0) resolve();
      else reject(new Error(shorten(output) || `${file} ended with ${code}`));
    });
  });
}

/** What went wrong stands at the beginning or at the end. */
function shorten(output) {
  const lines = output.trim().split("\n");
  return lines.length > 16 ? [...lines.slice(0, 8), "…", ...lines.slice(-7)].join("\n") : lines.join("\n");
}

async function step(title, work) {
  const started = Date.now();
  say(`${title}… `);
  try {
    await work();
    say(`done in ${Math.round((Date.now() - started) / 1000)} s\n`);
  } catch (error) {
    say("failed\n");
    throw error;
  }
}

/** `npm start` and `npm test` may be typed side by side in a fresh clone; only one of them installs. */
async function waitForInstallLock() {
  mkdirSync(dirname(installLock), { recursive: true, mode: 0o700 });
  for (let told = false; ; told = true) {
    try {
      writeFileSync(installLock, String(process.pid), { flag: "wx" });
      return () => rmSync(installLock, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const { pid, age } = readInstallLock();
    if (!isAlive(pid) || age > 15 * 60_000) rmSync(installLock, { force: true });
    else if (!told) say("Another command is installing the packages: waiting for it.\n");
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

function readInstallLock() {
  try {
    const age = Date.now() - statSync(installLock).mtimeMs;
    return { pid: Number(readFileSync(installLock, "utf8")) || process.pid, age };
  } catch {
    return { pid: process.pid, age: 0 }; // just released, or just being written: look again
  }
}

// ---- Processes ----

async function checkPort() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) fail("Wrong environment: PORT");
  const problem = await new Promise((resolve) => {
    const probe = createServer().once("error", resolve);
    probe.listen(port, () => probe.close(() => resolve(undefined)));
  });
  if (problem?.code === "EADDRINUSE")
    fail(
      `Port ${port} is in use, maybe by another npm start: stop that, or type PORT=${port + 1} npm start.`,
    );
  if (problem) fail(`Port ${port} cannot be used: ${problem.message}`);
}

function findNode() {
  if (existsSync(pinnedNode) && spawnSync(pinnedNode, ["--version"]).status === 0) return pinnedNode;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return fail(
    `Node ${process.versions.node} is too old and no newer one could be installed here: Node 22.18 or later is needed.`,
  );
}

function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** npm (or the shell it puts in between) may die without passing the signal on: then stop too. */
function stopWithParents(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const npmPid = shellParent(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && (!npmPid || isAlive(npmPid))) return;
    clearInterval(timer);
    stop();
  }, 500);
  timer.unref();
}

function shellParent(pid) {
  try {
    const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return /^(sh|dash|bash)$/.test(name) ? Number(parent) : undefined;
  } catch {
    return undefined; // no /proc here: watching the direct parent must do
  }
}
