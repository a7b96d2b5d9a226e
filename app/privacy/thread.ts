import { analyse, spansOf, type Analysis } from "./engine.ts";
import { propagate } from "./propagate.ts";
import { Placeholders, type Tier } from "./replacement.ts";
import type { EntityType, Lang, Span } from "./types.ts";

export interface ThreadPart {
  id: string;
  text: string;
  lang?: Lang;
}

export interface AuditRow {
  rule: string;
  type: EntityType;
  start: number;
  end: number;
  score: number;
}

export interface DeidentifiedPart {
  id: string;
  lang: Lang;
  /** The text with placeholders. */
  text: string;
  /** What was replaced, in offsets of the original text. */
  spans: Span[];
  /** The same without the words: safe to store and log. */
  audit: AuditRow[];
}

/** A thread that could not be treated within its budget. Carries no text: callers exclude the thread and count it. */
export class DeidentificationFailed extends Error {
  override readonly name = "DeidentificationFailed";
  readonly reason: "budget" | "recogniser";
  constructor(reason: "budget" | "recogniser") {
    super(`De-identification stopped: ${reason}`);
    this.reason = reason;
  }
}

/** Milliseconds a thread may take for each 1 000 characters, with a floor for short ones. */
const BUDGET_PER_THOUSAND = 25;
const LEAST_BUDGET = 2_000;
const MOST_ROUNDS = 4;

/**
 * De-identifies a thread as one: a name confirmed in any part is searched in all, and placeholders are numbered
 * per thread by order of appearance, never across threads. Fails closed with DeidentificationFailed.
 */
export function deidentifyThread(
  parts: readonly ThreadPart[],
  options: { known: readonly string[]; tier: Tier },
): { parts: DeidentifiedPart[] } {
  const characters = parts.reduce((sum, { text }) => sum + text.length, 0);
  const deadline = performance.now() + Math.max(LEAST_BUDGET, (characters / 1_000) * BUDGET_PER_THOUSAND);
  let findings: { lang: Lang; spans: Span[] }[];
  try {
    findings = findAll(parts, options, deadline);
  } catch (error) {
    // The cause may quote a person's words: it is dropped on purpose.
    throw error instanceof DeidentificationFailed ? error : new DeidentificationFailed("recogniser");
  }
  const placeholders = new Placeholders(options.tier);
  return {
    parts: parts.map(({ id, text }, i) => {
      const { lang, spans } = findings[i] as { lang: Lang; spans: Span[] };
      return {
        id,
        lang,
        text: placeholders.replace(text, spans, lang),
        spans,
        audit: spans.map(auditRow),
      };
    }),
  };
}

/**
 * Findings of every part. A masked text is read again until nothing new appears: what stood beside a name that
 * is now a placeholder can become visible, and masking a masked text must change nothing.
 */
function findAll(
  parts: readonly ThreadPart[],
  { known, tier }: { known: readonly string[]; tier: Tier },
  deadline: number,
): { lang: Lang; spans: Span[] }[] {
  const check = () => {
    if (performance.now() > deadline) throw new DeidentificationFailed("budget");
  };
  const analyses = parts.map(({ text, lang }) => {
    check();
    return analyse(text, lang, known);
  });
  for (let round = 0; round < MOST_ROUNDS && propagate(analyses) > 0; round++) check();
  return parts.map(({ text, lang }, i) => {
    const analysis = analyses[i] as Analysis;
    let spans = spansOf(analysis);
    for (let round = 0; round < MOST_ROUNDS && spans.length > 0; round++) {
      check();
      const more = findBehind({ text, lang }, spans, analysis.lang, known, tier);
      if (more.length === 0) break;
      spans = [...spans, ...more].toSorted((a, b) => a.start - b.start);
    }
    return { lang: analysis.lang, spans };
  });
}

/**
 * New findings in a text whose known findings are blanked by placeholders, in offsets of the text. The language
 * is guessed again when the author gave none: of a short text, both may have to be tried once it is masked.
 */
function findBehind(
  { text, lang: given }: Pick<ThreadPart, "text" | "lang">,
  spans: readonly Span[],
  lang: Lang,
  known: readonly string[],
  tier: Tier,
): Span[] {
  const placeholders = new Placeholders(tier);
  let masked = "";
  let at = 0;
  const pieces: { masked: number; source: number; length: number }[] = [];
  for (const span of [...spans, { start: text.length, end: text.length, type: "NAME" as const }]) {
    pieces.push({ masked: masked.length, source: at, length: span.start - at });
    masked += text.slice(at, span.start);
    if (span.end > span.start) {
      const head = text.slice(Math.max(0, span.start - 40), span.start);
      masked += placeholders.one(text.slice(span.start, span.end), span.type, lang, head);
    }
    at = span.end;
  }
  const found: Span[] = [];
  for (const span of spansOf(analyse(masked, given, known))) {
    const piece = pieces.findLast((candidate) => candidate.masked <= span.start);
    if (!piece || span.end > piece.masked + piece.length) continue;
    const shift = piece.source - piece.masked;
    found.push({ ...span, start: span.start + shift, end: span.end + shift });
  }
  return found;
}

const auditRow = ({ rule, type, start, end, score }: Span): AuditRow => ({ rule, type, start, end, score });
