import { run as buildRelease } from "./jobs/build-release.ts";
import { run as checkCredential } from "./jobs/check-credential.ts";
import { run as checkRestrictions } from "./jobs/check-restrictions.ts";
import { run as concludeSample } from "./jobs/conclude-sample.ts";
import { run as countFigures } from "./jobs/count-figures.ts";
import { run as eraseAccount } from "./jobs/erase-account.ts";
import { run as depositRelease } from "./jobs/deposit-release.ts";
import { run as deidentifyRange } from "./jobs/deidentify-range.ts";
import { run as explainWords } from "./jobs/explain-words.ts";
import { run as extractRelease } from "./jobs/extract-release.ts";
import { run as mailDecision } from "./jobs/mail-decision.ts";
import { run as mailHolder } from "./jobs/mail-holder.ts";
import { run as mailNoticeReceipt } from "./jobs/mail-notice-receipt.ts";
import { run as mailRightsAnswer } from "./jobs/mail-rights-answer.ts";
import { run as notifyAppeal } from "./jobs/notify-appeal.ts";
import { run as notifyCredential } from "./jobs/notify-credential.ts";
import { run as tellAuthorAsked } from "./jobs/tell-author-asked.ts";
import { run as notifyDecision } from "./jobs/notify-decision.ts";
import { run as notifyAccepted } from "./jobs/notify-accepted.ts";
import { run as notifyFollowers } from "./jobs/notify-followers.ts";
import { run as warnOfScraping } from "./jobs/warn-of-scraping.ts";
import { run as pageModerators } from "./jobs/page-moderators.ts";
import { run as planDigests } from "./jobs/plan-digests.ts";
import { run as publishRelease } from "./jobs/publish-release.ts";
import { run as relateQuestions } from "./jobs/relate-questions.ts";
import { run as rematchCredentials } from "./jobs/rematch-credentials.ts";
import { run as publishAuditHead } from "./jobs/publish-audit-head.ts";
import { run as rescueStalledPosts } from "./jobs/rescue-stalled-posts.ts";
import { run as sendAlreadyRegistered } from "./jobs/send-already-registered.ts";
import { run as retireRelease } from "./jobs/retire-release.ts";
import { run as readAhead } from "./jobs/read-ahead.ts";
import { run as reviewReleases } from "./jobs/review-releases.ts";
import { run as sendConfirmation } from "./jobs/send-confirmation.ts";
import { run as retireInactive } from "./jobs/retire-inactive.ts";
import { run as sendEmailChange } from "./jobs/send-email-change.ts";
import { run as sendDigest } from "./jobs/send-digest.ts";
import { run as sendProofCode } from "./jobs/send-proof-code.ts";
import { run as sendReset } from "./jobs/send-reset.ts";
import { run as watchCredentials } from "./jobs/watch-credentials.ts";
import { run as sweep } from "./jobs/sweep.ts";
import { run as tellAccountMeasure } from "./jobs/tell-account-measure.ts";
import { run as triagePost } from "./jobs/triage-post.ts";
import { run as watchCases } from "./jobs/watch-cases.ts";
import { run as watchGrants } from "./jobs/watch-grants.ts";
import { run as watchConsultations } from "./jobs/watch-consultations.ts";
import { run as watchReviews } from "./jobs/watch-reviews.ts";
import { run as watchProposals } from "./jobs/watch-proposals.ts";
import type { JobName, PayloadOf } from "./catalog.ts";

/** What runs each job. Exhaustive by type: a job without a handler does not compile. */
export const handlers: { [N in JobName]: (payload: PayloadOf<N>) => Promise<void> } = {
  "build-release": buildRelease,
  "conclude-sample": concludeSample,
  "deposit-release": depositRelease,
  "deidentify-range": deidentifyRange,
  "explain-words": explainWords,
  "extract-release": extractRelease,
  "check-credential": checkCredential,
  "check-restrictions": checkRestrictions,
  "count-figures": countFigures,
  "erase-account": eraseAccount,
  "retire-inactive": retireInactive,
  "send-email-change": sendEmailChange,
  "mail-decision": mailDecision,
  "mail-notice-receipt": mailNoticeReceipt,
  "mail-holder": mailHolder,
  "mail-rights-answer": mailRightsAnswer,
  "notify-appeal": notifyAppeal,
  "notify-credential": notifyCredential,
  "tell-author-asked": tellAuthorAsked,
  "notify-decision": notifyDecision,
  "notify-accepted": notifyAccepted,
  "notify-followers": notifyFollowers,
  "page-moderators": pageModerators,
  "warn-of-scraping": warnOfScraping,
  "plan-digests": planDigests,
  "publish-release": publishRelease,
  "relate-questions": relateQuestions,
  "rematch-credentials": rematchCredentials,
  "publish-audit-head": publishAuditHead,
  "rescue-stalled-posts": rescueStalledPosts,
  "retire-release": retireRelease,
  "read-ahead": readAhead,
  "review-releases": reviewReleases,
  "send-already-registered": sendAlreadyRegistered,
  "send-confirmation": sendConfirmation,
  "send-digest": sendDigest,
  "send-proof-code": sendProofCode,
  "send-reset": sendReset,
  "watch-credentials": watchCredentials,
  "tell-account-measure": tellAccountMeasure,
  "watch-cases": watchCases,
  "watch-consultations": watchConsultations,
  "watch-grants": watchGrants,
  "watch-proposals": watchProposals,
  "watch-reviews": watchReviews,
  sweep,
  "triage-post": triagePost,
};
