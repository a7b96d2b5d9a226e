import { element } from "./xml.ts";

export interface FeedEntry {
  /** Its address without the words of the title: the same for ever (RFC 4287 §4.2.6). */
  id: string;
  url: string;
  title: string;
  /** Plain text. */
  summary: string;
  author: string;
  language: "fr" | "en";
  publishedAt: Date;
  updatedAt: Date;
  topics: string[];
}

export interface Feed {
  title: string;
  /** The feed's own address, and that of the page it follows. */
  self: string;
  page: string;
  language: "fr" | "en";
  entries: FeedEntry[];
}

/** An Atom feed (RFC 4287). Its date is that of its newest entry, so that an unchanged feed is the same bytes. */
export function atom({ title, self, page, language, entries }: Feed): string {
  const updated = new Date(Math.max(0, ...entries.map((entry) => entry.updatedAt.getTime())));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element("id", self),
    element("title", title),
    element("updated", updated.toISOString()),
    element("link", null, { rel: "self", type: "application/atom+xml", href: self }),
    element("link", null, { rel: "alternate", type: "text/html", href: page }),
    ...entries.map(
      (entry) =>
        `<entry xml:lang="${entry.language}">${[
          element("id", entry.id),
          element("title", entry.title),
          element("link", null, { rel: "alternate", type: "text/html", href: entry.url }),
          element("published", entry.publishedAt.toISOString()),
          element("updated", entry.updatedAt.toISOString()),
          `<author>${element("name", entry.author)}</author>`,
          ...entry.topics.map((topic) => element("category", null, { term: topic })),
          element("summary", entry.summary),
        ].join("")}</entry>`,
    ),
    "</feed>",
    "",
  ].join("\n");
}
