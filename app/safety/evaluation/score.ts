/** Measures the rules on the labelled sentences beside this file. Run as a test, and by hand while tuning. */
import { readFileSync } from "node:fs";
import { detectCrisis, triageText } from "../index.ts";
import type { CrisisLevel, HoldReason } from "../index.ts";

export type Language = "fr" | "en";
/**
 * Part of each set is kept apart: no rule is written while looking at it, and nothing is learnt from it. Once its
 * misses have been looked at, a part says little new: a fresh one is written for the next measurement. "unseen" is
 * in words that nothing else here uses: it says how far rules and model reach beyond what they know. "untouched" is half
 * of a set written on 2026-11-26 before the rules were read, the other half of which was tuned on: only its counts were
 * looked at.
 */
export type Split = "tuning" | "held-out" | "unseen" | "untouched";

interface Labelled {
  id: string;
  lang: Language;
  split: Split;
  text: string;
}
export interface CrisisLabel extends Labelled {
  level?: CrisisLevel;
  emergency?: boolean;
  kind: string;
}
export interface HoldLabel extends Labelled {
  holds: HoldReason[];
}

/** One line of the table: how many of `total` were found, or wrongly found. */
export interface Rate {
  measure: string;
  lang: Language;
  found: number;
  total: number;
  ids: string[];
}

export function readLabelled<T extends Labelled>(name: "crisis" | "holds" | "unseen"): T[] {
  const lines = readFileSync(new URL(`./${name}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => JSON.parse(line) as T);
}

const CARD: CrisisLevel[] = ["distress", "ideation", "plan"];

export function scoreCrisis(lang: Language, splits: Split[]): Rate[] {
  const all = [...readLabelled<CrisisLabel>("crisis"), ...readLabelled<CrisisLabel>("unseen")];
  const rows = all.filter((row) => row.lang === lang && splits.includes(row.split));
  const rate = (
    measure: string,
    among: (row: CrisisLabel) => boolean,
    hit: (row: CrisisLabel) => boolean,
  ): Rate => {
    const chosen = rows.filter(among);
    const found = chosen.filter(hit);
    const wrong = measure.startsWith("false alarms") ? found : chosen.filter((row) => !found.includes(row));
    return { measure, lang, found: found.length, total: chosen.length, ids: wrong.map((row) => row.id) };
  };
  const level = (row: CrisisLabel) => detectCrisis(row.text, lang).level;
  return [
    rate("plan or means found as such", (row) => row.level === "plan", (row) => level(row) === "plan"),
    rate("thoughts found (or graver)", (row) => row.level === "ideation", (row) => ["ideation", "plan"].includes(level(row))),
    rate("distress found (or graver)", (row) => row.level === "distress", (row) => CARD.includes(level(row))),
    rate("false alarms on look-alikes", (row) => row.level === "none" || row.level === "past", (row) => CARD.includes(level(row))),
    rate("emergencies found", (row) => row.emergency === true, (row) => detectCrisis(row.text, lang).emergency),
    rate("false alarms of emergency", (row) => row.emergency === false, (row) => detectCrisis(row.text, lang).emergency),
  ]; // prettier-ignore
}

export function scoreHolds(lang: Language, splits: Split[]): Rate[] {
  const rows = readLabelled<HoldLabel>("holds").filter(
    (row) => row.lang === lang && splits.includes(row.split),
  );
  const held = rows.filter((row) => row.holds.length > 0);
  const free = rows.filter((row) => row.holds.length === 0);
  const reasons = (row: HoldLabel) => triageText(row.text, { lang }).holds.map((hold) => hold.reason);
  const missed = held.filter((row) => !row.holds.every((reason) => reasons(row).includes(reason)));
  const alarmed = free.filter((row) => reasons(row).length > 0);
  return [
    { measure: "held for the right reason", lang, found: held.length - missed.length, total: held.length, ids: missed.map((row) => row.id) },
    { measure: "false alarms of a hold", lang, found: alarmed.length, total: free.length, ids: alarmed.map((row) => row.id) },
  ]; // prettier-ignore
}

/** A plain table; held-out sentences are counted, never named. */
export function describeRates(rates: Rate[], named: boolean): string {
  return rates
    .map(({ measure, lang, found, total, ids }) => {
      const percent = total === 0 ? "–" : `${((100 * found) / total).toFixed(1)} %`;
      return `${lang}  ${measure.padEnd(30)} ${String(found).padStart(3)}/${String(total).padEnd(3)} ${percent.padStart(8)}  ${named ? ids.join(" ") : ""}`;
    })
    .join("\n");
}
