import { spawn } from "node:child_process";
import { existsSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { environment, environmentNames } from "../../app/shared/env.server.ts";
import { freePort } from "../../tests/support/backends.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { startWeb } from "../../tests/support/web.ts";
import type { Web } from "../../tests/support/web.ts";
import { workerEnvironment } from "../runtime/worker-node-args.ts";

// No Docker engine is asked for here: what the file says is held against the code that it starts.
interface Service {
  image: string;
  command?: string[];
  environment?: Record<string, string>;
  healthcheck?: { test: string[] };
  restart?: string;
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
  stop_grace_period?: string;
  deploy?: { replicas: number };
}

const here = (name: string) => join(import.meta.dirname, name);
const root = join(import.meta.dirname, "..", "..");
const source = readFileSync(here("compose.yaml"), "utf8");
const compose = parse(source, { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, null>;
};
const services = Object.entries(compose.services);
const ours = services.filter(([, { image }]) => image === "entraide");

const example = readFileSync(here("example.env"), "utf8");
const asked = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name!);
const filled: Record<string, string> = Object.fromEntries(asked.map((name) => [name, "a1".repeat(20)]));
Object.assign(filled, {
  DOMAIN: "entraide.example",
  SMTP_URL: "smtps://user:secret@mail.example",
  OPERATOR_EMAIL: "contact@entraide.example",
  RELEASE_SIGNING_KEY: "",
});

/** As Compose fills it in: `${NAME:?}` must be given, `${NAME:-}` may be empty, `$$` is a dollar. */
const fillIn = (text: string): string =>
  text
    .replace(/\$\{([A-Z_]+)(:\?|:-)\}/g, (_, name: string) => filled[name] ?? `missing ${name}`)
    .replaceAll("$$", "$");

test("the processes are those of the code, two of web and two of worker, after the migration", () => {
  expect(ours.map(([name]) => name)).toEqual(["migrate", "web", "worker"]);
  const config = readFileSync(join(root, "remix.config.js"), "utf8");
  for (const [name, { command }] of ours) {
    const file = command!.at(-1)!;
    const built = /^build\/server\/(\w+)\.js$/.exec(file)?.[1];
    expect(built ? config.includes(`${built}: "`) : existsSync(join(root, file)), `${name}: ${file}`).toBe(
      true,
    );
  }
  for (const name of ["web", "worker"]) {
    expect(compose.services[name]!.deploy?.replicas).toBe(2);
    expect(compose.services[name]!.depends_on?.migrate?.condition).toBe("service_completed_successfully");
  }
  const drainMs = [
    ...readFileSync(join(root, "app/server.ts"), "utf8").matchAll(/(?:grace|drain)Ms = ([\d_]+)/g),
  ]
    .map(([, ms]) => Number(ms!.replace("_", "")))
    .reduce((sum, ms) => sum + ms, 0);
  expect(drainMs).toBeGreaterThan(0);
  expect(Number.parseInt(compose.services.web!.stop_grace_period!) * 1000).toBeGreaterThan(drainMs);
});

test("every variable is one that the code reads, and what is filled in is accepted by it", () => {
  for (const [name, service] of ours) {
    const given = Object.fromEntries(
      Object.entries(service.environment!).map(([key, value]) => [key, fillIn(String(value))]),
    );
    expect(
      Object.keys(given).filter((key) => !environmentNames.includes(key) && !(key in workerEnvironment)),
      name,
    ).toEqual([]);
    expect(environment({ NODE_ENV: "production", ...given, DATA_DIR: "/data" }), name).toMatchObject({
      BASE_URL: "https://entraide.example",
      TRUSTED_PROXIES: 1,
    });
  }
  const { web, worker, migrate } = compose.services;
  expect(worker!.environment).toMatchObject(workerEnvironment);
  expect(web!.environment!.DATABASE_URL).toContain("//entraide_app:");
  expect(migrate!.environment!.DATABASE_URL).toContain("//entraide:");
});

test("secrets come from the environment alone, and what is asked for is in the example", () => {
  const used = new Set([...source.matchAll(/\$\{([A-Z_]+)(:\?|:-)?/g)].map(([, name]) => name!));
  expect([...used].toSorted()).toEqual(asked.toSorted());
  expect(example).not.toMatch(/^[A-Z_]+=.+$/m);
  for (const [name, { environment: given = {} }] of services)
    for (const [key, value] of Object.entries(given))
      if (/PASSWORD|SECRET|KEY|TOKEN/.test(key)) expect(String(value), `${name} ${key}`).toMatch(/^\$\{/);
});

test("every service that stays says how it is, and every volume is declared", () => {
  for (const [name, { healthcheck, restart, volumes = [] }] of services) {
    if (restart === "no") continue;
    expect(healthcheck?.test.length, name).toBeGreaterThan(1);
    for (const volume of volumes) {
      const [from] = volume.split(":");
      if (from!.startsWith("./")) expect(existsSync(here(from!)), volume).toBe(true);
      else expect(Object.keys(compose.volumes), volume).toContain(from);
    }
  }
});

test("the proxy believes no address that a client wrote, hides the figures, and knows the port", () => {
  const caddyfile = readFileSync(here("Caddyfile"), "utf8");
  expect(caddyfile).toContain("header_up X-Forwarded-For {remote_host}");
  expect(caddyfile).toMatch(/respond \/metrics 404/);
  expect(caddyfile).toContain("dynamic a web 3000");
  expect(caddyfile.match(/\{\$(\w+)\}/)?.[1]).toBe("DOMAIN");
});

test("the image is built by commands that are there", () => {
  const dockerfile = readFileSync(here("Dockerfile"), "utf8");
  expect(dockerfile).toContain("npm run build");
  expect(existsSync(join(root, "scripts/build.ts"))).toBe(true);
  const wanted = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).devDependencies.node.split(
    ".",
  )[0];
  for (const [, major] of dockerfile.matchAll(/^FROM node:(\d+)/gm)) expect(major).toBe(wanted);
});

useDatabase();
let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

/** Runs what the service's health is asked with, with other places in it. @returns its exit code */
function ask(service: string, from: string, to: string): Promise<number | null> {
  const [, program, ...args] = compose.services[service]!.healthcheck!.test.map((part) =>
    part.replace(from, to),
  );
  expect(program).toBe("node");
  const child = spawn(process.execPath, args, { stdio: "ignore" });
  return new Promise((resolve) => child.on("exit", resolve));
}

test("the health of a web process is its readiness, that of a worker its beat", async () => {
  const { port } = new URL(web.url);
  expect(await ask("web", "3000", port)).toBe(0);
  expect(await ask("web", "3000", String(await freePort()))).toBe(1);
  const file = join(await mkdtemp(join(tmpdir(), "entraide-beat-")), "beat");
  const path = compose.services.worker!.environment!.HEARTBEAT_FILE!;
  expect(await ask("worker", path, file)).not.toBe(0);
  writeFileSync(file, "");
  expect(await ask("worker", path, file)).toBe(0);
  const longAgo = new Date(Date.now() - 120_000);
  utimesSync(file, longAgo, longAgo);
  expect(await ask("worker", path, file)).toBe(1);
});
