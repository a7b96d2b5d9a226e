import type { ReleaseTier } from "./release/thresholds.ts";

const covering = { open: "'open'", controlled: "'open', 'controlled'" };

/** SQL on `posts p`: the author's choice no longer covers this tier; the ledger of consents knows since when. */
export const isUncovered = (tier: ReleaseTier): string => `p.research not in (${covering[tier]})`;

/**
 * SQL on `posts p left join users u on u.id = p.author_id`: the contribution may not stay in a release of this tier,
 * since its author narrowed or took back their consent, it was removed, or its author is gone.
 */
export const mayNotStay = (tier: ReleaseTier): string =>
  `(${isUncovered(tier)} or p.status = 'removed' or u.status = 'erased'
    or (p.author_id is null and p.anonymous_key is null))`;
