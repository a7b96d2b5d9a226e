import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { expect, inject, test, vi } from "vitest";
import { recordAudit } from "../../db/audit.server.ts";
import { connection, transaction } from "../../db/client.server.ts";
import { emit } from "../../db/outbox.server.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildAnswer, buildQuestion, buildUser } from "../../tests/support/factories.ts";
import { fileStorage } from "../../app/research/storage/file.server.ts";
import { s3Storage } from "../../app/research/storage/s3.server.ts";
import { startS3 } from "../../tests/support/s3.ts";
import { readBackup } from "./read.ts";
import { stateOf } from "./state.ts";
import { writeBackup } from "./write.ts";

vi.setConfig({ testTimeout: 60_000 });
useDatabase();

async function emptyCopy(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `entraide_restore_${crypto.randomUUID().slice(0, 8)}`;
  const admin = postgres(inject("superuserUrl"), { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template entraide_template`);
  const url = new URL(inject("superuserUrl"));
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

test("the drill: what is restored agrees by table, checksum and audit head, and goes on from there", async () => {
  const user = await buildUser();
  const question = await buildQuestion({
    bodyMarkdown: "Tabs\tand \\ backslashes\n\nand « accents » \u{1f33f}",
  });
  await buildAnswer({ question, bodyMarkdown: "\\." });
  await transaction(async (tx) => {
    await emit(tx, { name: "account.created", userId: user.id });
    await recordAudit(tx, { actorId: user.id, action: "tried", subjectType: "account", subjectId: user.id });
  });
  const { sql } = connection();
  await sql`update outbox set settled_at = now()`;
  const dataDir = process.env.DATA_DIR!;
  await mkdir(join(dataDir, "evidence"), { recursive: true });
  const bytes = Buffer.from(Array.from({ length: 1_000 }, (_, i) => i % 256));
  await writeFile(join(dataDir, "evidence", "one"), bytes);

  const folder = await mkdtemp(join(tmpdir(), "entraide-backup-"));
  const file = join(folder, "backup");
  const written = await writeBackup(
    process.env.DATABASE_URL!,
    dataDir,
    fileStorage(join(dataDir, "storage")),
    file,
  );
  expect(written.tables.posts!.rows).toBe(2);
  expect(written.auditHead).toMatch(/^[0-9a-f]{64}$/);

  const copy = await emptyCopy();
  const nowhere = fileStorage(join(folder, "storage"));
  const restored = await readBackup(copy.url, folder, nowhere, file);
  expect(restored).toEqual(written);
  expect(await readFile(join(folder, "evidence", "one"))).toEqual(bytes);

  const other = postgres(copy.url, { max: 1, onnotice: () => {}, connection: { TimeZone: "UTC" } });
  expect((await stateOf(other)).tables.posts).toEqual(written.tables.posts);
  const [waiting] = await other`select settled_at from outbox`;
  expect(waiting!.settled_at, "the event of the last hour is delivered again").toBeNull();
  const [next] = await other`insert into outbox (name, payload) values ('x', '{}') returning id`;
  expect(Number(next!.id)).toBeGreaterThan(1);
  const [trigger] = await other`select count(*)::int as off from pg_trigger where tgenabled = 'D'`;
  expect(trigger!.off).toBe(0);
  await other.end();
  await expect(readBackup(copy.url, folder, nowhere, file)).rejects.toThrow("not empty");
  await copy.drop();
});

test("a backup that was cut off or changed restores nothing", async () => {
  await buildQuestion();
  const folder = await mkdtemp(join(tmpdir(), "entraide-backup-"));
  const file = join(folder, "backup");
  await writeBackup(process.env.DATABASE_URL!, folder, fileStorage(folder), file);
  const whole = await readFile(file);
  const copy = await emptyCopy();
  await writeFile(file, whole.subarray(0, whole.length / 2));
  await expect(readBackup(copy.url, folder, fileStorage(folder), file)).rejects.toThrow();
  const other = postgres(copy.url, { max: 1, onnotice: () => {} });
  expect((await other`select count(*)::int as n from posts`)[0]!.n).toBe(0);
  await other.end();
  await copy.drop();
});

test("releases in a bucket are in the backup, and come back byte for byte into another bucket or a folder", async () => {
  await buildQuestion();
  const s3 = await startS3();
  try {
    const bucket = s3Storage({ ...s3.place, prefix: "live" });
    const folder = await mkdtemp(join(tmpdir(), "entraide-backup-"));
    const bytes = Buffer.from(Array.from({ length: 300_001 }, (_, i) => (i * 7) % 256));
    await writeFile(join(folder, "part"), bytes);
    await bucket.put("releases/2026.1/data/posts.jsonl.gz", join(folder, "part"));
    await bucket.putText("releases/latest.json", '{"version":"2026.1"}');
    await bucket.putText("candidates/one/README.md", "A candidate.");
    const file = join(folder, "backup");
    await writeBackup(process.env.DATABASE_URL!, folder, bucket, file);
    for (const other of [s3Storage({ ...s3.place, prefix: "other" }), fileStorage(join(folder, "storage"))]) {
      const copy = await emptyCopy();
      await readBackup(copy.url, folder, other, file);
      expect(await other.list("releases")).toEqual(["2026.1/data/posts.jsonl.gz", "latest.json"]);
      const back: Buffer[] = [];
      for await (const chunk of other.stream("releases/2026.1/data/posts.jsonl.gz"))
        back.push(chunk as Buffer);
      expect(Buffer.concat(back).equals(bytes)).toBe(true);
      expect(await other.text("candidates/one/README.md")).toBe("A candidate.");
      await copy.drop();
    }
  } finally {
    await s3.stop();
  }
});
