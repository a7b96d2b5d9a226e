/**
 * `node --import usage.ts COMMAND`: when the command ends, what it took of the processor and of memory is written
 * as one line of JSON to its fourth descriptor.
 */
import { existsSync, readFileSync, writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

export interface Usage {
  /** All threads of the process, its start included. */
  cpuSeconds: number;
  /** The most that was resident at any moment, all threads together. */
  megabytes: number;
}

const descriptor = 3;

/** Linux hands the parent's peak down to `maxRSS`; the kernel's own account of this process does not have it. */
function peakKilobytes(): number {
  const status = "/proc/self/status";
  const own = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] : undefined;
  return own ? Number(own) : process.resourceUsage().maxRSS;
}

if (isMainThread)
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage: Usage = {
      cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
      megabytes: peakKilobytes() / 1024,
    };
    writeSync(descriptor, JSON.stringify(usage));
  });
