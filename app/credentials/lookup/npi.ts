import { z } from "zod";
import type { RegistryRow } from "../checks/claim.ts";
import { professionOfTaxonomy, studentTaxonomy } from "../taxonomy.ts";

const answerSchema = z.object({
  // Errors come with status 200.
  Errors: z.array(z.unknown()).optional(),
  results: z
    .array(
      z.object({
        number: z.coerce.string(),
        enumeration_type: z.string(),
        basic: z.object({
          first_name: z.string().default(""),
          last_name: z.string().default(""),
          status: z.string().default(""),
        }),
        taxonomies: z
          .array(z.object({ code: z.string().default(""), primary: z.boolean().default(false) }))
          .default([]),
      }),
    )
    .optional(),
});

/** What the NPI Registry API (version 2.1) says of one number: people only. @throws when it answers with errors */
export function rowsOfNpi(answer: unknown, number: string): RegistryRow[] {
  const { Errors, results } = answerSchema.parse(answer);
  if (Errors || !results) throw new Error("the NPI registry answered with errors");
  return results
    .filter((one) => one.number === number && one.enumeration_type === "NPI-1")
    .map(({ basic, taxonomies }) => {
      const taxonomy = (taxonomies.find(({ primary }) => primary) ?? taxonomies[0])?.code ?? "";
      return {
        familyName: basic.last_name,
        givenName: basic.first_name,
        professionCode: professionOfTaxonomy(taxonomy),
        category: taxonomy === studentTaxonomy ? "E" : "C",
        isActive: basic.status === "A",
      };
    });
}
