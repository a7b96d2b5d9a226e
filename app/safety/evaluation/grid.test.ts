/** Sentences built from their parts: every way of saying it, so that no rule has a hole between two others. */
import { expect, test } from "vitest";
import { detectCrisis } from "../index.ts";
import type { CrisisLevel } from "../index.ts";

const acts = {
  fr: ["me tuer", "me suicider", "me pendre", "en finir avec la vie", "mettre fin à mes jours", "me jeter sous un train", "sauter du toit", "m'ouvrir les veines", "me tirer une balle", "me donner la mort", "passer à l'acte"],
  en: ["kill myself", "end my life", "hang myself", "commit suicide", "jump off a bridge", "slit my wrists", "take my own life", "shoot myself", "drown myself", "end it all"],
}; // prettier-ignore

const elide = (text: string) => text.replace(/\bde (?=[aeéi])/g, "d'");
const ofAnother = (act: string) =>
  act.replace(/^me /, "se ").replace(/^m'/, "s'").replace(" mes ", " ses ").replace("myself", "himself").replace(" my ", " his "); // prettier-ignore

function missed(openings: string[], phrases: string[], expected: CrisisLevel[]): string[] {
  return openings
    .flatMap((opening) => phrases.map((phrase) => elide(`${opening} ${phrase}.`)))
    .filter((sentence) => !expected.includes(detectCrisis(sentence).level));
}

const PLAN: CrisisLevel[] = ["plan"];
const THOUGHT: CrisisLevel[] = ["ideation", "plan"];
const NOTHING: CrisisLevel[] = ["none", "past"];

test("an intention with any act is a plan", () => {
  expect(missed(["Je vais", "Je compte", "J'ai décidé de", "Ce soir je vais", "Je suis prêt à", "Je prévois de"], acts.fr, PLAN)).toEqual([]);
  expect(missed(["I'm going to", "I will", "I plan to", "I've decided to", "Tonight I will", "I'm about to"], acts.en, PLAN)).toEqual([]);
}); // prettier-ignore

test("a wish, a fear or an image of any act is a thought of suicide, in the author or in somebody they care for", () => {
  expect(missed(["J'ai envie de", "Je pense à", "Je voudrais", "J'ai peur de", "J'imagine"], acts.fr, THOUGHT)).toEqual([]);
  expect(missed(["I want to", "I have urges to", "I'd like to", "I'm scared I will"], acts.en, THOUGHT)).toEqual([]);
  expect(missed(["Mon mari veut", "Mon fils parle de"], acts.fr.map(ofAnother), THOUGHT)).toEqual([]);
  expect(missed(["My husband wants to", "My son threatens to"], acts.en.map(ofAnother), THOUGHT)).toEqual([]);
}); // prettier-ignore

test("means with a purpose are a plan", () => {
  const fr = ["pour mourir", "pour en finir", "et je veux mourir", "et je vais m'en servir ce soir"];
  const en = ["to die", "to end it", "and I want to die", "and I'm going to use it tonight"];
  expect(
    missed(["J'ai une corde", "J'ai gardé assez de comprimés", "J'ai acheté un couteau"], fr, PLAN),
  ).toEqual([]);
  expect(missed(["I have a rope", "I've saved up enough tablets", "I bought a knife"], en, PLAN)).toEqual([]);
});

test("what is denied, long past, a patient's, a character's or anybody's is not the author's", () => {
  expect(missed(["Je ne veux pas", "Je n'ai jamais voulu", "Je n'ai pas l'intention de", "Il y a dix ans j'ai voulu", "Quand j'étais ado je voulais"], acts.fr, NOTHING)).toEqual([]);
  expect(missed(["Ma patiente veut", "Un de mes patients menace de", "Dans le film le héros veut", "Les gens qui veulent"], acts.fr.map(ofAnother), NOTHING)).toEqual([]);
  expect(missed(["I don't want to", "I would never", "I no longer want to", "Ten years ago I wanted to", "Back then I planned to"], acts.en, NOTHING)).toEqual([]);
  expect(missed(["My patient wants to", "One of my patients threatens to", "In the movie the hero wants to", "People who want to"], acts.en.map(ofAnother), NOTHING)).toEqual([]);
}); // prettier-ignore
