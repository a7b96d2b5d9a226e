import { index, route } from "@remix-run/route-config";
import type { RouteConfig } from "@remix-run/route-config";

/** The table of contents: every address of the product and the file that answers it. */
export default [
  // Reading
  index("questions/routes/home.tsx"),
  route("questions/:number/:slug?", "questions/routes/question.tsx"),

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

  // Prose and administration
  route("pages/:slug", "pages/routes/document.tsx"),
  route("admin", "admin/routes/admin.tsx"),
] satisfies RouteConfig;
