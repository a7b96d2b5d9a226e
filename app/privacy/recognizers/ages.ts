import { before, type Context, type Recognizer } from "../context.ts";
import { STRENGTH } from "../types.ts";

const AGE =
  /(?<![\d.,/-])(\d{1,3})(?:[ -]?(?:years?|yrs?|y)[ -](?:old|of age)\b|[ -]?(?:yo|y\/o|yom|yof)\b| ?ans?\b(?! (?:d|que|apres|plus|avant|de (?:traitement|suivi|recul|vie)))|[ -]year[ -]old|[ -]year-old)/gi;
const TURNED =
  /\b(?:at the age of|aged?|just turned|turned|turning|age de|agee? de|a l'age de|i am|i'm|im|j'ai|j'aurai|here i am at|currently|age ?:)(?: (?:de|now|only|currently))? (\d{1,3})(?![\d%/:+-]|[.,]\d|[%°]| ?(?:mg|ml|kg|cm|weeks?|days?|months?|minutes?|hours?|min\b|mois|semaines?|jours?|heures?|kilos?|enfants?|children|kids|fois|points?|people|seances?))/gi;
/** A person is meant, not a group: the writer, a relative, someone with a name or a pronoun. */
const PERSON =
  /\b(?:i|i'm|im|my|me|we|our|he|she|his|her|je|j'ai|j'|ma|mon|mes|moi|nous|notre|il|elle|fils|fille|son|daughter|mr|mrs|ms|dr|mme|m)\b[^.!?\n]{0,60}$|\b(?:mr|mrs|ms|dr)\. [^.!?\n]{0,60}$/;
const GROUP =
  /\b(?:patients?|children|adults|people|women|men|adultes|enfants|personnes|femmes|hommes|individuals|over|under|above|below|between|plus de|moins de|entre|avant|apres|after|before|until|from|dans|pendant|depuis|for|il y a|tous les|sur)\b ?(?:(?:the )?ages?(?: of)? ?)?$/;

const MONTH_BEFORE =
  /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|stage|grade|type|room|chapter|level|table)[a-z]*,? ?\(?$/i;
const FIRST_PERSON = /(?:^|[^\p{L}'])(?:i|i'm|im|my|me|we|our|je|j'|ma|mon|mes|moi|nous|notre)[\s']/iu;
/** "Ethan (7)", "Rachel, 38,", "he's 93": a number that only an age explains. */
const ASIDE =
  /(?:\p{Lu}\p{Ll}{2,20},? \(|\p{Lu}\p{Ll}{2,20}, |\b(?:he's|she's|he is|she is|he was|she was|who is|who was|mum is|mom is|dad is|son is|daughter is|wife is|husband is|mother is|father is|il a|elle a) )(\d{1,3})(?=\)|, |\. | and |$)/gu;

/** Ages of persons; under 90 they are published as bands, from 90 on as "90+". */
export const ages: Recognizer = {
  id: "ages",
  version: 1,
  langs: ["fr", "en"],
  find({ view, add }: Context) {
    if (!/\d/.test(view.text)) return;
    const own = FIRST_PERSON.test(view.text);
    for (const found of view.text.matchAll(AGE)) {
      const age = Number(found[1]);
      const head = before(view, found.index, 70);
      if (age < 1 || age > 119 || GROUP.test(head)) continue;
      if (!own && !PERSON.test(head) && age < 90) continue;
      add(found.index, found.index + (found[1] as string).length, "AGE", 0.7, STRENGTH.trigger, "age");
    }
    if (own) {
      for (const found of view.text.matchAll(ASIDE)) {
        const start = found.index + found[0].length - (found[1] as string).length;
        const age = Number(found[1]);
        if (age >= 1 && age <= 110 && !MONTH_BEFORE.test(view.text.slice(Math.max(0, start - 14), start))) {
          add(start, start + (found[1] as string).length, "AGE", 0.55, STRENGTH.list, "age-aside");
        }
      }
    }
    for (const found of view.text.matchAll(TURNED)) {
      const age = Number(found[1]);
      const start = found.index + found[0].length - (found[1] as string).length;
      if (age < 10 || age > 119 || !/[a-z] $/i.test(view.text.slice(start - 2, start))) continue;
      const general = /^(?:at the age of|aged?|age de|a l'age de|age ?:)/i.test(found[0]);
      if (GROUP.test(before(view, found.index, 24))) continue;
      if (general && !own && !PERSON.test(before(view, found.index, 70)) && age < 90) continue;
      add(start, start + (found[1] as string).length, "AGE", 0.65, STRENGTH.trigger, "age-stated");
    }
  },
};
