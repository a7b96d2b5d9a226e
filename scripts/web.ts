/**
 * npm run web — one web process, for production
 *
 * Needs DATABASE_URL and SECRET_KEY (PORT, BASE_URL, REDIS_URL, SMTP_URL, … as needed).
 * Run as many as you like, on as many machines; SIGTERM drains and ends it.
 */
import { join } from "node:path";
import { buildApp } from "./runtime/app-build.ts";
import "./runtime/leash.ts";
import { root } from "./runtime/places.ts";
import { fail } from "./runtime/terminal.ts";

if (!process.env.DATABASE_URL)
  fail("DATABASE_URL must be set: npm start is the command that brings its own.");
process.env.NODE_ENV ||= "production";
await buildApp()
  .then(() => import(join(root, "build", "server", "index.js")))
  .catch(fail);
