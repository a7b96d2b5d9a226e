import type { DomainEvent, EventName, EventOf } from "../db/events.ts";
import type { Flow } from "./catalog.ts";

const relateQuestions: Flow = { name: "relate-questions", payload: {} };

/** Which jobs an event starts. Exhaustive by type: an event without a line here does not compile. */
export const routing: { [N in EventName]: (event: EventOf<N>) => Flow[] } = {
  "account.created": ({ userId }) => [{ name: "send-confirmation", payload: { userId } }],
  "account.signup-repeated": ({ userId }) => [{ name: "send-already-registered", payload: { userId } }],
  "account.reset-requested": ({ userId }) => [{ name: "send-reset", payload: { userId } }],
  "account.erasure-requested": ({ erasureId }) => [{ name: "erase-account", payload: { erasureId } }],
  "account.email-change-requested": ({ userId }) => [{ name: "send-email-change", payload: { userId } }],
  "account.reads-alarming": ({ userId, hour }) => [{ name: "warn-of-scraping", payload: { userId, hour } }],
  "rights.answered": ({ requestId }) => [{ name: "mail-rights-answer", payload: { requestId } }],
  "post.created": ({ postId, secondsTyping }) => [
    { name: "triage-post", payload: { postId, secondsTyping } },
  ],
  "post.published": ({ postId }) => [
    { name: "notify-followers", payload: { postId } },
    relateQuestions,
    { name: "explain-words", payload: { postId } },
  ],
  "post.edited": ({ postId }) => [
    { name: "triage-post", payload: { postId } },
    { name: "explain-words", payload: { postId } },
  ],
  "answer.accepted": ({ postId }) => [{ name: "notify-accepted", payload: { postId } }],
  "digest.planned": ({ digestId }) => [{ name: "send-digest", payload: { digestId } }],
  "credential.submitted": ({ applicationId }) => [{ name: "check-credential", payload: { applicationId } }],
  "credential.proof-requested": ({ applicationId }) => [
    { name: "send-proof-code", payload: { applicationId } },
  ],
  "credential.decided": ({ applicationId }) => [{ name: "notify-credential", payload: { applicationId } }],
  "registry.imported": ({ snapshotId }) => [{ name: "rematch-credentials", payload: { snapshotId } }],
  "case.opened": ({ caseId }) => [{ name: "page-moderators", payload: { caseId } }],
  "case.author-asked": ({ noteId }) => [{ name: "tell-author-asked", payload: { noteId } }],
  "notice.received": ({ noticeId }) => [{ name: "mail-notice-receipt", payload: { noticeId } }],
  "case.decided": ({ decisionId }) => [
    { name: "notify-decision", payload: { decisionId } },
    { name: "mail-decision", payload: { decisionId } },
  ],
  "account.measured": ({ measureId }) => [{ name: "tell-account-measure", payload: { measureId } }],
  "appeal.created": () => [],
  "appeal.decided": ({ appealId }) => [{ name: "notify-appeal", payload: { appealId } }],
  "grant.decided": ({ grantId }) => [
    { name: "mail-holder", payload: { grantId, about: "decided", mark: 0 } },
  ],
  "grant.erasures-listed": ({ grantId, mark }) => [
    { name: "mail-holder", payload: { grantId, about: "erasures", mark } },
  ],
  "grant.ended": ({ grantId }) => [{ name: "mail-holder", payload: { grantId, about: "ended", mark: 0 } }],
  "release.requested": ({ releaseId }) => [{ name: "extract-release", payload: { releaseId } }],
  // The parts are shared out among the workers; the rest of the build waits for them.
  "release.extracted": ({ releaseId, ranges }) => [
    {
      name: "build-release",
      payload: { releaseId },
      children: Array.from({ length: ranges }, (_, range) => ({
        name: "deidentify-range",
        payload: { releaseId, range },
      })),
    },
  ],
  "release.sample-read": ({ releaseId }) => [{ name: "conclude-sample", payload: { releaseId } }],
  "release.signed-off": ({ releaseId }) => [{ name: "publish-release", payload: { releaseId } }],
  "release.published": ({ releaseId }) => [{ name: "deposit-release", payload: { releaseId } }],
  "release.recalled": ({ releaseId }) => [
    { name: "retire-release", payload: { releaseId } },
    { name: "deposit-release", payload: { releaseId } },
  ],
};

export function jobsFor(event: DomainEvent): Flow[] {
  return (routing[event.name] as (event: DomainEvent) => Flow[])(event);
}
