/**
 * What Markdown writes between the words of a text and a reader never sees. The stored source stays the place of all
 * offsets: these signs are only left out of the shadow, so that "> **Jean** Dupont" reads "Jean Dupont". One pass of
 * our own rather than a parser's tree: offsets are exact, and no input makes it slow.
 */
export interface Syntax {
  length: number;
  reads: "" | "\n";
}

const WORD = /[\p{L}\p{N}]/u;
const TAG = /^<\/?([a-z]{1,8}[1-6]?) ?\/?>/i;
const BLOCK = /^(?:br|p|li|div|h[1-6]|ul|ol|hr)$/i;

/**
 * The syntax that begins at an offset, or null where the text itself goes on. `leads`: nothing but blanks and quote
 * marks stand before it on its line.
 */
export function syntaxAt(text: string, at: number, leads: boolean): Syntax | null {
  switch (text.charCodeAt(at)) {
    case 62: // >
      return leads ? { length: text[at + 1] === " " ? 2 : 1, reads: "" } : null;
    case 42: // *
    case 96: // `
    case 126: // ~
      return emphasis(text, at);
    case 60: // <
      return tag(text, at);
    case 45: // -
      return text.startsWith("-->", at) ? { length: 3, reads: "" } : null;
    default:
      return null;
  }
}

/** A run of up to three marks that touches a word: "**Jean**", "`06 12`", "Je*an*". Free-standing stars stay. */
function emphasis(text: string, at: number): Syntax | null {
  const mark = text[at];
  if (at > 0 && text[at - 1] === mark) return null;
  let end = at + 1;
  while (end - at < 4 && text[end] === mark) end++;
  if (end - at > 3) return null;
  const touches =
    WORD.test(text[at - 1] ?? "") || WORD.test(text[end] ?? "") || /[+(@]/.test(text[end] ?? "");
  return touches ? { length: end - at, reads: "" } : null;
}

/** "<b>", "</em>", "<br>", "<!--"; links in angle brackets are text. */
function tag(text: string, at: number): Syntax | null {
  if (text.startsWith("<!--", at)) return { length: 4, reads: "" };
  const found = TAG.exec(text.slice(at, at + 12));
  if (!found) return null;
  return { length: found[0].length, reads: BLOCK.test(found[1] as string) ? "\n" : "" };
}
