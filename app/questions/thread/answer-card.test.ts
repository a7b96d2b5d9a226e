import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { I18nProvider } from "../../shared/i18n/index.tsx";
import { translator } from "../../shared/i18n/translators.server.ts";
import { AnswerCard } from "./answer-card.tsx";
import type { Answer } from "./types.ts";

const usual: Answer = {
  id: "00000000-0000-7000-8000-000000000001",
  name: "Heron",
  isAnonymous: false,
  isAsker: false,
  isMine: false,
  status: "published",
  holds: [],
  waitsUntil: null,
  changeAskedId: null,
  label: null,
  correction: null,
  isRestricted: false,
  origin: "member",
  originUrl: null,
  licence: null,
  relation: "patient",
  language: "en",
  html: "<p>Words</p>",
  publishedAt: new Date("2026-11-01T08:00:00Z"),
  editedAt: null,
  kind: "experience",
  indexable: true,
  stamp: null,
  badgeId: null,
  badgeToday: null,
  editedAfterStamp: false,
  sources: [],
  isAccepted: false,
  reviewBy: null,
  reviewedAt: null,
  isReviewDue: false,
  helpedCount: 0,
  accurateCount: 0,
  objections: [],
  isDangerous: false,
  position: 3,
  comments: [],
  simple: [],
};

const pageOf = (more: Partial<Answer>): string =>
  renderToStaticMarkup(
    createElement(
      I18nProvider,
      { value: { locale: "en", t: translator("en") } },
      createElement(AnswerCard, { answer: { ...usual, ...more }, overlay: null, threadLanguage: "en" }),
    ),
  );

const objection = { name: "Dr Martin", profession: null, reason: "Never with warfarin." };
const t = translator("en");

test.each<[string, Partial<Answer>, string]>([
  [
    "is dangerous",
    { isDangerous: true, objections: [{ ...objection, kind: "dangerous" }] },
    t("questions.thread.dangerTitle"),
  ],
  [
    "professionals disagree with",
    { objections: [{ ...objection, kind: "disagree" }] },
    "Never with warfarin.",
  ],
  ["professionals find accurate", { accurateCount: 2 }, t("questions.thread.accurate", { count: 2 })],
  ["moderators labelled", { label: "misinformation" }, t("questions.thread.labelledNext")],
  ["waits", { status: "pending", isMine: true }, t("questions.thread.pending")],
  ["was edited", { editedAt: new Date("2026-11-02T08:00:00Z") }, "2 November 2026"],
  [
    "has sources",
    { sources: [{ title: "NICE", url: "https://example.org/", publisher: "NICE", year: 2024 }] },
    "https://example.org/",
  ],
  ["has comments", { comments: [{ ...usual, html: "<p>Below</p>" }] }, "<p>Below</p>"],
  [
    "is said in simple words",
    { simple: [{ ...usual, html: "<p>Simply</p>", isStale: false }] },
    "<p>Simply</p>",
  ],
])("an answer that %s says so; others do not", (_, more, words) => {
  expect(pageOf(more)).toContain(words);
  expect(pageOf({})).not.toContain(words);
});

test("what is dangerous is announced before it can be read", () => {
  const page = pageOf({ isDangerous: true, objections: [{ ...objection, kind: "dangerous" }] });
  expect(page).toMatch(/Never with warfarin\..*<details>.*Words.*<\/details>/s);
  expect(page).not.toContain(t("questions.thread.disagree", { count: 1 }));
});
