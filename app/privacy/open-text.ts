import { DeidentificationFailed, deidentifyThread } from "./thread.ts";
import type { Lang } from "./types.ts";

/**
 * One text as the open data may have it: plain, de-identified, with these names known to be in it.
 * @returns null when the engine cannot tell what is in it
 */
export function openText(text: string, lang: Lang, known: readonly string[]): string | null {
  try {
    const { parts } = deidentifyThread([{ id: "body", text, lang }], { known: [...known], tier: "open" });
    return parts[0]!.text;
  } catch (error) {
    if (error instanceof DeidentificationFailed) return null;
    throw error;
  }
}
