import { hmac } from "../shared/crypto.server.ts";
import { seal, unseal } from "../shared/sealed.server.ts";
import type { Content } from "./entries.ts";

/** One key per account, and each text bound to its row: copied to another person or row, it does not open. */
const purpose = (userId: string) => `appointment:${userId}`;

export const sealContent = (userId: string, entryId: string, content: Content): string =>
  seal(purpose(userId), JSON.stringify(content), entryId);

/** @throws when the row was changed or moved by somebody who has no key */
export const openContent = (userId: string, entryId: string, sealed: string): Content =>
  JSON.parse(unseal(purpose(userId), sealed, entryId)) as Content;

/** Finds the passages kept from a post without telling anybody else which post that is. */
export const postKey = (postId: string): string => hmac("appointment-post", postId);
