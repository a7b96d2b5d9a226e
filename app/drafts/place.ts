import { paths } from "../shared/paths.ts";

/** Where something is being written. */
export type Place =
  | "ask"
  | `answer:${number}`
  | `comment:${string}`
  | `simple:${string}`
  | `edit:${string}`
  | `contribution:${number}`;
export type PlaceKind = "ask" | "answer" | "comment" | "simple" | "edit" | "contribution";

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const shape = new RegExp(`^(?:ask|(?:answer|contribution):[1-9]\\d{0,8}|(?:comment|simple|edit):${uuid})$`);

export const isPlace = (value: unknown): value is Place => typeof value === "string" && shape.test(value);

export const kindOf = (place: Place): PlaceKind => place.split(":", 1)[0] as PlaceKind;

/** The page on which it is written. */
export function placePath(place: Place): string {
  const [kind, id = ""] = place.split(":");
  if (kind === "answer") return paths.answerQuestion(Number(id));
  if (kind === "contribution") return paths.contribute(Number(id));
  if (kind === "comment") return paths.commentPost(id);
  if (kind === "simple") return paths.simplifyPost(id);
  return kind === "edit" ? paths.editPost(id) : paths.ask();
}
