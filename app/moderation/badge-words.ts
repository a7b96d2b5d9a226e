import type { Locale } from "../shared/i18n/locale.ts";

/**
 * What a case keeps of a badge, for one reader. Its first line is the title in French and in English (`case_targets`);
 * below, a field that its holder wrote stands twice when it is the same in both.
 */
export function badgeWords(kept: string, locale: Locale): string {
  return kept
    .split("\n")
    .map((line, index) => {
      const middle = line.split(" / ");
      const [french, english] = [
        middle.slice(0, middle.length / 2).join(" / "),
        middle.slice(middle.length / 2).join(" / "),
      ];
      if (middle.length % 2 === 1) return line;
      if (index === 0) return locale === "fr" ? french : english;
      return french === english ? french : line;
    })
    .join("\n");
}
