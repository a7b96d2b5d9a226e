/** Imports one extract in a process of its own and says what it took: `node import-registry.ts rpps|nppes FILE`. */
import { importSnapshot } from "../import/registry/load.ts";
import type { Registry } from "../import/registry/load.ts";

const [registry, file] = process.argv.slice(2) as [Registry, string];
const started = performance.now();
const { rows, skipped } = await importSnapshot({ registry, file, extractDate: "2026-11-02", minShare: 0.9 });
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.send!({
  lines: rows + skipped,
  rows,
  seconds: (performance.now() - started) / 1000,
  cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
  megabytes: maxRSS / 1024,
});
