import { timestamp, uuid } from "drizzle-orm/pg-core";
import { uuidv7 } from "uuidv7";

/** A moment, always with its zone. */
export const at = () => timestamp({ withTimezone: true, mode: "date" });

/** Time-ordered primary key, so that inserts land at the end of the index. */
export const id = () => uuid().primaryKey().$defaultFn(uuidv7);

export const createdAt = () => at().notNull().defaultNow();

/** A text in both languages of the product. */
export type Bilingual = { fr: string; en: string };
