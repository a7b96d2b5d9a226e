import { hmac } from "../shared/crypto.server.ts";
import { seal, unseal } from "../shared/sealed.server.ts";

/** Ids and numbers only, never anyone's words. */
export type NewsData = Record<string, string | number>;

/** What news is about, readable with the site's key alone: it could join a person to their anonymous question. */
export const sealNews = (userId: string, data: NewsData): string =>
  seal("news", JSON.stringify(data), userId);

/** @throws when it is somebody else's */
export const openNews = (userId: string, sealed: string): NewsData =>
  JSON.parse(unseal("news", sealed, userId)) as NewsData;

/** Recognises news that this person was told already: another value for everybody, and no post's. */
export const onceKeyOf = (userId: string, key: string): string => hmac("news-once", `${userId}:${key}`);
