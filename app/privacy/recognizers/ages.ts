import { before, type Context, type Recognizer } from "../context.ts";
import { STRENGTH } from "../types.ts";

const AGE =
  /(?<![\d.,/-])(\d{1,3})(?:[ -]?(?:years?|yrs?|y)[ -](?:old|of age)\b|[ -]?(?:yo|y\/o|yom|yof)\b| ?ans?\b(?! (?:d|que|apres|plus|avant|de (?:traitement|suivi|recul|vie)))|[ -]year[ -]old|[ -]year-old)/gi;
const TURNED = /\b(?:at the age of|aged?|just turned|turned|turning|age de|agee? de|a l'age de|i am|i'm|im|j'ai|j'aurai|here i am at|currently|age ?:)(?: (?:de|now|only|currently))? (\d{1,3})(?![\d%.,/:]\d|[%°]| ?(?:mg|ml|kg|cm|weeks?|days?|months?|minutes?|hours?|min\b|mois|semaines?|jours?|heures?|kilos?|enfants?|children|kids|fois|points?|people|seances?))/gi;
/** A person is meant, not a group: the writer, a relative, someone with a name or a pronoun. */
const PERSON =
  /\b(?:i|i'm|im|my|me|we|our|he|she|his|her|je|j'ai|j'|ma|mon|mes|moi|nous|notre|il|elle|fils|fille|son|daughter|mr|mrs|ms|dr|mme|m)\b[^.!?\n]{0,60}$/;
const GROUP = /\b(?:patients?|children|adults|people|women|men|adultes|enfants|personnes|femmes|hommes|individuals|over|under|above|below|between|plus de|moins de|entre|avant|apres|after|before|until|from|dans|pendant|depuis|for|il y a|tous les|sur)\b ?(?:(?:the )?ages?(?: of)? ?)?$/;

/** Ages of persons; under 90 they are published as bands, from 90 on as "90+". */
export const ages: Recognizer = {
  id: "ages",
  version: 1,
  langs: ["fr", "en"],
  find({ view, add }: Context) {
    if (!/\d/.test(view.text)) return;
    for (const found of view.text.matchAll(AGE)) {
      const age = Number(found[1]);
      const head = before(view, found.index, 70);
      if (age < 1 || age > 119 || GROUP.test(head)) continue;
      if (!PERSON.test(head) && age < 90) continue;
      add(found.index, found.index + (found[1] as string).length, "AGE", 0.7, STRENGTH.trigger, "age");
    }
    for (const found of view.text.matchAll(TURNED)) {
      const age = Number(found[1]);
      const start = found.index + found[0].length - (found[1] as string).length;
      if (age < 10 || age > 119 || !/[a-z] $/i.test(view.text.slice(start - 2, start))) continue;
      const general = /^(?:at the age of|aged?|age de|a l'age de|age ?:)/i.test(found[0]);
      if (general && !PERSON.test(before(view, found.index, 70)) && age < 90) continue;
      add(start, start + (found[1] as string).length, "AGE", 0.65, STRENGTH.trigger, "age-stated");
    }
  },
};
