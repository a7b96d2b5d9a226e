export type Language = "fr" | "en";

/** Where a rule matched: offsets in UTF-16 units into the text that was given, end exclusive. */
export interface RuleHit {
  rule: string;
  version: number;
  start: number;
  end: number;
}

/** What every rule has; `version` rises with any change of its pattern, so that decisions can name it. */
export interface Rule {
  name: string;
  version: number;
  lang: Language;
  /** Runs over folded text (see fold.ts): no accents, no capitals. Global; only bounded quantifiers. */
  pattern: RegExp;
}

/**
 * A global pattern from readable parts: line breaks and the spaces around them vanish. Refuses `*`, `+` and `{n,}`:
 * without unbounded repetition every attempt to match costs a bounded number of steps, so reading a text is
 * linear in its length whatever it holds.
 * @throws {Error} at start-up, when a rule is written with an unbounded quantifier
 */
export function pattern(source: string): RegExp {
  const joined = source.replace(/\s*\n\s*/g, "");
  const bare = joined.replace(/\\./g, "").replace(/\[[^\]]*\]/g, "");
  if (/[*+]|\{\d+,\}/.test(bare))
    throw new Error(`Unbounded quantifier in a safety rule: ${joined.slice(0, 60)}`);
  return new RegExp(joined, "gm");
}

/** Start and end of every match. Half the price of `matchAll`, which compiles a copy of the pattern at each call. */
export function findMatches(rule: RegExp, text: string): [number, number][] {
  const found: [number, number][] = [];
  rule.lastIndex = 0;
  for (let match = rule.exec(text); match; match = rule.exec(text)) {
    if (match[0] === "") rule.lastIndex++;
    else found.push([match.index, match.index + match[0].length]);
  }
  return found;
}
