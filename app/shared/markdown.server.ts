import { Marked } from "marked";
import sanitizeHtml from "sanitize-html";

/** Raised when the output of `cook` changes: stored posts are then cooked again. */
export const rendererVersion = 1;
export const maxBodyCharacters = 20_000;
const maxNesting = 30;

const marked = new Marked({ gfm: true, breaks: true });

const policy: sanitizeHtml.IOptions = {
  allowedTags: [
    "p",
    "br",
    "strong",
    "em",
    "del",
    "blockquote",
    "ul",
    "ol",
    "li",
    "code",
    "pre",
    "a",
    "hr",
    "h3",
    "h4",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
  ],
  allowedAttributes: { a: ["href", "rel"], ol: ["start"] },
  allowedSchemes: ["http", "https", "mailto"],
  allowProtocolRelative: false,
  nestingLimit: 50,
  transformTags: {
    h1: "h3",
    h2: "h3",
    h5: "h4",
    h6: "h4",
    a: sanitizeHtml.simpleTransform("a", { rel: "ugc nofollow noopener noreferrer" }, true),
  },
};

export type Cooked = { html: string; text: string };

/**
 * Markdown to safe HTML and plain text, once, when a text is stored. Images, classes, ids and names are dropped.
 * @returns null when the text is too deeply nested to be read by a parser (or a person)
 */
export function cook(markdown: string): Cooked | null {
  if (isTooDeep(markdown)) return null;
  try {
    const html = sanitizeHtml(marked.parse(markdown, { async: false }), policy).trim();
    return { html, text: plainText(html) };
  } catch (error) {
    if (error instanceof RangeError) return null; // the parser's stack, spent by nesting that the count missed
    throw error;
  }
}

function isTooDeep(markdown: string): boolean {
  return (
    markdown.split("\n").some((line) => {
      const prefix = /^[\s>*+-]*/.exec(line)![0].replace(/\s/g, "");
      // A long row of one mark is a rule or a word in bold; one that quotes is nesting, however long.
      const marks = prefix.length > 80 && !prefix.includes(">") ? 0 : prefix.length;
      const indent = /^\s*/.exec(line)![0].replaceAll("\t", "    ").length / 2;
      return Math.max(marks, indent) > maxNesting && !/^\s*([-*_]\s*){3,}$/.test(line);
    }) || /[>]{31,}|(\[){200,}|(\*){400,}/.test(markdown)
  );
}

function plainText(html: string): string {
  const stripped = sanitizeHtml(html.replace(/<(br|\/p|\/li|\/h\d|\/tr|\/blockquote|hr)[^>]*>/g, "$&\n"), {
    allowedTags: [],
    allowedAttributes: {},
  });
  return stripped
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
