import { createContext, Fragment, useContext } from "react";
import type { ReactNode } from "react";
import type { Locale } from "./locale.ts";
import type { Translate } from "./translate.ts";

export interface I18n {
  locale: Locale;
  t: Translate;
}

const I18nContext = createContext<I18n | null>(null);
export const I18nProvider = I18nContext.Provider;

/** The reader's language and messages. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error("useI18n needs an I18nProvider above it");
  return i18n;
}

/** Fills the tags of a message (`"Read the <a>charter</a>"`) with elements. Tags do not nest. */
export function rich(message: string, tags: Record<string, (children: string) => ReactNode>): ReactNode {
  return message.split(/(<\w+>.*?<\/\w+>)/).map((part, index) => {
    const match = /^<(\w+)>(.*)<\/\w+>$/.exec(part);
    const render = match && tags[match[1]!];
    return <Fragment key={index}>{render ? render(match[2]!) : part}</Fragment>;
  });
}
