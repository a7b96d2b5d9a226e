import { hash, randomUUID } from "node:crypto";
import { inArray } from "drizzle-orm";
import { connection } from "../../../db/client.server.ts";
import { questions } from "../../../db/schema/index.ts";
import { pack } from "./packing.server.ts";
import type { Coding } from "./packing.server.ts";
import { bodyOf } from "./rendered.server.ts";

const heartbeatMs = 400;
const silenceMs = 1_000;
const maxBytes = 64 * 1024 * 1024;

/** What a cached page was made from: some threads (number → version), or the lists as of any version of any thread. */
export type PageVersion = { threads: ReadonlyMap<number, number> } | { lists: true };

export interface CachedPage {
  status: number;
  headers: Record<string, string>;
  /** In the codings that were asked for so far. */
  bodies: Map<Coding, Buffer>;
  etag: string;
  version: PageVersion;
  listsVersion: number;
  expiresAt: number;
}

/**
 * Anonymous pages, valid for one version of what they show. Versions of changed threads arrive by NOTIFY after each
 * commit; a heartbeat through the same channel proves that they do. While it is silent, the database is asked.
 */
export class PageCache {
  #pages = new Map<string, CachedPage>();
  #bytes = 0;
  #versions = new Map<number, number>();
  #listsVersion = 0;
  #lastBeat = 0;
  #beat: NodeJS.Timeout | undefined;

  async listen(): Promise<void> {
    const { sql } = connection();
    const channel = `beat_${randomUUID().replaceAll("-", "")}`;
    await sql.listen(
      "threads",
      (message) => {
        const [number, version] = message.split(":").map(Number);
        this.#versions.set(number!, version!);
        this.#listsVersion += 1;
      },
      // Announcements may have been missed before this (re)connection: nothing kept from before is trusted.
      () => this.#forget(),
    );
    await sql.listen(channel, () => (this.#lastBeat = Date.now()));
    const beat = () => void sql`select pg_notify(${channel}, '')`.catch(() => {});
    beat();
    this.#beat = setInterval(beat, heartbeatMs).unref();
  }

  stop(): void {
    clearInterval(this.#beat);
  }

  #forget(): void {
    this.#pages.clear();
    this.#versions.clear();
    this.#bytes = 0;
    this.#listsVersion += 1;
  }

  get #hearsDatabase(): boolean {
    return Date.now() - this.#lastBeat < silenceMs;
  }

  /** Read before a page is rendered and handed to `put`, so that a change in between makes the page stale at once. */
  get listsVersion(): number {
    return this.#listsVersion;
  }

  async get(key: string): Promise<CachedPage | null> {
    const page = this.#pages.get(key);
    if (!page) return null;
    if (page.expiresAt < Date.now() || !(await this.#isCurrent(page))) {
      this.#drop(key, page);
      return null;
    }
    return page;
  }

  async #isCurrent(page: CachedPage): Promise<boolean> {
    if ("lists" in page.version) return this.#hearsDatabase && page.listsVersion === this.#listsVersion;
    const { threads } = page.version;
    if (this.#hearsDatabase) {
      for (const [number, version] of threads)
        if ((this.#versions.get(number) ?? version) !== version) return false;
      return true;
    }
    const rows = await connection()
      .db.select({ number: questions.number, version: questions.version })
      .from(questions)
      .where(inArray(questions.number, [...threads.keys()]));
    return (
      rows.length === threads.size && rows.every(({ number, version }) => threads.get(number) === version)
    );
  }

  async put(
    key: string,
    response: Response,
    version: PageVersion,
    listsVersion: number,
    maxAgeMs: number,
  ): Promise<CachedPage> {
    const body = await bodyOf(response);
    response.headers.delete("Content-Length"); // of one coding only, and not of an answer without a body
    const page: CachedPage = {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      bodies: new Map([["identity", body]]),
      // Weak: the same for every coding of the page (RFC 9110 § 8.8.1).
      etag: `W/"${hash("sha256", body, "base64url").slice(0, 22)}"`,
      version,
      listsVersion,
      expiresAt: Date.now() + maxAgeMs,
    };
    this.#drop(key, this.#pages.get(key));
    this.#makeRoom(body.length);
    this.#pages.set(key, page);
    this.#bytes += body.length;
    return page;
  }

  /** The page's bytes in this coding: packed when they are first asked for, and kept with the page. */
  packed(key: string, page: CachedPage, coding: Coding): Buffer {
    const kept = page.bodies.get(coding);
    if (kept) return kept;
    const packed = pack(page.bodies.get("identity")!, coding);
    page.bodies.set(coding, packed);
    if (this.#pages.get(key) === page) this.#bytes += packed.length;
    return packed;
  }

  #makeRoom(size: number): void {
    while (this.#bytes + size > maxBytes && this.#pages.size > 0) {
      const [oldest, entry] = this.#pages.entries().next().value!;
      this.#drop(oldest, entry);
    }
  }

  #drop(key: string, page: CachedPage | undefined): void {
    if (!page || !this.#pages.delete(key)) return;
    for (const body of page.bodies.values()) this.#bytes -= body.length;
  }
}
