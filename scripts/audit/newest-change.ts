import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../runtime/places.ts";

/** When a file of the product or its tests was last written. */
export function newestChange(): Date {
  let newest = statSync(join(root, "package-lock.json")).mtime;
  for (const folder of ["app", "db", "workers", "scripts", "tests"])
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const { mtime } = statSync(join(entry.parentPath, entry.name));
      if (mtime > newest) newest = mtime;
    }
  return newest;
}
