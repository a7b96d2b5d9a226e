import { runBuild } from "../../app/research/build/run.server.ts";
import { closeDatabase } from "../../db/client.server.ts";

// Builds a release and is killed shortly after a step begins: no handler runs, nothing is tidied up.
const [releaseId, dir, fatal] = process.argv.slice(2) as [string, string, string];
/** Long enough to be in the middle of most steps. */
const soonMs = 15;

await runBuild(releaseId, {
  dir,
  onStep: (step) => {
    if (step === fatal) setTimeout(() => process.kill(process.pid, "SIGKILL"), soonMs);
  },
});
// The last step may be over before its end came.
process.kill(process.pid, "SIGKILL");
await closeDatabase();
