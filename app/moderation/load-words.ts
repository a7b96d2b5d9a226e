import type { Translate } from "../shared/i18n/translate.ts";
import type { Load } from "./queries/load.server.ts";

/** What the head of the queue says of the cases that wait; the same on the page and as it changes. */
export function loadWords(t: Translate, { total, late, near, isMany }: Load) {
  return {
    total: t(isMany ? "moderation.queue.many" : "moderation.queue.intro", { count: total }),
    late: late > 0 ? t("moderation.queue.late", { count: late }) : "",
    near: near > 0 ? t("moderation.queue.near", { count: near }) : "",
  };
}

/** Changes when other cases wait than those on the page. */
export const loadKey = ({ total, isMany }: Load): string => `${total}${isMany ? "+" : ""}`;
