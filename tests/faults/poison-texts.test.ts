import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { previewPost } from "../../app/research/preview.server.ts";
import { buildExport } from "../../app/rights/export.server.ts";
import { openSession } from "../../app/shared/session.server.ts";
import { db } from "../../db/client.server.ts";
import { cases, posts } from "../../db/schema/index.ts";
import { buildActor, buildQuestion } from "../support/factories.ts";
import { expectNothingLost, onBothQueues, startQueue, wordsOf } from "../support/faults.ts";
import { startWeb, startWorker } from "../support/web.ts";

const times = (text: string, count: number) => text.repeat(count);

/** Texts that have stopped one program or another: parsers, regular expressions, databases, spreadsheets, terminals. */
const poison: Record<string, string> = {
  "quotations in quotations": times(">", 2_000),
  "lists in lists": Array.from({ length: 90 }, (_, depth) => `${times(" ", depth * 2)}- a`).join("\n"),
  "brackets that never close": times("[", 9_000),
  "images in links": `${times("[![", 3_000)}${times("](x)](y)", 500)}`,
  "emphasis that never closes": times("*a_b~~c`", 2_000),
  "links that refer to each other": Array.from({ length: 400 }, (_, n) => `[${n}]: <${n + 1}>`).join("\n"),
  "a table of a thousand columns": `|${times("a|", 1_000)}\n|${times("-|", 1_000)}\n|${times("b|", 1_000)}`,
  "a fence that never closes": `\`\`\`js\n${times("</script><script>", 500)}`,
  "comments and half tags": times("<!-- <svg><style><a title='</style><img src=x onerror=alert(1)>'", 250),
  "one word": times("a", 19_000),
  "combining marks": `e${times("\u0301", 9_000)}`,
  "families of emoji": times("👩🏽‍❤️‍💋‍👨🏿", 800),
  "directions turned round": times("\u202eabc\u2066\u2069\u202c", 1_500),
  "nothing that can be seen": times("\u200b\u2060\ufeff\u00ad", 2_000),
  "half a character": "\ud800 here and \udc00 there",
  "a character of zero": "before\u0000after",
  "control characters": Array.from({ length: 31 }, (_, n) => String.fromCharCode(n + 1)).join("x"),
  "line ends of other systems": times("a\r\n\u2028b\u2029\u0085\v\f", 1_200),
  digits: times("1 ", 9_000),
  "addresses without an end": times("a.", 9_000),
  "at signs": times("@", 9_000),
  "links without an end": times("http://", 2_500),
  "entities in entities": times("&amp;#x26;lt;&#0;&#xD800;&NotAnEntity;", 400),
  "a statement": "'; drop table posts; -- $1 %s %n ${process.exit()} {{constructor}} \\u0000 \\x00",
  "a formula": "=cmd|' /C calc'!A0\n+1\n-1\n@SUM(1)",
  "a header": "a\r\nSet-Cookie: session=stolen\r\n\r\nb",
  "names in the thousands": times("Dr Anne Dupont-Martin, ", 800),
  "dates in the thousands": times("le 12/03/2021 à 14h30, ", 800),
};

onBothQueues("texts that stop programs", (parts) => {
  test("each is posted, judged, shown, de-identified and exported, or refused with a sentence", async () => {
    await startQueue(parts);
    const web = parts.keep(await startWeb(parts.env()));
    parts.keep(await startWorker(parts.env()));
    const accepted: { id: string; text: string }[] = [];
    for (const [n, [text, body]] of Object.entries(poison).entries()) {
      const author = await buildActor();
      const cookie = (await openSession(author.id)).split(";")[0]!;
      const question = await buildQuestion();
      const response = await web.post(
        `/questions/${question.number}/answer`,
        {
          intent: "post",
          kind: "experience",
          body: `${wordsOf(n)}\n\n${body}`,
          key: `poison-number-${String(n).padStart(6, "0")}`,
        },
        cookie,
      );
      const page = await response.text();
      expect([302, 400], text).toContain(response.status);
      if (response.status === 400) expect(page.includes('role="alert"'), text).toBe(true);
      const id = /\/posts\/([0-9a-f-]{36})/.exec(response.headers.get("Location") ?? "")?.[1];
      if (response.status === 302) {
        expect(id, text).toBeDefined();
        accepted.push({ id: id!, text });
      }
    }
    expect(accepted.length).toBeGreaterThan(20);

    const judged = async () => {
      const done: string[] = [];
      for (const { id } of accepted) {
        const [post] = await db().select({ status: posts.status }).from(posts).where(eq(posts.id, id));
        const held = await db().select({ id: cases.id }).from(cases).where(eq(cases.postId, id));
        if (post!.status !== "pending" || held.length > 0) done.push(id);
      }
      return done;
    };
    await expect
      .poll(async () => (await judged()).length, { timeout: 90_000, interval: 500 })
      .toBe(accepted.length);

    for (const { id, text } of accepted) {
      const [post] = await db().select().from(posts).where(eq(posts.id, id));
      const author = { ...(await buildActor()), id: post!.authorId! };
      const cookie = (await openSession(author.id)).split(";")[0]!;
      const shown = await web.fetch(`/posts/${id}`, { headers: { Cookie: cookie }, redirect: "follow" });
      expect(shown.status, text).toBe(200);
      const page = await shown.text();
      expect(page.includes("walk number"), text).toBe(true);
      expect(/<img|onerror=|<svg><style/.test(page), text).toBe(false);
      expect(shown.headers.get("Set-Cookie") ?? "", text).not.toContain("stolen");
      const cleaned = await previewPost({ id, questionId: post!.questionId });
      expect(cleaned, text).not.toBeNull();
      expect((await buildExport(author)).length, text).toBeGreaterThan(500);
    }
    const processed = (await judged()).length;
    expectNothingLost(`${parts.kind}, poison texts`, {
      attempted: Object.keys(poison).length,
      acknowledged: accepted.length,
      processed,
      lost: accepted.length - processed,
      duplicated: (await db().$count(posts)) - accepted.length - Object.keys(poison).length,
    });
    expect(web.child.exitCode).toBeNull();
  });
});
