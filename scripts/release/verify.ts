import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { verifyDirectory } from "../../app/research/build/verify.server.ts";

/**
 * Prints what holds and what does not.
 * @param key a file minisign.pub, or the key itself
 * @returns the exit code
 */
export async function verifyInto(dir: string, key?: string): Promise<number> {
  const publicKey = key && existsSync(key) ? await readFile(key, "utf8") : key;
  const { passed, problems } = await verifyDirectory(dir, publicKey);
  for (const line of passed) process.stdout.write(`ok    ${line}\n`);
  for (const line of problems) process.stderr.write(`FAULT ${line}\n`);
  process.stdout.write(
    problems.length === 0
      ? `${dir} is a sound release.\n`
      : `${dir} is not a sound release: ${problems.length} fault(s).\n`,
  );
  return problems.length === 0 ? 0 : 1;
}
