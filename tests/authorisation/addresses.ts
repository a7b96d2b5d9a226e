import routes from "../../app/routes.ts";
import type { Target } from "./targets.ts";

interface Entry {
  path?: string;
  children?: Entry[];
}
const pathsOf = (entries: Entry[]): string[] =>
  entries.flatMap(({ path = "", children }) => [path, ...pathsOf(children ?? [])]);

/** Every address of the table of contents, as it is written there. */
export const addresses = pathsOf(routes as Entry[]);

/** The address with its parameters filled in. */
export function fill(path: string, { params }: Pick<Target, "params">): string {
  const filled = path
    .split("/")
    .map((part) => (part === "*" ? (params["*"] ?? "nothing") : part))
    .map((part) => (part.startsWith(":") ? (params[part.slice(1).replace("?", "")] ?? "nothing") : part))
    .join("/");
  return `/${filled}`;
}
