import { db } from "../../db/client.server.ts";
import { rightsRequests } from "../../db/schema/index.ts";
import { buildActor } from "../support/factories.ts";
import type { Builder } from "./targets.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

/** What somebody asked about their data: waiting, answered or none. */
export const request: Builder = async (variant) => {
  if (variant === "missing") return { params: {}, fields: { id: nowhere } };
  const answered = variant === "decided" ? { answer: "Done.", answeredAt: new Date() } : {};
  const [row] = await db()
    .insert(rightsRequests)
    .values({ userId: (await buildActor()).id, kind: "restrict", ...answered })
    .returning();
  return { params: {}, fields: { id: row!.id } };
};
