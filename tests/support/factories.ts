import { eq } from "drizzle-orm";
import { cook, rendererVersion } from "../../app/shared/markdown.server.ts";
import type { Actor, Role } from "../../app/shared/policy.ts";
import { slugify } from "../../app/shared/text.ts";
import { db } from "../../db/client.server.ts";
import {
  accountSecrets,
  credentials,
  posts,
  questions,
  questionTopics,
  topics,
  userRoles,
  users,
  verifierDeclarations,
} from "../../db/schema/index.ts";
import type { CredentialStamp } from "../../db/schema/index.ts";

let serial = 0;
const next = () => ++serial;

export type User = typeof users.$inferSelect;
export type Post = typeof posts.$inferSelect;
export type Question = typeof questions.$inferSelect & { post: Post };

/** A confirmed member whose first posts were already approved. */
export async function buildUser(
  overrides: Partial<typeof users.$inferInsert> & { email?: string; passwordHash?: string } = {},
): Promise<User> {
  const n = next();
  const { email = `member-${n}@example.org`, passwordHash = "no-password", ...columns } = overrides;
  const [user] = await db()
    .insert(users)
    .values({
      pseudonym: `Member-${n}`,
      locale: "en",
      country: "FR",
      approvedPosts: 5,
      emailConfirmedAt: new Date(),
      createdAt: new Date(Date.now() - 30 * 86_400_000),
      ...columns,
    })
    .returning();
  await db().insert(accountSecrets).values({ userId: user!.id, email, passwordHash });
  return user!;
}

/** Somebody who acts: a member, with the roles and the badge asked for. */
export async function buildActor(
  overrides: { user?: User; roles?: Role[]; credential?: "active" | "expired" | "revoked" } = {},
): Promise<Actor> {
  const user = overrides.user ?? (await buildUser());
  const roles = overrides.roles ?? [];
  for (const role of roles)
    await db().insert(userRoles).values({ userId: user.id, role }).onConflictDoNothing();
  // Somebody without an employer, who said so: other verifiers decide on nobody.
  if (roles.includes("verifier"))
    await db()
      .insert(verifierDeclarations)
      .values({ userId: user.id, declaredAt: new Date() })
      .onConflictDoNothing();
  const credential = overrides.credential
    ? await buildCredential({ user, state: overrides.credential })
    : null;
  const { id, pseudonym, locale, country } = user;
  return { id, pseudonym, locale, country, roles, credential };
}

const day = 86_400_000;

export async function buildCredential({
  user,
  state = "active",
  ...columns
}: { user: User; state?: "active" | "expired" | "revoked" } & Partial<typeof credentials.$inferInsert>) {
  const now = Date.now();
  const [credential] = await db()
    .insert(credentials)
    .values({
      userId: user.id,
      professionCode: "60",
      profession: { fr: "Infirmier", en: "Nurse" },
      country: "FR",
      registry: "rpps",
      snapshotDate: "2026-11-01",
      method: "document",
      numberHmac: `hmac-${next()}`,
      verifiedAt: new Date(now - 400 * day),
      validUntil: new Date(state === "expired" ? now - day : now + 200 * day),
      revokedAt: state === "revoked" ? new Date(now - day) : null,
      ...columns,
    })
    .returning();
  return credential!;
}

export const stampOf = (credential: typeof credentials.$inferSelect): CredentialStamp => ({
  profession: credential.profession,
  professionCode: credential.professionCode,
  country: credential.country,
  shownName: credential.shownName,
  verifiedAt: credential.verifiedAt.toISOString(),
  interests: credential.interests,
});

export async function buildTopic(overrides: Partial<typeof topics.$inferInsert> = {}) {
  const n = next();
  const [topic] = await db()
    .insert(topics)
    .values({
      slug: `topic-${n}`,
      label: { fr: `Thème ${n}`, en: `Topic ${n}` },
      description: { fr: "Un thème.", en: "A topic." },
      synonyms: { fr: [], en: [] },
      ...overrides,
    })
    .returning();
  return topic!;
}

type PostOverrides = Partial<typeof posts.$inferInsert> & { author?: User };

async function insertPost(overrides: PostOverrides & { kind: Post["kind"] }): Promise<Post> {
  const { author, ...columns } = overrides;
  const markdown = columns.bodyMarkdown ?? `Something was written here, number ${next()}.`;
  const { html, text } = cook(markdown)!;
  const id = columns.id ?? crypto.randomUUID();
  const status = columns.status ?? "published";
  const createdAt = columns.createdAt ?? new Date();
  const [post] = await db()
    .insert(posts)
    .values({
      questionId: id,
      authorId: author?.id ?? null,
      language: "en",
      createdAt,
      publishedAt: status === "published" ? createdAt : null,
      ...columns,
      id,
      status,
      bodyMarkdown: markdown,
      bodyHtml: html,
      bodyText: text,
      rendererVersion,
    })
    .returning();
  return post!;
}

/** A published question, visible to everyone unless said otherwise. */
export async function buildQuestion(
  overrides: PostOverrides & { title?: string; topicIds?: string[] } = {},
): Promise<Question> {
  const { title = `How do you live with number ${next()}?`, topicIds = [], ...rest } = overrides;
  const author = rest.author ?? (rest.anonymousKey || rest.authorId ? undefined : await buildUser());
  const post = await insertPost({ ...rest, author, kind: "question" });
  const [question] = await db()
    .insert(questions)
    .values({
      id: post.id,
      slug: slugify(title),
      title,
      state: post.status,
      audience: post.audience,
      indexable: post.indexable,
      language: post.language,
      origin: post.origin,
      publishedAt: post.publishedAt,
      lastActivityAt: post.createdAt,
    })
    .returning();
  for (const [position, topicId] of topicIds.entries()) {
    await db().insert(questionTopics).values({ questionId: post.id, topicId, position });
  }
  return { ...question!, post };
}

/** A published answer of lived experience unless said otherwise. */
export async function buildAnswer(overrides: PostOverrides & { question?: Question } = {}): Promise<Post> {
  const { question = await buildQuestion(), ...rest } = overrides;
  const author = rest.author ?? (rest.anonymousKey || rest.authorId ? undefined : await buildUser());
  return insertPost({ kind: "experience", ...rest, author, questionId: question.id });
}

export async function buildComment(overrides: PostOverrides & { parent: Post }): Promise<Post> {
  const { parent, ...rest } = overrides;
  const author = rest.author ?? (await buildUser());
  return insertPost({ ...rest, author, kind: "comment", questionId: parent.questionId, parentId: parent.id });
}

export async function reloadPost(id: string): Promise<Post> {
  const [post] = await db().select().from(posts).where(eq(posts.id, id));
  return post!;
}

export async function reloadQuestion(id: string): Promise<typeof questions.$inferSelect> {
  const [question] = await db().select().from(questions).where(eq(questions.id, id));
  return question!;
}
