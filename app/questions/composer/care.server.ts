import { emergencyNumbers } from "../../../db/seed/emergency-numbers.ts";
import type { CrisisFinding } from "../../safety/index.ts";
import type { Locale } from "../../shared/i18n/locale.ts";

export interface CareLine {
  number: string;
  label: string;
  /** When somebody answers, where it matters. */
  hours: string | null;
}

/** What the author, and nobody else, is shown: how to reach a person now. */
export interface Care {
  kind: "emergency" | "danger" | "distress";
  lines: CareLine[];
}

/**
 * Decided in the request, from the text alone, by the author's country: it works while every worker is down.
 * A past mention gets no card.
 */
export function careFor(finding: CrisisFinding, country: string, locale: Locale): Care | null {
  const isDanger = finding.level === "ideation" || finding.level === "plan";
  if (!finding.emergency && !isDanger && finding.level !== "distress") return null;
  const numbers =
    emergencyNumbers.find((entry) => entry.country === country) ??
    emergencyNumbers.find((entry) => entry.country === "EU")!;
  const emergency = numbers.emergency.map(({ number, label }) => ({
    number,
    label: label[locale],
    hours: null,
  }));
  const listening = numbers.suicide.map(({ number, label, hours }) => ({
    number,
    label: label[locale],
    hours: hours[locale],
  }));
  if (finding.emergency)
    return { kind: "emergency", lines: isDanger ? [...emergency, ...listening] : emergency };
  return isDanger
    ? { kind: "danger", lines: [...listening, ...emergency.slice(0, 1)] }
    : { kind: "distress", lines: listening };
}
