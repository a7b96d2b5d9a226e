import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { demoAccounts } from "./demo-accounts.ts";
import { checkedOn, emergencyNumbers } from "./emergency-numbers.ts";
import { glossary } from "./glossary.ts";
import { personas } from "./personas.ts";
import { demoApplicant, demoProfessional, registryNumberOfPersona, registryRows } from "./registry.ts";
import { plantedIdentifiers } from "./threads/identifiers.ts";
import { threads } from "./threads/index.ts";
import { topics } from "./topics/index.ts";
import type { AnswerSeed, Bilingual, PersonaSeed, ThreadSeed } from "./types.ts";

const people: readonly PersonaSeed[] = personas;
const personOf = new Map(people.map((person) => [person.key, person]));
const answers = threads.flatMap((thread) => thread.answers);

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function empty(texts: readonly Bilingual[]): Bilingual[] {
  return texts.filter(({ fr, en }) => fr.trim() === "" || en.trim() === "");
}

function textsOf(thread: ThreadSeed): string[] {
  const posts = thread.answers.flatMap((answer) => [
    answer.body,
    ...(answer.comments ?? []).map((comment) => comment.body),
  ]);
  return [thread.title, thread.body, ...posts];
}

function authorsOf(answer: AnswerSeed): string[] {
  return [
    answer.author,
    ...(answer.accurateBy ?? []),
    ...(answer.dangerous ? [answer.dangerous.by] : []),
    ...(answer.comments ?? []).map((comment) => comment.author),
  ];
}

function luhnHolds(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

function sectionOf(answer: AnswerSeed): "experience" | "information" {
  return answer.kind === "experience" || answer.kind === "carer" ? "experience" : "information";
}

function readLegal(language: string, name: string): string {
  return readFileSync(new URL(`legal/${language}/${name}`, import.meta.url), "utf8");
}

/** Edited French: narrow no-break spaces inside quotes and before high punctuation, curly apostrophes. */
function badFrenchTypography(text: string): string[] {
  return text.match(/[ \u00a0][;:!?»].{0,20}|«[^\u202f].{0,20}|\w'\w.{0,20}/g) ?? [];
}

test("keys, pseudonyms, slugs and numbers are unique", () => {
  const pseudonyms = [...people, ...demoAccounts].map((person) => person.pseudonym.toLowerCase());
  expect(duplicates(people.map((person) => person.key))).toEqual([]);
  expect(duplicates(pseudonyms)).toEqual([]);
  expect(duplicates(demoAccounts.map((account) => account.email))).toEqual([]);
  expect(duplicates(demoAccounts.map((account) => account.role))).toEqual([]);
  expect(duplicates(topics.map((topic) => topic.slug))).toEqual([]);
  expect(duplicates(threads.map((thread) => thread.key))).toEqual([]);
  expect(duplicates(threads.map((thread) => thread.title))).toEqual([]);
  expect(duplicates(registryRows.map((row) => row.number))).toEqual([]);
  expect(duplicates(glossary.map((word) => word.slug))).toEqual([]);
  expect(duplicates(emergencyNumbers.map((entry) => entry.country))).toEqual([]);
});

test("every parent topic exists and the tree has no cycle", () => {
  const parentOf = new Map(topics.map((topic) => [topic.slug, topic.parent]));
  for (const topic of topics) {
    const path = [topic.slug];
    for (let parent = topic.parent; parent !== null; parent = parentOf.get(parent) ?? null) {
      expect(parentOf.has(parent), `${topic.slug} → ${parent}`).toBe(true);
      expect(path).not.toContain(parent);
      path.push(parent);
    }
  }
});

test("topics speak both languages and lead to trusted sources", () => {
  expect(topics.length).toBeGreaterThanOrEqual(60);
  expect(empty(topics.flatMap((topic) => [topic.label, topic.description]))).toEqual([]);
  for (const topic of topics) {
    expect(topic.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(topic.sources.length, topic.slug).toBeGreaterThanOrEqual(1);
    expect(topic.sources.length, topic.slug).toBeLessThanOrEqual(4);
    for (const source of topic.sources) expect(source.url).toMatch(/^https:\/\/[a-z.-]+\/\S*$/);
    for (const code of topic.codes)
      expect(code).toMatch(/^(doid:DOID:\d+|icd10:[A-Z]\d\d(\.\d)?|orpha:\d+)$/);
    for (const language of ["fr", "en"] as const)
      expect(topic.synonyms[language].length, topic.slug).toBeGreaterThan(0);
  }
});

test("there are forty threads, 22 French and 18 English, spread over 2 to 400 days", () => {
  expect(threads).toHaveLength(40);
  expect(threads.filter((thread) => thread.lang === "fr")).toHaveLength(22);
  expect(threads.filter((thread) => thread.daysAgo > 100).length).toBeGreaterThanOrEqual(30);
  for (const thread of threads) {
    expect(thread.daysAgo, thread.key).toBeGreaterThanOrEqual(2);
    expect(thread.daysAgo, thread.key).toBeLessThanOrEqual(400);
    expect(thread.key.startsWith(`${thread.lang}-`), thread.key).toBe(true);
    expect(thread.topics.length, thread.key).toBeGreaterThanOrEqual(1);
    expect(thread.topics.length, thread.key).toBeLessThanOrEqual(5);
  }
});

test("every topic and person that a thread mentions exists", () => {
  const slugs = new Set(topics.map((topic) => topic.slug));
  for (const thread of threads) {
    for (const slug of thread.topics) expect(slugs.has(slug), `${thread.key}: ${slug}`).toBe(true);
    for (const key of [thread.author, ...thread.answers.flatMap(authorsOf)])
      expect(personOf.has(key), `${thread.key}: ${key}`).toBe(true);
  }
});

test("each thread has three to seven answers, all after its question and before today", () => {
  expect(answers.length / threads.length).toBeGreaterThanOrEqual(3.5);
  for (const thread of threads) {
    expect(thread.answers.length, thread.key).toBeGreaterThanOrEqual(3);
    expect(thread.answers.length, thread.key).toBeLessThanOrEqual(7);
    for (const answer of thread.answers) {
      expect(answer.daysAfter, thread.key).toBeGreaterThan(0);
      const last = Math.max(0, ...(answer.comments ?? []).map((comment) => comment.daysAfter));
      expect(answer.daysAfter + last, thread.key).toBeLessThan(thread.daysAgo);
    }
  }
});

test("all four kinds of answer are well represented", () => {
  for (const kind of ["experience", "carer", "professional", "sourced"])
    expect(answers.filter((answer) => answer.kind === kind).length, kind).toBeGreaterThanOrEqual(15);
});

test("professional answers and accuracy marks come from people with a credential, sources from sourced answers", () => {
  for (const answer of answers) {
    const { author, accurateBy = [], dangerous, sources = [], kind } = answer;
    const judges = [...accurateBy, ...(dangerous ? [dangerous.by] : [])];
    for (const key of kind === "professional" ? [author, ...judges] : judges)
      expect(personOf.get(key)?.credential, key).toBeDefined();
    expect(judges).not.toContain(author);
    if (kind === "sourced") expect(sources.length, author).toBeGreaterThanOrEqual(1);
    if (answer.helped !== undefined) expect(["experience", "carer"]).toContain(kind);
  }
});

test("one answer at most is accepted in each section", () => {
  for (const thread of threads) {
    const accepted = thread.answers.filter((answer) => answer.accepted).map(sectionOf);
    expect(duplicates(accepted), thread.key).toEqual([]);
  }
});

test("exactly two answers are dangerous, and nobody accepts or publishes them for research", () => {
  const dangerous = answers.filter((answer) => answer.dangerous);
  expect(dangerous).toHaveLength(2);
  for (const answer of dangerous) {
    expect(answer.accepted).toBeUndefined();
    expect(answer.research).toBe("none");
    expect(answer.dangerous?.comment.length).toBeGreaterThan(40);
  }
});

test("anonymous and members-only threads never reach research or search engines", () => {
  expect(threads.filter((thread) => thread.anonymous)).toHaveLength(2);
  for (const thread of threads.filter((each) => each.anonymous || each.audience === "members")) {
    expect(thread.indexable, thread.key).toBe(false);
    expect(thread.research, thread.key).toBe("none");
    expect(
      thread.answers.every((answer) => answer.research === "none"),
      thread.key,
    ).toBe(true);
  }
});

test("enough threads are open, and old enough, for a demonstration release", () => {
  const ready = threads.filter((thread) => thread.research === "open" && thread.daysAgo > 100);
  expect(ready.length).toBeGreaterThanOrEqual(25);
});

test("telephone numbers are from ranges reserved for fiction, and addresses from example domains", () => {
  const fictional =
    /^(0(1 ?99 ?00|2 ?61 ?91|3 ?53 ?01|4 ?65 ?71|5 ?36 ?49|6 ?39 ?98) ?\d\d ?\d\d|(\d{3}-)?555-01\d\d|07700 900\d{3})$/;
  const telephone = /\+?\d(?:[ .-]?\d){8,}|\b(?:\d{3}-)?\d{3}-\d{4}\b/g;
  const found = threads.flatMap(textsOf).flatMap((text) => text.match(telephone) ?? []);
  expect(found.length).toBeGreaterThanOrEqual(2);
  expect(found.filter((number) => !fictional.test(number))).toEqual([]);
  const mails = threads.flatMap(textsOf).flatMap((text) => text.match(/\S+@\S+\b/g) ?? []);
  expect(mails.length).toBeGreaterThanOrEqual(1);
  expect(mails.filter((mail) => !/@example\.(org|com|net)$/.test(mail))).toEqual([]);
});

test("each planted identifier stands in its thread, in fifteen posts or more", () => {
  const posts = new Set<string>();
  for (const { thread: key, value } of plantedIdentifiers) {
    const thread = threads.find((each) => each.key === key);
    const holding = thread ? textsOf(thread).filter((text) => text.includes(value)) : [];
    expect(holding.length, `${key}: ${value}`).toBeGreaterThanOrEqual(1);
    for (const text of holding) posts.add(text);
  }
  expect(posts.size).toBeGreaterThanOrEqual(15);
});

test("register numbers are valid, invented, and cover every credential", () => {
  expect(registryRows.length).toBeGreaterThanOrEqual(40);
  const rowOf = new Map(registryRows.map((row) => [row.number, row]));
  for (const { number } of registryRows) {
    expect(number).toMatch(/^999\d{8}$/);
    expect(luhnHolds(number), number).toBe(true);
  }
  const credentialed = people.filter((person) => person.credential);
  expect(credentialed).toHaveLength(8);
  const numbers = new Map<string, string>(Object.entries(registryNumberOfPersona));
  for (const person of credentialed) {
    const row = rowOf.get(numbers.get(person.key) ?? "");
    expect(row?.professionCode, person.key).toBe(person.credential?.professionCode);
    expect(row?.givenName, person.key).toBe(person.credential?.shownName.split(" ")[0]);
  }
  const taken = new Set(numbers.values());
  for (const demo of [demoApplicant, demoProfessional]) {
    expect(rowOf.get(demo.number)).toMatchObject({ ...demo, category: "C" });
    expect(taken.has(demo.number)).toBe(false);
  }
});

test("demonstration passwords pass the length rule and addresses cannot receive mail", () => {
  expect(demoAccounts).toHaveLength(10);
  for (const account of demoAccounts) {
    expect(account.password.length).toBeGreaterThanOrEqual(15);
    expect(account.email).toMatch(/^[a-z0-9]+@demo\.example$/);
    expect(account.pseudonym.toLowerCase()).not.toBe(account.email.split("@")[0]);
  }
});

test("every country people may choose has an emergency number, a suicide line and one for young people", () => {
  expect(checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  const countries = ["BE", "CA", "CH", "EU", "FR", "GB", "IE", "US"];
  expect(emergencyNumbers.map((entry) => entry.country).toSorted()).toEqual(countries);
  const france = emergencyNumbers.find((entry) => entry.country === "FR");
  expect(france?.emergency.map((line) => line.number)).toEqual(["15", "112", "114"]);
  for (const entry of emergencyNumbers) {
    expect(entry.emergency.length, entry.country).toBeGreaterThanOrEqual(1);
    expect(entry.suicide.length, entry.country).toBeGreaterThanOrEqual(1);
    expect(entry.young.length, entry.country).toBeGreaterThanOrEqual(1);
    expect(empty([...entry.emergency, ...entry.suicide, ...entry.young].map((line) => line.label))).toEqual(
      [],
    );
  }
});

test("the glossary explains at least 150 words in one sentence each, in both languages", () => {
  expect(glossary.length).toBeGreaterThanOrEqual(150);
  expect(empty(glossary.flatMap((word) => [word.term, word.explanation]))).toEqual([]);
  for (const word of glossary)
    for (const sentence of [word.explanation.fr, word.explanation.en])
      expect(sentence, word.slug).toMatch(/^\p{Lu}[^.]*(\d\.\d[^.]*)?\.$/u);
});

test("legal pages exist in both languages, 400 to 1 100 words, with the same slugs and version", () => {
  const names = readdirSync(new URL("legal/fr", import.meta.url)).toSorted();
  expect(readdirSync(new URL("legal/en", import.meta.url)).toSorted()).toEqual(names);
  expect(names).toHaveLength(10);
  const versionOf = (language: string, name: string) =>
    /^version: (.+)$/m.exec(readLegal(language, name))?.[1];
  for (const name of names)
    for (const language of ["fr", "en"]) {
      const [, front, body = ""] = readLegal(language, name).split(/^---$/m);
      expect(front, name).toMatch(/^\ntitle: .+\nversion: \d{4}-\d\d-\d\d\nslug: [a-z-]+\n$/);
      expect(versionOf(language, name), name).toBe(versionOf("fr", name));
      expect(front).toContain(`slug: ${name.replace(".md", "")}\n`);
      const words = body.split(/\s+/).length;
      expect(words, `${language}/${name}`).toBeGreaterThan(400);
      expect(words, `${language}/${name}`).toBeLessThan(1_100);
      if (language === "fr") expect(badFrenchTypography(body), name).toEqual([]);
      for (const [, placeholder] of body.matchAll(/\{\{(.*?)\}\}/g))
        expect(["operatorName", "operatorAddress", "contactEmail"]).toContain(placeholder);
      for (const [, page] of body.matchAll(/\/pages\/([a-z-]+)/g)) expect(names).toContain(`${page}.md`);
    }
});

test("edited French keeps its typography", () => {
  const edited = [
    ...topics.flatMap((topic) => [topic.label.fr, topic.description.fr]),
    ...glossary.flatMap((word) => [word.term.fr, word.explanation.fr]),
    ...emergencyNumbers.flatMap((entry) =>
      [...entry.emergency, ...entry.suicide, ...entry.young].map((line) => line.label.fr),
    ),
  ];
  expect(edited.flatMap(badFrenchTypography)).toEqual([]);
});
