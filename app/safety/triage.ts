import { findContacts } from "./contact.ts";
import type { ReasonedHit } from "./contact.ts";
import { fold, MAX_CHARACTERS } from "./fold.ts";
import type { Folded } from "./fold.ts";
import { findThirdParties } from "./third-party.ts";
import { holdRulesEn } from "./rules/holds.en.ts";
import { holdRulesFr } from "./rules/holds.fr.ts";
import { holdReasons } from "./rules/holds.ts";
import type { HoldReason, HoldRule } from "./rules/holds.ts";
import type { Language, RuleHit } from "./rule.ts";
import { isInstruction, isOffer } from "./speech.ts";
import { quotedRanges } from "./scopes.ts";
import { splitSentences } from "./sentences.ts";

const RULES: HoldRule[] = [...holdRulesFr, ...holdRulesEn];

export interface TriageOptions {
  /** Language of the interface, a hint only: rules of both languages always run. */
  lang?: Language;
  authorIsNew?: boolean;
  /** Names of rules that a moderator has switched off. */
  disabledRules?: ReadonlySet<string>;
}

export interface Hold {
  reason: HoldReason;
  hits: RuleHit[];
}

/** Reasons for which a text waits for a moderator before anybody else sees it. Pure, linear time, never throws. */
export function triageText(text: string, options: TriageOptions = {}): { holds: Hold[] } {
  const disabled = options.disabledRules ?? new Set<string>();
  const read = text.slice(0, MAX_CHARACTERS);
  const hits = [
    ...findSpoken(fold(read), disabled),
    ...findContacts(read, disabled),
    ...findThirdParties(read, options.lang, disabled),
  ];
  const holds: Hold[] = [];
  for (const reason of holdReasons) {
    const found = hits
      .filter((hit) => hit.reason === reason)
      .sort((a, b) => a.start - b.start || a.end - b.end);
    if (found.length > 0) {
      holds.push({
        reason,
        hits: found.map(({ rule, version, start, end }) => ({ rule, version, start, end })),
      });
    }
  }
  return { holds };
}

function findSpoken(folded: Folded, disabled: ReadonlySet<string>): ReasonedHit[] {
  const hits: ReasonedHit[] = [];
  const quotes = quotedRanges(folded.text);
  for (const sentence of splitSentences(folded.text)) {
    for (const rule of RULES) {
      if (disabled.has(rule.name)) continue;
      for (const match of sentence.text.matchAll(rule.pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        const at = sentence.start + start;
        const quoted = quotes.some(([from, to]) => from < at && to >= sentence.start + end);
        if (rule.scope !== "anywhere" && quoted) continue;
        if (
          rule.scope === "instruction" &&
          !isInstruction(sentence, start, end, rule.negationInside ?? false)
        )
          continue;
        if (rule.scope === "offer" && !isOffer(sentence, start, end)) continue;
        hits.push({
          rule: rule.name,
          version: rule.version,
          reason: rule.reason,
          start: folded.start(at),
          end: folded.end(sentence.start + end - 1),
        });
      }
    }
  }
  return hits;
}
