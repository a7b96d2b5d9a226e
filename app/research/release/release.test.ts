import fc from "fast-check";
import { expect, test } from "vitest";
import { anonymise as anonymiseRecords } from "./anonymity.ts";
import type { Limits } from "./anonymity.ts";
import { compareVersions, isVersion, nextVersion } from "./calver.ts";
import { canary, runCanaries } from "./canaries.ts";
import { conditionsCsv } from "./conditions.ts";
import { prepareKnownValues } from "./known-values.ts";
import { authorKeys, drawReleaseKey, isSampled, openReleaseKey, postKeys } from "./keys.ts";
import { Records } from "./records.ts";
import type { QuasiRecord } from "./records.ts";
import { ageBandFor, band, delayBetween } from "./rows.ts";
import type { TopicNode } from "./topic-roll-up.ts";
import { parseRange } from "../file-response.server.ts";

test("counts, delays and ages are banded", () => {
  expect([0, 1, 4, 5, 19, 20, 900].map(band)).toEqual(["0", "1-4", "1-4", "5-19", "5-19", "20+", "20+"]);
  const asked = Date.UTC(2026, 0, 1);
  const after = (hours: number) => delayBetween(asked, asked + hours * 3_600_000);
  expect([0.5, 2, 30, 24 * 8, 24 * 31].map(after)).toEqual([
    "within-1-hour",
    "within-1-day",
    "within-1-week",
    "within-1-month",
    "later",
  ]);
  expect(["40-44", "45-49", "90-94", null].map((ages) => ageBandFor("open", ages))).toEqual([
    "40-49",
    "40-49",
    "90+",
    null,
  ]);
  expect(ageBandFor("controlled", "45-49")).toBe("45-49");
});

test("versions follow the calendar without zeros and never repeat", () => {
  const now = new Date("2026-03-09T12:00:00Z");
  expect(nextVersion([], now)).toBe("2026.3.0");
  expect(nextVersion(["2026.3.0", "2026.3.9", "2026.2.4", "2025.3.40"], now)).toBe("2026.3.10");
  expect(["2026.3.10", "2026.11.0", "2026.3.9"].toSorted(compareVersions)).toEqual([
    "2026.11.0",
    "2026.3.10",
    "2026.3.9",
  ]);
  expect(["2026.03.0", "2026.13.0", "2026.3", "../2026.3.0", "2026.3.00"].some(isVersion)).toBe(false);
});

test("keys join nothing across threads or releases, and the sample is as large as said", () => {
  const [one, two] = [openReleaseKey(drawReleaseKey()), openReleaseKey(drawReleaseKey())];
  for (const draw of [postKeys, authorKeys]) {
    const lists = [draw(one, "thread-1", 9), draw(one, "thread-2", 9), draw(two, "thread-1", 9)];
    expect(draw(one, "thread-1", 9)).toEqual(lists[0]);
    expect(new Set(lists.flat()).size).toBe(27);
  }
  const kept = Array.from({ length: 4_000 }, (_, n) => isSampled(one, `thread-${n}`, 95)).filter(
    Boolean,
  ).length;
  expect(kept / 4_000).toBeGreaterThan(0.93);
  expect(kept / 4_000).toBeLessThan(0.97);
  expect(Array.from({ length: 100 }, (_, n) => isSampled(one, `thread-${n}`, 100)).every(Boolean)).toBe(true);
});

test("canaries lose every identifier, and one that is planted in the clear is seen", () => {
  expect(runCanaries(40, "open")).toEqual({ threads: 40, identifiers: 240, left: 0 });
  expect(new Set(Array.from({ length: 40 }, (_, n) => canary(n).question)).size).toBe(40);
});

test("known values are found as whole words; ordinary words only in one piece", () => {
  const known = prepareKnownValues(
    ["Zorvak", "Chouette-Hulotte", "Grand-Large", "Marmalade-3", "Ana"],
    ["Jo.Petit@example.org"],
  );
  expect(known.find("merci ZORVAK !")).toMatchObject({ certain: 1 });
  expect(known.find("écrire à jo.petit@EXAMPLE.org")).toMatchObject({ certain: 2 });
  expect(known.find("zorvakien, une orange")).toEqual({ certain: 0, ambiguous: 0 });
  expect(known.find("partir au grand large")).toEqual({ certain: 0, ambiguous: 1 });
  expect(known.find("comme disait grand-large")).toEqual({ certain: 1, ambiguous: 0 });
  expect(known.find("I like marmalade, 3 spoons")).toEqual({ certain: 0, ambiguous: 1 });
  expect(known.find("Ana, trois lettres")).toEqual({ certain: 0, ambiguous: 0 });
});

const tree = new Map<string, TopicNode>([
  ["heart", { parent: null, isRare: false }],
  ["rhythm", { parent: "heart", isRare: false }],
  ["brugada", { parent: "rhythm", isRare: true }],
  ["sleep", { parent: null, isRare: false }],
]);

/** In the order given; nothing is withheld where an entry is looked at. */
function anonymise(
  given: readonly QuasiRecord[],
  tagged: ReadonlyMap<string, readonly string[]>,
  topics: typeof tree,
  limits: Limits,
) {
  const records = new Records();
  for (const one of given) records.add(one);
  const tags = records.threadIds.map((threadId) => tagged.get(threadId) ?? null);
  const outcome = anonymiseRecords(records, tags, topics, limits);
  return {
    ...outcome,
    posts: given.map((_, index) => outcome.saidOf(index)),
    threads: new Map(records.threadIds.map((threadId, thread) => [threadId, outcome.threads[thread]!])),
    withheldThreads: new Set([...outcome.withheldThreads].map((thread) => records.threadIds[thread]!)),
  };
}

const record = (n: number, overrides: Partial<QuasiRecord> = {}): QuasiRecord => ({
  threadId: `t${n}`,
  isQuestion: true,
  person: `person-${n}`,
  language: "fr",
  place: "FR",
  ageBand: "40-49",
  ...overrides,
});

test("place is given up before age, age before topic, and nobody is left in a smaller group", () => {
  const records = Array.from({ length: 12 }, (_, n) =>
    record(n, n === 3 ? { place: "BE" } : n === 4 ? { ageBand: "90+" } : {}),
  );
  const tagged = new Map(records.map(({ threadId }, n) => [threadId, [n % 2 ? "sleep" : "rhythm"]]));
  const outcome = anonymise(records, tagged, tree, { k: 3, l: 2, minTopicAuthors: 3 });
  expect(outcome.withheldThreads.size).toBe(0);
  expect(outcome.posts[3]!.place).toBeNull();
  expect(outcome.posts[4]!.ageBand).toBeNull();
  const sizes = Map.groupBy(records, ({ threadId }, n) => {
    const { place, ageBand } = outcome.posts[n]!;
    return JSON.stringify([place, ageBand, outcome.threads.get(threadId)!.group]);
  });
  expect(Math.min(...[...sizes.values()].map((list) => list.length))).toBeGreaterThanOrEqual(3);
});

test("a region that too few share gives way to its country, and the country stays", () => {
  const places = ["FR-BRE", "FR-BRE", "FR-BRE", "FR-COR", "FR", "FR", "FR", "CH-VD", "CH", "CH", "CH"];
  const records = places.map((place, n) => record(n, { place }));
  const tagged = new Map(records.map(({ threadId }) => [threadId, ["sleep"]]));
  const { posts, counts } = anonymise(records, tagged, tree, { k: 3, l: 1, minTopicAuthors: 1 });
  expect(posts.map(({ place }) => place)).toEqual([
    "FR-BRE",
    "FR-BRE",
    "FR-BRE",
    "FR",
    "FR",
    "FR",
    "FR",
    "CH",
    "CH",
    "CH",
    "CH",
  ]);
  expect(counts).toMatchObject({ regions: 2, countries: 0 });
});

test("where too few give no region, the smallest region joins them, so that silence tells nothing", () => {
  const places = ["FR-BRE", "FR-BRE", "FR-BRE", "FR-IDF", "FR-IDF", "FR-IDF", "FR-IDF", "FR"];
  const records = places.map((place, n) => record(n, { place }));
  const tagged = new Map(records.map(({ threadId }) => [threadId, ["sleep"]]));
  const { posts } = anonymise(records, tagged, tree, { k: 3, l: 1, minTopicAuthors: 1 });
  expect(posts.map(({ place }) => place)).toEqual([
    "FR",
    "FR",
    "FR",
    "FR-IDF",
    "FR-IDF",
    "FR-IDF",
    "FR-IDF",
    "FR",
  ]);
});

test("rare and small topics are named by an ancestor; without one they are not named", () => {
  const records = Array.from({ length: 9 }, (_, n) => record(n));
  const topicOf = (n: number) => (n === 0 ? "brugada" : n < 4 ? "rhythm" : n === 4 ? "unheard-of" : "sleep");
  const tagged = new Map(records.map(({ threadId }, n) => [threadId, [topicOf(n)]]));
  const { threads } = anonymise(records, tagged, tree, { k: 1, l: 1, minTopicAuthors: 3 });
  expect(threads.get("t0")).toEqual({ topics: ["rhythm"], group: "heart" });
  expect(threads.get("t4")).toEqual({ topics: [], group: null });
});

test("the authors of a topic's children do not make the topic itself large", () => {
  const records = Array.from({ length: 9 }, (_, n) => record(n));
  const topicOf = (n: number) => (n < 4 ? "rhythm" : n < 6 ? "heart" : "sleep");
  const tagged = new Map(records.map(({ threadId }, n) => [threadId, [topicOf(n)]]));
  const { threads } = anonymise(records, tagged, tree, { k: 1, l: 1, minTopicAuthors: 3 });
  expect(threads.get("t0")!.topics).toEqual(["rhythm"]);
  expect(threads.get("t4")!.topics).toEqual([]);
  expect(threads.get("t6")!.topics).toEqual(["sleep"]);
});

test("a group of one topic tells what its people have, so its other traits are erased", () => {
  const older = Array.from({ length: 3 }, (_, n) => record(n, { ageBand: "70-79" }));
  const others = Array.from({ length: 6 }, (_, n) => record(n + 3));
  const tagged = new Map([
    ...older.map(({ threadId }) => [threadId, ["rhythm"]] as const),
    ...others.map(({ threadId }, n) => [threadId, [n % 2 ? "sleep" : "rhythm"]] as const),
  ]);
  const { posts } = anonymise([...older, ...others], tagged, tree, { k: 3, l: 2, minTopicAuthors: 1 });
  expect(posts[0]).toMatchObject({ ageBand: null });
});

test("whatever the corpus, what is left of it holds every rule at once", () => {
  const limits = { k: 4, l: 2, minTopicAuthors: 4 };
  const post = fc.record({
    thread: fc.nat(24),
    person: fc.nat(30),
    language: fc.constantFrom("fr", "en"),
    place: fc.constantFrom("FR", "FR-BRE", "FR-IDF", "BE", "BE-WAL", null),
    ageBand: fc.constantFrom("40-49", "70-79", null),
  });
  const slugs = fc.array(fc.constantFrom("heart", "rhythm", "brugada", "sleep"), { maxLength: 3 });
  const corpora = fc.tuple(
    fc.array(post, { minLength: 20, maxLength: 120 }),
    fc.array(slugs, { minLength: 25, maxLength: 25 }),
  );
  fc.assert(
    fc.property(corpora, ([posts, topicsOf]) => {
      const first = new Set<number>();
      const records = posts.map(({ thread, person, ...traits }): QuasiRecord => {
        const isQuestion = !first.has(thread);
        first.add(thread);
        return { threadId: `t${thread}`, isQuestion, person: `person-${person}`, ...traits };
      });
      const tagged = new Map([...first].map((thread) => [`t${thread}`, topicsOf[thread]!]));
      const outcome = anonymise(records, tagged, tree, limits);
      const rows = records.flatMap(({ threadId, person, language }, n) => {
        if (outcome.withheldThreads.has(threadId) || outcome.withheldPosts.has(n)) return [];
        const { place, ageBand } = outcome.posts[n]!;
        return [
          { ...outcome.threads.get(threadId)!, wide: JSON.stringify([language, place, ageBand]), person },
        ];
      });
      const people = (list: { person: string }[]) => new Set(list.map(({ person }) => person)).size;
      for (const group of Map.groupBy(rows, ({ wide, group }) => `${wide} ${group}`).values())
        expect(people(group)).toBeGreaterThanOrEqual(limits.k);
      for (const list of Map.groupBy(rows, ({ wide }) => wide).values()) {
        const groups = new Set(list.map(({ group }) => group));
        if ([...groups].some((group) => group !== null)) expect(groups.size).toBeGreaterThanOrEqual(limits.l);
      }
      for (const topic of new Set(rows.flatMap(({ topics }) => topics)))
        expect(people(rows.filter(({ topics }) => topics.includes(topic)))).toBeGreaterThanOrEqual(4);
    }),
    { numRuns: 200 },
  );
});

test("people who stay alone are withheld: threads for askers, places for others", () => {
  const records = [
    ...Array.from({ length: 6 }, (_, n) => record(n)),
    record(6, { language: "en" }),
    record(7, { language: "en", threadId: "t0", isQuestion: false }),
  ];
  const tagged = new Map(records.map(({ threadId }) => [threadId, ["sleep"]]));
  const outcome = anonymise(records, tagged, tree, { k: 3, l: 1, minTopicAuthors: 1 });
  expect([...outcome.withheldThreads]).toEqual(["t6"]);
  expect([...outcome.withheldPosts]).toEqual([7]);
});

test("a range is what RFC 9110 says", () => {
  expect(parseRange("bytes=0-3", 10)).toEqual({ start: 0, end: 3 });
  expect(parseRange("bytes=8-", 10)).toEqual({ start: 8, end: 9 });
  expect(parseRange("bytes=-4", 10)).toEqual({ start: 6, end: 9 });
  expect(parseRange("bytes=5-99", 10)).toEqual({ start: 5, end: 9 });
  expect(parseRange("bytes=10-", 10)).toBe("unsatisfiable");
  expect(parseRange("bytes=-0", 10)).toBe("unsatisfiable");
  for (const odd of [null, "bytes=", "bytes=-", "bytes=4-2", "bytes=0-1,4-5", "items=0-3"])
    expect(parseRange(odd, 10), String(odd)).toBeNull();
});

test("the table of conditions passes on only the codes whose licence allows it", () => {
  const csv = conditionsCsv([
    {
      slug: "lupus",
      parent: "autoimmune",
      label: { fr: "Lupus, érythémateux", en: "Lupus" },
      codes: ["icd10:M32", "doid:DOID:9074", "orpha:536", "snomed:55464009", "orpha:93552"],
      threads: 31,
    },
  ]);
  expect(csv).toBe(
    'topic,parent,label_fr,label_en,threads,doid,orphacode\r\nlupus,autoimmune,"Lupus, érythémateux",Lupus,31,DOID:9074,536|93552\r\n',
  );
});
