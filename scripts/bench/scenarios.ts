import type { Content } from "./content.ts";
import type { Load, LoadRequest } from "./load.ts";

export const scenarioNames = [
  "bare",
  "first-render",
  "cached",
  "not-modified",
  "alone",
  "crowd",
  "signed-in",
  "long-thread",
  "home-first",
  "topic-first",
  "topic-cached",
  "search-page",
  "data",
  "insert",
  "answer",
  "ask",
  "vote",
  "report",
] as const;
export type ScenarioName = (typeof scenarioNames)[number];

export interface Scenario {
  name: ScenarioName;
  title: string;
  /** On the server of bytes, or of bare INSERTs, instead of the real one. */
  floor?: "page" | "insert";
  /** Asks whether the page it has is still good. */
  revalidates?: boolean;
  /** Pages that nobody asked for since they changed. */
  isFirst?: boolean;
  load: Omit<Load, "origin" | "seconds">;
}

const orders = ["", "?order=unanswered", "?order=unverified", "?order=helpful"];

const inBoth = (paths: string[]): LoadRequest[] =>
  paths.flatMap((path) =>
    ["fr", "en"].map((language) => ({ path, headers: { "accept-language": language } })),
  );

/** What is measured. Requests that must not meet the cache ask for a page each that nobody asked for before. */
export function scenarios(content: Content): Scenario[] {
  const { threads, longPages, topics, sessions } = content;
  const thread = threads[0]!;
  const anonymous = { headers: { "accept-encoding": "gzip, deflate, br, zstd", "accept-language": "fr" } };
  return [
    {
      name: "bare",
      title: "bare node:http, same bytes as the thread page",
      floor: "page",
      load: { ...anonymous, requests: [{ path: thread }], once: false },
    },
    {
      name: "first-render",
      isFirst: true,
      title: "thread page (question + 20 answers), anonymous, first render",
      load: {
        ...anonymous,
        requests: inBoth(threads.slice(1).flatMap((path) => [path, `${path}?sort=oldest`])),
        once: true,
      },
    },
    {
      name: "cached",
      title: "thread page, anonymous, cached",
      load: { ...anonymous, requests: [{ path: thread }], once: false },
    },
    {
      name: "not-modified",
      title: "the same, unchanged since the reader saw it (304)",
      revalidates: true,
      load: { ...anonymous, requests: [{ path: thread }], once: false },
    },
    {
      name: "alone",
      title: "the same, one connection",
      load: { ...anonymous, requests: [{ path: thread }], once: false, connections: 1 },
    },
    {
      name: "crowd",
      title: "the same, 200 connections at a time",
      load: { ...anonymous, requests: [{ path: thread }], once: false, connections: 200 },
    },
    {
      name: "signed-in",
      title: "thread page, signed in",
      load: {
        ...anonymous,
        requests: threads.map((path, index) => ({
          path,
          headers: { cookie: sessions[index % sessions.length]! },
        })),
        once: false,
      },
    },
    {
      name: "long-thread",
      isFirst: true,
      title: "any page of a thread of 1 000 answers, anonymous, first render",
      load: { ...anonymous, requests: inBoth(longPages), once: true },
    },
    {
      name: "home-first",
      isFirst: true,
      title: "home, anonymous, first render",
      load: {
        ...anonymous,
        requests: inBoth(orders.map((order) => `/${order}`)),
        once: true,
      },
    },
    {
      name: "topic-first",
      isFirst: true,
      title: "topic list, anonymous, first render",
      load: {
        ...anonymous,
        requests: inBoth(topics.flatMap((path) => orders.map((order) => path + order))),
        once: true,
      },
    },
    {
      name: "topic-cached",
      title: "topic list, anonymous, cached",
      load: { ...anonymous, requests: [{ path: topics[0]! }], once: false },
    },
    {
      name: "search-page",
      title: "search, one or two words",
      load: { ...anonymous, requests: content.searches.map((path) => ({ path })), once: false },
    },
    { name: "data", title: "/data", load: { ...anonymous, requests: [{ path: "/data" }], once: false } },
    {
      name: "insert",
      title: "bare server, one transaction that inserts such an answer",
      floor: "insert",
      load: { ...anonymous, requests: [{ path: "/", method: "POST" }], once: false },
    },
    {
      name: "answer",
      title: "posting an answer",
      load: { headers: {}, requests: content.answers, once: true },
    },
    {
      name: "ask",
      title: "asking a question",
      load: { headers: {}, requests: content.questions, once: true },
    },
    {
      name: "vote",
      title: "saying that an answer helped",
      load: { headers: {}, requests: content.votes, once: true },
    },
    {
      name: "report",
      title: "reporting an answer",
      load: { headers: {}, requests: content.reports, once: true },
    },
  ];
}
