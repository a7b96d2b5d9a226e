import { before, type Context } from "../context.ts";
import type { Token } from "../tokens.ts";
import { STRENGTH } from "../types.ts";
import { letterhead } from "./letterheads.ts";
import { closing, consume, isName, isNumber, joins, UNIT } from "./address-parts.ts";

const ADDRESS_WORDS =
  /(?:\b(?:address(?: is| of [^\n]{1,40} is| to)?|corner of|adresse(?: est)?|located (?:at|on)|live at|lives at|living at|resid(?:e|es|ing) at|habite(?: au)?|demeurant|domicilie\w*|residant(?: au)?|domicile|resident of|house at|home at|home address|moved to|sent to\?(?: user)?|adress)[ :,.(]{0,4}|\baddress:?\s{1,8})$/;

const MILITARY =
  /\b(?:PSC|Unit|CMR|USNS|USS|USCGC|USNV|USCG)\b[^\n]{1,40}?\s(?:APO|FPO|DPO) (?:AA|AE|AP) \d{5}(?:-\d{4})?/gi;

const PO_BOX = /\b(?:P\.? ?O\.? ?Box|B\.? ?P\.?|C\.? ?S\.?|Boite postale) ?\d{1,6}\b/gi;

const STATE_ZIP = /\b[A-Z]{2},? \d{5}(?:-\d{4})?\b/g;

const UK_CODE =
  /\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}|[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d)\b/g;

const FR_CODE_TOWN = /(?<![\d.,])(?:(?:F-?|FR-?)?(?:0[1-9]|[1-8]\d|9[0-8])[ ]?\d{3}),? +(?=[A-Z])/g;

const ANNOUNCED_CODE =
  /\b(?:zip(?: ?code)?|post ?code|code postal)(?: is| est|:| :)? ([A-Z]{0,2}\d[A-Z\d]{1,4}(?: ?\d[A-Z]{2})?)\b/gi;

export function findPostcodes(context: Context): void {
  const { view, add } = context;
  const { text, tokens } = view;
  for (const pattern of [MILITARY, PO_BOX]) {
    for (const found of text.matchAll(pattern)) {
      if (pattern === PO_BOX && !/box|postale/i.test(found[0]) && !/^(?:BP|CS) ?\d{2,}/.test(found[0]))
        continue;
      if (pattern === MILITARY) letterhead(context, view.tokenAt(found.index));
      add(found.index, found.index + found[0].length, "ADDRESS", 0.9, STRENGTH.address, "post-box");
    }
  }
  for (const pattern of [STATE_ZIP, UK_CODE]) {
    for (const found of text.matchAll(pattern)) {
      const at = view.tokenAt(found.index);
      let from = at;
      let numbers = false;
      while (from > 0 && at - from < 12 && joins(view, tokens[from - 1] as Token, tokens[from] as Token)) {
        const token = tokens[from - 1] as Token;
        if (!isName(token) && !isNumber(token) && !UNIT.has(token.lower)) break;
        if (isNumber(token)) numbers = true;
        from--;
      }
      if (
        pattern === UK_CODE &&
        from === at &&
        !/\b(?:postcode|post code|code postal|zip)\b[^\n]{0,10}$/.test(before(view, found.index))
      )
        continue;
      const end = found.index + found[0].length;
      add(
        (tokens[from] as Token).start,
        end,
        numbers ? "ADDRESS" : "LOCATION",
        0.85,
        STRENGTH.address,
        "postcode",
      );
    }
  }
  for (const found of text.matchAll(ANNOUNCED_CODE)) {
    const start = found.index + found[0].length - (found[1] as string).length;
    add(start, start + (found[1] as string).length, "LOCATION", 0.8, STRENGTH.pattern, "postcode-announced");
  }
  for (const found of text.matchAll(FR_CODE_TOWN)) {
    const at = view.tokenAt(found.index + found[0].length);
    const end = consume(view, at, 5, 0);
    if (end > at && (tokens[at] as Token).text.length > 1)
      add(found.index, (tokens[end - 1] as Token).end, "LOCATION", 0.8, STRENGTH.pattern, "postcode-town");
  }
}

/** "My address is …", "located at …": whatever follows in address shape, provided that it holds a number. */
export function findAnnounced({ view, add }: Context): void {
  const { tokens, text } = view;
  const pattern =
    /address|adresse|located|liv(?:e|es|ing) at|resid|habite|demeurant|domicil|home at|moved to|sent to|corner of/gi;
  for (const found of text.matchAll(pattern)) {
    let at = view.tokenAt(found.index);
    for (let k = 0; k < 12 && at < tokens.length; k++, at++) {
      const token = tokens[at] as Token;
      const announced = ADDRESS_WORDS.test(view.lower.slice(Math.max(0, token.start - 60), token.start));
      if (!announced || !(isNumber(token) || isName(token))) continue;
      // A text without capitals cannot show the names of its streets by them.
      const end = consume(view, at, 18, isNumber(token) && view.text === view.lower ? 3 : 0);
      const last = tokens[end - 1];
      if (last && end > at + 1 && /\d/.test(text.slice(token.start, last.end))) {
        const corner = /(?:\bthe )?\bcorner of $/.exec(before(view, token.start, 16));
        add(
          token.start - (corner?.[0].length ?? 0),
          closing(view, last.end),
          "ADDRESS",
          0.8,
          STRENGTH.address,
          "address-announced",
        );
      }
      break;
    }
  }
}
