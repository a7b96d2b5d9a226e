import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { db, transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { accountSecrets, releaseItems, releaseThreads, users } from "../../../db/schema/index.ts";
import { DeidentificationFailed } from "../../privacy/index.ts";
import type { EntityType } from "../../privacy/index.ts";
import type { ThreadReason } from "../release/eligibility.ts";
import { prepareKnownValues } from "../release/known-values.ts";
import type { KnownValues } from "../release/known-values.ts";
import { withheldBody } from "../release/rows.ts";
import type { Build } from "./context.server.ts";
import { deidentifyPosts, knownIdentifiers } from "./thread-text.server.ts";
import type { CleanPost } from "./thread-text.server.ts";

const batchSize = 25;

/** What is left in the text on purpose, and singles somebody out when much of it comes together. */
const quasiIdentifiers: ReadonlySet<EntityType> = new Set<EntityType>([
  "OCCUPATION",
  "FAMILY",
  "EDUCATION",
  "ORIGIN",
  "FINANCE",
  "RARE_CONDITION",
]);

/** Every pseudonym and address of the installation, prepared for searching. */
export async function allKnownValues(): Promise<KnownValues> {
  const rows = await db()
    .select({ pseudonym: users.pseudonym, email: accountSecrets.email })
    .from(users)
    .leftJoin(accountSecrets, eq(accountSecrets.userId, users.id));
  return prepareKnownValues(
    rows.map(({ pseudonym }) => pseudonym),
    rows.flatMap(({ email }) => email ?? []),
  );
}

/** Treats thread after thread; each is finished in its own transaction, so a second run goes on where the first ended. */
export async function deidentify({ release, tier, config }: Build): Promise<void> {
  const everyone = await allKnownValues();
  for (;;) {
    const waiting = await db()
      .select({ questionId: releaseThreads.questionId })
      .from(releaseThreads)
      .where(
        and(
          eq(releaseThreads.releaseId, release.id),
          eq(releaseThreads.outcome, "pending"),
          isNull(releaseThreads.deidentifiedAt),
        ),
      )
      .orderBy(asc(releaseThreads.questionId))
      .limit(batchSize);
    if (waiting.length === 0) return;
    const ids = waiting.map(({ questionId }) => questionId);
    const known = await knownIdentifiers(db(), ids);
    for (const questionId of ids) {
      await transaction((tx) =>
        treatThread(tx, {
          releaseId: release.id,
          questionId,
          known: known.get(questionId) ?? [],
          everyone,
          tier,
          maxKinds: config.maxQuasiKinds,
        }),
      );
    }
  }
}

interface Thread {
  releaseId: string;
  questionId: string;
  known: string[];
  everyone: KnownValues;
  tier: Build["tier"];
  maxKinds: number;
}

async function treatThread(tx: Transaction, thread: Thread): Promise<void> {
  const { releaseId, questionId } = thread;
  const [state] = await tx
    .select()
    .from(releaseThreads)
    .where(and(eq(releaseThreads.releaseId, releaseId), eq(releaseThreads.questionId, questionId)))
    .for("update");
  if (!state || state.deidentifiedAt) return;
  const items = await tx
    .select()
    .from(releaseItems)
    .where(and(eq(releaseItems.releaseId, releaseId), eq(releaseItems.threadKey, state.threadKey)))
    .orderBy(asc(releaseItems.position));
  const outcome = cleanItems(items, thread);
  if (typeof outcome === "string") {
    await tx.delete(releaseItems).where(
      and(
        eq(releaseItems.releaseId, releaseId),
        inArray(
          releaseItems.postId,
          items.map((i) => i.postId),
        ),
      ),
    );
  } else {
    for (const [index, item] of items.entries()) {
      const clean = outcome[index]!;
      const spans = item.isWithheld ? [] : [...clean.titleSpans, ...clean.bodySpans];
      await tx
        .update(releaseItems)
        .set({
          title: item.isWithheld ? null : clean.title,
          body: item.isWithheld ? withheldBody : clean.body,
          row: item.isWithheld ? item.row : { ...item.row, placeholders: spans.length },
          // Offsets and rules, never the value.
          spans: spans.map(({ rule, type, start, end, score }) => ({ rule, type, start, end, score })),
        })
        .where(and(eq(releaseItems.releaseId, releaseId), eq(releaseItems.postId, item.postId)));
    }
  }
  await tx
    .update(releaseThreads)
    .set({ deidentifiedAt: new Date(), ...(typeof outcome === "string" ? { outcome } : {}) })
    .where(and(eq(releaseThreads.releaseId, releaseId), eq(releaseThreads.questionId, questionId)));
}

type Item = typeof releaseItems.$inferSelect;

/** Fails closed: a thread that cannot be treated, or that still names somebody, is kept back and counted. */
function cleanItems(
  items: readonly Item[],
  { known, everyone, tier, maxKinds }: Thread,
): CleanPost[] | ThreadReason {
  let cleaned: CleanPost[];
  try {
    cleaned = deidentifyPosts(
      items.map(({ postId, language, title, body }) => ({ id: postId, language, title, body: body ?? "" })),
      known,
      tier,
    );
  } catch (error) {
    if (error instanceof DeidentificationFailed) return "deidentification-failed";
    throw error;
  }
  const released = cleaned.filter((_, index) => !items[index]!.isWithheld);
  if (released.some(({ title, body }) => everyone.find(`${title ?? ""}\n${body}`).certain > 0))
    return "known-value";
  const kinds = Map.groupBy(
    cleaned.flatMap(({ titleSpans, bodySpans }, index) =>
      [...titleSpans, ...bodySpans].map(({ type }) => ({
        type,
        author: String(items[index]!.row.author_key),
      })),
    ),
    ({ author }) => author,
  );
  const tooMany = [...kinds.values()].some(
    (found) =>
      new Set(found.map(({ type }) => type).filter((type) => quasiIdentifiers.has(type))).size > maxKinds,
  );
  return tooMany ? "needs-review" : cleaned;
}
