import type { Content } from "./content.ts";
import type { Load } from "./load.ts";

export const scenarioNames = [
  "bare",
  "first-render",
  "cached",
  "signed-in",
  "topic-first",
  "topic-cached",
  "answer",
] as const;
export type ScenarioName = (typeof scenarioNames)[number];

export interface Scenario {
  name: ScenarioName;
  title: string;
  /** On the server of bytes instead of the real one. */
  isBare?: boolean;
  /** Pages that nobody asked for since they changed. */
  isFirst?: boolean;
  load: Omit<Load, "origin" | "seconds">;
}

const languages = ["fr", "en"];

/** What is measured. Requests that must not meet the cache ask for a page each that nobody asked for before. */
export function scenarios(content: Content): Scenario[] {
  const { threads, topics, sessions } = content;
  const thread = threads[0]!;
  const anonymous = { headers: { "accept-encoding": "gzip, deflate, br, zstd", "accept-language": "fr" } };
  return [
    {
      name: "bare",
      title: "bare node:http, same bytes as the thread page",
      isBare: true,
      load: { ...anonymous, requests: [{ path: thread }], once: false },
    },
    {
      name: "first-render",
      isFirst: true,
      title: "thread page (question + 20 answers), anonymous, first render",
      load: {
        ...anonymous,
        requests: threads.slice(1).flatMap((path) =>
          languages.flatMap((language) => [
            { path, headers: { "accept-language": language } },
            { path: `${path}?sort=oldest`, headers: { "accept-language": language } },
          ]),
        ),
        once: true,
      },
    },
    {
      name: "cached",
      title: "thread page, anonymous, cached",
      load: { ...anonymous, requests: [{ path: thread }], once: false },
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
      name: "topic-first",
      isFirst: true,
      title: "topic list, anonymous, first render",
      load: {
        ...anonymous,
        requests: topics.flatMap((path) =>
          ["", "?order=unanswered", "?order=unverified", "?order=helpful"].flatMap((order) =>
            languages.map((language) => ({ path: path + order, headers: { "accept-language": language } })),
          ),
        ),
        once: true,
      },
    },
    {
      name: "topic-cached",
      title: "topic list, anonymous, cached",
      load: { ...anonymous, requests: [{ path: topics[0]! }], once: false },
    },
    {
      name: "answer",
      title: "posting an answer",
      load: { headers: {}, requests: content.answers, once: true },
    },
  ];
}
