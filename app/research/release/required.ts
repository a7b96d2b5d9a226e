import { z } from "zod";
import { postColumns } from "./columns.ts";
import type { ReleaseTier } from "./thresholds.ts";

/**
 * What each dialect requires, written down from its specification: reference tools let files through that lack a name,
 * a licence or any distribution.
 */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const words = z.string().min(1);
const day = z.iso.date();

// Croissant 1.1, "Dataset-level information" and FileObject; a checksum, because mlcroissant refuses files without.
export const croissantSchema = z.object({
  "@context": z.looseObject({ "@vocab": words, cr: z.literal("http://mlcommons.org/croissant/") }),
  "@type": z.literal("sc:Dataset"),
  conformsTo: z.array(words).refine((list) => list.includes("http://mlcommons.org/croissant/1.1")),
  name: words,
  description: words,
  license: z.url(),
  url: z.url(),
  creator: z.looseObject({ name: words }),
  datePublished: day,
  version: words,
  distribution: z
    .array(
      z.object({
        "@type": z.literal("cr:FileObject"),
        "@id": words,
        name: words,
        contentUrl: z.url(),
        encodingFormat: words,
        sha256,
      }),
    )
    .min(1),
  recordSet: z
    .array(
      z.object({
        "@id": words,
        key: z.object({ "@id": words }),
        field: z
          .array(
            z.object({
              "@id": words,
              dataType: words,
              source: z.object({
                fileObject: z.object({ "@id": words }),
                extract: z.object({ column: words }),
              }),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

// Data Package 2.0: the MUST of the package and of tabular resources, and the SHOULD that readers rely on.
export const datapackageSchema = z.object({
  $schema: z.literal("https://datapackage.org/profiles/2.0/datapackage.json"),
  name: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/),
  id: words,
  version: words,
  licenses: z.array(z.object({ name: words, path: z.url() })).min(1),
  resources: z
    .array(
      z.object({
        name: z.string().regex(/^[a-z0-9-]+$/),
        path: z.string().regex(/^(?!\/|.*\.\.)/),
        bytes: z.int().positive(),
        hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
        schema: z
          .object({
            fields: z.array(z.object({ name: words, type: words })).min(1),
            primaryKey: z.array(words),
          })
          .optional(),
      }),
    )
    .min(1),
});

// schema.org Dataset as read by Google Dataset Search.
export const schemaorgSchema = z.object({
  "@context": z.literal("https://schema.org/"),
  "@type": z.literal("Dataset"),
  name: words,
  description: z.string().min(50).max(5000),
  license: z.url(),
  version: words,
  creator: z.looseObject({ name: words }),
  distribution: z
    .array(
      z.object({ "@type": z.literal("DataDownload"), contentUrl: z.url(), encodingFormat: words, sha256 }),
    )
    .min(1),
});

// RO-Crate 1.2: the descriptor and the root data entity.
export const roCrateSchema = z.object({
  "@context": z.literal("https://w3id.org/ro/crate/1.2/context"),
  "@graph": z.array(z.looseObject({ "@id": words, "@type": words })).refine((graph) => {
    const descriptor = graph.find((entity) => entity["@id"] === "ro-crate-metadata.json");
    const root = graph.find((entity) => entity["@id"] === "./");
    return (
      descriptor && root && ["name", "description", "datePublished", "license"].every((key) => root[key])
    );
  }),
});

/** CITATION.cff 1.2.0, DataCite 4.7, DCAT-AP 3.0 and the Hugging Face card: the marks that must be there. */
export const requiredMarks: Record<string, RegExp[]> = {
  "CITATION.cff": [
    /^cff-version: 1\.2\.0$/m,
    /^message: /m,
    /^title: /m,
    /^authors:\n {2}- name: /m,
    /^license(-url)?: \S+/m,
  ],
  "datacite.xml": [
    /<identifier /,
    /<creatorName/,
    /<title[ >]/,
    /<publisher>/,
    /<publicationYear>\d{4}</,
    /resourceTypeGeneral="Dataset"/,
  ],
  "dcat.ttl": [
    / a dcat:Dataset /,
    /dct:title /,
    /dct:description /,
    /foaf:name /,
    /dcat:accessURL /,
    /spdx:checksumValue /,
  ],
  "README.md": [/^---\nlicense: \S+/, /^pretty_name: /m, /^language:\n {2}- /m, /^configs:/m],
};

export const jsonDialects: Record<string, z.ZodType> = {
  "croissant.json": croissantSchema,
  "datapackage.json": datapackageSchema,
  "schemaorg.json": schemaorgSchema,
  "ro-crate-metadata.json": roCrateSchema,
};

/** One line of posts.jsonl.gz: exactly the columns of the tier, with their types and allowed values. */
export function rowSchema(tier: ReleaseTier): z.ZodType {
  const shape: Record<string, z.ZodType> = {};
  for (const { name, type, nullable, values } of postColumns(tier)) {
    const base =
      type === "strings"
        ? z.array(words)
        : type === "integer"
          ? z.int()
          : type === "boolean"
            ? z.boolean()
            : values
              ? z.enum(values as [string])
              : z.string();
    shape[name] = nullable ? base.nullable() : base;
  }
  return z.strictObject(shape);
}
