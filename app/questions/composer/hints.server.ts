import { deidentifyThread, DeidentificationFailed, findQuasiIdentifiers } from "../../privacy/index.ts";
import type { EntityType, Lang, Span } from "../../privacy/index.ts";
import { hmac } from "../../shared/crypto.server.ts";
import type { FormState } from "../../shared/http/forms.ts";
import type { Actor } from "../../shared/policy.ts";
import { cleanLine, cleanText, fold } from "../../shared/text.ts";
import { isRegion, isSomebodyElse, maskOf, sayBroadly } from "./broader.ts";
import type { Replacement } from "./broader.ts";
import { detectLanguage } from "./language.server.ts";

export type Decision = "kept" | "masked" | "broadened";
type Part = "title" | "body";

/** Words that may point to a person, wherever they stand in the text. */
export interface Hint {
  /** Names these words of this person without saying them. */
  token: string;
  type: EntityType;
  words: string;
  /** What can be said instead; null when there is only the mask. */
  broader: string | null;
  /** A name right after a word for a relative: somebody else's. */
  isSomebodyElse: boolean;
  isKept: boolean;
}

interface Words {
  title: string | null;
  body: string;
}
type Found = Span & { part: Part; token: string };

/** Ages up to 89 are told by many and stay in releases as bands; regions stay as they are. */
const isTelling = (type: EntityType, words: string): boolean =>
  type === "AGE" ? /9\d|1[01]\d/.test(words) : !(type === "LOCATION" && isRegion(words));

/** Both parts as typed, read as one: a name told in the title is found in the body. */
function findAll(actor: Actor, { title, body }: Words, lang: Lang): Found[] {
  const parts = [
    ...(title === null ? [] : [{ id: "title", text: title, lang }]),
    { id: "body", text: body, lang },
  ];
  try {
    const found = deidentifyThread(parts, { known: [], tier: "open" }).parts;
    const spans = found.flatMap(({ id, spans }, index) =>
      [...spans, ...rareWithPlace(parts[index]!.text, spans, lang)].map((span) => ({
        ...span,
        part: id as Part,
        words: parts[index]!.text.slice(span.start, span.end),
      })),
    );
    return spans
      .filter(({ type, words }) => isTelling(type, words))
      .map(({ words, ...span }) => ({ ...span, token: tokenOf(actor, span.type, words) }));
  } catch (error) {
    if (error instanceof DeidentificationFailed) return [];
    throw error;
  }
}

/** A rare condition points to somebody once the place is told as well. */
function rareWithPlace(text: string, spans: Span[], lang: Lang): Span[] {
  if (!spans.some(({ type }) => type === "LOCATION" || type === "ADDRESS")) return [];
  return findQuasiIdentifiers(text, { lang }).spans.filter(
    (rare) =>
      rare.type === "RARE_CONDITION" && !spans.some(({ start, end }) => start < rare.end && rare.start < end),
  );
}

const tokenOf = (actor: Actor, type: EntityType, words: string): string =>
  `${type}.${hmac("privacy-hint", `${actor.id}:${fold(words).replace(/\s+/g, " ")}`).slice(0, 16)}`;

const tokens = (kept: string): Set<string> => new Set(kept.split(" ").filter(Boolean));

/** What in the text may point to a person, each once, in the order of the text. */
export function findHints(actor: Actor, words: Words, lang: Lang, kept: string): Hint[] {
  const decided = tokens(kept);
  const hints = new Map<string, Hint>();
  for (const span of findAll(actor, words, lang)) {
    const text = words[span.part]!;
    const somebodyElse = span.type === "NAME" && isSomebodyElse(text, span.start);
    const known = hints.get(span.token);
    if (known) known.isSomebodyElse ||= somebodyElse;
    if (known) continue;
    const replacement = sayBroadly(text, span, lang);
    hints.set(span.token, {
      token: span.token,
      type: span.type,
      words: text.slice(span.start, span.end),
      broader:
        replacement &&
        (replacement.phrase || text.slice(lastWords(text, replacement.start), replacement.start)),
      isSomebodyElse: somebodyElse,
      isKept: decided.has(span.token),
    });
  }
  return [...hints.values()];
}

/** Where the two words before `at` begin: what is left when a name is dropped ("my husband"). */
function lastWords(text: string, at: number): number {
  return at - (/(?:[^\s]+\s)?[^\s]+$/.exec(text.slice(Math.max(0, at - 40), at))?.[0].length ?? 0);
}

/**
 * Does what a button of a hint says ("mask:TOKEN", "broaden:TOKEN", "keep:TOKEN") to the form's own words, wherever
 * they stand. A token that is not in the text any more changes nothing.
 */
export function decideHint(
  actor: Actor,
  values: FormState["values"],
  decision: unknown,
): FormState["values"] {
  const [, action, token] =
    /^(mask|broaden|keep):([A-Z_]+\.[0-9a-f]{16})$/.exec(typeof decision === "string" ? decision : "") ?? [];
  if (!action || !token) return values;
  const title = typeof values.title === "string" ? cleanLine(values.title) : null;
  const body = cleanText(String(values.body ?? "")).trim();
  const lang =
    values.language === "fr" || values.language === "en"
      ? values.language
      : detectLanguage(`${title ?? ""}\n\n${body}`, actor.locale);
  if (action === "keep") return { ...values, kept: join(values.kept, token) };
  const words = { title, body };
  const found = findAll(actor, words, lang).filter((span) => span.token === token);
  if (found.length === 0) return values;
  const replacements = found.map((span) => ({
    part: span.part,
    ...((action === "broaden" && sayBroadly(words[span.part]!, span, lang)) || {
      start: span.start,
      end: span.end,
      phrase: maskOf(span.type, lang),
    }),
  }));
  const changed: FormState["values"] = { ...values, body: replace(body, replacements, "body") };
  if (title !== null) changed.title = replace(title, replacements, "title");
  const word: Decision = action === "mask" ? "masked" : "broadened";
  for (const { phrase } of replacements.slice(0, 1))
    if (phrase) changed.replaced = join(changed.replaced, `${word}~${token.split(".")[0]}~${phrase}`, "|");
  return changed;
}

const join = (list: FormState["values"][string] | undefined, entry: string, separator = " "): string =>
  [...new Set([...String(list ?? "").split(separator), entry])].filter(Boolean).join(separator);

function replace(text: string, replacements: (Replacement & { part: Part })[], part: Part): string {
  let out = text;
  for (const { start, end, phrase } of replacements.filter((one) => one.part === part).toReversed())
    out = out.slice(0, start) + phrase + out.slice(end);
  return out;
}

export interface RecordedDecision {
  part: Part;
  start: number;
  end: number;
  type: EntityType;
  decision: Decision;
}

/** What was decided, as offsets into the words that are posted: what was kept is not asked again. */
export function recordDecisions(
  actor: Actor,
  words: Words,
  lang: Lang,
  { kept, replaced }: { kept: string; replaced: string },
): RecordedDecision[] {
  const decided = tokens(kept);
  const keptSpans =
    decided.size === 0 ? [] : findAll(actor, words, lang).filter(({ token }) => decided.has(token));
  const rows: RecordedDecision[] = keptSpans.map(({ part, start, end, type }) => ({
    part,
    start,
    end,
    type,
    decision: "kept",
  }));
  for (const entry of replaced.split("|")) {
    const [, decision, type, phrase] = /^(masked|broadened)~([A-Z_]+)~(.{1,80})$/.exec(entry) ?? [];
    if (!decision || !phrase) continue;
    for (const part of ["title", "body"] as const) {
      const start = words[part]?.indexOf(phrase) ?? -1;
      if (start >= 0)
        rows.push({
          part,
          start,
          end: start + phrase.length,
          type: type as EntityType,
          decision: decision as Decision,
        });
    }
  }
  return rows;
}

/** The tokens of what was kept in a post, to begin an edit of it. */
export function keptTokens(actor: Actor, words: Words, rows: readonly RecordedDecision[]): string {
  return [
    ...new Set(
      rows
        .filter(({ decision }) => decision === "kept")
        .map(({ part, start, end, type }) => tokenOf(actor, type, (words[part] ?? "").slice(start, end))),
    ),
  ].join(" ");
}
