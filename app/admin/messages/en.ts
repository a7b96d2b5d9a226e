import type { SameKeys } from "../../shared/i18n/same-keys.ts";
import type * as fr from "./fr.ts";

export const messages: SameKeys<typeof fr.messages> = {
  title: "State of the site",
  lede: "What the person in charge of the site looks at first. Roles are given from the command line.",
  roles: "npm run admin -- grant moderator address@example.org",
  team: "Moderation load and reading hours",
  rules: "Automatic rules: what they hold, and how to switch one off",
  accounts: "confirmed accounts",
  posts: "published contributions",
  pending: "contributions waiting",
  openCases: "open cases",
  outbox: "seconds waited by the oldest event",
  audit: "Chained log",
  auditIntact: "{{entries}} entries, chain intact.",
  auditContradicted: "The chain contradicts the fingerprint published on {{day}}.",
  auditBroken: "Chain broken at entry {{id}}.",
  snapshots: "Registry extracts",
  snapshotRow: "{{registry}}, extract of {{date}}: {{rows}} rows",
  noSnapshot: "No registry imported.",
  releases: "Data releases",
  releaseRow: "{{version}}, {{tier}}: {{status}}",
  noRelease: "No release.",
};
export const problems: SameKeys<typeof fr.problems> = {};
export const errors: SameKeys<typeof fr.errors> = {};
