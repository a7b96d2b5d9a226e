import { francAll } from "franc-min";
import type { Locale } from "../../shared/i18n/locale.ts";

/** Below this many letters, or this close between the two, trigrams say nothing. */
const leastLetters = 24;
const clearLead = 0.12;

/** The language a text is written in; the interface's when the text is too short or unclear to tell. */
export function detectLanguage(text: string, interfaceLocale: Locale): Locale {
  const letters = text.replace(/https?:\S+/g, "").replace(/[^\p{L}\s'’]/gu, "");
  if (letters.replace(/\s/g, "").length < leastLetters) return interfaceLocale;
  const [best, second] = francAll(letters.slice(0, 2_000), { only: ["fra", "eng"] });
  if (!best || best[0] === "und" || (second && best[1] - second[1] < clearLead)) return interfaceLocale;
  return best[0] === "fra" ? "fr" : "en";
}
