/** When moderators of each language read the queue, as published: the clock is that of the service. */
export const serviceTimeZone = "Europe/Paris";
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export const coverageLanguages = ["fr", "en"] as const;

export interface CoverageSpan {
  language: (typeof coverageLanguages)[number];
  /** ISO 8601: Monday is 1. */
  weekday: number;
  /** Minutes since midnight. */
  opens: number;
  closes: number;
}

/** "09:00-18:30" → minutes; null for what is no span of one day. */
export function readSpan(text: string): { opens: number; closes: number } | null {
  const [, h1, m1, h2, m2] =
    /^(\d{1,2})[:hH](\d{2})?\s*[-–]\s*(\d{1,2})[:hH](\d{2})?$/.exec(text.trim()) ?? [];
  if (h1 === undefined || h2 === undefined) return null;
  const opens = Number(h1) * 60 + Number(m1 ?? 0);
  const closes = Number(h2) * 60 + Number(m2 ?? 0);
  const isSpan = Number(m1 ?? 0) < 60 && Number(m2 ?? 0) < 60 && opens < closes && closes <= 1440;
  return isSpan ? { opens, closes } : null;
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

export const writeSpan = ({ opens, closes }: Pick<CoverageSpan, "opens" | "closes">): string =>
  `${clock(opens)}-${clock(closes)}`;

/** The field of a form that holds the hours of one language and day. */
export const hoursField = (language: string, weekday: number): string => `hours-${language}-${weekday}`;

/** The name of a day in a language; 1 January 2024 was a Monday. */
export const weekdayName = (weekday: number, locale: "fr" | "en"): string =>
  new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(
    new Date(Date.UTC(2024, 0, weekday)),
  );
