import { wordingOf } from "../../credentials/professions.ts";
import { formatDate, formatMonth } from "../../shared/i18n/format.ts";
import type { Locale } from "../../shared/i18n/locale.ts";
import type { Translate } from "../../shared/i18n/translate.ts";
import { paths } from "../../shared/paths.ts";
import { entryKinds } from "../entries.ts";
import type { Entry, EntryKind, Passage } from "../entries.ts";

/** Somebody's words that were kept, and whose they are. */
export interface Quote {
  paragraphs: string[];
  language: Locale;
  attribution: string;
  /** What is to be known before reading, if anything. */
  warning: string | null;
  url: string;
  title: string;
  publishedAt: string;
  isWithdrawn: boolean;
}

export interface DocumentItem {
  id: string;
  heading: string;
  headingLanguage: Locale;
  /** The person's own words; beside a passage, their remark. */
  own: string[];
  /** Says that the words below a passage are the person's. */
  ownLabel: string | null;
  quote: Quote | null;
}

export interface DocumentSection {
  kind: EntryKind;
  title: string;
  whose: string;
  items: DocumentItem[];
}

/** What is taken along, the same on paper, in the PDF and in the FHIR file. */
export interface TakenDocument {
  title: string;
  language: Locale;
  author: string;
  /** Who brings it, when, and that no professional wrote it. */
  intro: string[];
  sections: DocumentSection[];
  madeAt: Date;
}

interface Making {
  pseudonym: string;
  locale: Locale;
  t: Translate;
  /** Of this site, before a path. */
  origin: string;
  now: Date;
}

const paragraphs = (text: string): string[] =>
  text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean);

/** Puts a notebook into words in the person's language; sections that are empty are left out. */
export function makeDocument(entries: readonly Entry[], making: Making): TakenDocument {
  const { t, locale, now, pseudonym } = making;
  const sections = entryKinds.map((kind) => ({
    kind,
    title: t(`appointment.kinds.${kind}`),
    whose: t(kind === "passage" ? "appointment.whose.passage" : "appointment.whose.own"),
    items: entries.filter((entry) => entry.kind === kind).map((entry) => itemOf(entry, making)),
  }));
  return {
    title: t("appointment.file.title"),
    language: locale,
    author: pseudonym,
    intro: [
      t("appointment.file.by", { name: pseudonym, date: formatDate(now, locale) }),
      t("appointment.file.provided"),
    ],
    sections: sections.filter(({ items }) => items.length > 0),
    madeAt: now,
  };
}

function itemOf(entry: Entry, { t, locale, origin }: Making): DocumentItem {
  const { id, kind, number, text, day, passage, standing } = entry;
  const date = day ? formatDate(new Date(day), locale) : null;
  const numbered = kind === "diary" ? "" : t(`appointment.numbered.${kind}`, { number });
  const heading = passage?.title || [numbered, date].filter(Boolean).join(" · ");
  const quote = passage && {
    paragraphs: standing === "withdrawn" ? [] : paragraphs(passage.text),
    language: passage.language,
    attribution: attributionOf(passage, t, locale),
    warning: standing === "dangerous" ? t("appointment.dangerous") : null,
    url: `${origin}${paths.post(passage.postId)}`,
    title: passage.title,
    publishedAt: passage.publishedAt,
    isWithdrawn: standing === "withdrawn",
  };
  if (quote?.isWithdrawn) quote.attribution = t("appointment.withdrawn");
  return {
    id,
    heading,
    headingLanguage: passage?.title ? passage.language : locale,
    own: paragraphs(text),
    ownLabel: passage && text ? t("appointment.remark") : null,
    quote,
  };
}

/** Whose words these are, in what capacity, with which badge, of which day. */
export function attributionOf(passage: Passage, t: Translate, locale: Locale): string {
  const { author, isMine, isImported, kind, stamp } = passage;
  const name = author ?? t("questions.thread.formerMember");
  const capacity = isImported
    ? t("questions.list.imported")
    : kind === "question"
      ? t("appointment.attribution.question")
      : t.dynamic(`questions.thread.kind.${kind}`);
  return [
    isMine ? t("appointment.attribution.mine", { name }) : name,
    capacity,
    stamp ? badgeWords(stamp, t, locale) : isImported ? "" : t("appointment.attribution.unverified"),
    t("appointment.attribution.published", { date: formatDate(new Date(passage.publishedAt), locale) }),
    t("appointment.attribution.kept", { date: formatDate(new Date(passage.keptAt), locale) }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function badgeWords(stamp: NonNullable<Passage["stamp"]>, t: Translate, locale: Locale): string {
  const profession = [stamp.profession[locale], stamp.specialty?.[locale], stamp.organisation]
    .filter(Boolean)
    .join(", ");
  const month = formatMonth(new Date(stamp.verifiedAt), locale);
  return t(`credentials.badge.words.${wordingOf(stamp)}`, { profession, month });
}
