import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { preparedText } from "../../../db/client.server.ts";
import type { Executor } from "../../../db/client.server.ts";
import { placeOfDraft, sealedDraft } from "../../drafts/queries.server.ts";
import type { SealedDraft } from "../../drafts/queries.server.ts";
import { answersPerPage, segmentsBefore, segmentsOf } from "./order.ts";
import type { Cursor, Segment, ShownSegment } from "./order.ts";
import { postColumns, wholePost } from "./post-row.server.ts";
import type { PostRow, ReadPost } from "./post-row.server.ts";
import { similarTo } from "./similar.server.ts";
import type { LivedOrder, SimilarQuestion, ThreadTopic } from "./types.ts";

export interface OverlayRow {
  what: "helped" | "same-situation" | "accurate" | "disagree" | "dangerous" | "follow";
  id: string;
}

/** A thread's head, whatever its state, with the posts of one page: who may see what is decided by the caller. */
export interface ThreadRows extends Record<string, unknown> {
  id: string;
  number: number;
  slug: string;
  title: string;
  state: PostRow["status"];
  audience: "everyone" | "members";
  version: number;
  answerCount: number;
  livedCount: number;
  isLocked: boolean;
  isDuplicate: boolean;
  duplicateBy: "asker" | "moderator" | null;
  /** The original, while this reader may read it. */
  duplicateOf: { number: number; slug: string; title: string; version: number } | null;
  topics: ThreadTopic[];
  /** The question, then this page's answers in reading order and one more if there is one, then what waits, then comments. */
  posts: PostRow[];
  /** How many answers come before this page. */
  before: number;
  similar: SimilarQuestion[];
  /** Research whose results speak to this thread. */
  studies: { number: number; title: string; language: "fr" | "en" }[];
  /** Words of the glossary that it uses. */
  words: string[];
  overlay: OverlayRow[];
  /** Of this reader's own answer. */
  draft: SealedDraft | null;
}

export interface PageOfThread {
  number: number;
  order: LivedOrder;
  after: Cursor | null;
  /** Null for a visitor. */
  viewer: { id: string; isModerator: boolean } | null;
}

type ReadThread = ThreadRows & { posts: ReadPost[] };
const statements = new Map<string, ReturnType<typeof preparedText<ReadThread>>>();

/** Its text depends on who reads, in which order, and how far they are: some twenty forms, each put together once. */
function statementFor({ order, after, viewer }: PageOfThread) {
  const segments = segmentsOf(order, after);
  const form = `${order} ${segments.length} ${after !== null} ${viewer?.isModerator}`;
  let statement = statements.get(form);
  if (!statement) {
    const before = after ? segmentsBefore(order, after) : [];
    statement = preparedText<ReadThread>(() => threadStatement(segments, before, viewer));
    statements.set(form, statement);
  }
  return statement;
}

/**
 * Everything a page of a thread is made from, in one statement: each one costs a round trip and half a millisecond
 * of CPU in this process, more than PostgreSQL needs to find the rows. The rows come as JSON, which is parsed
 * natively, where the driver would convert thirty columns of each post one by one.
 */
export async function findThreadRows(executor: Executor, page: PageOfThread): Promise<ThreadRows | null> {
  const { number, after, viewer } = page;
  const [row] = await statementFor(page)(executor).execute({
    number,
    ...(after && { rank: after.rank, last: after.id }),
    ...(viewer && placeOfDraft(viewer.id, `answer:${number}`)),
  });
  return row ? { ...row, posts: row.posts.map(wholePost) } : null;
}

function threadStatement(segments: Segment[], before: ShownSegment[], viewer: PageOfThread["viewer"]): SQL {
  const readable = viewer ? sql`` : sql`and a.audience = 'everyone'`;
  const published = sql`a.question_id = q.id and a.status = 'published' and a.rank is not null ${readable}`;
  // Each a range of the index, up to this page: "not what remains" would read the whole thread.
  const shown = before.map(
    (segment) => sql` + (select count(*)::int from posts a where ${published} and ${within(segment)})`,
  );
  return sql`
    with q as (select * from questions where number = ${sql.placeholder("number")}::int),
    page as (select (${sql.join(
      segments.map(
        (segment) => sql`array(select a.id from posts a where ${published} and ${within(segment)}
          order by ${segment.descending ? sql`a.rank desc, a.id desc` : sql`a.rank, a.id`} limit ${onePage})`,
      ),
      sql` || `,
    )})[1:${onePage}] as ids from q),
    chosen as (
      select q.id, 0 as place from q
      union all select t.id, t.place from page, unnest(page.ids) with ordinality as t(id, place)
      ${viewer ? waiting(viewer.isModerator) : sql``}
    ), shown as (
      select id, place from chosen
      union all select p.id, 1000 from chosen c join posts p on p.parent_id = c.id and p.kind = 'comment' and p.status <> 'removed'
    )
    select q.id, q.number, q.slug, q.title, q.state, q.audience, q.version::float8 as version,
      q.answer_count as "answerCount", q.lived_count as "livedCount", q.locked_at is not null as "isLocked",
      q.duplicate_of_id is not null as "isDuplicate", q.duplicate_by as "duplicateBy",
      (select json_build_object('number', o.number, 'slug', o.slug, 'title', o.title, 'version', o.version)
        from questions o where o.id = q.duplicate_of_id and o.state = 'published'
        ${viewer ? sql`` : sql`and o.audience = 'everyone'`}) as "duplicateOf",
      coalesce((select json_agg(json_build_object('slug', t.slug, 'label', t.label, 'sources', t.sources)
          order by qt.position)
        from question_topics qt join topics t on t.id = qt.topic_id where qt.question_id = q.id), '[]') as topics,
      (select json_agg(r) from (select ${postColumns} from shown join posts p on p.id = shown.id
        left join users u on u.id = p.author_id left join credentials c on c.id = p.credential_id
        order by shown.place, p.created_at) r) as posts,
      0${sql.join(shown)} as before,
      coalesce((select json_agg(json_build_object('number', s.number, 'title', s.title, 'language', s.language)
          order by s.results_at desc)
        from study_threads st join studies s on s.id = st.study_id where st.question_id = q.id), '[]') as studies,
      coalesce(q.words, '{}') as words,
      ${similarTo(sql`q`, viewer !== null)} as similar,
      ${viewer ? overlay : sql`'[]'::json`} as overlay,
      ${viewer ? sealedDraft() : sql`null::json`} as draft
    from q`;
}

/** And one more if there is one. */
const onePage = sql.raw(String(answersPerPage + 1));
const reader = sql`${sql.placeholder("userId")}::uuid`;

function within(segment: Segment | ShownSegment): SQL {
  const { low, high, descending } = segment;
  const range = sql.raw(`a.rank >= ${low} and a.rank < ${high}`);
  const last = "beyond" in segment ? segment.beyond : segment.upTo;
  if (!last) return sql`(${range})`;
  const side = "beyond" in segment ? (descending ? sql`<` : sql`>`) : descending ? sql`>=` : sql`<=`;
  return sql`(${range} and (a.rank, a.id) ${side} (${sql.placeholder("rank")}::bigint, ${sql.placeholder("last")}::uuid))`;
}

/** Answers that are not public: their authors see them, and moderators. Whose an anonymous one is, only the caller can tell. */
const waiting = (isModerator: boolean) => sql`
  union all (select a.id, 500 from posts a, q where a.question_id = q.id and a.status in ('pending', 'hidden')
    and a.rank is not null ${isModerator ? sql`` : sql`and (a.author_id = ${reader} or a.anonymous_key is not null)`}
    order by a.created_at desc limit 50)`;

/** What one reader did among the posts of this page, and whether they follow the thread. */
const overlay = sql`(select coalesce(json_agg(o), '[]') from (
  select r.kind::text as what, r.post_id as id from chosen c join reactions r on r.post_id = c.id where r.user_id = ${reader}
  union all
  select m.kind::text, m.post_id from chosen c join marks m on m.post_id = c.id
    where m.user_id = ${reader} and m.ended_at is null
  union all
  select 'follow', target_id from follows where user_id = ${reader} and target = 'question' and target_id = q.id) o)`;
