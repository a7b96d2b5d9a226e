import { createContext, useContext } from "react";
import { CareCard } from "../composer/care-card.tsx";
import type { Care } from "../composer/care.server.ts";

/** By the ids of the reader's own texts that wait for a moderator. */
export const HeldCareContext = createContext<Record<string, Care>>({});

export function HeldCare({ postId }: { postId: string }) {
  const care = useContext(HeldCareContext)[postId];
  return care ? <CareCard care={care} isSent /> : null;
}
