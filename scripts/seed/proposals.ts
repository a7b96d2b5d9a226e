import { eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { answerDays, supportThreshold } from "../../app/proposals/schema.ts";
import { cook } from "../../app/shared/markdown.server.ts";
import type { Transaction } from "../../db/client.server.ts";
import { proposalAnswers, proposalArguments, proposals, proposalSupports } from "../../db/schema/index.ts";
import { proposals as seeds } from "../../db/seed/commons/proposals.ts";
import type { ProposalSeed } from "../../db/seed/types.ts";
import type { People } from "./people.ts";

const day = 86_400_000;

/** Writes the proposals of the demonstration, unless there are some already. */
export async function seedProposals(tx: Transaction, people: People, now: Date): Promise<void> {
  if ((await tx.$count(proposals)) > 0) return;
  for (const seed of seeds.toSorted((a, b) => b.daysAgo - a.daysAgo))
    await writeProposal(tx, seed, people, now);
}

async function writeProposal(tx: Transaction, seed: ProposalSeed, people: People, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * day);
  const { kind, title, problem, proposal, concerned } = seed;
  const id = uuidv7();
  const isDue = seed.supporters >= supportThreshold;
  await tx.insert(proposals).values({
    id,
    authorId: people.idOf.get(seed.author)!,
    language: "fr",
    kind,
    title,
    problem,
    proposal,
    concerned,
    problemHtml: cook(problem)!.html,
    proposalHtml: cook(proposal)!.html,
    dueAt: isDue ? new Date(ago(seed.daysAgo / 2).getTime() + answerDays * day) : null,
    createdAt: ago(seed.daysAgo),
  });
  const author = people.idOf.get(seed.author);
  const supporters = people.everyone.filter((userId) => userId !== author).slice(0, seed.supporters);
  await tx.insert(proposalSupports).values(supporters.map((userId) => ({ proposalId: id, userId })));
  for (const [at, { author: key, side, kind: lived, text }] of seed.arguments.entries())
    await tx.insert(proposalArguments).values({
      proposalId: id,
      authorId: people.idOf.get(key)!,
      language: "fr",
      side,
      kind: lived,
      body: text,
      bodyHtml: cook(text)!.html,
      createdAt: ago(seed.daysAgo - 1 - at / 2),
    });
  let fromState: "open" | "study" | "accepted" | "declined" = "open";
  for (const { by, state, text, daysAgo } of seed.answers) {
    await tx.insert(proposalAnswers).values({
      proposalId: id,
      authorId: people.teamOf.get(by)!,
      role: by,
      fromState,
      toState: state,
      language: "fr",
      body: text,
      bodyHtml: cook(text)!.html,
      createdAt: ago(daysAgo),
    });
    fromState = state;
  }
  // The trigger dates the answer that was due to now; here it came in the past.
  if (isDue && seed.answers.length > 0)
    await tx
      .update(proposals)
      .set({ dueMetAt: sql`${ago(seed.answers[0]!.daysAgo).toISOString()}::timestamptz` })
      .where(eq(proposals.id, id));
}
