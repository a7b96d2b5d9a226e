import type { BadgeKind } from "../../db/schema/index.ts";

export type { BadgeKind };

/** What can be applied for. Only a professional badge gives rights; the others say who somebody is. */
export const badgeKinds = [
  "professional",
  "student",
  "peer-expert",
  "association",
  "researcher",
] as const satisfies readonly BadgeKind[];
