import { isLocale } from "../../shared/i18n/locale.ts";
import { orders } from "./types.ts";
import type { ListChoice, Order } from "./types.ts";

const isOrder = (value: string | null): value is Order =>
  value === "reference" || (orders as readonly (string | null)[]).includes(value);

/** Reads a list's address; what it does not know counts as not said. */
export function listChoice(url: URL): ListChoice {
  const order = url.searchParams.get("order");
  const language = url.searchParams.get("language");
  return {
    order: isOrder(order) ? order : "recent",
    language: isLocale(language) ? language : null,
    after: url.searchParams.get("after"),
  };
}

/** The address of the same list with something changed; a change of list starts at its first page. */
export function listHref(base: string, choice: ListChoice, change: Partial<ListChoice>): string {
  const { order, language, after } = { ...choice, after: null, ...change };
  const parameters = new URLSearchParams();
  if (order !== "recent") parameters.set("order", order);
  if (language) parameters.set("language", language);
  if (after) parameters.set("after", after);
  return parameters.size > 0 ? `${base}?${parameters}` : base;
}
