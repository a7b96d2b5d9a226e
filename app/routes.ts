import { index, route } from "@remix-run/route-config";
import type { RouteConfig } from "@remix-run/route-config";

/** The table of contents: every address of the product and the file that answers it. */
export default [
  // Reading
  index("questions/routes/home.tsx"),
  route("questions/:number/:slug?", "questions/routes/question.tsx"),
  route("topics", "topics/routes/topics.tsx"),
  route("topics/:slug", "topics/routes/topic.tsx"),
  route("search", "search/routes/search.tsx"),
  route("feed.atom", "feeds/routes/feed.ts", { id: "site-feed" }),
  route("topics/:slug/feed.atom", "feeds/routes/feed.ts", { id: "topic-feed" }),
  route("questions/:number/feed.atom", "feeds/routes/question-feed.ts"),
  route("sitemap.xml", "feeds/routes/sitemap.ts"),

  // Writing
  route("ask", "questions/routes/ask.tsx"),
  route("questions/:number/answer", "answers/routes/answer.tsx"),
  route("questions/:number/follow", "questions/routes/follow.tsx"),
  route("topics/:slug/follow", "questions/routes/follow-topic.tsx"),
  route("posts/:postId", "answers/routes/post.tsx"),
  route("posts/:postId/edit", "answers/routes/edit.tsx"),
  route("posts/:postId/history", "answers/routes/history.tsx"),
  route("posts/:postId/comment", "answers/routes/comment.tsx"),
  route("posts/:postId/accept", "answers/routes/accept.tsx"),
  route("posts/:postId/react", "answers/routes/react.tsx"),
  route("posts/:postId/mark", "answers/routes/mark.tsx"),
  route("posts/:postId/withdraw", "answers/routes/withdraw.tsx"),
  route("notifications", "notifications/routes/notifications.tsx"),

  // Accounts
  route("signup", "accounts/routes/signup.tsx"),
  route("check-mail", "accounts/routes/check-mail.tsx"),
  route("confirm-email", "accounts/routes/confirm-email.tsx"),
  route("login", "accounts/routes/login.tsx"),
  route("logout", "accounts/routes/logout.tsx"),
  route("forgot-password", "accounts/routes/forgot-password.tsx"),
  route("reset-password", "accounts/routes/reset-password.tsx"),
  route("settings", "accounts/routes/settings.tsx"),
  route("dev/mail", "accounts/routes/dev-mail.tsx"),

  // Credentials
  route("credentials", "credentials/routes/about.tsx"),
  route("credentials/apply", "credentials/routes/apply.tsx"),
  route("credentials/apply/document", "credentials/routes/document.tsx"),
  route("credentials/sign-in", "credentials/routes/sign-in.ts"),
  route("credentials/sign-in/callback", "credentials/routes/sign-in-callback.ts"),
  route("credentials/vouch/:applicationId/:token", "credentials/routes/vouch.tsx"),
  route("credentials/mine", "credentials/routes/mine.tsx"),
  route("credentials/badge/:badgeId", "credentials/routes/badge.tsx"),
  route("credentials/queue", "credentials/routes/queue.tsx"),
  route("credentials/badges", "credentials/routes/badges.tsx"),
  route("credentials/review/:applicationId", "credentials/routes/review.tsx"),
  route("credentials/evidence/:evidenceId", "credentials/routes/evidence.tsx"),

  // Prose and administration
  route("pages/:slug", "pages/routes/document.tsx"),
  route("admin", "admin/routes/admin.tsx"),

  // Moderation
  route("posts/:postId/report", "moderation/routes/report.tsx"),
  route("moderation", "moderation/routes/queue.tsx"),
  route("moderation/cases/:number", "moderation/routes/case.tsx"),
  route("moderation/appeals/:appealId", "moderation/routes/appeal.tsx"),
  route("moderation/rules", "moderation/routes/rules.tsx"),
  route("moderation/log", "moderation/routes/log.tsx"),
  route("decisions/:decisionId", "moderation/routes/decision.tsx"),
  route("notice", "moderation/routes/notice.tsx"),
  route("transparency", "moderation/routes/transparency.tsx"),
  route("transparency/statements.ndjson", "moderation/routes/statements.ts"),
  route("transparency/figures.csv", "moderation/routes/figures.ts"),

  // Research data
  route("posts/:postId/research", "research/routes/choice.tsx"),
  route("posts/:postId/research/receipt", "research/routes/receipt.ts"),
  route("settings/my-words", "research/routes/my-words.tsx"),
  route("data", "research/routes/portal.tsx"),
  route("data/latest.json", "research/routes/latest.ts"),
  route("data/status.json", "research/routes/status.ts"),
  route("data/candidates", "research/routes/candidates.tsx"),
  route("data/candidates/:releaseId", "research/routes/candidate.tsx"),
  route("data/candidates/:releaseId/files/*", "research/routes/candidate-file.ts"),
  route("data/:version", "research/routes/portal.tsx", { id: "research/version" }),
  route("data/:version/*", "research/routes/file.ts"),
  route("*", "pages/routes/missing.tsx"),
] satisfies RouteConfig;
