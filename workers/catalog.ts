import { z } from "zod";

export type QueueName = "default" | "mail" | "heavy";

interface JobDefinition<S extends z.ZodType> {
  schema: S;
  queue: QueueName;
  attempts: number;
  /** Milliseconds before the second attempt; doubled each time, with jitter. */
  backoff: number;
  /** Cron pattern in UTC for jobs that start by themselves. */
  schedule?: string;
}

const define = <S extends z.ZodType>(definition: JobDefinition<S>) => definition;
const uuid = z.uuid();

/** A look at what is due, tried once: the next one comes by itself. */
const watch = (schedule: string) =>
  define({ schema: z.object({}), queue: "default", attempts: 1, backoff: 1_000, schedule });

/** Every job there is: its payload (ids only), where it runs, how often it is tried. A job without a handler stops the start. */
export const catalog = {
  "send-confirmation": define({
    schema: z.object({ userId: uuid }),
    queue: "mail",
    attempts: 8,
    backoff: 5_000,
  }),
  "send-already-registered": define({
    schema: z.object({ userId: uuid }),
    queue: "mail",
    attempts: 8,
    backoff: 5_000,
  }),
  "send-reset": define({ schema: z.object({ userId: uuid }), queue: "mail", attempts: 8, backoff: 5_000 }),
  "send-proof-code": define({
    schema: z.object({ applicationId: uuid }),
    queue: "mail",
    attempts: 8,
    backoff: 5_000,
  }),
  "mail-decision": define({
    schema: z.object({ decisionId: uuid }),
    queue: "mail",
    attempts: 8,
    backoff: 5_000,
  }),
  "mail-notice-receipt": define({
    schema: z.object({ noticeId: uuid }),
    queue: "mail",
    attempts: 8,
    backoff: 5_000,
  }),
  "mail-rights-answer": define({
    schema: z.object({ requestId: uuid }),
    queue: "mail",
    attempts: 8,
    backoff: 5_000,
  }),
  "mail-holder": define({
    schema: z.object({
      grantId: uuid,
      about: z.enum(["decided", "erasures", "ended"]),
      mark: z.int().nonnegative(),
    }),
    queue: "mail",
    attempts: 8,
    backoff: 5_000,
  }),
  "page-moderators": define({
    schema: z.object({ caseId: uuid }),
    queue: "mail",
    attempts: 8,
    backoff: 2_000,
  }),
  "tell-author-asked": define({
    schema: z.object({ noteId: uuid }),
    queue: "mail",
    attempts: 8,
    backoff: 5_000,
  }),
  "warn-of-scraping": define({
    schema: z.object({ userId: uuid, hour: z.number().int() }),
    queue: "default",
    attempts: 5,
    backoff: 2_000,
  }),
  "tell-account-measure": define({
    schema: z.object({ measureId: uuid }),
    queue: "mail",
    attempts: 8,
    backoff: 5_000,
  }),
  "watch-cases": watch("*/5 * * * *"),
  "watch-reviews": watch("17 5 * * *"),
  "watch-grants": watch("51 * * * *"),
  "watch-proposals": watch("37 * * * *"),
  "watch-consultations": watch("*/5 * * * *"),
  "check-restrictions": watch("43 3 * * *"),
  "publish-audit-head": define({
    schema: z.object({}),
    queue: "default",
    attempts: 5,
    backoff: 60_000,
    schedule: "3 0 * * *",
  }),
  "rescue-stalled-posts": watch("*/10 * * * *"),
  "triage-post": define({
    schema: z.object({ postId: uuid, secondsTyping: z.number().optional() }),
    queue: "default",
    attempts: 5,
    backoff: 1_000,
  }),
  "notify-followers": define({
    schema: z.object({ postId: uuid }),
    queue: "default",
    attempts: 5,
    backoff: 2_000,
  }),
  "notify-accepted": define({
    schema: z.object({ postId: uuid }),
    queue: "default",
    attempts: 5,
    backoff: 2_000,
  }),
  "count-figures": watch("*/5 * * * *"),
  "relate-questions": define({
    schema: z.object({}),
    queue: "default",
    attempts: 3,
    backoff: 5_000,
    schedule: "*/10 * * * *",
  }),
  "explain-words": define({
    schema: z.object({ postId: uuid.optional() }),
    queue: "default",
    attempts: 3,
    backoff: 5_000,
    schedule: "*/10 * * * *",
  }),
  "plan-digests": define({
    schema: z.object({}),
    queue: "default",
    attempts: 3,
    backoff: 60_000,
    schedule: "23 * * * *",
  }),
  "send-digest": define({
    schema: z.object({ digestId: uuid }),
    queue: "mail",
    attempts: 8,
    backoff: 30_000,
  }),
  "check-credential": define({
    schema: z.object({ applicationId: uuid }),
    queue: "default",
    attempts: 5,
    backoff: 2_000,
  }),
  "rematch-credentials": define({
    schema: z.object({ snapshotId: z.int() }),
    queue: "default",
    attempts: 5,
    backoff: 5_000,
  }),
  "notify-credential": define({
    schema: z.object({ applicationId: uuid }),
    queue: "default",
    attempts: 5,
    backoff: 2_000,
  }),
  "notify-decision": define({
    schema: z.object({ decisionId: uuid }),
    queue: "default",
    attempts: 5,
    backoff: 2_000,
  }),
  "notify-appeal": define({
    schema: z.object({ appealId: uuid }),
    queue: "default",
    attempts: 5,
    backoff: 2_000,
  }),
  "extract-release": define({
    schema: z.object({ releaseId: uuid }),
    queue: "heavy",
    attempts: 3,
    backoff: 10_000,
  }),
  "deidentify-range": define({
    schema: z.object({ releaseId: uuid, range: z.int().nonnegative() }),
    queue: "heavy",
    attempts: 3,
    backoff: 5_000,
  }),
  "build-release": define({
    schema: z.object({ releaseId: uuid }),
    queue: "heavy",
    attempts: 3,
    backoff: 10_000,
  }),
  "conclude-sample": define({
    schema: z.object({ releaseId: uuid }),
    queue: "heavy",
    attempts: 5,
    backoff: 5_000,
  }),
  "publish-release": define({
    schema: z.object({ releaseId: uuid }),
    queue: "heavy",
    attempts: 3,
    backoff: 10_000,
  }),
  "erase-account": define({
    schema: z.object({ erasureId: uuid }),
    queue: "default",
    attempts: 8,
    backoff: 5_000,
  }),
  "send-email-change": define({
    schema: z.object({ userId: uuid }),
    queue: "mail",
    attempts: 8,
    backoff: 5_000,
  }),
  "retire-inactive": define({
    schema: z.object({}),
    queue: "mail",
    attempts: 3,
    backoff: 60_000,
    schedule: "29 4 * * *",
  }),
  "deposit-release": define({
    schema: z.object({ releaseId: uuid }),
    queue: "default",
    attempts: 8,
    backoff: 60_000,
  }),
  "retire-release": define({
    schema: z.object({ releaseId: uuid }),
    queue: "heavy",
    attempts: 8,
    backoff: 10_000,
  }),
  "read-ahead": define({
    schema: z.object({}),
    queue: "heavy",
    attempts: 1,
    backoff: 1_000,
    schedule: "41 * * * *",
  }),
  "review-releases": define({
    schema: z.object({}),
    queue: "heavy",
    attempts: 1,
    backoff: 1_000,
    schedule: "29 * * * *",
  }),
  "watch-credentials": define({
    schema: z.object({}),
    queue: "default",
    attempts: 5,
    backoff: 60_000,
    schedule: "7 * * * *",
  }),
  sweep: define({
    schema: z.object({}),
    queue: "default",
    attempts: 1,
    backoff: 1_000,
    schedule: "17 * * * *",
  }),
} as const;

export type JobName = keyof typeof catalog;
export type PayloadOf<N extends JobName> = z.infer<(typeof catalog)[N]["schema"]>;
export type Job = { [N in JobName]: { name: N; payload: PayloadOf<N> } }[JobName];

/** A job that starts when its children have ended, well or not. */
export type Flow = Job & { children?: Job[] };

export const jobNames = Object.keys(catalog) as JobName[];
export const queueNames = [...new Set(jobNames.map((name) => catalog[name].queue))];
