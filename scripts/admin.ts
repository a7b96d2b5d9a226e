import { readFileSync } from "node:fs";
import { z } from "zod";
import { verifyAudit } from "../db/audit.server.ts";
import type { AuditHead } from "../db/audit.server.ts";
import { closeDatabase, db } from "../db/client.server.ts";
import { grantRole, revokeRole } from "../app/accounts/commands/roles.server.ts";
import type { Role } from "../app/shared/policy.ts";
import { useRunningDatabase } from "./runtime/database.ts";

const help = `npm run admin -- COMMAND

  grant ROLE EMAIL    gives a role: moderator, verifier, steward or admin
  revoke ROLE EMAIL   takes it back
  verify-log [FILE]   checks the hash chain of the audit log against the heads published every day,
                      and those in FILE: a copy of /data/audit.json that somebody kept
`;

const roles = new Set<string>(["moderator", "verifier", "steward", "admin"]);
const [command, ...args] = process.argv.slice(2);

const keptHeads = z.object({
  heads: z.array(z.object({ day: z.string(), entry: z.int(), hash: z.string() })),
});

function readHeads(file: string | undefined): AuditHead[] {
  if (!file) return [];
  const kept = keptHeads.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!kept.success) throw new Error(`${file} is no copy of /data/audit.json`);
  return kept.data.heads;
}

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
    const { entries, firstBroken, brokenHead, head } = await verifyAudit(db(), readHeads(args[0]));
    if (firstBroken !== null) throw new Error(`the chain is broken at entry ${firstBroken}`);
    if (brokenHead !== null) throw new Error(`the chain contradicts the head published on ${brokenHead}`);
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
