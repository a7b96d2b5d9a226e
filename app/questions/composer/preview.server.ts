import { DeidentificationFailed, deidentifyThread } from "../../privacy/index.ts";
import { detectCrisis } from "../../safety/index.ts";
import { findSimilarQuestions } from "../../search/queries.server.ts";
import { sha256 } from "../../shared/crypto.server.ts";
import type { Locale } from "../../shared/i18n/locale.ts";
import { spend } from "../../shared/limits.server.ts";
import { cook } from "../../shared/markdown.server.ts";
import type { Actor } from "../../shared/policy.ts";
import { speaksOfSomebodyElse } from "./broader.ts";
import { careFor } from "./care.server.ts";
import type { Care } from "./care.server.ts";
import { seemsAboutChild } from "./child.ts";
import { findHints } from "./hints.server.ts";
import type { Hint } from "./hints.server.ts";
import { detectLanguage } from "./language.server.ts";
import { readingOf } from "./reading.ts";
import type { Reading } from "./reading.ts";

/** What is being written, parsed; `title` for questions only. */
export interface Look {
  title: string | null;
  body: string;
  language: Locale | "";
  audience: "everyone" | "members";
  search: "index" | "noindex";
  research: "none" | "controlled" | "open";
  sources?: { title: string; url: string; publisher: string; year: number }[];
  seenPreview: string;
  careShown: string;
  othersShown: string;
  kept: string;
}

export type Piece = { text: string; isMasked: boolean };

export interface Preview {
  title: string | null;
  html: string;
  sources: NonNullable<Look["sources"]>;
  /** The beginning, as a search engine shows it. */
  excerpt: string;
  language: Locale;
  isDetected: boolean;
  audience: Look["audience"];
  isIndexable: boolean;
  research: Look["research"];
  /** The de-identified text; null when the engine could not treat it, and a release would leave it out. */
  shared: { title: Piece[] | null; body: Piece[] } | null;
  /** Hash of the de-identified text shown; a research choice is recorded with it. */
  seen: string;
  /** What in the text may point to a person. */
  hints: Hint[];
  reading: Reading | null;
  /** Asked by the person responsible, or about somebody grown up: its author is asked which. */
  isAboutChild: boolean;
  similar: Awaited<ReturnType<typeof findSimilarQuestions>>;
  care: Care | null;
}

const excerptLength = 160;
const similarShown = 3;

/**
 * Everything the author is shown before posting; null when the text is nested too deeply. Nothing is stored.
 * @throws TooMany
 */
export async function composePreview(actor: Actor, draft: Look, locale: Locale): Promise<Preview | null> {
  await spend("preview", actor.id);
  const seen = lookAt(actor, draft, locale);
  if (!seen || draft.title === null) return seen && { ...seen, similar: [] };
  const words = `${draft.title}\n\n${draft.body}`.slice(0, 500);
  return { ...seen, similar: await findSimilarQuestions(words, actor, similarShown) };
}

/** The same without the questions that are near: from the text alone. */
export function lookAt(actor: Actor, draft: Look, locale: Locale): Omit<Preview, "similar"> | null {
  const read = readDraft(draft, locale);
  if (!read) return null;
  const { cooked, whole, language } = read;
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
    hints: findHints(actor, draft, language, draft.kept),
    reading: readingOf(cooked.text, language),
    isAboutChild: draft.title !== null && seemsAboutChild(whole),
    care: careFor(detectCrisis(whole), actor.country, locale),
  };
}

function readDraft(draft: Look, locale: Locale) {
  const cooked = cook(draft.body);
  if (!cooked) return null;
  const whole = draft.title === null ? cooked.text : `${draft.title}\n\n${cooked.text}`;
  return { cooked, whole, language: draft.language || detectLanguage(whole, locale) };
}

/**
 * Whether the author must see the preview before this is posted: words that call for help now are met with the help
 * card first, somebody else's name is asked about once, and words are only shared for research by somebody who has seen
 * what will be shared. What is nested too deeply is refused by the preview too. Each question costs a reading of the
 * text, so none is asked that has its answer already.
 */
export function mustLookFirst(actor: Actor, draft: Look, locale: Locale): boolean {
  const read = readDraft(draft, locale);
  if (!read) return true;
  const { cooked, whole, language } = read;
  const needsCare = () => {
    const care = careFor(detectCrisis(whole), actor.country, locale);
    return care !== null && care.kind !== "distress";
  };
  const namesOthers = () =>
    [draft.title ?? "", draft.body].some(speaksOfSomebodyElse) &&
    findHints(actor, draft, language, draft.kept).some(
      ({ isSomebodyElse, isKept }) => isSomebodyElse && !isKept,
    );
  const sharesUnseen = () => draft.seenPreview !== hashOf(deidentify(actor, draft, cooked.text, language));
  return (
    (draft.careShown !== "1" && needsCare()) ||
    (draft.othersShown !== "1" && namesOthers()) ||
    (draft.research !== "none" && sharesUnseen())
  );
}

function deidentify(
  actor: Actor,
  draft: Look,
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
