import type { Web } from "./web.ts";

interface Thread {
  number: number;
  slug: string;
}

interface Places {
  thread: Thread;
  topic: string;
  /** The pseudonym of the post's author. */
  author: string;
  postId: string;
  /** Another thread, which names this one as near. */
  near: Thread;
  /** Words that find the post, none of them the one that is looked for. */
  words: string;
}

/** Every address at which a visitor could meet a post, or a figure that counts it. */
export function surfacesOf({ thread, topic, author, postId, near, words }: Places): string[] {
  const at = `/questions/${thread.number}`;
  const page = `${at}/${thread.slug}`;
  const query = encodeURIComponent(words);
  return [
    `${page}?lang=en`,
    `${page}?lang=fr`,
    `${page}?sort=oldest`,
    `${page}.data`,
    `/posts/${postId}`,
    `/posts/${postId}/history`,
    `/questions/${near.number}/${near.slug}`,
    "/?lang=en",
    "/?order=helpful",
    "/?order=unverified",
    "/topics",
    `/topics/${topic}`,
    `/people/${author}`,
    `/search?q=${query}`,
    `/search?q=${query}&kind=question`,
    `/compose/similar?title=${query}`,
    "/feed.atom",
    `/topics/${topic}/feed.atom`,
    `${at}/feed.atom`,
    "/sitemap.xml",
    "/moderation/log",
    "/transparency/statements.ndjson",
  ];
}

/** What a reader gets at an address, with where it leads, without times of day and without that address itself. */
export async function readSurface(web: Web, path: string, cookie?: string): Promise<string> {
  const headers = { "accept-language": "en", ...(cookie ? { cookie } : {}) };
  const response = await web.fetch(path, { headers });
  return `${response.headers.get("location") ?? ""}\n${await response.text()}`
    .replace(/<time\b.*?<\/time>/gs, "")
    .replaceAll(path.split("?")[0]!, "");
}

/** Which of these addresses say this word to a reader. */
export async function surfacesThatSay(
  web: Web,
  paths: readonly string[],
  word: string,
  cookie?: string,
): Promise<string[]> {
  const said = await Promise.all(
    paths.map(async (path) =>
      (await readSurface(web, path, cookie)).toLowerCase().includes(word) ? path : null,
    ),
  );
  return said.filter((path) => path !== null);
}

/** Pages that can be reached by links from these, as this reader: address → what it says and where it leads. */
export async function walk(
  web: Web,
  starts: readonly string[],
  cookie: string | null,
  most = 250,
): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const waiting = [...starts];
  const never = /^\/(logout|dev\/|login|signup|data\/.+\/|assets|pages\/|settings\/data\/export)/;
  while (waiting.length > 0 && seen.size < most) {
    const path = waiting.shift()!;
    if (seen.has(path)) continue;
    const response = await web.fetch(path, cookie ? { headers: { Cookie: cookie } } : {});
    const text = await response.text();
    seen.set(path, `${response.headers.get("location") ?? ""}\n${text}`);
    for (const [, href] of text.matchAll(/(?:href|<loc>|<id>)="?([^"<\s]+)/g)) {
      const url = new URL(href!.replaceAll("&amp;", "&"), web.url + path);
      const next = url.pathname + url.search;
      if (url.origin === web.url && !never.test(url.pathname) && !seen.has(next)) waiting.push(next);
    }
  }
  return seen;
}
