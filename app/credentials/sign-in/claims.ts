import { z } from "zod";
import { isProfessionCode } from "../professions.ts";

const path = z.string().min(1);

/** Where a provider keeps what we need, each a path of names with dots. */
export const claimMapSchema = z.object({
  number: path,
  /** The list of a person's practices, and in each of them the code of the profession and of the category. */
  practices: path,
  profession: path,
  category: path.optional(),
});
export type ClaimMap = z.output<typeof claimMapSchema>;

/** Pro Santé Connect (Agence du numérique en santé). */
export const proSanteConnect: ClaimMap = {
  number: "SubjectNameID",
  practices: "SubjectRefPro.exercices",
  profession: "codeProfession",
  category: "codeCategorieProfessionnelle",
};

export interface Assertion {
  number: string;
  /** Codes of professions in our list, practised as a civilian or in the military. */
  professions: string[];
}

const at = (claims: unknown, name: string): unknown =>
  name
    .split(".")
    .reduce<unknown>(
      (value, key) =>
        typeof value === "object" && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      claims,
    );

/**
 * What a provider says of somebody. A person without a practice in our list of professions, as secretaries and students
 * are, gets a null: the sign-in then proves nothing.
 */
export function readAssertion(claims: unknown, map: ClaimMap): Assertion | null {
  const number = at(claims, map.number);
  const practices = at(claims, map.practices);
  if (typeof number !== "string" || !Array.isArray(practices)) return null;
  const professions = practices.flatMap((practice) => {
    const profession = at(practice, map.profession);
    const category = map.category ? at(practice, map.category) : undefined;
    const practises = category === undefined || category === "C" || category === "M";
    return typeof profession === "string" && isProfessionCode(profession) && practises ? [profession] : [];
  });
  return professions.length > 0 ? { number, professions } : null;
}
