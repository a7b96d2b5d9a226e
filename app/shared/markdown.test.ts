import fc from "fast-check";
import { Marked } from "marked";
import sanitizeHtml from "sanitize-html";
import { expect, test } from "vitest";
import { cook, cookHtml } from "./markdown.server.ts";
import { beginningOfHtml } from "./text.ts";

const pieces = [
  ..."aé1 .,;?!()'’«»:%/-&<>\"*_`#\n",
  "www.",
  "http://x.y",
  "a@b.c",
  "<p>",
  "</p>",
  "<b>",
  "1. ",
  "- ",
  "<script>x</script>",
  "<h1>",
  "<br>",
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((some) => some.join("").trim());

test("a plain line is cooked as any other text would be", () => {
  const marked = new Marked({ gfm: true, breaks: true });
  fc.assert(
    fc.property(text, (markdown) => {
      const plain = `<p>${markdown}</p>`;
      const { html } = cook(markdown)!;
      // Where the short way may have been taken, the long one leads to the same.
      if (html === plain) expect(sanitizeHtml(marked.parse(markdown, { async: false })).trim()).toBe(plain);
    }),
    { numRuns: 3_000 },
  );
});

test("words are the words of the safe HTML, a line for each block, without what was dropped", () => {
  expect(
    cook(
      "# One\n\nTwo **three**<br>four\n\n- five\n- six &amp; <script>alert(1)</script>\n\n| a | b |\n|-|-|\n| c | d |",
    ),
  ).toEqual({
    html: expect.not.stringContaining("script"),
    text: "One\n\nTwo three\nfour\n\nfive\n\nsix & \n\n\n\na\nb\n\n\n\n\nc\nd".replace(/\n{3,}/g, "\n\n"),
  });
});

const folded = ({ html, text }: { html: string; text: string }) => ({
  html: html.replace(/\n(?!\n*[^<]*<\/code>)/g, ""),
  words: text.split(/\s+/),
});

test("HTML that came with an import is what Markdown makes of it, white space aside", () => {
  for (const html of [
    "<p>One <b>two</b></p>\n\n<ul>\n<li>a *b*</li>\n\n<li><p>c</p></li>\n</ul>\n",
    '<p>See <a href="https://a.b/?c=1&amp;d=2" onclick="x()">this</a></p>\n\n<pre><code>a\n\nb</code></pre>',
    "<blockquote>\n  <p>said</p>\n</blockquote>\n\n<p>x<img src=y onerror=z></p>\n<h1>t</h1>",
  ])
    expect(folded(cookHtml(html)!)).toEqual(folded(cook(html)!));
  expect(cookHtml(">".repeat(2_000))).toBeNull();
});

test("the words read off the safe HTML are those that were cooked beside it, never half a character", () => {
  const whole = fc.oneof(
    text,
    fc.array(text, { maxLength: 8 }).map((lines) => lines.join("\n\n")),
  );
  fc.assert(
    fc.property(whole, (markdown) => {
      const cooked = cook(markdown)!;
      expect(beginningOfHtml(cooked.html, 500)).toBe(cooked.text.slice(0, 500));
    }),
    { numRuns: 3_000 },
  );
  const long = cook(`**a** & b\n\n${"word *two* ".repeat(2_000)}`)!;
  expect(beginningOfHtml(long.html, 300)).toBe(long.text.slice(0, 300));
  expect(beginningOfHtml(cook("a😀b")!.html, 2)).toBe("a");
});
