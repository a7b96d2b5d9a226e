// A vitest reporter that leaves the figures of the run in a file, for the last line of `npm test`.
import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

export type Counts = { passed: number; failed: number; skipped: string[] };

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts: Counts = { passed: 0, failed: unhandledErrors.length, skipped: [] };
    for (const module of modules) {
      const failedBefore = counts.failed;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") counts.passed++;
        else if (state === "failed") counts.failed++;
        else counts.skipped.push(`${module.relativeModuleId} > ${test.fullName}`);
      }
      // A file that cannot even be loaded, or whose hook fails, has no failed test to show for it.
      if (!module.ok() && counts.failed === failedBefore) counts.failed++;
    }
    const file = process.env.TEST_COUNTS_FILE;
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}
