import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Transporter } from "nodemailer";
import { uuidv7 } from "uuidv7";
import { environment } from "./env.server.ts";

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** The same for every try of one mail, so that a mailbox shows it once. */
  messageId?: string;
  headers?: Record<string, string>;
}

let smtp: Transporter | undefined;

const mailbox = () => join(environment().DATA_DIR, "mailbox");

/** Sends through SMTP_URL; on the embedded setup without one, drops the mail in the local mailbox of /dev/mail. */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, EMBEDDED } = environment();
  if (SMTP_URL) {
    smtp ??= (await import("nodemailer")).createTransport(SMTP_URL);
    await smtp.sendMail({ from: MAIL_FROM, ...mail });
    return;
  }
  if (!EMBEDDED) throw new Error("SMTP_URL is not set: mail cannot be sent");
  await mkdir(mailbox(), { recursive: true });
  await writeFile(
    join(mailbox(), `${uuidv7()}.json`),
    JSON.stringify({ ...mail, sentAt: new Date().toISOString() }),
  );
}

/** The local mailbox, newest first. */
export async function listLocalMail(limit = 50): Promise<(Mail & { id: string; sentAt: string })[]> {
  const names = await readdir(mailbox()).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .toReversed()
    .slice(0, limit);
  return Promise.all(
    newest.map(async (name) => ({
      id: name.slice(0, -5),
      ...JSON.parse(await readFile(join(mailbox(), name), "utf8")),
    })),
  );
}

/** Removes what the local mailbox holds for an address. */
export async function forgetLocalMail(address: string): Promise<void> {
  for (const { id, to } of await listLocalMail(Infinity))
    if (to.toLowerCase() === address.toLowerCase()) await rm(join(mailbox(), `${id}.json`), { force: true });
}
