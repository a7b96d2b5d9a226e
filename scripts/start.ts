/**
 * npm start — builds what is needed and runs Entraide on this machine, with its own database and demo
 *
 * Serves http://localhost:3000 (PORT=3001 npm start for another port) and runs the background jobs.
 * Without DATABASE_URL it starts an embedded PostgreSQL in .data/ and writes the demo content; with it,
 * nothing but what you configure is written. Ctrl-C stops everything.
 */
import { join, relative } from "node:path";
import { buildApp } from "./runtime/app-build.ts";
import { lockDataDir } from "./runtime/environment.ts";
import { dataDir, root } from "./runtime/places.ts";
import { startStack, type Stack } from "./runtime/stack.ts";
import { fail, onStopRequest, say } from "./runtime/terminal.ts";

let stack: Stack | undefined;

try {
  const lock = lockDataDir("start");
  process.on("exit", () => lock.release());
  onStopRequest((again) => void stop(0, again));
  await buildApp();
  stack = await startStack("start", lock, (reason) => {
    say(`${reason}. Giving up.`);
    void stop(1);
  });
  await announce(stack);
} catch (error) {
  fail(error);
}

async function stop(code: number, now = false): Promise<void> {
  // Before everything runs there is nothing to drain: the guards stop what has been started.
  if (stack) say("Stopping…");
  await stack?.stop(now);
  process.exit(code);
}

async function announce({ baseUrl, embedded }: Stack): Promise<void> {
  const logs = relative(root, join(dataDir, "logs"));
  say(`\nEntraide is ready: ${baseUrl}\n`);
  if (embedded) {
    const { demoAccounts, demoTotpSecret } = await import("../db/seed/demo-accounts.ts");
    say("Demo accounts:");
    for (const { role, email, password } of demoAccounts)
      say(`  ${role.padEnd(14)} ${email.padEnd(34)} ${password}`);
    say(`\nThe team's accounts ask for a second factor: ${baseUrl}/dev/codes shows the code of the moment`);
    say(`(authenticator key ${demoTotpSecret}).`);
    say(`Mails it sends: ${baseUrl}/dev/mail`);
  } else {
    say("The database is yours: no demo was written (npm run seed writes it).");
  }
  say(`Logs: ${logs}/. Ctrl-C stops everything.`);
}
