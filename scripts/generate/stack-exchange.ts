import { createWriteStream } from "node:fs";
import type { WriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { once } from "node:events";
import { glossary } from "../../db/seed/glossary.ts";
import { medicines } from "../../db/seed/medicines.ts";
import { topics } from "../../db/seed/topics/index.ts";
import { phrases } from "./data/phrases.ts";
import { chanceFrom } from "./random.ts";
import type { Chance } from "./random.ts";

const files = ["Posts", "Users", "Comments", "Votes", "PostHistory", "Tags", "PostLinks"] as const;
type Name = (typeof files)[number];

/** Lines on their way into a file, which sets the pace. */
class Xml {
  #stream: WriteStream;
  #buffer: string;
  #name: string;
  rows = 0;

  constructor(folder: string, name: Name) {
    this.#name = name.toLowerCase();
    this.#stream = createWriteStream(join(folder, `${name}.xml`));
    this.#buffer = `\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<${this.#name}>\n`;
  }

  add(attributes: Record<string, string | number | null>): void {
    const pairs = Object.entries({ Id: ++this.rows, ...attributes }).filter(([, value]) => value !== null);
    this.#buffer += `  <row ${pairs.map(([name, value]) => `${name}="${escape(String(value))}"`).join(" ")} />\n`;
  }

  async flush(atLeast = 1 << 18): Promise<void> {
    if (this.#buffer.length < atLeast) return;
    const full = !this.#stream.write(this.#buffer);
    this.#buffer = "";
    if (full) await once(this.#stream, "drain");
  }

  async end(): Promise<void> {
    this.#buffer += `</${this.#name}>`;
    await this.flush(1);
    this.#stream.end();
    await once(this.#stream, "finish");
  }
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#xA;",
};
const escape = (text: string) => text.replace(/[&<>"\n]/g, (one) => entities[one]!);

const started = Date.parse("2015-03-31T00:00:00Z");
const moment = (at: number) => new Date(at).toISOString().slice(0, -1);
const hour = 3_600_000;

export interface Dump {
  posts: number;
  questions: number;
  comments: number;
  users: number;
  duplicates: number;
}

/**
 * Writes a dump as Stack Exchange packs them, of invented people who ask and answer in English: every file, the
 * attributes that dumps have, bodies in HTML, edits, closed questions, accounts that are gone. The same for a seed.
 */
export async function writeDump(folder: string, posts: number, seed = 1): Promise<Dump> {
  await mkdir(folder, { recursive: true });
  const chance = chanceFrom(seed);
  const out = Object.fromEntries(files.map((name) => [name, new Xml(folder, name)])) as Record<Name, Xml>;
  const users = Math.max(5, Math.floor(posts / 8));
  for (let id = 1; id <= users; id++) {
    out.Users.add({
      Reputation: chance.zipf(5_000) + 1,
      CreationDate: moment(started + id * hour),
      DisplayName: `Invented ${id}`,
      LastAccessDate: moment(started + id * hour * 2),
      AboutMe: id % 50 === 0 ? "<p>Nobody at all.</p>" : null,
    });
    await out.Users.flush();
  }
  for (const topic of topics) out.Tags.add({ TagName: tagOf(topic), Count: 1 });
  const made: Dump = { posts: 0, questions: 0, comments: 0, users, duplicates: 0 };
  let question = 0;
  let accepted = 0;
  for (; made.posts < posts; made.posts++) {
    const id = made.posts + 1;
    const at = started + id * hour;
    const topic = topics[chance.zipf(topics.length)]!;
    const isQuestion = question === 0 || chance.next() < 0.38;
    const owner = chance.next() < 0.03 ? null : 1 + chance.zipf(users);
    const body = bodyOf(chance, topic.label.en);
    const isEdited = chance.next() < 0.3;
    const common = {
      PostTypeId: isQuestion ? 1 : 2,
      CreationDate: moment(at),
      Score: chance.zipf(40),
      Body: body,
      OwnerUserId: owner,
      OwnerDisplayName: owner === null ? `user${id}` : null,
      LastEditDate: isEdited ? moment(at + 2 * hour) : null,
      LastActivityDate: moment(at + 3 * hour),
      CommentCount: 0,
      ContentLicense: "CC BY-SA 4.0",
    };
    if (isQuestion) {
      made.questions += 1;
      question = id;
      accepted = chance.next() < 0.5 ? id + 1 : 0;
      const title = `${topic.label.en}: ${fill(chance.pick(phrases.en.concern), chance, topic.label.en)} (${id})`;
      out.Posts.add({
        ...common,
        Title: title,
        Tags: `<${tagOf(topic)}><health>`,
        AcceptedAnswerId: accepted || null,
      });
      out.PostHistory.add(historyOf(1, id, at, owner, title));
      if (chance.next() < 0.02) out.PostHistory.add(historyOf(10, id, at + hour, owner, ""));
      if (made.questions > 1 && chance.next() < 0.03) {
        made.duplicates += 1;
        out.PostLinks.add({ CreationDate: moment(at), PostId: id, RelatedPostId: 1, LinkTypeId: 3 });
      }
    } else {
      out.Posts.add({ ...common, ParentId: question });
      if (id === accepted) out.Votes.add({ PostId: id, VoteTypeId: 1, CreationDate: moment(at + 24 * hour) });
      else if (id === accepted + 1 && accepted === question + 1) accepted = 0;
    }
    out.PostHistory.add(historyOf(2, id, at, owner, body));
    if (isEdited) out.PostHistory.add(historyOf(5, id, at + 2 * hour, owner, body));
    for (let n = chance.zipf(12); n > 0; n--)
      out.Votes.add({ PostId: id, VoteTypeId: chance.next() < 0.9 ? 2 : 3, CreationDate: moment(at) });
    for (let n = chance.zipf(4); n > 0; n--) {
      made.comments += 1;
      out.Comments.add({
        PostId: id,
        Score: 0,
        Text: sentence(chance, topic.label.en),
        CreationDate: moment(at + n * hour),
        UserId: 1 + chance.zipf(users),
        ContentLicense: "CC BY-SA 4.0",
      });
    }
    for (const file of Object.values(out)) await file.flush();
  }
  for (const file of Object.values(out)) await file.end();
  return made;
}

const tagOf = (topic: (typeof topics)[number]) => topic.label.en.toLowerCase().replace(/[^a-z0-9]+/g, "-");

const historyOf = (type: number, post: number, at: number, user: number | null, text: string) => ({
  PostHistoryTypeId: type,
  PostId: post,
  RevisionGUID: `00000000-0000-0000-0000-${String(post).padStart(12, "0")}`,
  CreationDate: moment(at),
  UserId: user,
  Text: text,
});

const sentence = (chance: Chance, topic: string) =>
  fill(chance.pick(chance.next() < 0.5 ? phrases.en.body : phrases.en.answer), chance, topic);

/** Four to nine sentences, with what people use: a list, a link, bold words. */
function bodyOf(chance: Chance, topic: string): string {
  const some = (count: number) => Array.from({ length: count }, () => sentence(chance, topic)).join(" ");
  const paragraphs = [
    `<p>${some(2 + chance.below(3))}</p>`,
    `<p><strong>${some(1)}</strong> ${some(1 + chance.below(3))}</p>`,
  ];
  if (chance.next() < 0.2) paragraphs.push(`<ul>\n<li>${some(1)}</li>\n<li>${some(1)}</li>\n</ul>`);
  if (chance.next() < 0.2)
    paragraphs.push('<p>See <a href="https://example.org/a?b=1&amp;c=2" rel="nofollow">this page</a>.</p>');
  return `${paragraphs.join("\n\n")}\n`;
}

function fill(template: string, chance: Chance, topic: string): string {
  return template.replace(/\{(\w+)\}/g, (_, gap: string) => {
    if (gap === "topic") return topic;
    if (gap === "word") return chance.pick(glossary).term.en;
    if (gap === "place") return "Fairbrook";
    if (gap === "time" || gap === "who") return chance.pick(phrases.en[gap]);
    return chance.pick(medicines).en;
  });
}
