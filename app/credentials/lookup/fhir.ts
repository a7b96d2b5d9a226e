import { z } from "zod";
import type { RegistryRow } from "../checks/claim.ts";

const coding = z.object({ system: z.string().default(""), code: z.string().default("") });
const practitioner = z.object({
  resourceType: z.literal("Practitioner"),
  active: z.boolean().default(true),
  identifier: z.array(z.object({ value: z.string().default("") })).default([]),
  name: z
    .array(z.object({ family: z.string().default(""), given: z.array(z.string()).default([]) }))
    .default([]),
  qualification: z.array(z.object({ code: z.object({ coding: z.array(coding).default([]) }) })).default([]),
});
const bundle = z.object({
  resourceType: z.literal("Bundle"),
  entry: z.array(z.object({ resource: z.unknown() })).default([]),
});

/** Code systems of the qualification (TRE-G15 health professions, TRE-R95 protected titles) and of the category. */
const professionSystem = /TRE[-_](?:G15|R95)/i;
const categorySystem = /TRE[-_]R09/i;

/**
 * What the FHIR Annuaire Santé (version 2) says of one RPPS number. Somebody who is inactive there has no name and no
 * profession left: they count as found and inactive.
 */
export function rowsOfBundle(answer: unknown, number: string): RegistryRow[] {
  return bundle.parse(answer).entry.flatMap(({ resource }) => {
    const parsed = practitioner.safeParse(resource);
    if (!parsed.success) return [];
    const { identifier, active, name, qualification } = parsed.data;
    if (!identifier.some(({ value }) => value === number || value === `8${number}`)) return [];
    const codings = qualification.flatMap(({ code }) => code.coding);
    const codes = codings.filter(({ system }) => professionSystem.test(system));
    const category = codings.find(({ system }) => categorySystem.test(system))?.code ?? (active ? "C" : "");
    const { family = "", given = [] } = name[0] ?? {};
    const row = { familyName: family, givenName: given.join(" "), category, isActive: active };
    const professions = codes.length > 0 ? codes.map(({ code }) => code) : [""];
    return professions.map((professionCode) => ({ ...row, professionCode }));
  });
}
