/** What counts when a member reports a post. */
export interface ReporterFacts {
  approvedPosts: number;
  accountAgeDays: number;
  hasActiveBadge: boolean;
  isModerator: boolean;
  /** Their earlier reports that a moderator settled, and how many of those the decision agreed with. */
  decidedReports: number;
  accurateReports: number;
}

/** A post whose open reports weigh this much is hidden until a moderator has looked. */
export const hideThreshold = 8;

const heaviest = 10;
const decidedBeforeAccuracyCounts = 5;
const accuracyPivot = 0.7;

/** Newcomers weigh a quarter of a report, so that a crowd of fresh accounts hides nothing. */
function trustOf(facts: ReporterFacts): number {
  if (facts.isModerator) return 4;
  if (facts.hasActiveBadge) return 1;
  return facts.approvedPosts >= 2 && facts.accountAgeDays >= 7 ? 0.5 : -0.75;
}

/** Above 70 % right a record adds weight, below it takes weight away, more so the longer the record is. */
function accuracyOf({ decidedReports, accurateReports }: ReporterFacts): number {
  if (decidedReports < decidedBeforeAccuracyCounts) return 0;
  const rate = accurateReports / decidedReports;
  return 5 * (rate - accuracyPivot) * (Math.log(decidedReports) / Math.log(4));
}

/** Weight of one report: 1 + trust + accuracy, between 0 and 10. */
export function reportWeight(facts: ReporterFacts): number {
  const weight = 1 + trustOf(facts) + accuracyOf(facts);
  return Math.round(Math.min(heaviest, Math.max(0, weight)) * 100) / 100;
}
