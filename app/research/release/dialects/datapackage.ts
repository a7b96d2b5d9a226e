import type { Column } from "../columns.ts";
import { resourceName } from "../description.ts";
import type { DescribedFile, ReleaseDescription } from "../description.ts";

const fieldTypes = { string: "string", integer: "integer", boolean: "boolean", strings: "list" };

/** datapackage.json: Data Package 2.0 (2024-06-26). */
export function datapackage(release: ReleaseDescription): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: release.name,
    id: release.url,
    title: release.title.en,
    description: release.description.en,
    homepage: release.homepage,
    version: release.version,
    created: `${release.published}T00:00:00Z`,
    licenses: [{ name: release.licence.spdx, title: release.licence.title, path: release.licence.url }],
    contributors: [{ title: release.publisher, path: release.homepage, roles: ["publisher"] }],
    keywords: release.keywords,
    resources: release.files.map((file) => resource(release, file)),
  };
}

function resource(release: ReleaseDescription, file: DescribedFile) {
  const extension = file.path.replace(/\.gz$/, "").split(".").at(-1)!;
  return {
    name: resourceName(file.path),
    title: file.title.en,
    path: file.path,
    format: extension,
    mediatype: file.mediaType,
    ...(file.path.endsWith(".gz") ? { compression: "gz" } : {}),
    encoding: "utf-8",
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    ...(file.table ? { type: "table", rows: file.rows, schema: schema(release, file, file.table) } : {}),
  };
}

function schema(release: ReleaseDescription, file: DescribedFile, table: "posts" | "threads") {
  const isPosts = table === "posts";
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: release.columns[table].map((column) => field(column, file.path.endsWith(".csv"))),
    primaryKey: [isPosts ? "post_id" : "thread_id"],
    ...(isPosts && !file.path.endsWith(".csv")
      ? {
          foreignKeys: [
            { fields: ["parent_id"], reference: { fields: ["post_id"] } },
            { fields: ["thread_id"], reference: { resource: "threads-parquet", fields: ["thread_id"] } },
          ],
        }
      : {}),
    missingValues: [""],
  };
}

function field(column: Column, isCsv: boolean) {
  return {
    name: column.name,
    type: fieldTypes[column.type],
    title: column.title.en,
    description: column.description.en,
    ...(column.type === "strings" && isCsv ? { delimiter: "|" } : {}),
    constraints: { required: !column.nullable, ...(column.values ? { enum: column.values } : {}) },
  };
}
