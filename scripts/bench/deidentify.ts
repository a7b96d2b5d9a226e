/**
 * npm run bench -- deidentify [--json] [--gold FILE.jsonl] [--no-peers]
 *
 * The de-identification engine on the project's own posts, or on FILE annotated the same way, beside other tools on
 * the same texts in the same process: quality by set and by type with 95 % Wilson intervals, harm to texts without
 * identifiers, speed of one thread, and the worst time on hostile inputs of 20 000 characters. Needs no built app.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { HOSTILE_PIECES } from "../../app/privacy/evaluation/hostile.ts";
import { measure, wilson, type GoldText, type Quality } from "../../app/privacy/evaluation/measure.ts";
import { findIdentifiers } from "../../app/privacy/index.ts";
import type { Outcome } from "./outcome.ts";
import { PEERS, type Finder, type Range } from "./peers.ts";

const HOSTILE_LENGTH = 20_000;
/** What the other tools are tried on: some of them take seconds for each. */
const FEW_PIECES = [" ", "1 ", "a.", "@", "1", "a\u0301"];
const OWN = ["posts-fr", "posts-en", "harmless-fr", "harmless-en"];
const engine: Finder = ({ text, lang }) => findIdentifiers(text, { lang }).spans;

interface Figures {
  quality: Record<string, Quality>;
  megabytesPerSecond: number;
  hostile: { piece: string; milliseconds: number };
}

const read = (file: URL | string): GoldText[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldText);

/** Processor time of this thread in milliseconds: a busy machine changes it little. */
async function timed(work: () => Promise<void>): Promise<number> {
  const start = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000;
}

async function measureFinder(
  texts: readonly GoldText[],
  find: Finder,
  passes: number,
  pieces: readonly string[],
): Promise<Figures> {
  const answers = new Map<GoldText, Range[]>();
  for (const text of texts) answers.set(text, await find(text));
  const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  let fastest = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < passes; pass++) {
    const spent = await timed(async () => {
      for (const text of texts) await find(text);
    });
    fastest = Math.min(fastest, spent);
  }
  let worst = { piece: "", milliseconds: 0 };
  for (const piece of pieces) {
    const hostile = (length: number): GoldText => ({
      id: "hostile",
      lang: "en",
      set: "hostile",
      text: piece.repeat(Math.ceil(length / piece.length)).slice(0, length),
      spans: [],
    });
    // Compiled first: what is measured is the work, not the start.
    await find(hostile(HOSTILE_LENGTH / 10));
    const whole = hostile(HOSTILE_LENGTH);
    const milliseconds = await timed(async () => void (await find(whole)));
    if (milliseconds > worst.milliseconds) worst = { piece, milliseconds };
  }
  const sets = Map.groupBy(texts, ({ set }) => set);
  const quality = Object.fromEntries(
    [...sets].map(([set, gold]) => [set, measure(gold, (text) => answers.get(text) ?? [])]),
  );
  return { quality, megabytesPerSecond: bytes / 1_000 / fastest, hostile: worst };
}

/** Measures everything; the targets are those of the own posts, speed and hostile texts. */
export async function benchDeidentify(args: readonly string[]): Promise<Outcome> {
  const { values } = parseArgs({
    args: [...args],
    options: { gold: { type: "string" }, "no-peers": { type: "boolean" } },
  });
  const texts = values.gold
    ? read(values.gold)
    : OWN.flatMap((name) => read(new URL(`../../app/privacy/evaluation/${name}.jsonl`, import.meta.url)));
  const finders: [string, Finder][] = [["entraide", engine]];
  if (!values["no-peers"]) finders.push(...Object.entries(PEERS));
  const figures: Record<string, Figures> = {};
  for (const [name, find] of finders)
    figures[name] =
      name === "entraide"
        ? await measureFinder(texts, find, 12, HOSTILE_PIECES)
        : await measureFinder(texts, find, 1, FEW_PIECES);
  return { figures, table: `${table(figures)}\n`, verdicts: judge(figures.entraide!) };
}

/** Shares of the own French and English posts, MB/s of one thread, milliseconds. */
const targets = { direct: 0.97, clean: 0.85, speed: 1, hostile: 100 };

function judge({ quality, megabytesPerSecond, hostile }: Figures): Outcome["verdicts"] {
  const share = ([part, whole]: readonly [number, number]) => part / whole;
  const own = Object.entries(quality).filter(([, { direct }]) => direct[1] > 0);
  return [
    ...own.map(([set, { direct, clean }]) => ({
      text: `${set}: ${(100 * share(direct)).toFixed(1)} % of direct identifiers found (at least 97), ${(100 * share(clean)).toFixed(1)} % of texts clean (at least 85)`,
      isMet: share(direct) >= targets.direct && share(clean) >= targets.clean,
    })),
    {
      text: `${megabytesPerSecond.toFixed(2)} MB/s of one thread (at least ${targets.speed})`,
      isMet: megabytesPerSecond >= targets.speed,
    },
    {
      text: `${hostile.milliseconds.toFixed(0)} ms for the worst 20 000 hostile characters (at most ${targets.hostile})`,
      isMet: hostile.milliseconds <= targets.hostile,
    },
  ];
}

const HEADINGS = ["tool", "direct found", "texts clean", "quasi found", "precision", "words harmed", "harmless texts touched", "health masked"]; // prettier-ignore

function table(figures: Record<string, Figures>): string {
  const lines: string[] = [];
  const sets = Object.keys(Object.values(figures)[0]?.quality ?? {});
  for (const set of sets) {
    lines.push("", set, HEADINGS.join("\t"));
    for (const [tool, { quality }] of Object.entries(figures)) {
      const q = quality[set] as Quality;
      const shares = [q.direct, q.clean, q.quasi, q.precision, q.harmed, q.touched, q.health];
      lines.push([tool, ...shares.map(percent)].join("\t"));
    }
    const types = Object.entries(figures.entraide?.quality[set]?.types ?? {});
    for (const [type, share] of types) lines.push(`  ${type}\t${percent(share)}`);
  }
  lines.push("", "tool\tMB/s of one thread\tworst of 20 000 hostile characters");
  for (const [tool, { megabytesPerSecond, hostile }] of Object.entries(figures))
    lines.push(
      `${tool}\t${megabytesPerSecond.toFixed(2)}\t${hostile.milliseconds.toFixed(0)} ms (${JSON.stringify(hostile.piece)})`,
    );
  return lines.slice(1).join("\n");
}

function percent(tally: readonly [number, number]): string {
  const [part, whole] = tally;
  if (whole === 0) return "–";
  const [low, high] = wilson(tally).map((bound) => (bound * 100).toFixed(1));
  return `${((100 * part) / whole).toFixed(1)} % (${low}–${high}) of ${whole}`;
}
