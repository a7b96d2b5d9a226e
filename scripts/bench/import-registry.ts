/** Imports one extract in a process of its own and says what it took: `node import-registry.ts rpps|nppes FILE`. */
import { existsSync, readFileSync } from "node:fs";
import { importSnapshot } from "../import/registry/load.ts";
import type { Registry } from "../import/registry/load.ts";

const [registry, file] = process.argv.slice(2) as [Registry, string];
const started = performance.now();
const { rows, skipped } = await importSnapshot({ registry, file, extractDate: "2026-11-02", minShare: 0.9 });
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();

/** Linux hands the parent's peak down to `maxRSS`; the kernel's own account of this process does not have it. */
function peakKilobytes(): number {
  const status = "/proc/self/status";
  const own = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] : undefined;
  return own ? Number(own) : maxRSS;
}

process.send!({
  lines: rows + skipped,
  rows,
  seconds: (performance.now() - started) / 1000,
  cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
  megabytes: peakKilobytes() / 1024,
});
