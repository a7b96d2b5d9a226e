/**
 * npm run bench -- deidentify [--json] [--gold FILE.jsonl]
 *
 * Quality of the de-identification engine on the project's own posts (and on FILE, annotated the same way), with
 * 95 % Wilson intervals; harm to texts without identifiers; speed of one thread; worst time on hostile inputs.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { measure, wilson, type GoldText, type Quality } from "../../app/privacy/evaluation/measure.ts";
import { findIdentifiers } from "../../app/privacy/index.ts";

const HOSTILE_LENGTH = 20_000;
const HOSTILE = [
  " ",
  "1 ",
  "a.",
  "@",
  "1",
  "a\u0301",
  "Aa ",
  "Jean, ",
  "M. ",
  "12 rue ",
  "TX 12345 ",
  "&#",
  "a_",
  "PSC ",
];

const read = (file: URL | string): GoldText[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldText);

const own = ["posts-fr", "posts-en", "harmless-fr", "harmless-en"].flatMap((name) =>
  read(new URL(`../../app/privacy/evaluation/${name}.jsonl`, import.meta.url)),
);

function speed(texts: readonly GoldText[]): number {
  const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const pass = () => {
    const start = process.threadCpuUsage();
    for (const { text, lang } of texts) findIdentifiers(text, { lang });
    const { user, system } = process.threadCpuUsage(start);
    return bytes / (user + system);
  };
  return Math.max(...Array.from({ length: 5 }, pass));
}

function worstHostile(): { piece: string; milliseconds: number } {
  let worst = { piece: "", milliseconds: 0 };
  for (const piece of HOSTILE) {
    const text = piece.repeat(HOSTILE_LENGTH / piece.length);
    findIdentifiers(text);
    const start = process.threadCpuUsage();
    findIdentifiers(text);
    const { user, system } = process.threadCpuUsage(start);
    const milliseconds = (user + system) / 1_000;
    if (milliseconds > worst.milliseconds) worst = { piece, milliseconds };
  }
  return worst;
}

/** Measures everything; the table goes to the terminal, the figures to JSON with --json. */
export function benchDeidentify(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: "boolean" }, gold: { type: "string" } },
  });
  const texts = values.gold ? [...own, ...read(values.gold)] : own;
  const sets = Map.groupBy(texts, ({ set }) => set);
  const quality = Object.fromEntries(
    [...sets].map(([set, gold]) => [
      set,
      measure(gold, ({ text, lang }) => findIdentifiers(text, { lang }).spans),
    ]),
  );
  const figures = { quality, megabytesPerSecond: speed(texts), hostile: worstHostile() };
  if (values.json) console.log(JSON.stringify(figures, null, 1));
  else {
    console.log(
      [
        "set",
        "texts",
        "direct found",
        "texts clean",
        "quasi found",
        "precision",
        "words harmed",
        "health harmed",
      ].join("\t"),
    );
    for (const [set, counts] of Object.entries(quality)) console.log([set, ...row(counts)].join("\t"));
    console.log(`\nspeed\t${figures.megabytesPerSecond.toFixed(2)} MB/s of one thread`);
    console.log(
      `hostile\t${figures.hostile.milliseconds.toFixed(0)} ms at worst (${JSON.stringify(figures.hostile.piece)})`,
    );
  }
}

const row = (counts: Quality): (string | number)[] => [
  counts.texts,
  ...[counts.direct, counts.clean, counts.quasi, counts.precision, counts.harmed, counts.health].map(percent),
];

function percent(tally: [number, number]): string {
  const [part, whole] = tally;
  if (whole === 0) return "–";
  const [low, high] = wilson(tally).map((bound) => (bound * 100).toFixed(1));
  return `${((100 * part) / whole).toFixed(1)} % (${low}–${high}) of ${whole}`;
}

if (import.meta.main) benchDeidentify(process.argv.slice(2));
