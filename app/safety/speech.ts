/** Is a sentence the author's own instruction or offer to a reader? */
import { isNegated } from "./scopes.ts";
import type { Sentence } from "./sentences.ts";

/** "My doctor told me to stop", "the leaflet says": somebody else's instruction, reported. */
const REPORTED =
  /\b(?:medecins?|docteure?s?|dr|toubib|generaliste|specialiste|interne|chirurgien(?:ne)?|[a-z]{3,12}(?:ologue|iatre)|dentiste|pharmacien(?:ne)?|infirmi(?:er|ere)|sage-femme|dieteticien(?:ne)?|kine|samu|regulateur|pompiers?|operateur|operatrice|urgences|hopital|centre antipoison|notice|ordonnance|rcp|has|ansm|vidal|etude|recommandations?|on|il|elle|ils|ma mere|mon pere|forum|doctors?|gp|nurse|pharmacist|consultant|surgeon|midwife|specialist|[a-z]{3,14}(?:ologist|iatrist|ician)|dentist|hospital|clinic|team|operator|dispatcher|paramedics?|ambulance|111|911|999|leaflet|label|prescription|guidelines?|nhs|nice|fda|study|they|he|she|someone|mum|mother|people|website) (?:[a-z']{1,12} ){0,4}(?:dit|dis|disait|disent|conseille[er]?|conseillait|prescrit|prescrivait|demande|recommande|recommandent|propose|indique|precise|explique|ordonne|voulait|veut|fait|mis|passe|told|tells|said|says|saying|advised|advises|prescribed|recommended|recommends|suggested|suggests|asked|wants|wanted|had|put|started|instructed|explained|states)(?![a-z])/;

/** The author comes back with an instruction of their own after the report. */
const OWN_VOICE = /\b(?:alors|donc|mais|moi je|so|but|therefore|i say)(?![a-z])[^.]{0,60}$/;

const ASKING =
  /\b(?:est-ce que|est-ce qu'|dois-je|puis-je|faut-il|devrais-je|peut-on|doit-on|should i|can i|could i|may i|do i|is it (?:ok|safe|dangerous|possible|bad|true)|would it|am i (?:allowed|supposed)|je me demande|i wonder|je voudrais savoir|j'aimerais savoir|wondering|qui peut me dire)(?![a-z])/;

/** "Ask your doctor before", "never without advice": the opposite of an instruction. */
const CAUTION =
  /\b(?:sans (?:l'?)?(?:avis|accord|en parler|demander)|il ne faut (?:pas|jamais|surtout)|ne (?:jamais|surtout)|surtout pas|dangereux|dangereuse|interdit|deconseille|never|dangerous|without (?:asking|talking|medical|consulting|speaking|your doctor)|don't ever|not safe|risky|please don't|should not|shouldn't|must not|mustn't)(?![a-z])/;

export function isInstruction(
  sentence: Sentence,
  start: number,
  end: number,
  negationInside: boolean,
): boolean {
  const before = sentence.text.slice(Math.max(0, start - 120), start);
  if (sentence.question || ASKING.test(before)) return false;
  if (REPORTED.test(before) && !OWN_VOICE.test(before)) return false;
  if (negationInside) return true;
  if (isNegated(sentence.text, start, end)) return false;
  return !CAUTION.test(sentence.text);
}

export function isOffer(sentence: Sentence, start: number): boolean {
  const before = sentence.text.slice(Math.max(0, start - 120), start);
  if (ASKING.test(before) || CAUTION.test(sentence.text)) return false;
  return (
    !/\b(?:arnaque|illegal|scam|fraud|faux|fake|mefiez|beware|attention aux|interdiction|myth|mythe|red flags?|claims?|signaux|pretendu[es]{0,2}|soi-disant|n'existe pas|does(?:n't| not) exist|no such thing|il n'y a pas)(?![a-z])/.test(
      sentence.text,
    ) && !isNegated(sentence.text, start, start)
  );
}
