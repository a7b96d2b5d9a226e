import type { HoldReason } from "./rules/holds.ts";
import type { RuleHit } from "./rule.ts";

export interface ContactRule {
  name: string;
  version: number;
  reason: HoldReason;
  /** Runs over the text as typed. Only bounded quantifiers. */
  pattern: RegExp;
}

const RULES: ContactRule[] = [
  { name: "contact.email", version: 1, reason: "contact-details", pattern: /(?<![\w.%+-])[\w.%+-]{1,64}(?:@|\s?[([]at[)\]]\s?|\s?[([]arobase[)\]]\s?)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,3}\.[a-z]{2,12}(?![\w-])/gi },
  { name: "contact.phone-fr", version: 1, reason: "contact-details", pattern: /(?<![\d.,])(?:(?:\+|00)(?:33|32|41)[ .-]?(?:\(0\)[ .-]?)?[1-9]|0[1-79])(?:[ .-]?\d{2}){4}(?![\d])/g },
  { name: "contact.phone-na", version: 1, reason: "contact-details", pattern: /(?<![\d.,-])(?:\+?1[ .-]?)?\(?[2-9]\d{2}\)?[ .-][2-9]\d{2}[ .-]\d{4}(?![\d-])/g },
  { name: "contact.phone-uk", version: 1, reason: "contact-details", pattern: /(?<![\d.,])(?:\+44[ .-]?(?:\(0\)[ .-]?)?|0)7\d{3}[ .-]?\d{3}[ .-]?\d{3}(?!\d)/g },
  { name: "contact.phone-world", version: 1, reason: "contact-details", pattern: /(?<![\d.,])\+[1-9]\d{0,2}(?:[ .-]?\d{2,4}){3,4}(?!\d)/g },
  { name: "contact.handle", version: 1, reason: "contact-details", pattern: /\b(?:whats ?app|telegram|snap(?:chat)?|insta(?:gram)?|discord|signal|skype|messenger|kik|facebook|fb|tiktok)\b[^\n.!?]{0,24}?(?:@[\w.]{3,30}|[:=]\s?[\w.]{3,30}|\+?\d[\d .-]{7,16}\d)/gi },
  { name: "contact.postal-fr", version: 1, reason: "contact-details", pattern: /\b\d{1,4}(?:\s(?:bis|ter))?,?\s(?:rue|avenue|av\.|boulevard|bd|bld|place|allée|allee|impasse|chemin|route|quai|cours|square)\s[^\n.,;!?]{2,60}[,\s]{1,3}\d{5}\s[A-ZÀ-Ý][\w'À-ÿ-]{1,40}/gi },
  { name: "contact.postal-en", version: 1, reason: "contact-details", pattern: /\b\d{1,5}\s(?:[A-Z][a-z'-]{1,20}\s){1,3}(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Ln\.?|Drive|Dr\.?|Close|Court|Crescent|Boulevard|Blvd\.?)\b(?:[,\s]{1,3}(?:[A-Z][a-z'-]{1,20}[,\s]{1,3}){1,3}(?:[A-Z]{2}\s\d{5}|[A-Z]{1,2}\d[\dA-Z]?\s?\d[A-Z]{2}))?/g },
  { name: "link.shortener", version: 1, reason: "spam-link", pattern: /\b(?:https?:\/\/)?(?:www\.)?(?:bit\.ly|tinyurl\.com|t\.me|goo\.gl|ow\.ly|is\.gd|cutt\.ly|rb\.gy|t\.ly|shorturl\.at|wa\.me|linktr\.ee|s\.id|rebrand\.ly|tiny\.cc|buff\.ly|adf\.ly)\/[\w\-./?=&%]{1,200}/gi },
  { name: "link.cheap-domain", version: 1, reason: "spam-link", pattern: /\b(?:https?:\/\/)?(?:[a-z0-9-]{1,63}\.){1,3}(?:xyz|top|click|icu|buzz|cyou|loan|win|bid|monster|rest|sbs|quest|cfd|gq|tk|cf|ml|ga)(?:\/[\w\-./?=&%#]{0,200})?(?![\w.-])/gi },
  { name: "link.affiliate", version: 1, reason: "spam-link", pattern: /\bhttps?:\/\/[^\s<>"]{3,200}[?&](?:ref|aff|affid|affiliate|affiliate_id|tag|partner|promo|coupon|utm_campaign|clickid|subid)=[^\s<>"&]{1,60}/gi },
  { name: "link.sales-pitch", version: 1, reason: "spam-link", pattern: /\b(?:commandez|achetez|cliquez|promo(?:tion)?|code promo|réduction|profitez|offre|livraison|buy|order|click|discount|promo code|coupon|deal|sale|shop)\b[^\n]{0,80}?(?:https?:\/\/|www\.)[^\s<>"]{3,200}/gi },
]; // prettier-ignore

const MANY: Omit<ContactRule, "pattern"> = { name: "link.many", version: 1, reason: "spam-link" };

export const contactRules: Omit<ContactRule, "pattern">[] = [...RULES, MANY];

/** Help lines and toll-free numbers are not anybody's contact details. */
const PUBLIC_NUMBER = /^(?:\+?33 ?|0)?0? ?8(?:00|05)|^(?:\+?1[ .-]?)?\(?8(?:00|88|77|66|55|44|33)\)?|^0?116/;

const ANY_LINK = /\b(?:https?:\/\/|www\.)[^\s<>"]{3,200}/gi;

/** More links than this in one text wait for a moderator; from a new account, any link to sell does. */
const MANY_LINKS = 5;

export interface ReasonedHit extends RuleHit {
  reason: HoldReason;
}

/** Ways to reach a person, and links that sell, in the text as typed. */
export function findContacts(text: string, disabled: ReadonlySet<string>): ReasonedHit[] {
  const hits: ReasonedHit[] = [];
  for (const rule of RULES) {
    if (disabled.has(rule.name)) continue;
    for (const match of text.matchAll(rule.pattern)) {
      if (rule.name.startsWith("contact.phone") && PUBLIC_NUMBER.test(match[0])) continue;
      hits.push(hit(rule.name, rule.version, rule.reason, match.index, match[0].length));
    }
  }
  const links = Array.from(text.matchAll(ANY_LINK));
  const last = links.at(-1);
  if (last && links.length >= MANY_LINKS && !disabled.has(MANY.name)) {
    const first = links[0]!.index;
    hits.push(hit(MANY.name, MANY.version, MANY.reason, first, last.index + last[0].length - first));
  }
  return hits;
}

function hit(rule: string, version: number, reason: HoldReason, start: number, length: number): ReasonedHit {
  return { rule, version, reason, start, end: start + length };
}
