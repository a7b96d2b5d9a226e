import { before, gap, type Context, type Recognizer } from "../context.ts";
import type { Token } from "../tokens.ts";
import { STRENGTH } from "../types.ts";
import { announcesId, announcesPhone } from "./triggers.ts";

/** How many digits a number word stands for when a number is dictated; "et" and "and" stand for none. */
const DIGITS = new Map<string, number>([
  ..."zero one two three four five six seven eight nine oh un deux trois quatre cinq sept huit neuf"
    .split(" ")
    .map((w) => [w, 1] as const),
  ...(
    "dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante septante huitante nonante " +
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
  )
    .split(" ")
    .map((w) => [w, 2] as const),
  ["double", 1],
  ["et", 0],
]);
const TENS =
  /^(?:vingt|trente|quarante|cinquante|soixante|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/;

/** "zéro six, douze, trente-quatre, cinquante-six, soixante-dix-huit": numbers written out to escape a filter. */
export const spelledNumbers: Recognizer = {
  id: "spelled-numbers",
  version: 1,
  langs: ["fr", "en"],
  find({ view, add }: Context) {
    const { tokens } = view;
    for (let i = 0; i < tokens.length; i++) {
      if (!isPart(tokens[i] as Token)) continue;
      let to = i;
      let digits = 0;
      let words = 0;
      let previous: Token | undefined;
      while (
        to < tokens.length &&
        isPart(tokens[to] as Token) &&
        (!previous || /^[ ,.\-/]{1,3}$/.test(gap(view, previous, tokens[to] as Token)))
      ) {
        const token = tokens[to] as Token;
        // "soixante dix huit" is one pair of digits, not four.
        digits +=
          previous && TENS.test(previous.lower) && DIGITS.get(token.lower)
            ? 0
            : (DIGITS.get(token.lower) ?? token.text.length);
        if (token.shape !== "number") words++;
        previous = token;
        to++;
      }
      const first = tokens[i] as Token;
      const head = before(view, first.start);
      const dictated = /^(?:zero|oh|plus)$/.test(first.lower) || announcesPhone(head) || announcesId(head);
      if (words >= 4 && digits >= (dictated ? 7 : 9)) {
        add(first.start, (previous as Token).end, "PHONE", 0.75, STRENGTH.pattern, "phone-spelled");
      }
      i = to - 1;
    }
  },
};

const isPart = ({ lower, shape, text }: Token): boolean =>
  DIGITS.has(lower) || (shape === "number" && text.length <= 2);
