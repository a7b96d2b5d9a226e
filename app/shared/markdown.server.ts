import { Marked } from "marked";
import sanitizeHtml from "sanitize-html";

/** Raised when the output of `cook` changes: stored posts are then cooked again. */
export const rendererVersion = 1;
export const maxBodyCharacters = 20_000;
const maxNesting = 30;

const marked = new Marked({ gfm: true, breaks: true });

/** What a post may be made of: little, and nothing that loads, names or styles. */
export const htmlPolicy: sanitizeHtml.IOptions = {
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

/** What is looked over before it is posted is cooked again a moment later, to be stored: once for both. */
const lately = new Map<string, Cooked | null>();
const cookedLately = 16;

/**
 * Markdown to safe HTML and plain text, once, when a text is stored. Images, classes, ids and names are dropped.
 * @returns null when the text is too deeply nested to be read by a parser (or a person)
 */
export function cook(markdown: string): Cooked | null {
  if (isPlain(markdown)) return { html: `<p>${markdown}</p>`, text: markdown };
  let cooked = lately.get(markdown);
  if (cooked === undefined) {
    cooked = cookBy(markdown, () => marked.parse(markdown, { async: false }));
    lately.set(markdown, cooked);
    if (lately.size > cookedLately) lately.delete(lately.keys().next().value!);
  }
  return cooked;
}

/**
 * As {@link cook}, for a text that is HTML already, as imported ones are: Markdown lets HTML pass, so that reading it
 * as such changes nothing but white space and costs a third. Must begin with a tag.
 */
export const cookHtml = (html: string): Cooked | null => cookBy(html, () => html);

function cookBy(source: string, untrusted: () => string): Cooked | null {
  if (isTooDeep(source)) return null;
  try {
    return sanitised(untrusted());
  } catch (error) {
    if (error instanceof RangeError) return null; // the parser's stack, spent by nesting that the count missed
    throw error;
  }
}

/** One line without anything that Markdown or HTML would read as more than itself: most comments are. */
const isPlain = (markdown: string): boolean =>
  /^[\p{L}][\p{L}\p{M}\p{N} ,.;?!()'’“”«»:%/-]*$/u.test(markdown) && !/www\.|:\/\/|\s$/i.test(markdown);

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

/** Elements that end a line of plain text. */
const lineEnds = new Set(["p", "li", "h3", "h4", "tr", "blockquote"]);
const breaks = new Set(["br", "hr"]);

/** Safe HTML and its words in one pass of the sanitiser, which costs more than all the rest. */
function sanitised(untrusted: string): Cooked {
  const words: string[] = [];
  const html = sanitizeHtml(untrusted, {
    ...htmlPolicy,
    textFilter: (text) => {
      words.push(text);
      return text;
    },
    onOpenTag: (name) => void (breaks.has(name) && words.push("\n")),
    onCloseTag: (name) => void (lineEnds.has(nameOf(name)) && words.push("\n")),
  }).trim();
  const text = words
    .join("")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return { html, text };
}

/** Closing tags are announced by the name that was typed. */
const nameOf = (typed: string): string => (/^h[1256]$/.test(typed) ? "h3" : typed);
