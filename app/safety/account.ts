/** What the caller knows of an account at the moment it posts. */
export interface AccountFacts {
  /** Posts of this account that a moderator approved or that were published. */
  approvedPosts: number;
  accountAgeHours: number;
  hasLinks: boolean;
  /** From the form first shown to its sending; null when unknown. */
  secondsTyping: number | null;
  characters: number;
}

export type AccountReason = "first-posts" | "new-account-link" | "typed-too-fast";

/** Posts seen by a moderator before an account posts freely. */
const FIRST_POSTS = 2;
/** An account is new for this long, as far as links are concerned. */
const NEW_ACCOUNT_HOURS = 72;
/** Whoever has so many posts behind them is no program: a text that they bring along whole, written elsewhere, may come. */
const KNOWN_POSTS = 10;
/** Fast typists reach 10 characters a second; dictation stays below this over a post. */
const CHARACTERS_PER_SECOND = 40;
/** Shorter texts say nothing about speed. */
const SHORTEST_TIMED = 80;

export function triageAccount(facts: AccountFacts): AccountReason[] {
  const reasons: AccountReason[] = [];
  if (facts.approvedPosts < FIRST_POSTS) reasons.push("first-posts");
  if (facts.hasLinks && facts.accountAgeHours < NEW_ACCOUNT_HOURS) reasons.push("new-account-link");
  const { secondsTyping, characters } = facts;
  if (
    secondsTyping !== null &&
    facts.approvedPosts < KNOWN_POSTS &&
    characters >= SHORTEST_TIMED &&
    characters > CHARACTERS_PER_SECOND * secondsTyping
  ) {
    reasons.push("typed-too-fast");
  }
  return reasons;
}
