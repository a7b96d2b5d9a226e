import { tellAuthorAsked } from "../../app/moderation/commands/tell-author-asked.server.ts";
import type { PayloadOf } from "../catalog.ts";

export const run = ({ noteId }: PayloadOf<"tell-author-asked">): Promise<void> => tellAuthorAsked(noteId);
