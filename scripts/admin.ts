import { verifyAudit } from "../db/audit.server.ts";
import { closeDatabase, db } from "../db/client.server.ts";
import { grantRole, revokeRole } from "../app/accounts/commands/roles.server.ts";
import type { Role } from "../app/shared/policy.ts";
import { useRunningDatabase } from "./runtime/database.ts";

const help = `npm run admin -- COMMAND

  grant ROLE EMAIL    gives a role: moderator, verifier, steward or admin
  revoke ROLE EMAIL   takes it back
  verify-log          checks the hash chain of the audit log
`;

const roles = new Set<string>(["moderator", "verifier", "steward", "admin"]);
const [command, ...args] = process.argv.slice(2);

async function main(): Promise<string> {
  if (!command || command === "--help") return help;
  await useRunningDatabase();
  if (command === "grant" || command === "revoke") {
    const [role, email] = args;
    if (!role || !roles.has(role) || !email) throw new Error(`usage: npm run admin -- ${command} ROLE EMAIL`);
    const change = command === "grant" ? grantRole : revokeRole;
    const result = await change(email, role as Role);
    if (!result.ok) throw new Error("no account has this address");
    return `${email}: ${role} ${command === "grant" ? "granted" : "revoked"}\n`;
  }
  if (command === "verify-log") {
    const { entries, firstBroken, head } = await verifyAudit(db());
    if (firstBroken !== null) throw new Error(`the chain is broken at entry ${firstBroken}`);
    return `${entries} entries, chain intact, head ${head}\n`;
  }
  throw new Error(`unknown command ${command}; see npm run admin -- --help`);
}

try {
  process.stdout.write(await main());
} catch (error) {
  process.stderr.write(`admin: ${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
