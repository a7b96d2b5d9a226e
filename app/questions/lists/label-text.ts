import type { Translate } from "../../shared/i18n/translate.ts";

/** What is said of a post that moderators left where it is with a note: on pages, in feeds and in mails. */
export const labelText = (t: Translate, label: string): string =>
  t("questions.list.labelled", { reason: t.dynamic(`moderation.reasons.${label}`) });
