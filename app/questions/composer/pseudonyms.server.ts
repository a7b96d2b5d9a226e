import { randomInt } from "node:crypto";
import { inArray, sql } from "drizzle-orm";
import type { Executor } from "../../../db/client.server.ts";
import { users } from "../../../db/schema/index.ts";
import type { Locale } from "../../shared/i18n/locale.ts";

/** Nouns and complements that agree with any other of their language, and say nothing of a person. */
const words: Record<Locale, { nouns: readonly string[]; places: readonly string[] }> = {
  fr: {
    nouns: [
      "Aulne",
      "Bouleau",
      "Bruyère",
      "Cerf",
      "Chardon",
      "Chouette",
      "Clématite",
      "Coquelicot",
      "Érable",
      "Fauvette",
      "Fougère",
      "Genêt",
      "Grive",
      "Hirondelle",
      "Lavande",
      "Libellule",
      "Loutre",
      "Martinet",
      "Mésange",
      "Noisetier",
      "Roseau",
      "Saule",
      "Sittelle",
      "Tilleul",
    ],
    places: [
      "de l’aube",
      "de la baie",
      "de la clairière",
      "de la crique",
      "de la dune",
      "de la lande",
      "de la rive",
      "de la source",
      "de la vallée",
      "des brumes",
      "des collines",
      "des îles",
      "des prés",
      "des sentiers",
      "des vergers",
      "du canal",
      "du causse",
      "du coteau",
      "du jardin",
      "du lac",
      "du matin",
      "du rivage",
      "du soir",
      "du vent",
    ],
  },
  en: {
    nouns: [
      "Alder",
      "Aspen",
      "Birch",
      "Bramble",
      "Clover",
      "Curlew",
      "Fern",
      "Finch",
      "Foxglove",
      "Harebell",
      "Hazel",
      "Heron",
      "Kestrel",
      "Lark",
      "Linnet",
      "Maple",
      "Otter",
      "Poppy",
      "Robin",
      "Rowan",
      "Sorrel",
      "Swallow",
      "Thistle",
      "Wren",
    ],
    places: [
      "by the brook",
      "by the harbour",
      "by the lake",
      "by the orchard",
      "in the breeze",
      "in the clearing",
      "in the dunes",
      "in the evening",
      "in the garden",
      "in the hills",
      "in the meadow",
      "in the mist",
      "in the morning",
      "in the rushes",
      "in the valley",
      "of the bay",
      "of the cove",
      "of the fells",
      "of the isles",
      "of the moor",
      "of the path",
      "of the shore",
      "of the spring",
      "of the woods",
    ],
  },
};

const pick = (list: readonly string[]): string => list[randomInt(list.length)]!;

/** A pseudonym for one thread, drawn by chance alone and borne by no member. */
export async function drawAlias(executor: Executor, locale: Locale): Promise<string> {
  const { nouns, places } = words[locale];
  const drawn = Array.from({ length: 8 }, () => `${pick(nouns)} ${pick(places)}`);
  const taken = await executor
    .select({ pseudonym: sql<string>`lower(${users.pseudonym})` })
    .from(users)
    .where(
      inArray(
        sql`lower(${users.pseudonym})`,
        drawn.map((alias) => alias.toLowerCase()),
      ),
    );
  const borne = new Set(taken.map((row) => row.pseudonym));
  return drawn.find((alias) => !borne.has(alias.toLowerCase())) ?? `${drawn[0]} ${randomInt(10, 100)}`;
}
