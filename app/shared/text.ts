/** Invisible and direction-changing characters that can hide or reverse text (Unicode TR 36 §2.5), and lone surrogates. */
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD]/g;

/** What a person typed, made safe to store: well-formed Unicode, NFC, no control or direction-changing characters. */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll("\r\n", "\n")
      // eslint-disable-next-line no-control-regex -- PostgreSQL cannot store NUL, and no other control character is text
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]/g, "")
      .replace(invisible, (c) => (c === "\u200D" || c === "\u200C" ? c : ""))
      .normalize("NFC")
  );
}

/** One line: white space folded, trimmed. Empty when nothing visible is left. */
export function cleanLine(text: string): string {
  const line = cleanText(text).replace(/\s+/g, " ").trim();
  return /[\p{L}\p{N}\p{S}\p{P}]/u.test(line) ? line : "";
}

/** Lower case without accents, for comparing. */
export const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Words that follow a question's number in other addresses of app/routes.ts. */
const takenSlugs = new Set(["answer", "follow"]);

/** The readable part of an address: "Où est l'aide ?" → "ou-est-l-aide". */
export function slugify(title: string): string {
  const slug = fold(title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-[^-]*$/, (tail, at) => (at > 60 ? "" : tail));
  return slug === "" || takenSlugs.has(slug) ? `question${slug && `-${slug}`}` : slug;
}

/** Tags that end a line of the words. */
const endsLine = /^(?:\/(?:p|li|h[34]|tr|blockquote)|[bh]r \/)$/;

/**
 * How the words of a cooked text begin, the same as `cook` says them. A thread's page reads them off the HTML that it
 * shows anyway: cutting and sending them took the database a sixth of its statement.
 * @param html as `cook` makes it; of a long one only the beginning is looked at
 * @returns at most `length` UTF-16 units; fewer where the text goes on but is mostly signs that HTML spells out
 */
export function beginningOfHtml(html: string, length: number): string {
  let text = "";
  for (let at = 0; at >= 0 && text.length < 2 * length;) {
    const open = html.indexOf("<", at);
    const close = open < 0 ? -1 : html.indexOf(">", open);
    text += html.slice(at, open < 0 ? undefined : open);
    if (close > 0 && endsLine.test(html.slice(open + 1, close))) text += "\n";
    at = close < 0 ? -1 : close + 1;
  }
  if (text.includes("&"))
    text = text
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
  return text
    .replace(/\n{3,}/g, "\n\n")
    .trim()
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, ""); // half a character
}
