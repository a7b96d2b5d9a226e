import { gap } from "../context.ts";
import { DISEASE_NOUNS, looksMedical, medicalPrefix } from "../lexicon/medical.ts";
import type { Token } from "../tokens.ts";
import type { View } from "../view.ts";

const FRENCH_LINK = new Set(["de", "of", "and", "d", "du", "des", "et", "ou", "le", "la"]);

/**
 * True when the capitalised words [from, to) name a disease, a sign or a test: "Crohn's disease",
 * "Schwartz Jampel syndrome", "maladie de Charcot-Marie-Tooth", "signe de Babinski".
 */
export function isDiseaseName(view: View, from: number, to: number, chainEnd: number): boolean {
  const first = view.tokens[from] as Token;
  if (to - from === 1 && first.info.eponym) return true;
  return nounAfter(view, Math.max(to, chainEnd)) || nounAfter(view, to) || nounBefore(view, from);
}

/** English order: up to two plain words or further eponyms may stand before the noun. */
function nounAfter(view: View, at: number): boolean {
  const { tokens } = view;
  for (let i = at, plain = 0; i < tokens.length && i < at + 6; i++) {
    const token = tokens[i] as Token;
    const between = gap(view, tokens[i - 1] as Token, token);
    if (!/^(?: |-|'|' | ?\/ ?| & | \(|\) )$/.test(between)) return false;
    if (DISEASE_NOUNS.has(token.lower)) return true;
    if (token.lower === "s" && between.includes("'")) continue;
    if (token.shape === "lower" && token.text.length > 5 && token.info.medical) return true;
    if (token.shape === "Capital" || token.shape === "CAPS" || token.lower === "and" || token.lower === "et")
      continue;
    if (++plain > 1 || token.shape === "number") return false;
    if (/^(?:is|was|has|had|who|and|in|at|on|for|with|to|the|a|est|a|qui|dans|pour|avec)$/.test(token.lower))
      return false;
  }
  return false;
}

/** French order: "syndrome de X", "maladie d'X", "ligne de X et Y". */
function nounBefore(view: View, at: number): boolean {
  const { tokens } = view;
  for (let i = at - 1, steps = 0; i >= 0 && steps < 6; i--, steps++) {
    const token = tokens[i] as Token;
    if (!/^(?: |-|'| ?\/ ?)$/.test(gap(view, token, tokens[i + 1] as Token))) return false;
    if (
      steps > 0 &&
      token.text.length > 5 &&
      !token.info.first &&
      (looksMedical(token.lower, true) || medicalPrefix(token.lower))
    )
      return true;
    if (DISEASE_NOUNS.has(token.lower) && token.shape !== "CAPS")
      return steps > 0 || /^(?:type|signe?|syndrome|test|score|virus|bacille)$/.test(token.lower);
    if (!FRENCH_LINK.has(token.lower) && token.shape !== "Capital" && !token.info.medical) return false;
  }
  return false;
}
