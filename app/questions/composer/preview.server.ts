import { DeidentificationFailed, deidentifyThread, findIdentifiers } from "../../privacy/index.ts";
import type { EntityType } from "../../privacy/index.ts";
import { detectCrisis } from "../../safety/index.ts";
import { findSimilarQuestions } from "../../search/queries.server.ts";
import { sha256 } from "../../shared/crypto.server.ts";
import type { Locale } from "../../shared/i18n/locale.ts";
import { spend } from "../../shared/limits.server.ts";
import { cook } from "../../shared/markdown.server.ts";
import type { Actor } from "../../shared/policy.ts";
import { careFor } from "./care.server.ts";
import type { Care } from "./care.server.ts";
import { detectLanguage } from "./language.server.ts";

/** What is being written, parsed; `title` for questions only. */
export interface Draft {
  title: string | null;
  body: string;
  language: Locale | "";
  audience: "everyone" | "members";
  search: "index" | "noindex";
  research: "none" | "controlled" | "open";
  sources?: { title: string; url: string; publisher: string; year: number }[];
  seenPreview: string;
  careShown: string;
}

export type Piece = { text: string; isMasked: boolean };

export interface Preview {
  title: string | null;
  html: string;
  sources: NonNullable<Draft["sources"]>;
  /** The beginning, as a search engine shows it. */
  excerpt: string;
  language: Locale;
  isDetected: boolean;
  audience: Draft["audience"];
  isIndexable: boolean;
  research: Draft["research"];
  /** The de-identified text; null when the engine could not treat it, and a release would leave it out. */
  shared: { title: Piece[] | null; body: Piece[] } | null;
  /** Hash of the de-identified text shown; a research choice is recorded with it. */
  seen: string;
  /** What in the text may point to a person, by kind, with the words found. */
  hints: { type: EntityType; words: string[] }[];
  similar: Awaited<ReturnType<typeof findSimilarQuestions>>;
  care: Care | null;
}

const excerptLength = 160;
const similarShown = 3;

/**
 * Everything the author is shown before posting; null when the text is nested too deeply. Nothing is stored.
 * @throws TooMany
 */
export async function composePreview(actor: Actor, draft: Draft, locale: Locale): Promise<Preview | null> {
  await spend("preview", actor.id);
  const cooked = cook(draft.body);
  if (!cooked) return null;
  const whole = draft.title === null ? cooked.text : `${draft.title}\n\n${cooked.text}`;
  const language = draft.language || detectLanguage(whole, locale);
  const shared = deidentify(actor, draft, cooked.text, language);
  return {
    title: draft.title,
    html: cooked.html,
    sources: draft.sources ?? [],
    excerpt: beginningOf(cooked.text),
    language,
    isDetected: draft.language === "",
    audience: draft.audience,
    isIndexable: draft.search === "index" && draft.audience === "everyone",
    research: draft.research,
    shared: shared && {
      title: shared.title === null ? null : pieces(shared.title),
      body: pieces(shared.body),
    },
    seen: hashOf(shared),
    hints: hintsIn(whole, language),
    similar: draft.title === null ? [] : await findSimilarQuestions(whole.slice(0, 500), actor, similarShown),
    care: careFor(detectCrisis(whole), actor.country, locale),
  };
}

/**
 * Whether the author must see the preview before this is posted: words that call for help now are met with the help
 * card first, and words are only shared for research by somebody who has seen what will be shared.
 */
export function mustLookFirst(preview: Preview, draft: Draft): boolean {
  const needsCare = preview.care !== null && preview.care.kind !== "distress" && draft.careShown !== "1";
  return needsCare || (preview.research !== "none" && draft.seenPreview !== preview.seen);
}

function deidentify(
  actor: Actor,
  draft: Draft,
  text: string,
  lang: Locale,
): { title: string | null; body: string } | null {
  const title = draft.title === null ? [] : [{ id: "title", text: draft.title, lang }];
  const tier = draft.research === "controlled" ? "controlled" : "open";
  try {
    const { parts } = deidentifyThread([...title, { id: "body", text, lang }], {
      known: [actor.pseudonym],
      tier,
    });
    return { title: draft.title === null ? null : parts[0]!.text, body: parts.at(-1)!.text };
  } catch (error) {
    if (error instanceof DeidentificationFailed) return null;
    throw error;
  }
}

function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > excerptLength ? `${line.slice(0, excerptLength).toWellFormed()}…` : line;
}

const hashOf = (shared: { title: string | null; body: string } | null): string =>
  shared ? sha256(JSON.stringify([shared.title, shared.body])) : "";

/** Cuts a de-identified text at its placeholders, so that they can be shown as such. */
function pieces(text: string): Piece[] {
  return text
    .split(/(\[[A-Z][A-Z_]*(?:_\d+)?\])/)
    .map((part, index) => ({ text: part, isMasked: index % 2 === 1 }))
    .filter(({ text: part }) => part !== "");
}

/** Ages up to 89 are told by many and stay in releases as bands. */
const isTelling = (type: EntityType, words: string): boolean => type !== "AGE" || /9\d|1[01]\d/.test(words);

function hintsIn(text: string, lang: Locale): Preview["hints"] {
  const byType = new Map<EntityType, Set<string>>();
  for (const { type, start, end } of findIdentifiers(text, { lang }).spans) {
    const words = text.slice(start, end).trim();
    if (!isTelling(type, words)) continue;
    byType.set(type, (byType.get(type) ?? new Set()).add(words));
  }
  return [...byType].map(([type, words]) => ({ type, words: [...words] }));
}
