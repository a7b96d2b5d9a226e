import fc from "fast-check";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  SAFETY_VERSION,
  detectCrisis,
  findMethodDetail,
  listRules,
  triageAccount,
  triageText,
} from "./index.ts";
import { findMatches, pattern } from "./rule.ts";

const reasons = (text: string, options = {}) => triageText(text, options).holds.map((hold) => hold.reason);

test("offsets point at what was typed, through accents, markup and invisible characters", () => {
  const text = "Bonjour 👋🏽.  J’ai  vraiment *envie* d\u2019en ﬁ\u200Bnir, aidez-moi.";
  const hit = detectCrisis(text).hits.find(({ rule }) => rule === "crisis.fr.wants-to-die");
  const passage = text.slice(hit!.start, hit!.end);
  expect(passage).toBe("ai  vraiment *envie* d\u2019en ﬁ\u200Bnir");
});

test("disguised letters are read as what they look like", () => {
  expect(detectCrisis("je vеux mоurir").level).toBe("ideation"); // Cyrillic е and о
  expect(detectCrisis("I want to 𝗱𝗶𝗲").level).toBe("ideation");
  expect(detectCrisis("J'AI ENVIE DE MOURIR").level).toBe("ideation");
});

test("telephone spelling is read as the words it stands for, and a hit covers what was typed", () => {
  expect(detectCrisis("jen peu plu, jvai me tué se soir").level).toBe("plan");
  expect(detectCrisis("im gna kil myself 2nite").level).toBe("plan");
  expect(detectCrisis("i wanna dieeee").level).toBe("ideation");
  expect(detectCrisis("J'ai pris 2 ds ce matin, 50 w de lampe, une salle de 30 m2").level).toBe("none");
  const text = "coucou  jveux   mourrir";
  const hit = detectCrisis(text).hits.find(({ rule }) => rule === "crisis.fr.wants-to-die")!;
  expect(text.slice(hit.start, hit.end)).toBe("jveux   mourrir");
});

test("what reads like a plan is one although no rule was written for it, unless it is switched off or nobody says it", () => {
  const text = "J'ai décidé que ce serait pour ce soir, les boîtes sont ouvertes et j'ai laissé un mot.";
  expect(detectCrisis(text).level).toBe("plan");
  const leaflet =
    "The boxes are opened tonight. The letter of the hospital is ready, the needle is put in the spine.";
  expect(detectCrisis(leaflet).level).toBe("none");
});

test("rules of both languages run whatever the page's language", () => {
  expect(detectCrisis("I want to die", "fr").level).toBe("ideation");
  expect(detectCrisis("je veux mourir", "en").level).toBe("ideation");
});

test("the gravest sentence decides, wherever it stands", () => {
  const calm = "La notice est claire et le médecin aussi. ".repeat(40);
  expect(detectCrisis(`${calm}Je vais me tuer ce soir.`).level).toBe("plan");
  expect(detectCrisis(`Je vais me tuer ce soir. ${calm}`).level).toBe("plan");
  expect(detectCrisis(`Mon père s'est suicidé. ${calm} Moi aussi je veux mourir.`).level).toBe("ideation");
});

test("an instruction is held, the same words reported, asked, denied or quoted are not", () => {
  expect(reasons("Arrêtez votre traitement.")).toEqual(["stop-treatment"]);
  expect(reasons("Mon médecin m'a dit : arrêtez votre traitement.")).toEqual([]);
  expect(reasons("N'arrêtez pas votre traitement.")).toEqual([]);
  expect(reasons("Il m'a écrit « Arrêtez votre traitement ».")).toEqual([]);
  expect(reasons("Take 50 mg at night.")).toEqual(["dose-advice"]);
  expect(reasons("Should I take 50 mg at night?")).toEqual([]);
});

test("a rule that is switched off says nothing", () => {
  const [hold] = triageText("Arrêtez votre traitement.").holds;
  const disabledRules = new Set(hold!.hits.map((hit) => hit.rule));
  expect(triageText("Arrêtez votre traitement.", { disabledRules }).holds).toEqual([]);
  const crisis = new Set(detectCrisis("Je veux mourir").hits.map((hit) => hit.rule));
  expect(detectCrisis("Je veux mourir", "fr", crisis).level).toBe("none");
});

test("rules have distinct names and a version, and every hit is of a listed rule", () => {
  const rules = listRules();
  expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length);
  expect(rules.every((rule) => Number.isInteger(rule.version) && rule.version > 0)).toBe(true);
  const text =
    "Take 50 mg, call me on 07700 900123, bit.ly/3xTest, Mrs Lester is HIV positive. I will kill myself tonight.";
  const hits = [...triageText(text).holds.flatMap((hold) => hold.hits), ...detectCrisis(text).hits];
  expect(hits.length).toBeGreaterThan(4);
  for (const hit of hits)
    expect(rules.some((rule) => rule.name === hit.rule && rule.version === hit.version)).toBe(true);
});

test("a pattern with unbounded repetition is refused", () => {
  expect(() => pattern("a+b")).toThrow();
  expect(() => pattern("(?:ab){2,}")).toThrow();
  expect(findMatches(pattern("a{1,3}b"), "aab ab")).toEqual([[0, 3], [4, 6]]);
}); // prettier-ignore

test("hostile text does not throw, and offsets stay inside it", () => {
  const words = ["je ", "veux ", "mourir ", "\uD800", "\uDC00", "a\u0301", "« ", "\" ", "50 mg ", "@", "prenez ", "ﬃ", "\n\n", "kill ", "myself ", "no ", "www.", "+33 6 "];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 300 }), (parts) => {
      const text = parts.join("");
      const hits = [...detectCrisis(text).hits, ...triageText(text).holds.flatMap((hold) => hold.hits)];
      for (const { start, end } of hits) expect(0 <= start && start < end && end <= text.length).toBe(true);
    }),
    { numRuns: 100 },
  );
  const long = ["a", "je veux ", "prenez 50 ", "kill ", "\uD800", " ", "\n", "«", "'", "1 ", "http://", "a@", "mon ami ", "+33 ", "x.", "Mme A "].map((piece) => piece.repeat(40_000 / piece.length));
  for (const text of long) {
    const hits = [...detectCrisis(text).hits, ...triageText(text).holds.flatMap((hold) => hold.hits)];
    for (const { start, end } of hits) expect(0 <= start && start < end && end <= text.length).toBe(true);
  }
}); // prettier-ignore

test("method detail is masked by whole sentences, in a plan only", () => {
  const text = "Bonjour à tous.  J’ai gardé assez de comprimés pour mourir ! Merci de m'avoir lue.";
  const masked = findMethodDetail(text).map(({ start, end }) => text.slice(start, end));
  expect(masked).toEqual(["J’ai gardé assez de comprimés pour mourir !"]);
  expect(findMethodDetail("J'ai assez de comprimés pour la semaine.")).toEqual([]);
  expect(findMethodDetail("Je veux mourir.")).toEqual([]);
});

test("accounts wait for their first two posts, for links while new, and for typing no hand can do", () => {
  const settled = {
    approvedPosts: 2,
    accountAgeHours: 200,
    hasLinks: true,
    secondsTyping: 60,
    characters: 600,
  };
  expect(triageAccount(settled)).toEqual([]);
  expect(triageAccount({ ...settled, approvedPosts: 1 })).toEqual(["first-posts"]);
  expect(triageAccount({ ...settled, accountAgeHours: 1 })).toEqual(["new-account-link"]);
  expect(triageAccount({ ...settled, secondsTyping: 2 })).toEqual(["typed-too-fast"]);
  expect(triageAccount({ ...settled, secondsTyping: 2, approvedPosts: 10 })).toEqual([]);
  expect(triageAccount({ ...settled, secondsTyping: null })).toEqual([]);
  expect(triageAccount({ ...settled, secondsTyping: 0, characters: 20 })).toEqual([]);
});

test("what the rules are read from does not change without a new version of the whole", () => {
  const folder = import.meta.dirname;
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:ts|json)$/.test(path) && !/test\.ts$|^evaluation|^statement/.test(path))
    .toSorted();
  const digest = createHash("sha256");
  for (const path of sources) digest.update(readFileSync(join(folder, path), "utf8").replaceAll(/\s/g, ""));
  // Releases skip texts that rules of the same version read: raise it in index.ts, then note the digest here.
  expect([SAFETY_VERSION, digest.digest("hex").slice(0, 16)]).toEqual(["2026.11.5", "5c3dde782cf47b86"]);
});
