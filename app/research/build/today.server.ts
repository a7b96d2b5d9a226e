import { sql } from "drizzle-orm";
import type { Executor } from "../../../db/client.server.ts";
import { SAFETY_VERSION } from "../../safety/index.ts";
import { hashOfWords, titleOfPost } from "../readings.server.ts";
import type { PostState } from "../release/eligibility.ts";
import type { Page } from "./pages.server.ts";
import { decisive, milliseconds, personOf, readAccounts } from "./snapshot.server.ts";
import type { Account } from "./snapshot.server.ts";

interface AlikeRecord extends Record<string, unknown> {
  count: number;
  id: string | null;
  questionId: string | null;
  sealedAuthor: string | null;
  anonymousKey: string | null;
  status: PostState["status"];
  audience: PostState["audience"];
  isImported: boolean;
  accountStatus: PostState["accountStatus"];
  ageBand: string | null;
  hasOpenCase: boolean;
  hasCrisis: boolean;
  scope: "none" | "controlled" | "open" | null;
  consentVersion: string;
  sawPreview: boolean;
  consentAt: number;
  title: string | null;
  body: string | null;
}

/** Contributions of a candidate that are the same today in all that decides on them. */
export interface Alike {
  count: number;
  state: PostState;
  /** Of a single one, to be read for signs of crisis again: its words are not those of the snapshot, or other rules read them. */
  unread: { title: string | null; body: string } | null;
}

/** In which those agree that come as one. */
const deciding = sql.raw(
  [
    "id",
    "questionId",
    "sealedAuthor",
    "anonymousKey",
    "status",
    "audience",
    "isImported",
    "accountStatus",
    "ageBand",
    "hasOpenCase",
    "hasCrisis",
    "scope",
    "consentVersion",
    "sawPreview",
  ]
    .map((name) => `"${name}"`)
    .join(", "),
);

/**
 * What decides today on some contributions of a candidate whose words may leave. Those that are alike come as one, a day's
 * consents with the last of them: a million rows are judged by some hundred answers. Both tables are told where the page
 * begins: else each would walk past all posts before it.
 */
export async function readToday(tx: Executor, releaseId: string, { after, upTo }: Page): Promise<Alike[]> {
  const records = await tx.execute<AlikeRecord>(sql`
    select ${deciding}, count(*)::int as count, max("consentAt") as "consentAt", max(title) as title, max(body) as body
    from (select case when r.is_unread or p.anonymous_key is not null then p.id end as id,
        case when p.anonymous_key is not null then p.question_id end as "questionId",
        p.sealed_author as "sealedAuthor", p.anonymous_key as "anonymousKey",
        p.status, p.audience, p.origin = 'imported' as "isImported", u.status as "accountStatus", u.age_band as "ageBand",
        coalesce(h.is_open, false) as "hasOpenCase", coalesce(h.is_crisis, false) as "hasCrisis",
        c.scope, c.consent_version as "consentVersion", c.preview_hash is not null as "sawPreview",
        ${milliseconds(sql`c.created_at`)} as "consentAt", date_trunc('day', c.created_at) as day,
        case when r.is_unread then ${titleOfPost} end as title, case when r.is_unread then p.body_text end as body
      from release_items i join posts p on p.id = i.post_id join questions q on q.id = p.question_id
      join release_threads t on t.release_id = i.release_id and t.question_id = q.id
      left join users u on u.id = p.author_id
      cross join lateral (select i.source_hash is distinct from ${hashOfWords}
        or t.safety_version is distinct from ${SAFETY_VERSION} as is_unread) r
      ${decisive}
      where i.release_id = ${releaseId} and not i.is_withheld and i.post_id > ${after} and i.post_id <= ${upTo}
        and p.id > ${after} and p.id <= ${upTo}) posts
    group by ${deciding}, day`);
  const people = records.map(personBehind);
  const accounts = await readAccounts(
    tx,
    people.filter((person) => person !== null),
  );
  return records.map((record, index) => alike(record, accounts.get(people[index] ?? "")));
}

/** Whose account an anonymous contribution belongs to; the others' are part of what was read. */
const personBehind = ({ id, questionId, sealedAuthor, anonymousKey }: AlikeRecord): string | null =>
  anonymousKey === null
    ? null
    : personOf({ id: id!, authorId: null, sealedAuthor, anonymousKey, questionId: questionId! });

function alike(record: AlikeRecord, sealed: Account | undefined): Alike {
  const { count, scope, consentVersion, sawPreview, consentAt, title, body } = record;
  return {
    count,
    state: {
      status: record.status,
      audience: record.audience,
      isImported: record.isImported,
      isAnonymous: record.anonymousKey !== null,
      accountStatus: sealed?.status ?? record.accountStatus,
      ageBand: sealed?.ageBand ?? record.ageBand,
      hasOpenCase: record.hasOpenCase,
      hasCrisis: record.hasCrisis,
      consent: scope && { scope, version: consentVersion, sawPreview, at: new Date(consentAt) },
    },
    unread: body === null ? null : { title, body },
  };
}
