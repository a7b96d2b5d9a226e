/**
 * What happened, in the past tense, with ids only: a person's words never leave their row.
 * Written by `emit` in the transaction that made it true.
 */
export type DomainEvent =
  | { name: "account.created"; userId: string }
  | { name: "account.signup-repeated"; userId: string }
  | { name: "account.reset-requested"; userId: string }
  | { name: "account.erasure-requested"; erasureId: string }
  | { name: "account.email-change-requested"; userId: string }
  | { name: "account.reads-alarming"; userId: string; hour: number }
  | { name: "rights.answered"; requestId: string }
  /** `secondsTyping`: from the form first shown to its sending; absent when unknown. */
  | { name: "post.created"; postId: string; secondsTyping?: number }
  | { name: "post.published"; postId: string }
  | { name: "post.edited"; postId: string }
  | { name: "answer.accepted"; postId: string }
  | { name: "digest.planned"; digestId: string }
  | { name: "credential.submitted"; applicationId: string }
  | { name: "credential.proof-requested"; applicationId: string }
  | { name: "credential.decided"; applicationId: string }
  | { name: "registry.imported"; snapshotId: number }
  | { name: "case.opened"; caseId: string }
  | { name: "case.author-asked"; noteId: string }
  | { name: "notice.received"; noticeId: string }
  | { name: "case.decided"; decisionId: string }
  | { name: "appeal.created"; appealId: string }
  | { name: "account.measured"; measureId: string }
  | { name: "appeal.decided"; appealId: string }
  | { name: "grant.decided"; grantId: string }
  /** `mark`: which listing, in milliseconds. */
  | { name: "grant.erasures-listed"; grantId: string; mark: number }
  | { name: "grant.ended"; grantId: string }
  | { name: "release.requested"; releaseId: string }
  | { name: "release.extracted"; releaseId: string; ranges: number }
  | { name: "release.sample-read"; releaseId: string }
  | { name: "release.signed-off"; releaseId: string }
  | { name: "release.published"; releaseId: string }
  | { name: "release.recalled"; releaseId: string };

export type EventName = DomainEvent["name"];
export type EventOf<N extends EventName> = Extract<DomainEvent, { name: N }>;
