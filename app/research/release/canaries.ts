import { deidentifyThread } from "../../privacy/index.ts";
import { fold } from "../../shared/text.ts";
import { postColumns, serialiseRow } from "./columns.ts";
import { baseRow } from "./rows.ts";
import type { ReleaseTier } from "./thresholds.ts";

/** A synthetic thread whose identifiers we know, because we made them up. */
export interface Canary {
  lang: "fr" | "en";
  question: string;
  answer: string;
  known: string[];
  /** None of these may be left in what is written. */
  identifiers: string[];
}

const given = {
  fr: ["Solène", "Thibault", "Maëlle", "Gautier", "Clémence", "Bastien"],
  en: ["Gareth", "Imogen", "Rupert", "Fiona", "Trevor", "Hazel"],
};
const family = {
  fr: ["Lemarchand", "Deschamps", "Quéméner", "Roussel", "Vasseur", "Pichon"],
  en: ["Hargreaves", "Pemberton", "Whitlock", "Ashworth", "Kirkpatrick", "Sinclair"],
};
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
const digits = (n: number, length: number) =>
  String((n * 7_919 + 1_234_567) % 10 ** length).padStart(length, "0");
const pairs = (text: string) => text.match(/../g)!.join(" ");

/** The n-th canary, the same in every run: French and English in turn, each with one identifier of every kind. */
export function canary(n: number): Canary {
  const lang = n % 2 === 0 ? "fr" : "en";
  const i = Math.floor(n / 2);
  const first = pick(given[lang], i);
  const last = pick(family[lang], i * 5 + 1);
  const username = `heron_${lang}${digits(n, 4)}`;
  const email = `${fold(first)}.${fold(last)}${n}@courriel.example`;
  const phone = lang === "fr" ? `06 ${pairs(digits(n, 8))}` : `+44 7700 900${digits(n, 3)}`;
  const url = `https://www.blog-${digits(n, 5)}.example/page`;
  const question =
    lang === "fr"
      ? `Bonjour, je m'appelle ${first} ${last} et on m'a parlé d'une hypothyroïdie. Vous pouvez m'écrire à ${email} ou m'appeler au ${phone}. J'ai tout raconté sur ${url}.`
      : `Hello, my name is ${first} ${last} and they told me about an underactive thyroid. You can write to ${email} or call me on ${phone}. I wrote it all down at ${url}.`;
  const answer =
    lang === "fr"
      ? `Merci ${first}, courage. Comme le disait ${username}, la prise de sang de contrôle compte beaucoup.`
      : `Thank you ${first}, take heart. As ${username} said, the control blood test matters a lot.`;
  return {
    lang,
    question,
    answer,
    known: [username],
    identifiers: [first, last, username, email, phone, url],
  };
}

/**
 * Sends synthetic threads through the functions that treat real ones and looks for what is left in their lines.
 * The lines are dropped: a release never holds a fabricated row.
 */
export function runCanaries(
  count: number,
  tier: ReleaseTier,
): { threads: number; identifiers: number; left: number } {
  let identifiers = 0;
  let left = 0;
  for (let n = 0; n < count; n++) {
    const { lang, question, answer, known, identifiers: planted } = canary(n);
    const { parts } = deidentifyThread(
      [
        { id: "question", text: question, lang },
        { id: "answer", text: answer, lang },
      ],
      { known, tier },
    );
    const lines = fold(parts.map(({ text }, position) => canaryLine(text, position, lang, tier)).join(""));
    identifiers += planted.length;
    left += planted.filter((value) => lines.includes(fold(value))).length;
  }
  return { threads: count, identifiers, left };
}

function canaryLine(body: string, position: number, language: "fr" | "en", tier: ReleaseTier): string {
  const at = new Date(0);
  const kind = position === 0 ? "question" : "experience";
  const place = { thread_id: "t", post_id: `p${position}`, parent_id: null, position };
  const facts = {
    id: "",
    kind,
    language,
    relation: "patient",
    publishedAt: at.getTime(),
    country: null,
    region: null,
    ageBand: null,
    isAccepted: false,
    helped: 0,
    sameSituation: 0,
    accurate: 0,
    sources: 0,
  } as const;
  const row = baseRow(place, facts, { askedAt: at.getTime(), topics: [], group: null, tier, authorKey: "a" });
  return serialiseRow({ ...row, body }, postColumns(tier));
}
