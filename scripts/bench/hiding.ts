import { uuidv7 } from "uuidv7";
import { connection } from "../../db/client.server.ts";
import type { Measured } from "./servers.ts";

export interface HidingFigure {
  rounds: number;
  /** Milliseconds from the moderator's click in one process to the last surface of the other that lets go. */
  median: number;
  worst: number;
}

const rounds = 30;
const patienceMs = 30_000;

/** Hides questions in one web process, and reads how soon another one, which has them in its cache, shows them nowhere. */
export async function measureHiding(here: Measured, there: Measured, cookie: string): Promise<HidingFigure> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const word = `quercitron${round}x`;
    const { caseNumber, surfaces } = await writeReported(word);
    const saying = async () => {
      const said = await Promise.all(
        surfaces.map(async (path) => (await (await fetch(there.origin + path)).text()).includes(`${word} `)),
      );
      return said.filter(Boolean).length;
    };
    await waitFor(async () => (await saying()) === surfaces.length);
    await saying(); // from the cache
    const began = performance.now();
    const decided = await fetch(`${here.origin}/moderation/cases/${caseNumber}`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie, origin: here.origin },
      body: new URLSearchParams({
        intent: "decide",
        version: "1",
        measure: "hide",
        reason: "spam",
        explanation: "It sells.",
      }),
    });
    if (decided.status !== 302) throw new Error(`hiding answered ${decided.status}`);
    await waitFor(async () => (await saying()) === 0);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { rounds, median: times[rounds >> 1]!, worst: times.at(-1)! };
}

async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + patienceMs;
  while (!(await isSo())) if (Date.now() > until) throw new Error("A hidden question is still to be read.");
}

/** A published question with an open case, and where it is read. */
async function writeReported(word: string): Promise<{ caseNumber: number; surfaces: string[] }> {
  const { sql } = connection();
  const id = uuidv7();
  const body = `Ce que raconte ${word} ici.`;
  await sql`
    insert into posts (id, question_id, kind, status, language, body_markdown, body_html, body_text, renderer_version, published_at)
    values (${id}, ${id}, 'question', 'published', 'fr', ${body}, ${`<p>${body}</p>`}, ${body}, 1, now())`;
  const [question] = await sql`
    insert into questions (id, slug, title, state, language, published_at)
    values (${id}, 'une-question', ${`Que faire de ${word} le soir ?`}, 'published', 'fr', now()) returning number`;
  const [found] = await sql`
    insert into cases (id, kind, post_id, origin, lane, severity, language, reasons, snapshot_markdown, snapshot_revision,
      current_revision, due_at)
    values (${uuidv7()}, 'question', ${id}, 'report', 'quality', 'low', 'fr', array['spam'], ${body}, 1, 1, now() + interval '1 day')
    returning number`;
  return {
    caseNumber: found!.number as number,
    surfaces: [
      `/questions/${question!.number}/une-question`,
      "/",
      "/feed.atom",
      `/search?q=${encodeURIComponent("raconte soir")}&language=fr`,
    ],
  };
}
