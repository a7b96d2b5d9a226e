/** Pieces that make slow patterns slow when they are repeated: blanks, digits, dots, marks and words that trigger rules. */
export const HOSTILE_PIECES: readonly string[] = [
  " ", "1 ", "a.", "@", "a@", "1", "a\u0301", "Aa ", "Jean ", "M. ", "Dr ", "1/", "1-", "a_", "12 rue ", "a*", "Jean, ", "(", "\n",
  "http://", "&#", "\\", "[NAME_1]", "TX 12345 ", "may ", "deux ", "a1", "A", "a:", "PSC ", "address ", "user ", "u/", " at a",
  "Aa-", "FR76 ", "a1:", "(at)", "point ", "+1 ", "0 ", "а", "аa", '"', "\u00a0", "😀", "x", "a\u200b", "MRN n° ", "12 ", "i'm ",
  "name: ", "Aa\n", "1\n", "Aa of ", "corner of ", " is a ", "[", "](", "> ", "**", "<b>", "`",
]; // prettier-ignore
