import { describe, expect, test } from "vitest";
import { seemsAboutChild } from "./child.ts";

const about = [
  "Ma fille de 6 ans a de la fièvre depuis hier.",
  "Mon fils a onze ans et refuse ses médicaments.",
  "Mon bébé ne dort plus.",
  "Notre petite de dix-huit mois tousse, elle a 18 mois.",
  "Mes jumeaux, 4 ans, ont la varicelle.",
  "My daughter is 12 and has had a rash for a week, she is 12 years old.",
  "Our toddler will not eat.",
  "My 3-year-old has swallowed a button.",
  "My son, two months old, cries all night.",
  "Mon adolescente de 16 ans ne veut plus manger.",
];
const notAbout = [
  "Ma fille de 34 ans vient d’accoucher.",
  "Mon fils m’aide beaucoup à la maison.",
  "My son drives me to the hospital; he is 45 years old.",
  "J’ai de l’asthme depuis 6 ans.",
  "My husband is 58 years old and has diabetes.",
  "My 3-year-old car has no heating.",
  "Ma mère a 80 ans et vit seule.",
  "J’attends les résultats depuis deux semaines.",
];

describe("whether a text is about a child, for whom somebody responsible has to ask", () => {
  test.each(about)("is: %s", (text) => expect(seemsAboutChild(text)).toBe(true));
  test.each(notAbout)("is not: %s", (text) => expect(seemsAboutChild(text)).toBe(false));
});
